/** The vocabulary of the tables in `test/cases/`: what a case is about, and what is said of it. */
export { bad, badEach, badRows, type Case, good, goodEach, goodRows, withOptions, words } from './case.ts';
export {
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
export { each, files, text } from './subject.ts';
export { document2, document3, documents, FLOW, requested, SCHEME, server } from './wholes.ts';
