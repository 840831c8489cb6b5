/** Makes cases: one by one, or many that are alike, of a map whose keys are their names. */
import type { Case, OtherFinding, OwnFinding } from './case.ts';
import type { Path } from './pointer.ts';
import type { Subject } from './subject.ts';

type BadFindings = readonly [OwnFinding, ...(readonly (OwnFinding | OtherFinding)[])];
type ByName<Value> = Readonly<Record<string, Value>>;

/** A case that the rule is silent on. What other rules say of it is to be named. */
export function good(name: string, subject: Subject, findings: readonly OtherFinding[] = []): Case {
  return { name, subject, findings };
}

/** A case that the rule reports, with all that is found. The order of the findings does not matter. */
export function bad(name: string, subject: Subject, findings: BadFindings): Case {
  return { name, subject, findings };
}

/** Good cases that differ in one value. */
good.each = <Value>(subject: (value: Value) => Subject, values: ByName<Value>): Case[] =>
  Object.entries(values).map(([name, value]) => good(name, subject(value)));

/** Bad cases that differ in one value, with one finding each, which may depend on it. */
bad.each = <Value>(
  subject: (value: Value) => Subject,
  finding: OwnFinding | ((value: Value) => OwnFinding),
  values: ByName<Value>,
): Case[] =>
  Object.entries(values).map(([name, value]) =>
    bad(name, subject(value), [typeof finding === 'function' ? finding(value) : finding]),
  );

/** Good cases that differ in one value, and in what other rules say of it: rows of the value and the findings. */
good.rows = <Value>(
  subject: (value: Value) => Subject,
  rows: ByName<readonly [value: Value, ...findings: OtherFinding[]]>,
): Case[] => Object.entries(rows).map(([name, [value, ...findings]]) => good(name, subject(value), findings));

/** Bad cases that differ in one value, and in what is found: rows of the value and the findings. */
bad.rows = <Value>(
  subject: (value: Value) => Subject,
  rows: ByName<readonly [value: Value, ...findings: BadFindings]>,
): Case[] => Object.entries(rows).map(([name, [value, ...findings]]) => bad(name, subject(value), findings));

/**
 * Good cases of values of wrong types, by the names that messages give to the types, "a number for the description", with
 * what another rule says at a place.
 */
good.types = <Value>(
  what: string,
  subject: (value: Value) => Subject,
  place: Path,
  finding: (place: Path, type: string) => OtherFinding,
  values: ByName<Value>,
): Case[] =>
  Object.entries(values).map(([type, value]) => good(`${type} for ${what}`, subject(value), [finding(place, type)]));

/** Bad cases of values of wrong types. */
bad.types = <Value>(
  what: string,
  subject: (value: Value) => Subject,
  place: Path,
  finding: (place: Path, type: string) => OwnFinding,
  values: ByName<Value>,
): Case[] =>
  Object.entries(values).map(([type, value]) => bad(`${type} for ${what}`, subject(value), [finding(place, type)]));

/** Values that name their cases, with blanks between them: `called('a flow', 'device pkce')` has "a flow: device". */
export function called(what: string, ...texts: readonly string[]): ByName<string> {
  const values = texts.flatMap(text => text.split(/[ \n]+/));
  return Object.fromEntries(values.map(value => [`${what}: ${value}`, value]));
}

/** The cases with options of the rule. */
export function withOptions(options: object, ...cases: readonly Case[]): Case[] {
  return cases.map(check => ({ ...check, name: `${check.name}, with ${shown(options)}`, options }));
}

const LONGEST_OPTIONS = 80;

function shown(options: object): string {
  const text = JSON.stringify(options);
  return text.length > LONGEST_OPTIONS ? `${text.slice(0, LONGEST_OPTIONS)}…` : text;
}
