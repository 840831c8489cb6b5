import type { ScopeName, Suggest } from './model.ts';
import type { MajorVersion } from './oauth2.ts';
import type { Source } from './source.ts';

/** What the parts of the reader share while one document is read. */
export interface Reading {
  readonly version: MajorVersion;
  readonly isFragment: boolean;
  readonly source: Source;
  /** Whether a text is an absolute URI, as the official schemas have it. */
  readonly isUri: (text: string) => boolean;
  readonly suggest: Suggest;
  /** The names of scopes in each map that has been read. */
  readonly scopeNames: Map<unknown, ReadonlySet<string>>;
  /** The names in each list of requested scopes that has been read. */
  readonly scopeLists: Map<unknown, readonly ScopeName[]>;
  /** The names under which the value of each extension has been read. */
  readonly extensions: Map<unknown, Set<string>>;
}
