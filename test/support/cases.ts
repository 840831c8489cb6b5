/** The vocabulary of the tables in `test/cases/`: what a case is about, and what is said of it. */
export {
  bad,
  badEach,
  badRows,
  badTypes,
  type Case,
  called,
  good,
  goodEach,
  goodRows,
  lastOf,
  quoting,
  saying,
  withOptions,
  words,
} from './case.ts';
export {
  type Changes,
  clientCredentials,
  everywhere,
  flow,
  flowNamed,
  flows,
  fragment,
  implicit,
  password,
  scheme,
} from './schemes.ts';
export { beside, each, files, text } from './subject.ts';
export { apart, serverApart, text2, text3 } from './texts.ts';
export {
  document2,
  document3,
  documents,
  FLOW,
  membersAt,
  REFER,
  requested,
  SCHEME,
  server,
  shared,
} from './wholes.ts';
