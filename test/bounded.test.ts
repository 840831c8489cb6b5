/**
 * Work and findings in proportion to the text: what aliases and `$ref`s share is looked at once, however many places use
 * it. By counting what is read of a document and of its syntax tree, and not by a clock.
 */
import { messages } from '../functions/declaredScopes.ts';
import type { Json, JsonObject } from './support/generators.ts';
import { type Work, workOf, workOfText } from './support/growth.ts';
import { rawFindings } from './support/rawFindings.ts';

const OAUTH: JsonObject = {
  type: 'oauth2',
  flows: {
    authorizationCode: { authorizationUrl: 'http://a.co', tokenUrl: 'https://a.co/token', availableScopes: {} },
  },
};

const HEAD_2 = 'asyncapi: 2.6.0\ninfo: {title: Messages, version: 1.0.0}\nchannels: {}\n';
const HEAD_3 = 'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\n';

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}

/** What several places share by an alias, and how many findings there are if it has `count` parts and as many users. */
interface Shared {
  readonly text: (count: number) => string;
  readonly findings: (count: number) => Readonly<Record<string, number>>;
}

const FLOW_URLS =
  'authorizationUrl: https://as.acme.io/authorize, tokenUrl: https://as.acme.io/token, refreshUrl: https://as.acme.io/token';

const SHARED: Readonly<Record<string, Shared>> = {
  'a list of undeclared scopes, shared by requirements': {
    text: count =>
      `${HEAD_2}x-scopes: &scopes\n${lines(count, index => `  - asked:${index}`)}servers:\n${lines(count, index => `  s${index}: {url: a.co, protocol: mqtts, security: [{oauth: *scopes}]}`)}components: {securitySchemes: {oauth: {type: oauth2, description: a, flows: {authorizationCode: {${FLOW_URLS}, scopes: {read: Read}}}}}}\n`,
    findings: count => ({ 'oauth2-declared-scopes': count, 'oauth2-unused-scopes': 1 }),
  },
  'a list of declared scopes, shared by requirements': {
    text: count =>
      `${HEAD_2}x-scopes: &scopes\n${lines(count, index => `  - asked:${index}`)}servers:\n${lines(count, index => `  s${index}: {url: a.co, protocol: mqtts, security: [{oauth: *scopes}]}`)}components:\n  securitySchemes:\n    oauth:\n      type: oauth2\n      description: a\n      flows:\n        authorizationCode:\n          authorizationUrl: https://as.acme.io/authorize\n          tokenUrl: https://as.acme.io/token\n          refreshUrl: https://as.acme.io/token\n          scopes:\n${lines(count, index => `            asked:${index}: Ask`)}`,
    findings: () => ({}),
  },
  'a list of requirements, shared by servers': {
    text: count =>
      `${HEAD_2}x-security: &security\n${lines(count, index => `  - {oauth: [asked:${index}]}`)}servers:\n${lines(count, index => `  s${index}: {url: a.co, protocol: mqtts, security: *security}`)}components: {securitySchemes: {oauth: {type: oauth2, description: a, flows: {authorizationCode: {${FLOW_URLS}, scopes: {read: Read}}}}}}\n`,
    findings: count => ({ 'oauth2-declared-scopes': count, 'oauth2-unused-scopes': 1 }),
  },
  'a flow with good scopes, shared by schemes': {
    text: count => `${HEAD_3}${sharedFlow(count, 'Read')}${schemes(count)}`,
    findings: () => ({}),
  },
  'a flow with undescribed scopes, shared by schemes': {
    text: count => `${HEAD_3}${sharedFlow(count, "''")}${schemes(count)}`,
    findings: count => ({ 'oauth2-scope-descriptions': count }),
  },
  'scopes of a flow, shared by flows': {
    text: count =>
      `${HEAD_3}x-scopes: &scopes\n${lines(count, index => `  read:${index}: ''`)}components:\n  securitySchemes:\n${lines(count, index => `    s${index}: {type: oauth2, description: a, flows: {authorizationCode: {${FLOW_URLS}, availableScopes: *scopes}}}`)}`,
    findings: count => ({ 'oauth2-scope-descriptions': count }),
  },
  'secrets in an extension, shared by schemes': {
    text: count =>
      `${HEAD_3}x-tool: &tool\n${lines(count, index => `  client_secret_${index}: hG7kq92Lm0xTz${index}`)}components:\n  securitySchemes:\n${lines(count, index => `    s${index}: {type: oauth2, description: a, x-tool: *tool, flows: {authorizationCode: {${FLOW_URLS}, availableScopes: {read: Read}}}}`)}`,
    findings: count => ({ 'oauth2-no-secrets': count }),
  },
  'one undeclared scope, written in each requirement': {
    text: count =>
      `${HEAD_2}servers:\n${lines(count, index => `  s${index}: {url: a.co, protocol: mqtts, security: [{oauth: [asked]}]}`)}components: {securitySchemes: {oauth: {type: oauth2, description: a, flows: {authorizationCode: {${FLOW_URLS}, scopes: {read: Read}}}}}}\n`,
    findings: count => ({ 'oauth2-declared-scopes': count, 'oauth2-unused-scopes': 1 }),
  },
  'a trait in another form, shared by operations': {
    text: count =>
      `${HEAD_3}channels: {a: {address: a}}\nx-traits: &traits\n  - security:\n${lines(count, () => '      - oauth: [read]')}operations:\n${lines(count, index => `  o${index}: {action: send, channel: {address: a}, traits: *traits}`)}components: {securitySchemes: {oauth: {type: oauth2, description: a, flows: {authorizationCode: {${FLOW_URLS}, availableScopes: {read: Read}}}}}}\n`,
    findings: count => ({ 'oauth2-security-requirement': count }),
  },
};

