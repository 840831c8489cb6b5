/** The functions in rulesets of one's own: with options, and given what a JSONPath of one's own selects. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { parse, stringify } from 'yaml';
import { messages } from '../functions/declaredScopes.ts';
import { messages as httpsUrlsMessages } from '../functions/httpsUrls.ts';
import { declaredScopes, type FlowName, httpsUrls } from '../functions/index.ts';
import { document3, FLOW_3, SCHEME, scheme, yaml } from './support/documents.ts';
import { write } from './support/pack.ts';
import { spectral } from './support/spectral.ts';
import { errorsOf, FLOW_USES, FLOWS, FUNCTIONS, findingsOf, inEachFlow, USES } from './support/uses.ts';
import { RIGHT_OPTIONS, WRONG_OPTIONS } from './support/wrongOptions.ts';

test.each(USES)('$name', async ({ findings, ...use }) => {
  expect(await findingsOf(use)).toEqual(findings);
});

describe.each(FLOW_USES)('$check with the option flows', ({ check, flow, flows: reported, options: others = {} }) => {
  const document = inEachFlow(flow);

  test.each<[string, readonly FlowName[] | undefined]>([
    ['none', undefined],
    ['no flow', []],
    ...FLOWS.map((name): [string, FlowName[]] => [name, [name]]),
    ['three', ['password', 'authorizationCode', 'implicit']],
  ])('%s, and the same given schemes, flows or each flow', async (_name, flows) => {
    const taken = check === 'discouragedFlows' ? flows?.filter(name => reported.includes(name)) : flows;
    const options = taken === undefined ? others : { ...others, flows: taken };
    const found = await findingsOf({ check, options, document, given: '$' });
    const names = found.map(([place]) => /^\/flows\/(\w+)/.exec(place.slice(SCHEME.length))?.[1]);
    expect([...new Set(names)]).toEqual(reported.filter(name => flows?.includes(name) ?? true));
    for (const given of ['$..securitySchemes[*]', '$..securitySchemes[*].flows', '$..flows[*]']) {
      expect(await findingsOf({ check, options, document, given })).toEqual(found);
    }
  });
});

test.each(['noSecrets', 'schemeDescription', 'schemeSchema'] as const)(
  '%s says the same, given each scheme',
  async check => {
    const document = document3(
      scheme(yaml`
        type: OAuth2
        x-client-secret: Zk3vQ8pT1r
        flows: {authorizationCode: {authorizationUrl: 'https://as.example.com/authorize'}}
      `),
    );
    const found = await findingsOf({ check, options: null, document, given: '$' });
    expect(found.length).toBeGreaterThan(0);
    expect(await findingsOf({ check, options: null, document, given: '$..securitySchemes[*]' })).toEqual(found);
  },
);

test.each(['declaredScopes', 'requestedScopes', 'secureTransport', 'securityRequirement', 'unusedScopes'] as const)(
  '%s reads the document, whatever it is given',
  async check => {
    const document = document3(
      `${scheme(FLOW_3)}scopes: [read:message]\n`,
      yaml`
        servers:
          broker: {host: b.example.com, protocol: kafka, security: [{$ref: '#/components/securitySchemes/oauth'}]}
          queue: {host: q.example.com, protocol: amqps, security: [oauth: [], {type: oauth2, flows: {implicit: {availableScopes: {a: A}}}}]}
      `,
    );
    const found = await findingsOf({ check, options: null, document, given: '$' });
    expect(found.length).toBeGreaterThan(0);
    expect(await findingsOf({ check, options: null, document, given: '$.info' })).toEqual(found);
  },
);

test('a call by hand, with a document that nobody has resolved', () => {
  const data = parse(document3(`${scheme(FLOW_3)}scopes: [read:message]\n`));
  const context = { path: [], document: { data }, documentInventory: {}, rule: { resolved: true } };
  expect(declaredScopes(data, null, context as unknown as RulesetFunctionContext)).toEqual([
    {
      message: messages.misspelt('read:message', 'read:messages'),
      path: ['components', 'securitySchemes', 'oauth', 'scopes', 0],
    },
  ]);
});

describe('a wrong option is an error of the ruleset, which names function, option and value', () => {
  test.each(WRONG_OPTIONS)('%s: %j', (check, options, errors) => {
    expect(errorsOf(check, options)).toEqual(errors);
  });

  test.each(RIGHT_OPTIONS)('%s takes %j', (check, options) => {
    expect(errorsOf(check, options)).toEqual([]);
  });

  test.each(FUNCTIONS)('%s takes "flows" if it has a row in FLOW_USES of test/support/uses.ts', check => {
    expect(errorsOf(check, { flows: ['implicit'] })).toEqual(
      FLOW_USES.some(use => use.check === check) ? [] : [`"${check}" function does not support "flows" option`],
    );
  });

  test('also where nothing validates the ruleset before it is run', () => {
    const options = { allowLoopback: 'yes' } as object;
    expect(() => httpsUrls({}, options, {} as RulesetFunctionContext)).toThrow(AggregateError);
  });
});

describe('a wrong option in YAML ends the command line with code 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spectral-asyncapi-oauth2-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the command line says of a ruleset in which each rule has wrong options. */
  async function errorsWith(wrong: typeof WRONG_OPTIONS): Promise<string[]> {
    const rules = wrong.map(([check, functionOptions], index) => [
      `own-${index}`,
      { given: '$', then: { function: check, functionOptions } },
    ]);
    const [ruleset, document] = [join(folder, 'ruleset.yaml'), join(folder, 'document.yaml')];
    const definition = {
      functionsDir: relative(folder, join(__dirname, '../dist/functions')).replaceAll('\\', '/'),
      functions: [...new Set(wrong.map(([check]) => check))],
      rules: Object.fromEntries(rules),
    };
    write(folder, { 'ruleset.yaml': stringify(definition), 'document.yaml': document3(scheme(FLOW_3)) });
    const { status, stdout, stderr } = await spectral(__dirname, ['--ruleset', ruleset, document]);
    expect(status).toBe(2);
    expect(stdout + stderr).not.toMatch(/threw an exception/);
    return [...stderr.matchAll(/^Error #\d+: .*ruleset\.yaml:\d+:\d+ — (.*)$/gm)].map(([, error = '']) => error);
  }

  test('one, in one line with its place', async () => {
    const error = '"httpsUrls" function: "allowLoopback" must be true or false, not "yes please"';
    expect(await errorsWith([['httpsUrls', { allowLoopback: 'yes please' }, [error]]])).toEqual([error]);
  });

  test('all of them, each in one line', async () => {
    const errors = await errorsWith(WRONG_OPTIONS);
    expect(errors.sort()).toEqual(WRONG_OPTIONS.flatMap(([, , errors]) => errors).sort());
  });
});

test('flows under any name are known by the names in them', async () => {
  const document = 'x-own: {implicit: {authorizationUrl: http://as.example.com}}\n';
  expect(await findingsOf({ check: 'httpsUrls', options: null, document, given: '$.x-own' })).toEqual([
    ['/x-own/implicit/authorizationUrl', httpsUrlsMessages.notEncrypted('authorizationUrl', 'http://')],
  ]);
});

test('given a scheme of another type, a function of schemes is silent', async () => {
  const document = 'x-own: {type: http, x-client-secret: Zk3vQ8pT1r}\n';
  expect(await findingsOf({ check: 'noSecrets', options: null, document, given: '$.x-own' })).toEqual([]);
});
