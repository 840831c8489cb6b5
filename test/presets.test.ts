/** The presets: what each changes, alone and with others. `installed/presets.test.ts` has the ways in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { asyncapi as spectralAsyncapi } from '@stoplight/spectral-rulesets';
import asyncapi from '../functions/presets/asyncapi.ts';
import loopback from '../functions/presets/loopback.ts';
import strict from '../functions/presets/strict.ts';
import ruleset from '../ruleset.ts';
import { DEFECTS } from './support/defects.ts';
import { scheme, yaml } from './support/documents.ts';
import { GOOD_2, GOOD_3 } from './support/good.ts';
import { all, defaults, type Files, type Finding, linter } from './support/lint.ts';
import { DOCUMENT, extending, LOCAL, lintWith, PUBLIC, SCHEMES } from './support/presets.ts';

function asErrors(findings: readonly Finding[]): Finding[] {
  return findings.map(([, ...finding]) => ['error', ...finding]);
}

function isOurs([, code]: Finding): boolean {
  return code.startsWith('oauth2-');
}

describe('strict', () => {
  test('is every rule, as an error', () => {
    const rules = Object.values(new Ruleset(strict).rules);
    expect(rules.map(({ name }) => name)).toEqual(Object.keys(ruleset.rules));
    expect(rules.filter(({ enabled, severity }) => !enabled || severity !== 0)).toEqual([]);
  });

  test('says what all rules say', async () => {
    const findings = await linter(all)(DOCUMENT);
    expect(new Set(findings.map(([severity]) => severity))).toEqual(new Set(['error', 'warn', 'info']));
    expect(await lintWith(strict)).toEqual(asErrors(findings));
  });

  test('a rule can be taken from it, or out of it', async () => {
    const rules = { 'oauth2-https-urls': 'off', 'oauth2-broad-scopes': 'hint' } as const;
    const { rules: changed } = new Ruleset({ extends: [strict], rules });
    expect(Object.values(changed).filter(({ enabled }) => !enabled)).toMatchObject([{ name: 'oauth2-https-urls' }]);
    const only = { extends: [[strict, 'off']], rules: { 'oauth2-https-urls': true } } as RulesetDefinition;
    expect(await linter(only)(DOCUMENT)).toEqual([LOCAL, PUBLIC]);
  });
});

describe('loopback', () => {
  test('changes one option of one rule', () => {
    const [before, after] = [extending(ruleset), extending(ruleset, loopback)].map(rulesOf);
    const name = 'oauth2-https-urls';
    expect(after).toEqual({ ...before, [name]: { ...before?.[name], then: [expect.anything()] } });
    expect(after?.[name]?.then).toEqual([{ ...before?.[name]?.then[0], functionOptions: { allowLoopback: true } }]);
  });

  test('accepts http to the machine itself, and to no other', async () => {
    const findings = await lintWith(ruleset);
    expect(findings).toContainEqual(LOCAL);
    expect(findings).toContainEqual(PUBLIC);
    expect(await lintWith(ruleset, loopback)).toEqual(findings.filter(finding => !isSame(finding, LOCAL)));
  });

  test('in a scheme that is a file by itself', async () => {
    const flow = (url: string) =>
      scheme(yaml`
        clientCredentials:
          tokenUrl: ${url}
          scopes:
            read: Read messages
      `);
    const lint = linter(extending(ruleset, loopback));
    expect(await lint(flow('http://[::1]/token'))).toEqual([]);
    expect(await lint(flow('http://login.acme.io/token'))).toEqual([
      [LOCAL[0], LOCAL[1], '/flows/clientCredentials/tokenUrl', LOCAL[3]],
    ]);
  });

  // What a preset has wins over what comes before it. With all rules, `[strict, loopback]` would be no longer strict.
  test('alone it is one rule, to be added to others', async () => {
    expect(await lintWith(loopback)).toEqual([PUBLIC]);
  });

  test('adds up with strict, behind it', async () => {
    const findings = await lintWith(strict);
    expect(await lintWith(strict, loopback)).toEqual(findings.filter(finding => !isSame(finding, LOCAL)));
    expect(await lintWith(ruleset, strict, loopback)).toEqual(await lintWith(strict, loopback));
    expect(await lintWith(loopback, strict)).toEqual(findings);
  });
});

describe('asyncapi', () => {
  test('changes nothing of what ours say, before them or behind', async () => {
    const ours = await lintWith(ruleset);
    expect((await lintWith(asyncapi, ruleset)).filter(isOurs)).toEqual(ours);
    expect((await lintWith(ruleset, asyncapi)).filter(isOurs)).toEqual(ours);
    expect((await lintWith(strict, asyncapi, loopback)).filter(isOurs)).toEqual(await lintWith(strict, loopback));
  });

  test('says what spectral:asyncapi says, but for OAuth2', async () => {
    const theirs = await lintWith(spectralAsyncapi as RulesetDefinition);
    const rest = theirs.filter(([, , place]) => !place.startsWith(`${SCHEMES}/oauth`));
    expect(rest.some(([, , place]) => place.startsWith(`${SCHEMES}/key`))).toBe(true);
    expect(rest.length).toBeLessThan(theirs.length);
    expect(await lintWith(asyncapi)).toEqual(rest);
  });

  test('a flow without scopes, on which a rule of Spectral throws', async () => {
    const findings = await linter({ extends: [ruleset, asyncapi] })(yaml`
      asyncapi: 2.6.0
      info: {title: Messages, version: 1.0.0}
      channels: {}
      servers: {main: {url: a.acme.io, protocol: mqtts, security: [{oauth: [read]}]}}
      components:
        securitySchemes:
          oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.acme.io/token'}}}
    `);
    expect(findings.filter(isOurs).map(([, code]) => code)).toEqual(['oauth2-client-credentials-schema']);
  });

  test('a version of AsyncAPI that Spectral has no schema of', async () => {
    const text = DOCUMENT.replace('asyncapi: 2.6.0', 'asyncapi: 2.99.0');
    const findings = await linter({ extends: [[asyncapi, 'off']], rules: { 'asyncapi-schema': true } })(text);
    expect(findings).toEqual([]);
  });

  test('can be loaded with a ruleset of Spectral that has fewer rules', () => {
    jest.isolateModules(() => {
      jest.doMock('@stoplight/spectral-rulesets', () => ({ asyncapi: { rules: {} } }));
      expect(require('../functions/presets/asyncapi.ts').default.rules).toEqual({});
      jest.dontMock('@stoplight/spectral-rulesets');
    });
  });
});

/** Ours and Spectral's rules that look at schemes: the others take long, and have nothing to say of any. */
const both = linter({
  extends: [ruleset, [asyncapi, 'off']],
  rules: { 'asyncapi-schema': true, 'asyncapi-3-document-resolved': true, 'asyncapi-3-document-unresolved': true },
});

