/**
 * Documents that nobody should write, and those that everybody writes for a moment: no rule may throw, lose a finding,
 * point to nothing, change its mind, or work more than in proportion to the document.
 */
import { Document, Spectral } from '@stoplight/spectral-core';
import { Json as JsonParser, Yaml as YamlParser } from '@stoplight/spectral-parsers';
import fc from 'fast-check';
import { parse } from 'yaml';
import { directFindings, expectPath, extended, HOSTILE_VALUES, lessened, replaced } from './support/damage.ts';
import { anyDocument, type Json, type JsonObject, PROTOTYPE_NAMES, SEED } from './support/generators.ts';
import { cpuTime } from './support/growth.ts';
import { type RawFinding, watchedRules } from './support/rawFindings.ts';
import { REALISTIC } from './support/realistic.ts';

afterAll(() => {
  process.stdout.write(`Hostile documents: repeat this run with SEED=${SEED}\n`);
});

// What no document may do

const seen: { finding: RawFinding; resolved: unknown }[] = [];
const spectral = new Spectral();
spectral.setRuleset(watchedRules(seen));

/** Lints a text by all rules, and fails if one throws, points to nothing, or if a finding is lost on the way. */
async function findings(text: string, kind: 'json' | 'yaml' = 'json'): Promise<RawFinding[]> {
  seen.length = 0;
  const document =
    kind === 'json'
      ? new Document(text, JsonParser, '/document.json')
      : new Document(text, YamlParser, '/document.yaml');
  const results = await spectral.run(document).catch(error => {
    throw new Error(`${error}\n${text}`);
  });
  const shown = results
    .map(({ code, path, message }) => ({ code: String(code), path, message }))
    .filter(({ code }) => code.startsWith('oauth2-'));
  for (const { finding, resolved } of seen) expectPath(resolved, finding, text);
  const reported = seen.map(({ finding }) => finding);
  if (isSame(comparable(shown, text), comparable(reported, text))) return shown;
  throw new Error(`Lost, or shown twice:\n${JSON.stringify({ shown, reported }, null, 2)}\n${text}`);
}

/** A `$ref` leads to another place, where several findings may become one. */
function comparable(list: readonly RawFinding[], text: string): string[] {
  const hasReference = text.includes('$ref');
  const said = list.map(({ code, path, message }) => `${code}: ${message}${hasReference ? '' : ` ${path.join('/')}`}`);
  return hasReference ? [...new Set(said)].sort() : said.sort();
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

// Realistic documents, damaged

/** Three things end a run of Spectral before any rule: these two names, and a version that is no string by choice. */
function isReadBySpectral(document: Json): boolean {
  return !/"(?:hasOwnProperty|__proto__)":|"asyncapi":\{"toString"/.test(JSON.stringify(document));
}

/** The rules see a sixth in each run, and Spectral, which takes most of the time, a sixtieth: which ones the seed says. */
const SHARE = 6;
const SHARE_OF_SPECTRAL = 60;

function inThisRun<Value>(values: Iterable<Value>, share = SHARE): Value[] {
  return [...values].filter((_, index) => index % share === SEED % share);
}

describe.each(REALISTIC)('%s', (_name, text) => {
  const document: Json = parse(text);

  test('every node replaced by every kind of value, and by nothing', async () => {
    const variants = [...replaced(document, HOSTILE_VALUES), ...lessened(document)];
    for (const variant of inThisRun(variants)) directFindings(variant);
    for (const variant of inThisRun(variants, SHARE_OF_SPECTRAL).filter(isReadBySpectral)) {
      await findings(JSON.stringify(variant));
    }
  });

  test('every object with a member that all JavaScript objects have', async () => {
    const readable = PROTOTYPE_NAMES.filter(name => name !== '__proto__');
    for (const variant of inThisRun(extended(document, [...PROTOTYPE_NAMES, 'hasOwnProperty'])))
      directFindings(variant);
    for (const variant of inThisRun(extended(document, readable), SHARE_OF_SPECTRAL)) {
      await findings(JSON.stringify(variant));
    }
  });

  test('every prefix, as an editor sends it', async () => {
    const prefixes = Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length));
    for (const prefix of inThisRun(prefixes)) directFindings(new Document(prefix, YamlParser).data as Json);
    for (const prefix of inThisRun(prefixes, SHARE_OF_SPECTRAL)) await findings(prefix, 'yaml');
  });

  test('very deep values at every node', () => {
    const variants = replaced(document, [deep(value => [value]), deep(key => ({ key }))]);
    for (const variant of inThisRun(variants, 2 * SHARE + 1)) directFindings(variant);
  });
});

