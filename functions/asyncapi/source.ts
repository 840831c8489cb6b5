import type { Path } from '../json/values.ts';

/** The text behind a resolved document, in which `$ref`s and YAML aliases still stand. */
export interface Source {
  /** What is written where a path of the resolved document ends: perhaps a `$ref`. */
  written(path: Path): unknown;
  /** The object or list that is written there or, where a `$ref` stands, where it leads. */
  container(path: Path): unknown;
  /** The same for all paths that lead to the same text, also where each alias gave a copy of the value. */
  identity(path: Path, value: unknown): unknown;
}
