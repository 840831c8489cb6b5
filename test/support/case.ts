import { severityOf } from './catalogue.ts';
import type { Finding } from './lint.ts';
import type { Version } from './places.ts';
import type { Path } from './pointer.ts';
import type { Subject, Variant } from './subject.ts';

/** A subject, and everything that the default rules, and the rule that the table is about, say of it. */
export interface Case {
  readonly name: string;
  readonly subject: Subject;
  readonly findings: readonly (OwnFinding | OtherFinding)[];
  /** Options that the rule has, in place of its own. */
  readonly options?: object;
}

/** The text, by the message template of the check, which may need the words of the AsyncAPI version. */
type Message = string | ((version: Version) => string);

/** A finding of the rule that the table is about; the place is below the subject. */
export type OwnFinding = readonly [place: Path, message: Message];
/** A finding of another rule. */
export type OtherFinding = readonly [rule: string, place: Path, message: Message];

/** All that is expected in one document of a case. */
export function findingsIn(variant: Variant, { findings }: Case, rule: string): Finding[] {
  return findings.map((finding): Finding => {
    const [code, place, message] = finding.length === 3 ? finding : [rule, ...finding];
    const text = typeof message === 'string' ? message : message(variant.version);
    return [severityOf(code), code, variant.place(place), text];
  });
}
