/** The documents to choose from. */
import asyncapi2 from './examples/asyncapi-2.6.yaml';
import fragment from './examples/fragment.yaml';
import good from './examples/good.yaml';
import microsoft from './examples/microsoft.yaml';
import slips from './examples/slips.yaml';

interface Example {
  readonly label: string;
  readonly text: string;
}

/** By the names of their files. The first is what a visitor sees. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  slips: { label: 'Common slips', text: slips },
  good: { label: 'A good flow', text: good },
  microsoft: { label: 'Microsoft identity platform', text: microsoft },
  fragment: { label: 'A security scheme alone', text: fragment },
  'asyncapi-2.6': { label: 'AsyncAPI 2.6', text: asyncapi2 },
};
