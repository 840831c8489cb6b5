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
  /** The findings as they are, in a table that is still written out. */
  readonly literal?: readonly Finding[];
}

/** The text, by the message template of the check, which may need the words of the AsyncAPI version. */
type Message = string | ((version: Version) => string);

/** A finding of the rule that the table is about; the place is below the subject. */
export type OwnFinding = readonly [place: Path, message: Message];
/** A finding of another rule. */
export type OtherFinding = readonly [rule: string, place: Path, message: Message];

/** A case that the rule is silent on. What other rules say of it is to be named. */
export function good(name: string, subject: Subject, ...findings: readonly OtherFinding[]): Case {
  return { name, subject, findings };
}

/** A case that the rule reports. The order of the findings does not matter. */
export function bad(
  name: string,
  subject: Subject,
  ...findings: readonly [OwnFinding, ...(OwnFinding | OtherFinding)[]]
): Case {
  return { name, subject, findings };
}

/** Good cases that differ in one value, by their names. */
export function goodEach<Value>(subject: (value: Value) => Subject, values: Readonly<Record<string, Value>>): Case[] {
  return Object.entries(values).map(([name, value]) => good(name, subject(value)));
}

/** Bad cases that differ in one value, by their names, with one finding each. */
export function badEach<Value>(
  subject: (value: Value) => Subject,
  finding: (value: Value) => OwnFinding,
  values: Readonly<Record<string, Value>>,
): Case[] {
  return Object.entries(values).map(([name, value]) => bad(name, subject(value), finding(value)));
}

/** Values for cases that need no other name: the words of texts. */
export function words(...texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.flatMap(text => text.split(' ')).map(word => [word, word]));
}

/** Good cases by their names, each with a value, and all that other rules say of it. */
export function goodRows<Value>(
  subject: (value: Value) => Subject,
  rows: Readonly<Record<string, readonly [value: Value, ...findings: OtherFinding[]]>>,
): Case[] {
  return Object.entries(rows).map(([name, [value, ...findings]]) => good(name, subject(value), ...findings));
}

/** Bad cases by their names, each with a value, and all that is said of it. */
export function badRows<Value>(
  subject: (value: Value) => Subject,
  rows: Readonly<Record<string, readonly [value: Value, OwnFinding, ...(OwnFinding | OtherFinding)[]]>>,
): Case[] {
  return Object.entries(rows).map(([name, [value, ...findings]]) => bad(name, subject(value), ...findings));
}

/** The cases with options of the rule. */
export function withOptions(options: object, ...cases: readonly Case[]): Case[] {
  return cases.map(check => ({ ...check, name: `${check.name}, with ${shown(options)}`, options }));
}

/** All that is expected in one document of a case. */
export function findingsIn(variant: Variant, { findings, literal = [] }: Case, rule: string): Finding[] {
  const expected = findings.map((finding): Finding => {
    const [code, place, message] = finding.length === 3 ? finding : [rule, ...finding];
    const text = typeof message === 'string' ? message : message(variant.version);
    return [severityOf(code), code, variant.place(place), text];
  });
  return [...expected, ...literal];
}

const LONGEST_OPTIONS = 80;

function shown(options: object): string {
  const text = JSON.stringify(options);
  return text.length > LONGEST_OPTIONS ? `${text.slice(0, LONGEST_OPTIONS)}…` : text;
}
