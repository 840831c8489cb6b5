/** Findings made of messages. Each has its place first, and then what the message needs to be told. */
import type { OtherFinding, OwnFinding } from './case.ts';
import { type Path, segmentsOf } from './pointer.ts';

export type Templates = Readonly<Record<string, (...words: never[]) => string>>;

type Named<Template extends Templates[string], Finding> =
  Parameters<Template> extends [string, ...infer Words] ? (place: Path, ...words: Words) => Finding : never;

/** The messages that first quote a name, as findings at places that end with it. */
type Quoting<All extends Templates, Finding> = { readonly [Name in keyof All]: Named<All[Name], Finding> };

/**
 * The messages of a check as findings, for those that first quote a name, which is where the place ends: with
 * `const { noHost } = quoting(messages)`, `noHost('flows/implicit/tokenUrl', 'https')` is `messages.noHost('tokenUrl', 'https')`.
 */
export function quoting<All extends Templates>(messages: All): Quoting<All, OwnFinding> {
  return eachOf(messages, message => (place, ...words) => [place, message(lastOf(place), ...words)]);
}

/** The same for findings of another rule. */
export function otherQuoting<All extends Templates>(rule: string, messages: All): Quoting<All, OtherFinding> {
  return eachOf(messages, message => (place, ...words) => [rule, place, message(lastOf(place), ...words)]);
}

/** Any messages of another rule as findings: the place, and then all words of the message. */
export function otherSaying<All extends Templates>(
  rule: string,
  messages: All,
): { readonly [Name in keyof All]: (place: Path, ...words: Parameters<All[Name]>) => OtherFinding } {
  return eachOf(messages, message => (place, ...words) => [rule, place, message(...words)]);
}

/** The last name of a place. */
export function lastOf(place: Path): string {
  return String(segmentsOf(place).at(-1) ?? '');
}

function eachOf<Made>(
  messages: Templates,
  made: (message: (...words: unknown[]) => string) => (place: Path, ...words: unknown[]) => OwnFinding | OtherFinding,
): Made {
  const all = Object.entries(messages).map(([name, message]) => [
    name,
    made(message as (...words: unknown[]) => string),
  ]);
  return Object.fromEntries(all) as Made;
}
