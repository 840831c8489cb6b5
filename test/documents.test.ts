/** Whole documents with all default rules: good ones, good ones with one defect, and what is no AsyncAPI at all. */
import { parse } from 'yaml';
import { messages as flowMessages } from '../functions/flowSchema.ts';
import { messages as refreshMessages } from '../functions/refreshUrl.ts';
import { DEFECTS } from './support/defects.ts';
import {
  document2,
  document3,
  FLOW,
  FLOW_2,
  FLOW_3,
  indent,
  SCHEME,
  scheme,
  withField,
  yaml,
} from './support/documents.ts';
import { SEED } from './support/generators.ts';
import { GOOD_2, GOOD_3 } from './support/good.ts';
import { all, type Files, type Finding, lint, linter } from './support/lint.ts';
import { TABLES } from './support/tables.ts';

describe.each([
  [2, GOOD_2, 'scopes'],
  [3, GOOD_3, 'availableScopes'],
] as const)('AsyncAPI %i', (major, good, scopes) => {
  test('a good document that looks bad', async () => {
    expect(await lint(good)).toEqual([]);
    expect(await lint({ 'document.json': JSON.stringify(parse(good)) })).toEqual([]);
  });

  test.each(DEFECTS.filter(({ place }) => place[major] !== undefined))('one finding: $rule, $name', async defect => {
    const findings = await lint(defect.edit(good, scopes));
    expect(findings.map(([, code, place]) => [code, place])).toEqual([[defect.rule, defect.place[major]]]);
  });
});

describe('the examples that this package was begun with', () => {
  const described = yaml`
    authorizationCode:
      authorizationUrl: https://as.example.com/authorize
      tokenUrl: https://as.example.com/token
      refreshUrl: https://as.example.com/token
      availableScopes:
        read:messages: Read messages
        write:messages: Send messages
        admin: Administer
  `;
  const microsoft = yaml`
    authorizationCode:
      authorizationUrl: https://login.microsoftonline.com/common/oauth2/v2.0/authorize
      tokenUrl: https://login.microsoftonline.com/common/oauth2/v2.0/token
      availableScopes:
        read:messages: Read messages
        write:messages: Send messages
        admin: Administer
  `;
  const noTokenUrl: Finding = [
    'error',
    'oauth2-authorization-code-schema',
    FLOW,
    flowMessages.missingUrl('tokenUrl', 'authorizationCode'),
  ];
  const five = yaml`
    servers:
      one: {host: one.example.com, protocol: wss, security: [{$ref: '#/components/securitySchemes/oauth'}]}
      two: {host: two.example.com, protocol: wss, security: [{$ref: '#/components/securitySchemes/oauth'}]}
    channels:
      messages: {address: messages}
    operations:
      send: {action: send, channel: {$ref: '#/channels/messages'}, security: [{$ref: '#/components/securitySchemes/oauth'}]}
      receive: {action: receive, channel: {$ref: '#/channels/messages'}, security: [{$ref: '#/components/securitySchemes/oauth'}]}
      reply: {action: send, channel: {$ref: '#/channels/messages'}, security: [{$ref: '#/components/securitySchemes/oauth'}]}
  `;

  test('a complete flow, by itself and in a document', async () => {
    expect(await lint(scheme(described))).toEqual([]);
    expect(await lint(document3(scheme(described)))).toEqual([]);
  });

  test('the Microsoft identity platform without a refreshUrl', async () => {
    expect(await lint(document3(scheme(microsoft)))).toEqual([
      ['warn', 'oauth2-authorization-code-refresh-url', FLOW, refreshMessages.missing('authorizationCode')],
    ]);
  });

  test('no tokenUrl, however many refer to the scheme', async () => {
    const broken = scheme(withField(FLOW_3, 'tokenUrl'));
    expect(await lint(document3(broken))).toEqual([noTokenUrl]);
    expect(await lint(document3(broken, five))).toEqual([noTokenUrl]);
  });

  test('scopes in AsyncAPI 3, and tokenURL', async () => {
    expect(await lint(document3(scheme(FLOW_2)))).toEqual([
      ['error', 'oauth2-authorization-code-schema', `${FLOW}/scopes`, flowMessages.otherScopesField('scopes', 3)],
    ]);
    expect(await lint(document3(scheme(FLOW_3.replace('tokenUrl', 'tokenURL'))))).toEqual([
      [
        'error',
        'oauth2-authorization-code-schema',
        `${FLOW}/tokenURL`,
        flowMessages.misspeltField('tokenURL', 'authorizationCode', 'tokenUrl'),
      ],
    ]);
  });
});

