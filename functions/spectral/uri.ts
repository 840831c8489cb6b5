import { URI_SCHEMA } from './flowJsonSchema.ts';
import { validator } from './validator.ts';

const errors = validator(URI_SCHEMA);

/** Whether a text is an absolute URI, as the official schemas have it (`format: uri`). */
export function isUri(text: string): boolean {
  return errors(text).length === 0;
}
