/** Documents while somebody types them: what is written so far is never reported as something that it will not be. */
import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { SEED } from './support/generators.ts';
import { GOOD_2, GOOD_3, GOOD_FRAGMENT } from './support/good.ts';
import { type Finding, lint } from './support/lint.ts';
import { segmentsIn } from './support/pointer.ts';

/** Of the places inside a line Spectral looks at some, by the seed; of the ends of lines at all. */
const SHARE = 20;

/** What a text that breaks off has, and a finished one does not. */
const SO_FAR: readonly SoFar[] = [
  {
    what: 'the word that is being typed',
    rules: /./,
    isAbout: (place, cursor) => startsWith(place, cursor),
  },
  {
    what: 'a field that an object lacks, and a list or a map that is not closed, for which Spectral has null',
    rules: /^oauth2-(?:scheme|authorization-code|client-credentials)-schema$|-refresh-url$/,
    isAbout: (place, cursor, message) => startsWith(cursor, place) && /^Missing |, not null\b/.test(message),
  },
  {
    what: 'a scope or a scheme that is required and not defined',
    rules: /^oauth2-(?:declared-scopes|security-requirement)$/,
    isAbout: (place, cursor) =>
      cursor[0] === 'components' &&
      cursor[1] === 'securitySchemes' &&
      (place.includes('security') || place[3] === 'scopes'),
  },
];

interface SoFar {
  readonly what: string;
  readonly rules: RegExp;
  isAbout(place: readonly string[], cursor: readonly string[], message: string): boolean;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((key, index) => path[index] === key);
}

/** The path of what the text ends in. */
function cursorOf(text: string): string[] {
  const path: string[] = [];
  // "https:" is a map to this parser, and a text to that of Spectral.
  const { contents } = parseDocument(text.replace(/(?<=https?):$/i, ''));
  for (let node: Node | null = contents; node !== null; ) {
    if (isSeq(node)) {
      path.push(String(Math.max(0, node.items.length - 1)));
      const last: unknown = node.items.at(-1);
      node = isNode(last) ? last : null;
    } else if (isMap(node)) {
      const pair = node.items.at(-1);
      if (isScalar(pair?.key)) path.push(String(pair.key.value));
      node = isNode(pair?.value) ? pair.value : null;
    } else node = null;
  }
  return path;
}

/** The ends of all lines, and places inside those that are about security. */
function* prefixes(text: string): Generator<string> {
  let isSecurity = false;
  let end = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if (/^\S/.test(line)) isSecurity = /^(?:components|type|flows|scopes):/.test(line);
    if (isSecurity || /secur|- \$ref|- \w+:/.test(line)) {
      for (let length = 1; length < line.length; length++) {
        if ((end + length) % SHARE === SEED % SHARE) yield text.slice(0, end + length);
      }
    }
    end += line.length;
    yield text.slice(0, end);
  }
}

test.each([
  ['AsyncAPI 2', GOOD_2],
  ['AsyncAPI 3', GOOD_3],
  ['a scheme by itself', GOOD_FRAGMENT],
])('%s: nothing is reported but what is missing so far', async (_, text) => {
  const wrong: string[] = [];
  for (const prefix of prefixes(text)) {
    const cursor = cursorOf(prefix);
    const isSoFar = ([, code, place, message]: Finding) =>
      SO_FAR.some(({ rules, isAbout }) => rules.test(code) && isAbout(segmentsIn(place), cursor, message));
    const findings = (await lint(prefix)).filter(([, code]) => code.startsWith('oauth2-'));
    const others = findings.filter(finding => !isSoFar(finding));
    if (others.length > 0) wrong.push(`${prefix}<- ${others.map(([, ...finding]) => finding.join(' ')).join('\n   ')}`);
  }
  expect(wrong.join('\n\n')).toBe('');
});
