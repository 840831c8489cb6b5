import type { Files } from './lint.ts';
import { THREE, TWO, type Version } from './places.ts';
import { type Path, pointerTo, segmentsOf } from './pointer.ts';

/** What a case is about. It knows the documents in which it is tried, so that one case stands for all of them. */
export interface Subject {
  readonly variants: () => readonly Variant[];
  /** The same in one major version of AsyncAPI alone. */
  readonly only: (major: 2 | 3) => Subject;
}

/** One document in which a subject is tried. */
export interface Variant {
  /** What is special about it: "3.0, behind a $ref". */
  readonly name: string;
  readonly version: Version;
  readonly files: Files;
  /** The place of something below the subject, as findings have it. */
  readonly place: (path: Path) => string;
}

export function subjectOf(variants: readonly Variant[]): Subject {
  return {
    variants: () => variants,
    only: major => subjectOf(variants.filter(({ version }) => version.major === major)),
  };
}

/** The text of a document. Places are those of the document. */
export function text(document: string): Subject {
  return files({ 'document.yaml': document });
}

/** Files by their names, of which the first is linted. A place in another one is written "other.yaml#flows/implicit". */
export function files(texts: Files): Subject {
  const [[name = '', first = ''] = []] = Object.entries(texts);
  const version = /^\W*asyncapi\W+2/.test(first) ? TWO : THREE;
  const place = (path: Path) => {
    const [, file = '', rest = path] = (typeof path === 'string' && /^([\w./-]+#)(.*)$/.exec(path)) || [];
    return file + pointerTo(segmentsOf(rest));
  };
  return subjectOf([{ name, version, files: texts, place }]);
}

/** Documents in which one idea is tried: the same is found in each, at the same places. */
export function each(...subjects: readonly Subject[]): Subject {
  return subjectOf(subjects.flatMap(subject => subject.variants()));
}

/** The documents of a subject with other files beside them. */
export function beside(others: Files, subject: Subject): Subject {
  return subjectOf(subject.variants().map(variant => ({ ...variant, files: { ...variant.files, ...others } })));
}
