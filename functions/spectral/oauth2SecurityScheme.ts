import type { Format } from '@stoplight/spectral-core';
import { isFragment } from '../asyncapi/version.ts';

/** The format of a document that is itself one OAuth2 Security Scheme Object: the file that others `$ref`. */
export const oauth2SecurityScheme: Format = document => isFragment(document);
oauth2SecurityScheme.displayName = 'OAuth2 Security Scheme';
