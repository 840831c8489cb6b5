/** What a careless change breaks and no table is about: names that look like something else, memories, order. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Ruleset } from '@stoplight/spectral-core';
import { messages as declared } from '../functions/declaredScopes.ts';
import { messages as flowSchema } from '../functions/flowSchema.ts';
import httpsUrls from '../functions/httpsUrls.ts';
import type { JsonObject } from './support/generators.ts';
import { withMember } from './support/generators.ts';
import { lint } from './support/lint.ts';
import { DEFAULT_RULES, RULES, rawFindings, rawFindingsOfAll } from './support/rawFindings.ts';

const FLOW = {
  authorizationUrl: 'https://as.acme.io/authorize',
  tokenUrl: 'https://as.acme.io/token',
  refreshUrl: 'https://as.acme.io/refresh',
};

function scheme(changes: JsonObject = {}, more: JsonObject = {}): JsonObject {
  const flow = { ...FLOW, availableScopes: { read: 'Read messages' }, ...changes };
  return { type: 'oauth2', description: 'Staff', flows: { authorizationCode: flow }, ...more };
}

function document3(oauth: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    asyncapi: '3.0.0',
    info: { title: 'Messages', version: '1.0.0' },
    ...more,
    components: { securitySchemes: { oauth } },
  };
}

/** The rule and the place of all that the default rules say, through Spectral. */
async function found(document: JsonObject): Promise<string[]> {
  const findings = await lint({ 'document.json': JSON.stringify(document) });
  return findings.map(([, code, place]) => `${code} ${place}`);
}

describe('versions', () => {
  test.each(['20.1', '2', '2.', '30.0.0', '3', '1.2.0', '4.0.0', ' 2.6.0', '12.6.0'])('asyncapi: %s', asyncapi => {
    const document = { ...document3({ type: 'oauth2' }), asyncapi };
    const isVersion = /^[23]\./.test(asyncapi);
    expect(rawFindingsOfAll(DEFAULT_RULES, document)).toHaveLength(isVersion ? 1 : 0);
  });
});

describe('a file that is a scheme without a type', () => {
  const URL = 'https://as.acme.io/token';

  test.each<[isScheme: boolean, flows: JsonObject]>([
    [true, { clientCredentials: { tokenUrl: URL, scopes: {} } }],
    [true, { 'x-old': null, clientCredentials: { tokenUrl: URL, scopes: {} } }],
    [false, { clientCredentials: { 'x-url': URL } }],
    [false, { transfers: { tokenUrl: URL, scopes: {} } }],
  ])('%j: %j', async (isScheme, flows) => {
    expect(await found({ flows })).toEqual([isScheme ? 'oauth2-scheme-schema ' : 'unrecognized-format ']);
  });
});

test('Spectral is told where a wrong option stands', () => {
  const then = { function: httpsUrls, functionOptions: { allowLoopback: 'yes' } };
  const errors = errorsOf(() => new Ruleset({ rules: { own: { given: '$', then } } }));
  expect(errors).toMatchObject([
    { code: 'invalid-function-options', path: ['rules', 'own', 'then', 'functionOptions', 'allowLoopback'] },
  ]);
});

function errorsOf(action: () => unknown): unknown[] {
  try {
    action();
    return [];
  } catch (error) {
    return (error as AggregateError).errors;
  }
}

