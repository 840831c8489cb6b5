/** The presets: what each changes, alone and with others, and that it is the same by every way in. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { asyncapi as spectralAsyncapi } from '@stoplight/spectral-rulesets';
import { remember } from '../functions/asyncapi/remember.ts';
import { messages as httpsUrls } from '../functions/httpsUrls.ts';
import asyncapi from '../functions/presets/asyncapi.ts';
import loopback from '../functions/presets/loopback.ts';
import strict from '../functions/presets/strict.ts';
import ruleset from '../ruleset.ts';
import { DEFECTS } from './support/defects.ts';
import { scheme, yaml } from './support/documents.ts';
import { editor, load } from './support/editor.ts';
import { GOOD_2, GOOD_3 } from './support/good.ts';
import { all, defaults, type Files, type Finding, linter } from './support/lint.ts';
import { NAME, packed, write } from './support/pack.ts';
import type { PlacedFinding } from './support/sample.ts';
import { lintFiles, placed } from './support/spectral.ts';

const SCHEMES = '/components/securitySchemes';

/**
 * Local and public URLs without TLS, a broad scope, and a broken scheme of another type. In AsyncAPI 2, whose schema Spectral
 * compiles in a third of the time that it needs for that of AsyncAPI 3.
 */
const DOCUMENT = yaml`
  asyncapi: 2.6.0
  info:
    title: Messages
    version: 1.0.0
  channels: {}
  servers:
    main:
      url: broker.acme.io
      protocol: kafka-secure
      security:
        - oauth: []
  components:
    securitySchemes:
      oauth:
        type: oauth2
        flows:
          clientCredentials:
            tokenUrl: http://localhost:8080/token
            refreshUrl: http://login.acme.io/token
            scopes:
              messages: Read and send messages
              admin: 5
      key:
        type: httpApiKey
        name: key
        in: nowhere
`;

/** With the rulesets that are extended, in this order. */
function extending(...rulesets: readonly RulesetDefinition[]): RulesetDefinition {
  return { extends: [...rulesets], rules: {} };
}

function lintWith(...rulesets: readonly RulesetDefinition[]): Promise<Finding[]> {
  return linter(extending(...rulesets))(DOCUMENT);
}

function asErrors(findings: readonly Finding[]): Finding[] {
  return findings.map(([, ...finding]) => ['error', ...finding]);
}

/** What our rules say of the local URL, which the preset `loopback` accepts. */
const FLOW = `${SCHEMES}/oauth/flows/clientCredentials`;
const LOCAL: Finding = [
  'error',
  'oauth2-https-urls',
  `${FLOW}/tokenUrl`,
  httpsUrls.notEncrypted('tokenUrl', 'http://'),
];
const PUBLIC: Finding = [
  'error',
  'oauth2-https-urls',
  `${FLOW}/refreshUrl`,
  httpsUrls.notEncrypted('refreshUrl', 'http://'),
];

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

