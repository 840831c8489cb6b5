/** What test files use of Jest, for Mocha: the mutation run loads Spectral once, and Jest would for each test file. */
import { expect } from 'expect';

type Body = (...row: unknown[]) => unknown;

Object.assign(globalThis, {
  expect,
  test: Object.assign(it, { each: eachOf((name, body) => it(name, body)) }),
});
Object.assign(describe, { each: eachOf((name, body) => describe(name, body)) });

function eachOf(define: (name: string, body: () => PromiseLike<void>) => void) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      define(titleOf(name, values), () => body(...values) as PromiseLike<void>);
    }
  };
}

/** As Jest makes it: `%s` and `%j` are values of a row, `$name` is a member of its first one. */
function titleOf(name: string, row: readonly unknown[]): string {
  const values = [...row];
  return name.replace(/%([sj])|\$(\w+)/g, (text, sign, member) => {
    const value = sign === undefined ? (Object(row[0]) as Record<string, unknown>)[member] : values.shift();
    if (sign === undefined && value === undefined) return text;
    return sign === 'j' ? String(JSON.stringify(value)) : String(value);
  });
}