function deep(wrap: (value: Json) => Json): Json {
  let value: Json = 'text';
  for (let depth = 0; depth < 100_000; depth++) value = wrap(value);
  return value;
}

test('random documents, each twice', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument.filter(isReadBySpectral), async document => {
      const text = JSON.stringify(document);
      const first = await findings(text);
      if (!isSame(await findings(text), first)) throw new Error(`The second time it was something else:\n${text}`);
    }),
    { seed: SEED, numRuns: 20 },
  );
});

// References that lead nowhere, or in circles

const OAUTH: JsonObject = {
  type: 'oauth2',
  flows: {
    authorizationCode: { authorizationUrl: 'http://a.co', tokenUrl: 'https://a.co/token', availableScopes: {} },
  },
};

const REFERENCES: readonly (readonly [string, JsonObject])[] = [
  ['a document that is itself', { $ref: '#' }],
  [
    'schemes in a circle',
    {
      components: {
        securitySchemes: { a: ref('components/securitySchemes/b'), b: ref('components/securitySchemes/a') },
      },
    },
  ],
  [
    'flows that are themselves',
    { components: { securitySchemes: { a: { type: 'oauth2', flows: ref('components/securitySchemes/a/flows') } } } },
  ],
  [
    'a flow that is its scheme',
    {
      components: {
        securitySchemes: { a: { type: 'oauth2', flows: { implicit: ref('components/securitySchemes/a') } } },
      },
    },
  ],
  [
    'a server that asks for itself',
    {
      servers: { a: { protocol: 'http', security: [ref('servers/a')] } },
      components: { securitySchemes: { a: OAUTH } },
    },
  ],
  [
    'a scheme that asks for itself',
    {
      servers: { a: { protocol: 'http', security: [ref('components/securitySchemes/a')] } },
      components: { securitySchemes: { a: { ...OAUTH, security: [ref('components/securitySchemes/a')] } } },
    },
  ],
  [
    'an operation that is its own trait',
    { operations: { a: { traits: [ref('operations/a')], channel: ref('operations/a'), security: [OAUTH] } } },
  ],
  [
    'a channel that is the document',
    { channels: { a: ref('') }, operations: { a: { channel: ref('channels/a'), security: [OAUTH] } } },
  ],
  ['components that are the document', { components: ref(''), securitySchemes: { a: OAUTH } }],
  [
    'a missing pointer',
    {
      servers: { a: { protocol: 'http', security: [ref('components/securitySchemes/b')] } },
      components: { securitySchemes: { a: OAUTH } },
    },
  ],
  ['a missing file', { components: { securitySchemes: { a: { $ref: './missing.yaml#/a' }, b: OAUTH } } }],
  ['a reference that is no string', { components: { securitySchemes: { a: { $ref: [] }, b: OAUTH } } }],
  [
    'a reference with members beside it',
    {
      components: {
        securitySchemes: { a: { $ref: '#/components/securitySchemes/b', type: 'oauth2', flows: 1 }, b: OAUTH },
      },
    },
  ],
];

function ref(pointer: string): JsonObject {
  return { $ref: pointer === '' ? '#' : `#/${pointer}` };
}

describe.each(['2.6.0', '3.0.0'])('AsyncAPI %s', asyncapi => {
  test.each(REFERENCES)('%s', async (_name, part) => {
    await findings(JSON.stringify({ asyncapi, ...part }));
  });
});