describe.each([
  ['AsyncAPI 2', 2, GOOD_2, 'scopes'],
  ['AsyncAPI 3', 3, GOOD_3, 'availableScopes'],
] as const)('what ours report is not repeated, %s', (_name, major, good, scopes) => {
  // Of each rule that has something in common with Spectral's, one defect.
  const defects = DEFECTS.filter(({ rule, place }) => /schema|requirement/.test(rule) && place[major] !== undefined);
  const ofEachRule = [...new Map(defects.map(defect => [defect.rule, defect])).values()];

  test.each(ofEachRule)('$rule, $name', async ({ rule, edit }) => {
    expect((await both(edit(good, scopes))).map(([, code]) => code)).toEqual([rule]);
  });
});

describe('what ours report is not repeated', () => {
  const head = { info: { title: 'Messages', version: '1.0.0' } };
  const server2 = { url: 'broker.acme.io', protocol: 'kafka-secure' };
  const server3 = { host: 'broker.acme.io', protocol: 'kafka-secure' };
  const broken = { type: 'OAuth2', flows: { clientCredentials: { tokenURL: 'login', scopes: null } } };

  const documents: Readonly<Record<string, object>> = {
    'a flow without scopes, which Spectral alone throws on': {
      asyncapi: '2.6.0',
      ...head,
      servers: { main: { ...server2, security: [{ oauth: ['read'] }] } },
      channels: { messages: { publish: { security: [{ oauth: ['read'] }] } } },
      components: {
        securitySchemes: {
          oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://login.acme.io/token' } } },
        },
      },
    },
    'a broken scheme that servers and channels lead to': {
      asyncapi: '3.0.0',
      ...head,
      servers: { main: { ...server3, security: [{ $ref: '#/components/securitySchemes/oauth' }] } },
      channels: { messages: { address: 'messages', servers: [{ $ref: '#/servers/main' }] } },
      operations: { send: { action: 'send', channel: { $ref: '#/channels/messages' } } },
      components: { securitySchemes: { oauth: broken } },
    },
    'a broken scheme inside a server and an operation': {
      asyncapi: '3.0.0',
      ...head,
      servers: { main: { ...server3, security: [broken] } },
      channels: { messages: { address: 'messages' } },
      operations: { send: { action: 'send', channel: { $ref: '#/channels/messages' }, security: [broken] } },
    },
    'requirements in the form of AsyncAPI 3': {
      asyncapi: '2.6.0',
      ...head,
      servers: { main: { ...server2, security: [{ $ref: '#/components/securitySchemes/oauth' }] } },
      channels: { '/rooms/~{id}': { publish: { security: ['oauth'] }, subscribe: { security: { oauth: 'read' } } } },
      components: { securitySchemes: { oauth: broken } },
    },
    'requirements in the form of AsyncAPI 2': {
      asyncapi: '3.0.0',
      ...head,
      servers: { main: { ...server3, security: [{ oauth: ['read'] }, 'oauth'] } },
      channels: { messages: { address: 'messages' } },
      operations: {
        send: {
          action: 'send',
          channel: { $ref: '#/channels/messages' },
          security: { $ref: '#/components/securitySchemes/oauth' },
        },
      },
      components: { securitySchemes: { oauth: broken } },
    },
  };

  test.each(Object.entries(documents))('%s', async (_name, document) => {
    const files = { 'document.json': JSON.stringify(document) };
    const findings = await both(files);
    expect(findings).toEqual(await linter(defaults)(files));
    expect(findings.length).toBeGreaterThan(0);
  });

  test('behind a $ref into another file, by an alias, and of a scheme that is that file', async () => {
    const files: Files = {
      'document.yaml': yaml`
        asyncapi: 3.0.0
        info: { title: Messages, version: 1.0.0 }
        servers:
          main:
            host: broker.acme.io
            protocol: kafka-secure
            security:
              - $ref: oauth.yaml
              - &inline
                type: oauth2
                flows: { clientCredentials: { scopes: 5 } }
          other:
            host: broker.acme.io
            protocol: kafka-secure
            security: [*inline]
      `,
      'oauth.yaml': scheme('clientCredentials: { tokenUrl: { $ref: url.txt } }\n'),
      'url.txt': 'login',
    };
    const findings = await both(files);
    expect(findings).toEqual(await linter(defaults)(files));
    expect(findings.length).toBeGreaterThan(0);
  });

  test('in the example of the pages', async () => {
    const text = readFileSync(join(__dirname, '../docs/examples/messages.asyncapi.yaml'), 'utf8');
    expect(await both(text)).toEqual(await linter(defaults)(text));
  });

  test('a broken scheme of another type beside it is, at its place', async () => {
    const files = (schemes: object) => ({
      'document.json': JSON.stringify({
        asyncapi: '2.6.0',
        ...head,
        channels: {},
        components: { securitySchemes: schemes },
      }),
    });
    const other = { type: 'http', scheme: 5 };
    const alone = await linter(extending(spectralAsyncapi as RulesetDefinition))(files({ other }));
    const places = (findings: readonly Finding[]) =>
      findings.filter(([, code]) => code === 'asyncapi-schema').map(([, , place]) => place);
    expect(places(await both(files({ other, oauth: broken })))).toEqual(places(alone));
    expect(places(alone)).toContain(`${SCHEMES}/other/scheme`);
  });
});

/** What Spectral reads of each rule. */
function rulesOf(definition: RulesetDefinition) {
  const rules = Object.values(new Ruleset(definition).rules);
  return Object.fromEntries(
    rules.map(
      ({ name, description, message, severity, enabled, given, then, documentationUrl, extensions, formats }) => [
        name,
        {
          description,
          message,
          severity,
          enabled,
          given,
          then,
          documentationUrl,
          extensions,
          formats: [...(formats ?? [])],
        },
      ],
    ),
  );
}

function isSame(one: Finding, other: Finding): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
