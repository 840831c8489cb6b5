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

/** Findings, or a list of them: the formatter then leaves the case and its subject on one line. */
type GoodFindings = readonly OtherFinding[] | readonly [readonly OtherFinding[]];
type BadFindings = OwnFirst | readonly [OwnFirst];
type OwnFirst = readonly [OwnFinding, ...(readonly (OwnFinding | OtherFinding)[])];

/** A case that the rule is silent on. What other rules say of it is to be named. */
export function good(name: string, subject: Subject, ...findings: GoodFindings): Case {
  return { name, subject, findings: listOf(findings) };
}

/** A case that the rule reports. The order of the findings does not matter. */
export function bad(name: string, subject: Subject, ...findings: BadFindings): Case {
  return { name, subject, findings: listOf(findings) };
}

/** A finding ends with a message, a list of them with a finding. */
function listOf(findings: GoodFindings | BadFindings): Case['findings'] {
  const [first] = findings;
  return (Array.isArray(first?.at(-1)) ? first : findings) as Case['findings'];
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

/** Bad cases of values of wrong types, by what messages call these: "a number for the description". */
export function badTypes<Value>(
  where: string,
  values: Readonly<Record<string, Value>>,
  subject: (value: Value) => Subject,
  finding: (type: string) => OwnFinding,
): Case[] {
  return Object.entries(values).map(([type, value]) => bad(`${type} ${where}`, subject(value), finding(type)));
}

/** Values that are their own names, with blanks between them: "a flow called device". */
export function called(what: string, values: string): Readonly<Record<string, string>> {
  return Object.fromEntries(values.split(/\s+/).map(value => [`${what} ${value}`, value]));
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

/** The last name of a place. */
export function lastOf(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1);
}

/** A finding whose message quotes the name that its place ends with, and needs other words, perhaps. */
export function quoting<Words extends readonly unknown[]>(
  message: (name: string, ...words: Words) => string,
): (place: string, ...words: Words) => readonly [place: string, message: string] {
  return (place, ...words) => [place, message(lastOf(place), ...words)];
}

/** A finding whose message needs other words alone. */
export function saying<Words extends readonly unknown[]>(
  message: (...words: Words) => string,
): (place: string, ...words: Words) => readonly [place: string, message: string] {
  return (place, ...words) => [place, message(...words)];
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
