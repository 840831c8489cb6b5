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
import { cpuTime, workOf } from './support/growth.ts';
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

/** The rules see everything in every run. Spectral, which takes most of the time, passes on a tenth, by the seed. */
function isInThisRun(_: unknown, index: number): boolean {
  return index % 10 === SEED % 10;
}

describe.each(REALISTIC)('%s', (_name, text) => {
  const document: Json = parse(text);

  test('every node replaced by every kind of value, and by nothing', async () => {
    const variants = [...replaced(document, HOSTILE_VALUES), ...lessened(document)];
    for (const variant of variants) directFindings(variant);
    for (const variant of variants.filter(isInThisRun).filter(isReadBySpectral)) {
      await findings(JSON.stringify(variant));
    }
  });

  test('every object with a member that all JavaScript objects have', async () => {
    const readable = PROTOTYPE_NAMES.filter(name => name !== '__proto__');
    for (const variant of extended(document, [...PROTOTYPE_NAMES, 'hasOwnProperty'])) directFindings(variant);
    for (const variant of [...extended(document, readable)].filter(isInThisRun)) {
      await findings(JSON.stringify(variant));
    }
  });

  test('every prefix, as an editor sends it', async () => {
    const prefixes = Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length));
    for (const prefix of prefixes) directFindings(new Document(prefix, YamlParser).data as Json);
    for (const prefix of prefixes.filter(isInThisRun)) await findings(prefix, 'yaml');
  });

  test('very deep values at every node', () => {
    for (const variant of replaced(document, [deep(value => [value]), deep(key => ({ key }))])) directFindings(variant);
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
    { seed: SEED, numRuns: 60 },
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

/** Many things of one kind, in places where each may have to be compared with each. */
const CROWDS: Readonly<Record<string, (count: number) => JsonObject>> = {
  'declared scopes': count => withSchemes({ oauth: oauth2(names(count), []) }),
  'scopes that are asked for': count => asking(oauth2(names(count), names(count))),
  'undeclared scopes': count => asking(oauth2(names(count), names(count, 'undeclared'))),
  'broken fields of a flow': count =>
    withSchemes({ oauth: { type: 'oauth2', flows: { implicit: crowd(count, () => 1) } } }),
  'unknown flows': count => withSchemes({ oauth: { type: 'oauth2', flows: crowd(count, () => 1) } }),
  'foreign fields': count => withSchemes({ oauth: { ...oauth2([], []), ...crowd(count, () => 1) } }),
  'client secrets': count =>
    withSchemes({ oauth: { ...oauth2([], []), ...crowd(count, () => 'a', 'x-client-secret') } }),
  schemes: count => withSchemes(crowd(count, () => oauth2(['read'], ['raed']))),
  'schemes that are asked for': count => {
    const schemes = crowd(count, () => oauth2(['read'], ['raed']));
    return { ...withSchemes(schemes), servers: { a: { security: Object.values(schemes) } } };
  },
  'names that are asked for': count => ({
    ...withSchemes(crowd(count, () => oauth2(['read'], []))),
    servers: { a: { security: [crowd(count, () => ['raed'])] } },
  }),
  'servers and operations': count => ({
    ...withSchemes({ oauth: OAUTH }),
    servers: crowd(count, () => ({ host: 'a.co', url: 'a.co', protocol: 'http' })),
    operations: crowd(count, () => ({ channel: {}, security: [OAUTH] })),
    channels: crowd(count, () => ({ publish: { security: [{ oauth: [] }] } })),
  }),
  'servers and operations of one channel': count => {
    const servers = crowd(count, () => ({ host: 'a.co', url: 'a.co', protocol: 'http' }));
    const channel = {
      servers: [...Object.values(servers), ...Object.keys(servers)],
      publish: { security: [{ oauth: [] }] },
    };
    const operations = crowd(count, () => ({ channel, security: [OAUTH] }));
    return { ...withSchemes({ oauth: OAUTH }), servers, operations, channels: crowd(count, () => channel) };
  },
  traits: count => ({
    ...withSchemes({ oauth: OAUTH }),
    operations: { a: { channel: {}, traits: Object.values(crowd(count, () => ({ security: [OAUTH] }))) } },
  }),
};

function names(count: number, prefix = 'name'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}:${index}`);
}

function crowd(count: number, make: () => Json, prefix?: string): JsonObject {
  return Object.fromEntries(names(count, prefix).map(name => [name, make()]));
}

function oauth2(declared: readonly string[], asked: readonly string[], description = ''): JsonObject {
  const scopes = Object.fromEntries(declared.map(name => [name, description]));
  const flow = { authorizationUrl: 'https://a.co', tokenUrl: 'https://a.co/token', scopes, availableScopes: scopes };
  return { type: 'oauth2', flows: { authorizationCode: flow }, scopes: asked };
}

function withSchemes(securitySchemes: JsonObject): JsonObject {
  return { components: { securitySchemes } };
}

function asking(oauth: JsonObject): JsonObject {
  return { ...withSchemes({ oauth }), servers: { a: { security: [{ oauth: oauth.scopes ?? [] }, oauth] } } };
}

describe.each(['2.6.0', '3.0.0'])('AsyncAPI %s, size', asyncapi => {
  /** Ten times as much takes ten times as long; a hundred times, if each thing is compared with each. */
  function expectLinearTime(make: (size: number) => JsonObject, size: number): void {
    const time = (size: number) => cpuTime({ asyncapi, ...make(size) });
    const limit = 30 * Math.min(time(size), time(size)) + 50;
    const times = [time(10 * size)];
    // Garbage is collected in one run, not in each of three.
    while (Math.min(...times) > limit && times.length < 3) times.push(time(10 * size));
    expect(Math.min(...times)).toBeLessThan(limit);
  }

  test.each(PARTS)('a long text of %j', part => {
    expectLinearTime(length => documentWith(part.repeat(length)), 2000);
    expectLinearTime(length => documentWith(`${part.repeat(length)}!^`), 2000);
  });

  test.each(Object.entries(CROWDS))('%s', (_name, make) => {
    const [few, many] = [30, 300].map(count => workOf({ asyncapi, ...make(count) }));
    expect(many?.reads).toBeLessThan(11 * Number(few?.reads));
    expectLinearTime(make, 100);
  });

  test('each URL is parsed once, however many rules look at it', () => {
    const urls = [10, 1000].map(count => workOf({ asyncapi, ...withSchemes(crowd(count, () => oauth2([], []))) }).urls);
    expect(urls).toEqual([20, 2000]);
  });

  test('a scheme is looked at once, however many operations refer to it', () => {
    const work = (operations: number, scopes: number) => {
      const oauth = oauth2(names(scopes), ['read']);
      const security = asyncapi.startsWith('2.') ? [{ oauth: ['read'] }] : [oauth];
      const channels = crowd(operations, () => ({ publish: { security } }));
      return workOf({
        asyncapi,
        ...withSchemes({ oauth }),
        channels,
        operations: crowd(operations, () => ({ security })),
      });
    };
    expect(work(1000, 1).urls).toBe(2);
    expect(work(1000, 100).reads - work(1000, 1).reads).toBe(work(1, 100).reads - work(1, 1).reads);
  });

  test('of a document without OAuth2, nothing is read but where OAuth2 could stand', () => {
    const work = (fields: number) => {
      const payload = { type: 'object', properties: crowd(fields, () => ({ type: 'string' })) };
      const messages = crowd(fields, () => ({ payload, examples: [{ payload: crowd(fields, () => 'text') }] }));
      const channels = crowd(fields, () => ({ messages, publish: { message: payload } }));
      return workOf({ asyncapi, channels, components: { messages, schemas: crowd(fields, () => payload) } });
    };
    expect(work(1).urls).toBe(0);
    expect(work(100)).toEqual(work(1));
  });

  test('texts of a megabyte, through Spectral', async () => {
    for (const part of ['a', ' /🔑']) {
      const text = part.repeat(1_000_000 / Buffer.byteLength(part));
      const flow = { authorizationUrl: text, tokenUrl: `https://a.co/${text}`, refreshUrl: `https://${text}/token` };
      const scopes = { [text]: text };
      const oauth = { type: 'oauth2', flows: { authorizationCode: { ...flow, scopes, availableScopes: scopes } } };
      await findings(JSON.stringify({ asyncapi, ...withSchemes({ oauth }) }));
    }
  });

  test('a URL of sixteen megabytes, which is too much for the pattern of a URI', () => {
    const field = asyncapi.startsWith('2.') ? 'scopes' : 'availableScopes';
    const found = [1, 16_000_000].map(size => {
      const flow = { tokenUrl: `https://a.co/${'a'.repeat(size)} `, [field]: { read: 'Read' } };
      const oauth = { type: 'oauth2', flows: { clientCredentials: flow } };
      return directFindings({ asyncapi, ...withSchemes({ oauth }) }).map(({ code }) => code);
    });
    expect(found).toEqual([
      ['oauth2-client-credentials-schema', 'oauth2-scheme-description'],
      ['oauth2-scheme-description'],
    ]);
  });

  test('ten thousand scopes, and one that is not declared', () => {
    const scopes = names(10_000);
    const oauth = oauth2(scopes, [...scopes, 'undeclared'], 'text');
    const required = asyncapi.startsWith('2.') ? [{ oauth: oauth.scopes ?? [] }] : [oauth];
    const found = directFindings({ asyncapi, ...withSchemes({ oauth }), servers: { a: { security: required } } });
    expect(found.filter(({ code }) => code === 'oauth2-declared-scopes')).toEqual([
      {
        code: 'oauth2-declared-scopes',
        path: asyncapi.startsWith('2.')
          ? ['servers', 'a', 'security', 0, 'oauth', 10_000]
          : ['components', 'securitySchemes', 'oauth', 'scopes', 10_000],
        message:
          'The scope "undeclared" is declared by no flow of the scheme. Declare it with its description in a flow, or do not ask for it.',
      },
    ]);
  });
});