describe('names', () => {
  const SERVER_NAMES = [
    'constructor',
    'prototype',
    'toString',
    '50%25off',
    '50%off',
    'a/b',
    'a~b',
    'a~1b',
    '0',
    '{a}',
    '',
  ];

  test.each(SERVER_NAMES)('a server called %j', async name => {
    const three = { host: 'a.acme.io', protocol: 'mqtt', security: [{ $ref: '#/components/securitySchemes/oauth' }] };
    const two = { url: 'a.acme.io', protocol: 'mqtt', security: [{ oauth: ['read'] }] };
    const place = `/servers/${name.replaceAll('~', '~0').replaceAll('/', '~1')}/protocol`;
    const expected = [`oauth2-secure-transport ${place}`];
    expect(await found(document3(scheme(), { servers: { [name]: three } }))).toEqual(expected);
    const { flows } = JSON.parse(JSON.stringify(scheme()).replace('availableScopes', 'scopes'));
    const oauth = { type: 'oauth2', flows };
    expect(await found({ ...document3(oauth, { servers: { [name]: two }, channels: {} }), asyncapi: '2.6.0' })).toEqual(
      expected,
    );
  });

  test.each(SERVER_NAMES)('an operation that serves a server called %j, by a channel', async name => {
    const pointer = `#/servers/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
    const document = document3(scheme(), {
      servers: { [name]: { host: 'a.acme.io', protocol: 'mqtt' }, other: { host: 'b.acme.io', protocol: 'mqtt' } },
      channels: { a: { address: 'a', servers: [{ $ref: pointer }] } },
      operations: {
        send: {
          action: 'send',
          channel: { $ref: '#/channels/a' },
          security: [{ $ref: '#/components/securitySchemes/oauth' }],
        },
      },
    });
    const place = `/servers/${name.replaceAll('~', '~0').replaceAll('/', '~1')}/protocol`;
    expect(await found(document)).toEqual([`oauth2-secure-transport ${place}`]);
  });

  test.each(['__proto__', 'toString', 'constructor', 'valueOf', 'hasOwnProperty', 'length'])(
    '%s in a flow, in a scheme and in flows: one finding each',
    name => {
      const flow = withMember({ ...FLOW, availableScopes: { read: 'Read' } }, name, 5);
      const flows = withMember({ authorizationCode: flow }, name, 5);
      const oauth = withMember({ type: 'oauth2', flows }, name, 5);
      const place = ['components', 'securitySchemes', 'oauth'];
      const findings = rawFindingsOfAll(DEFAULT_RULES, document3(oauth)).map(({ code, path }) => [code, path]);
      expect(findings).toEqual([
        ['oauth2-authorization-code-schema', [...place, 'flows', 'authorizationCode', name]],
        ['oauth2-scheme-schema', [...place, 'flows', name]],
        ['oauth2-scheme-schema', [...place, name]],
      ]);
    },
  );

  test.each(['a~b~c', '~01', '~1~0~', 'a/b/c', '~/~/'])(
    'a scope called %j: its place has each character',
    async name => {
      const place = name.replaceAll('~', '~0').replaceAll('/', '~1');
      expect(await found(document3(scheme({ availableScopes: { [name]: '' } })))).toEqual([
        `oauth2-scope-descriptions /components/securitySchemes/oauth/flows/authorizationCode/availableScopes/${place}`,
      ]);
    },
  );

  test.each(['a~b~c', '~01', 'a/b', '50%25off', 'a b', 'ä'])('a scheme called %j, behind a $ref', async name => {
    const pointer = name.replaceAll('~', '~0').replaceAll('/', '~1');
    const $ref = `#/components/securitySchemes/${encodeURIComponent(pointer)}`;
    const document = document3(
      { $ref },
      { servers: { main: { host: 'a.acme.io', protocol: 'mqtts', security: [{ $ref, scopes: ['read'] }] } } },
    );
    const securitySchemes = { oauth: { $ref }, [name]: scheme({ tokenUrl: 'http://as.acme.io/token' }) };
    expect(await found({ ...document, components: { securitySchemes } })).toEqual([
      'oauth2-security-requirement /servers/main/security/0/scopes',
      `oauth2-https-urls /components/securitySchemes/${pointer}/flows/authorizationCode/tokenUrl`,
    ]);
  });

  test.each(['{{a}} {{b}}', '{{error}}{{error}}', '{{{{a}}}}', '{{', '#{{a}}'])(
    '%j is quoted as it is',
    async scope => {
      const name = scope.replaceAll(' ', '-');
      const findings = await lint({ 'document.json': JSON.stringify(document3(scheme({}, { scopes: [name] }))) });
      expect(findings.map(([, , , message]) => message)).toEqual([declared.undeclared(name)]);
    },
  );
});

test.each([
  ['//client:p@ssw0rd@as.acme.io/token', 'ssw0rd'],
  ['client:p%40ssw0rd%40as.acme.io/token', 'ssw0rd'],
  ['//client:p@ss/w0rd@as.acme.io/token', 'w0rd'],
  ['/token?code=ssw0rd', 'ssw0rd'],
])('of %s, nothing secret is quoted', (tokenUrl, secret) => {
  const messages = rawFindingsOfAll(RULES, document3(scheme({ tokenUrl }))).map(({ message }) => message);
  expect(messages).not.toEqual([]);
  expect(messages.filter(message => message.includes(secret))).toEqual([]);
});

describe('order', () => {
  test('what is defined and used is named by its definition', () => {
    const server = { host: 'a.acme.io', protocol: 'mqtt', security: ['oauth'] };
    const document = document3(scheme(), { servers: { main: server } });
    const components = { ...Object(document.components), servers: { main: server } };
    const places = rawFindingsOfAll(DEFAULT_RULES, { ...document, components }).map(({ path }) => path.join('/'));
    expect(places.sort()).toEqual(['components/servers/main/protocol', 'components/servers/main/security/0']);
  });

  test('a requested scope that is no text is no scope', () => {
    const oauth = scheme({}, { scopes: [{ toString: 'read' }, null, 'read'] });
    expect(rawFindings('oauth2-declared-scopes', document3(oauth))).toEqual([]);
  });
});

test('a fragment of the other version is told by the majority', () => {
  const flow = { tokenUrl: 'https://as.acme.io/token' };
  const flows = {
    clientCredentials: { ...flow, scopes: { read: 'Read' } },
    authorizationCode: { ...FLOW, scopes: { read: 'Read' } },
    password: { ...flow, availableScopes: { read: 'Read' } },
  };
  const findings = rawFindings('oauth2-password-schema', { type: 'oauth2', flows });
  expect(findings.map(({ message }) => message)).toEqual([flowSchema.mixedScopesFields('availableScopes', 'Rename')]);
});

test('nothing keeps a document once it is linted', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const lintOnce = () => {
    const tool = { client_secret: 'hG7kq92Lm0xTz4' };
    const document = document3(scheme({ tokenUrl: 'http://as.acme.io/token' }, { 'x-tool': tool }));
    expect(rawFindingsOfAll(RULES, document)).toHaveLength(2);
    return [new WeakRef(document), new WeakRef(tool)];
  };
  const references = lintOnce();
  await new Promise(resolve => setTimeout(resolve, 10));
  collect();
  expect(references.map(reference => reference.deref())).toEqual([undefined, undefined]);
});