function sharedFlow(count: number, description: string): string {
  const urls = `  authorizationUrl: https://as.acme.io/authorize\n  tokenUrl: https://as.acme.io/token\n  refreshUrl: https://as.acme.io/token\n`;
  return `x-flow: &flow\n${urls}  availableScopes:\n${lines(count, index => `    read:${index}: ${description}`)}`;
}

function schemes(count: number): string {
  return `components:\n  securitySchemes:\n${lines(count, index => `    s${index}: {type: oauth2, description: a, flows: {authorizationCode: *flow}}`)}`;
}

function countsOf({ findings }: Work): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe('shared by aliases', () => {
  test.each(Object.entries(SHARED))('%s: work and findings grow with the text', (_, { text, findings }) => {
    const [few, many] = [30, 120].map(count => {
      const work = workOfText(text(count));
      expect(countsOf(work)).toEqual(findings(count));
      return work.reads;
    });
    // Four times the text is four times the work; sixteen times, if each use looked at all that it shares.
    expect(many).toBeLessThan(5 * Number(few));
  });
});

test('suggestions have a budget for the whole document', () => {
  const suggestions = (asked: number) => {
    const declared = Object.fromEntries(names(200, 'declared').map(name => [name, 'text']));
    const flow = { tokenUrl: 'https://as.acme.io/token', availableScopes: declared };
    const scopes = Array.from(
      { length: asked },
      (_, index) => `${index < 200 ? 'declraed' : 'delcared'}:${index % 200}`,
    );
    const oauth = { type: 'oauth2', flows: { clientCredentials: flow }, scopes };
    const { findings } = workOf({ asyncapi: '3.0.0', ...withSchemes({ oauth }) });
    const undeclared = findings.filter(({ code }) => code === 'oauth2-declared-scopes');
    expect(undeclared).toHaveLength(asked);
    return undeclared.filter(({ message }) => message.includes('Did you mean')).length;
  };
  expect([suggestions(50), suggestions(100), suggestions(400)]).toEqual([50, 100, 100]);
});

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

describe.each(['2.6.0', '3.0.0'])('AsyncAPI %s', asyncapi => {
  test.each(Object.entries(CROWDS))('%s: ten times as many are ten times as much work', (_name, make) => {
    const [few, many] = [20, 200].map(count => workOf({ asyncapi, ...make(count) }).reads);
    expect(many).toBeLessThan(11 * Number(few));
  });

  test('each URL is parsed once, however many rules look at it, and its host once', () => {
    const urls = [10, 100].map(count => workOf({ asyncapi, ...withSchemes(crowd(count, () => oauth2([], []))) }).urls);
    expect(urls).toEqual([40, 400]);
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
    expect(work(1000, 1).urls).toBe(work(1, 1).urls);
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

  test('ten thousand scopes, and one that is not declared', () => {
    const scopes = names(10_000);
    const oauth = oauth2(scopes, [...scopes, 'undeclared'], 'text');
    const required = asyncapi.startsWith('2.') ? [{ oauth: oauth.scopes ?? [] }] : [oauth];
    const found = rawFindings('oauth2-declared-scopes', {
      asyncapi,
      ...withSchemes({ oauth }),
      servers: { a: { security: required } },
    });
    const path = asyncapi.startsWith('2.')
      ? ['servers', 'a', 'security', 0, 'oauth', 10_000]
      : ['components', 'securitySchemes', 'oauth', 'scopes', 10_000];
    expect(found).toEqual([{ code: 'oauth2-declared-scopes', path, message: messages.undeclared('undeclared') }]);
  });
});