describe('bad input', () => {
  const unrecognized = (formats: string): Finding => ['warn', 'unrecognized-format', '', formats];
  const UNRECOGNIZED = unrecognized(
    'The provided document does not match any of the registered formats [AsyncAPI 2.x, AsyncAPI 3.x, OAuth2 Security Scheme]',
  );

  test.each([
    ['an OpenAPI document', 'openapi: 3.0.0\ncomponents: {securitySchemes: {a: {type: oauth2, flows: {}}}}\n'],
    ['another AsyncAPI', 'asyncapi: 1.2.0\ncomponents: {securitySchemes: {a: {type: oauth2}}}\n'],
    ['an empty file', ''],
    ['a text', 'oauth2\n'],
    ['a number', '42\n'],
    ['a list', '- type: oauth2\n'],
    ['a scheme without flows', 'type: oauth2\n'],
  ])('%s', async (_name, text) => {
    expect(await lint(text)).toEqual([UNRECOGNIZED]);
  });

  test('broken YAML', async () => {
    const broken = `${document2(scheme(FLOW_2.replace('tokenUrl: https', 'tokenUrl: http')))}  broken: [1\n`;
    const findings = await lint(broken);
    expect(findings.map(([, code, place]) => [code, place])).toEqual([
      ['oauth2-https-urls', `${FLOW}/tokenUrl`],
      ['parser', ''],
      ['parser', ''],
    ]);
  });

  const VALUES = ['null', 'true', '1', "''", 'text', '[]', '[text]', '{}', '{key: text}'];

  test.each(
    ['type', 'flows', 'authorizationCode', 'authorizationUrl', 'tokenUrl', 'refreshUrl', 'scopes'].flatMap(field =>
      VALUES.map(value => [field, value] as const),
    ),
  )('%s: %s, beside a scheme with a defect', async (field, value) => {
    const oauth = withField(scheme(FLOW_2), field, value);
    const other = indent(scheme(FLOW_2.replace('tokenUrl: https', 'tokenUrl: http')), 6);
    const findings = await lint(`${document2(oauth)}    other:\n${other}`);
    expect(findings.filter(([, , place]) => !place.startsWith(SCHEME)).map(([, code, place]) => [code, place])).toEqual(
      [['oauth2-https-urls', '/components/securitySchemes/other/flows/authorizationCode/tokenUrl']],
    );
  });
});

/** What a message must not repeat: userinfo, the values of a query, client secrets. */
const SECRETS = [
  /:\/\/([^/?#\s'"]+)@/g,
  /[?&][^=&#\s'"]*=([^&#\s'"]+)/g,
  /client[-_ ]?secret['"]?: *['"]?([^\s'"{}$<,]+)/gi,
];

/** Shorter ones are words of the messages now and then. */
const SHORTEST_SECRET = 4;

function secretsOf(text: string): string[] {
  const found = SECRETS.flatMap(pattern => [...text.matchAll(pattern)].map(([, secret = '']) => secret));
  return found.filter(secret => secret.length >= SHORTEST_SECRET);
}

/** The names of query parameters may be repeated: `code` is one, and a value. */
function withoutNames(message: string, text: string): string {
  const names = [...text.matchAll(/[?&]([^=&#\s'"]*)/g)].map(([, name = '']) => `"${name}"`);
  return names.reduce((rest, name) => rest.replaceAll(name, ''), message);
}

test('no message repeats a secret, userinfo or the value of a query', async () => {
  const lintAll = linter(all);
  const texts = [
    ...TABLES.flatMap(([, cases]) => cases.flatMap(({ subject }) => subject.variants().map(({ files }) => files))),
    ...DEFECTS.filter(({ place }) => place[2] !== undefined).map(({ edit }) => edit(GOOD_2, 'scopes')),
  ];
  const leaks: string[] = [];
  let secrets = 0;
  let index = 0;
  for (const document of new Set<string | Files>(texts)) {
    const text = typeof document === 'string' ? document : Object.values(document).join('\n');
    const found = secretsOf(text);
    if (found.length === 0) continue;
    // A sixth in each run, by the seed.
    if (index++ % 6 !== SEED % 6) continue;
    secrets += found.length;
    for (const [, , , message] of await lintAll(document)) {
      const said = withoutNames(message, text);
      leaks.push(...found.filter(secret => said.includes(secret)).map(secret => `${secret}: ${message}`));
    }
  }
  expect(leaks).toEqual([]);
  expect(secrets).toBeGreaterThan(50);
});