describe('the same by every way in', () => {
  const dist = `./node_modules/${NAME}/dist`;
  const file = 'document.yaml';
  /** The presets by the ends of their names, so that a ruleset reads as the list that it is. */
  const sets = { '': ruleset, strict, loopback, asyncapi };
  type Preset = keyof typeof sets;
  type Combination = readonly [Preset, ...Preset[]];

  const ALL: Combination = ['', 'strict', 'asyncapi', 'loopback'];
  const COMBINATIONS: readonly Combination[] = [['', 'loopback'], ['strict', 'loopback'], ['asyncapi', ''], ALL];

  function nameOf(preset: Preset): string {
    return preset === '' ? NAME : `${NAME}/${preset}`;
  }

  /** The file of a preset, at a path or a URL. */
  function at(base: string, preset: Preset, ending = 'mjs'): string {
    return `${base}/${preset || 'ruleset'}.${ending}`;
  }

  function extend(names: readonly string[]): string {
    return `extends: ${JSON.stringify(names)}\n`;
  }

  /** A ruleset that several projects share, in a package. */
  const shared = {
    'node_modules/@acme/rules/package.json': '{ "name": "@acme/rules", "version": "1.0.0", "main": "ruleset.yaml" }',
    'node_modules/@acme/rules/ruleset.yaml': extend(ALL.map(nameOf)),
  };

  function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
    return [...findings].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }

  /** What Spectral says with the presets as they are in the source. */
  const findings = new Map<string, Promise<PlacedFinding[]>>();
  function expected(combination: Combination): Promise<PlacedFinding[]> {
    return remember(findings, combination.join(), async () => {
      const found = await lintWith(...combination.map(preset => sets[preset]));
      return inOrder(found.map(([severity, code, place, message]) => [severity, code, `${file}#${place}`, message]));
    });
  }

  /** What the command line says with this ruleset, in a project with the package. */
  async function inTerminal(files: Readonly<Record<string, string>>, args: string[] = []): Promise<PlacedFinding[]> {
    const project = packed.project({ [file]: DOCUMENT, ...files });
    return inOrder(await lintFiles(project, { files: [file], args }));
  }

  async function inEditor(files: Readonly<Record<string, string>>, name: string): Promise<PlacedFinding[]> {
    const project = packed.project({ [file]: DOCUMENT, ...files });
    const lint = editor(await load(join(project, name)));
    return inOrder(placed(await lint(join(project, file), DOCUMENT), project));
  }

  test.concurrent.each(COMBINATIONS.map(combination => [combination.map(nameOf), combination] as const))(
    'in the terminal: %j',
    async (names, combination) => {
      expect(await inTerminal({ '.spectral.yaml': extend(names) })).toEqual(await expected(combination));
    },
  );

  test.each(COMBINATIONS.map(combination => [combination.map(nameOf), combination] as const))(
    'in the editor: %j',
    async (names, combination) => {
      expect(await inEditor({ '.spectral.yaml': extend(names) }, '.spectral.yaml')).toEqual(
        await expected(combination),
      );
    },
  );

  test.concurrent('a name alone, and not in a list', async () => {
    expect(await inTerminal({ '.spectral.yaml': `extends: ${NAME}/strict` })).toEqual(await expected(['strict']));
  });

  test.concurrent.each(['mjs', 'cjs'])('by the path of the file: %s', async ending => {
    const ruleset = extend(ALL.map(preset => at(dist, preset, ending)));
    expect(await inTerminal({ '.spectral.yaml': ruleset })).toEqual(await expected(ALL));
  });

  test('in the editor from a shared ruleset', async () => {
    const files = { ...shared, '.spectral.yaml': extend(['@acme/rules']) };
    expect(await inEditor(files, '.spectral.yaml')).toEqual(await expected(ALL));
  });

  test('in the editor by the path of the file', async () => {
    const files = {
      '.spectral.yaml': extend(ALL.map(preset => at(dist, preset))),
      '.spectral.js': `
        import strict from '${at(dist, 'strict')}';
        import loopback from '${at(dist, 'loopback')}';
        export default { extends: [strict, loopback] };`,
    };
    expect(await inEditor(files, '.spectral.yaml')).toEqual(await expected(ALL));
    expect(await inEditor(files, '.spectral.js')).toEqual(await expected(['strict', 'loopback']));
  });

  test.concurrent('by a URL', async () => {
    const server = createServer((request, response) => {
      response.end(readFileSync(join(packed.contents, 'dist', request.url ?? '')));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ruleset = extend(ALL.map(preset => at(`http://127.0.0.1:${port}`, preset)));
    const found = inTerminal({ '.spectral.yaml': ruleset }).finally(() => server.close());
    expect(await found).toEqual(await expected(ALL));
  });

  test.concurrent.each(['@acme/rules', './node_modules/@acme/rules/ruleset.yaml'])(
    'from a shared ruleset: %s',
    async name => {
      expect(await inTerminal({ ...shared, '.spectral.yaml': extend([name]) })).toEqual(await expected(ALL));
    },
  );

  test.concurrent.each([
    ['.spectral.mjs', (name: string, from: string) => `import ${name} from '${from}';`, 'export default'],
    ['.spectral.cjs', (name: string, from: string) => `const ${name} = require('${from}');`, 'module.exports ='],
  ])('from %s', async (name, imported, exported) => {
    const identifiers = ALL.map(preset => preset || 'ruleset');
    const imports = ALL.map(preset => imported(preset || 'ruleset', nameOf(preset))).join('\n');
    const ruleset = `${imports}\n${exported} { extends: [${identifiers.join(', ')}] };`;
    expect(await inTerminal({ [name]: ruleset }, ['--ruleset', name])).toEqual(await expected(ALL));
  });

  test.concurrent('with an option for all, and rules after it', async () => {
    const ruleset = `extends: [["${NAME}/strict", off], "${NAME}/loopback"]\nrules: { oauth2-https-urls: warn }\n`;
    const [, ...finding] = PUBLIC;
    expect(await inTerminal({ '.spectral.yaml': ruleset })).toEqual([
      ['warn', finding[0], `${file}#${finding[1]}`, finding[2]],
    ]);
  });

  test.concurrent('there is no other', async () => {
    const project = packed.project({ [file]: DOCUMENT });
    write(project, { '.spectral.yaml': extend([`${NAME}/lax`]) });
    await expect(lintFiles(project, { files: [file] })).rejects.toThrow('lax');
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
