/** The vocabulary of the tables in `test/cases/`: what a case is about, and what is said of it. */
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
