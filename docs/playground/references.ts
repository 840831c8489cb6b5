import { Resolver } from '@stoplight/spectral-ref-resolver';

const NOT_FOLLOWED = 'is another document, which this page does not open. Lint it on the command line.';

/** Refuses what is outside of the document. Nothing is fetched, and that is said where the `$ref` stands. */
const refuse = {
  resolve: async (reference: { toString(): string }): Promise<never> => {
    throw new Error(`"${String(reference).replace(/^\//, '')}" ${NOT_FOLLOWED}`);
  },
};

export const offline: Resolver = new Resolver({ resolvers: { file: refuse, http: refuse, https: refuse } });

/** Whether a finding says that a `$ref` was not followed: a remark about this page, and no fault of the document. */
export function isNotFollowed(message: string): boolean {
  return message.endsWith(NOT_FOLLOWED);
}
