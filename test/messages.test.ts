/**
 * The text of each message, once, with names of ordinary length: the tables of the rules call the templates, so that a
 * better word is an edit in a check and here.
 */
import { median } from './bench/statistics.ts';
import { CHECKS } from './support/checks.ts';

/** A message, and what its template was given for it. */
type Pinned = readonly [text: string, ...values: readonly unknown[]];

/** By check and template. A template that says several things has a row for each. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, readonly Pinned[]>>>> = {
  // noUrlFragment: {
  //   fragment: [['"tokenUrl" must not have a fragment. Remove "#" and everything after it.', 'tokenUrl']],
  // },
};

/** An editor's list of problems and a terminal show about a hundred characters: the fix has to begin well before. */
const LONGEST = 125;
const FIX_BEGINS_BY = 80;
const MEDIAN = 85;

const pinned = Object.entries(TEXTS).flatMap(([check, templates]) =>
  Object.entries(templates).flatMap(([name, rows]) => rows.map(([text, ...values]) => ({ check, name, text, values }))),
);

test.each(CHECKS)('%s: every message is written out here, and none that is gone', (check, messages) => {
  const names = Object.keys(TEXTS[check] ?? {});
  const missing = Object.keys(messages).filter(name => !names.includes(name));
  expect(missing.map(name => `Add the text of "${name}" to ${check} in test/messages.test.ts.`)).toEqual([]);
  const gone = names.filter(name => !(name in messages));
  expect(gone.map(name => `functions/${check}.ts has no message "${name}": remove its text.`)).toEqual([]);
});

test('every check with texts is there', () => {
  expect(Object.keys(TEXTS).filter(name => !CHECKS.some(([check]) => check === name))).toEqual([]);
});

// Until the checks export their messages, there is nothing to pin, and Jest lets no table be empty.
if (pinned.length > 0) {
  test.each(pinned)('$check.$name: $text', ({ check, name, text, values }) => {
    const template = new Map(CHECKS).get(check)?.[name];
    expect(typeof template === 'function' ? template(...(values as never[])) : template).toEqual(text);
  });

  test.each(pinned)('$check.$name is short, with its fix near the front: $text', ({ text }) => {
    const fix = text.replace(/^.*[.:?] (?=[A-Z])/, '');
    expect(text.length).toBeLessThanOrEqual(LONGEST);
    expect(text.length - fix.length).toBeLessThanOrEqual(FIX_BEGINS_BY);
    expect(text).toMatch(/[.?]$/);
  });

  test('messages are short as a rule', () => {
    expect(median(pinned.map(({ text }) => text.length))).toBeLessThanOrEqual(MEDIAN);
  });
}