// Size

/** A document with one text at every place where the rules look at a text. */
function documentWith(text: string): JsonObject {
  const scopes = { [text]: text, [`https://${text}`]: text };
  const urls = { authorizationUrl: text, tokenUrl: `https://a.co/${text}`, refreshUrl: `https://${text}/token` };
  const flow = { ...urls, scopes, availableScopes: scopes, [text]: text, [`x-${text}`]: text, 'x-client-secret': text };
  const flows = { authorizationCode: flow, [text]: text, password: text };
  const oauth = { type: 'oauth2', flows, scopes: [text, `${text} ${text}`], [text]: text };
  const security = [{ oauth: [text, `${text} ${text}`] }, { ...oauth, type: text }, oauth];
  const servers = {
    a: { host: text, url: text, protocol: 'http', security },
    b: { host: '{v}', url: `{v}${text}`, variables: { v: { default: text } }, protocol: text, security },
    [text]: { host: `${text}:1`, url: `${text}://${text}`, protocol: 'mqtt', security },
  };
  return { servers, operations: { [text]: { security } }, components: { securitySchemes: { oauth, [text]: oauth } } };
}

/** What makes a careless regular expression try one thing after the other when it is repeated. */
const PARTS = 'a / // /. .a a. %41 % : :1 1. @ a@ # ? a=b& [ :: { {a} ${ < , - * " \\ ä 🔑 x ~1'
  .split(' ')
  .concat(' ', 'a ', ' ,', '\n');

/** Versions differ little here: each text is tried in one of them, by the seed. */
const VERSIONS = ['2.6.0', '3.0.0'] as const;

function versionOf(index: number): (typeof VERSIONS)[number] {
  return VERSIONS[(index + SEED) % 2] ?? '2.6.0';
}

/** Ten times as much takes ten times as long; a hundred times, if a regular expression tries one thing after the other. */
function expectLinearTime(make: (size: number) => JsonObject, size: number): void {
  const time = (size: number) => cpuTime(make(size));
  const limit = 30 * Math.min(time(size), time(size)) + 50;
  const times = [time(10 * size)];
  // Garbage is collected in one run, not in each of three.
  while (Math.min(...times) > limit && times.length < 3) times.push(time(10 * size));
  expect(Math.min(...times)).toBeLessThan(limit);
}

test.each(PARTS.map((part, index) => [part, versionOf(index)] as const))('a long text of %j', (part, asyncapi) => {
  expectLinearTime(length => ({ asyncapi, ...documentWith(part.repeat(length)) }), 2000);
  expectLinearTime(length => ({ asyncapi, ...documentWith(`${part.repeat(length)}!^`) }), 2000);
});

test('texts of a megabyte, through Spectral', async () => {
  for (const [index, part] of ['a', ' /🔑'].entries()) {
    const text = part.repeat(1_000_000 / Buffer.byteLength(part));
    const flow = { authorizationUrl: text, tokenUrl: `https://a.co/${text}`, refreshUrl: `https://${text}/token` };
    const scopes = { [text]: text };
    const oauth = { type: 'oauth2', flows: { authorizationCode: { ...flow, scopes, availableScopes: scopes } } };
    await findings(JSON.stringify({ asyncapi: versionOf(index), components: { securitySchemes: { oauth } } }));
  }
});

test('a URL of sixteen megabytes, which is too much for the pattern of a URI', () => {
  const found = [1, 16_000_000].map(size => {
    const flow = { tokenUrl: `https://a.co/${'a'.repeat(size)} `, scopes: { read: 'Read' } };
    const oauth = { type: 'oauth2', flows: { clientCredentials: flow } };
    return directFindings({ asyncapi: '2.6.0', components: { securitySchemes: { oauth } } }).map(({ code }) => code);
  });
  expect(found).toEqual([
    ['oauth2-client-credentials-schema', 'oauth2-scheme-description'],
    ['oauth2-scheme-description'],
  ]);
});
