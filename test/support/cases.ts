/**
 * The vocabulary of the tables in `test/cases/`; the part "Write cases" of CONTRIBUTING.md introduces it.
 *
 * A table is a list of `good` and `bad` cases, each with a name, what it is about, and a list of all that is found.
 * - What it is about: a `scheme`, a `flow` of one or several `flows`, good but for some changes; or more, a `server`, what is
 *   `requested`, whole `documents`; or `text`, where the spelling is the point.
 * - What is found: by the table's own rule as place and message, by another one with the name of that rule in front.
 *   `quoting` makes own findings of messages, `other` has those of other rules; the place is always first.
 * - Many cases of a map: `good.each`, `good.rows`, `good.types`, and the same of `bad`. `common` has whole cases.
 */
export type { Case, OtherFinding, OwnFinding } from './case.ts';
export { common } from './common.ts';
export { quoting } from './findings.ts';
export type { Json } from './generators.ts';
export { bad, called, good, withOptions } from './goodBad.ts';
export { other } from './other.ts';
export type { Version } from './places.ts';
export type { Path } from './pointer.ts';
export {
  type Changes,
  clientCredentials,
  flow,
  flowNamed,
  flows,
  implicit,
  password,
  type SchemeSubject,
  scheme,
} from './schemes.ts';
export { beside, each, files, type Subject, text } from './subject.ts';
export { apart, serverApart, text2, text3 } from './texts.ts';
export {
  document2,
  document3,
  documents,
  FLOW,
  membersAt,
  REFER,
  referredScopes,
  requested,
  SCHEME,
  server,
  shared,
} from './wholes.ts';
