/** The functions in rulesets of one's own: with options, and given what a JSONPath of one's own selects. */
import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { parse } from 'yaml';
import { declaredScopes, type FlowName, httpsUrls } from '../functions/index.ts';
import { nearest } from '../functions/support/nearest.ts';
import { document3, FLOW_3, SCHEME, scheme, yaml } from './support/documents.ts';
import { NAMES } from './support/names.ts';
import {
  BAD_FLOW,
  BAD_SCOPES,
  errorsOf,
  FLOWS,
  FUNCTIONS,
  type FunctionName,
  findingsOf,
  inEachFlow,
  USES,
  WRONG_OPTIONS,
} from './support/uses.ts';

test.each(USES)('$name', async ({ findings, ...use }) => {
  expect(await findingsOf(use)).toEqual(findings);
});

test.each(NAMES)('%s, beside %j', (name, candidates, meant) => {
  expect(nearest(name, candidates)).toBe(meant);
});

/** Each function of flows, a flow that it has something to say of, and under which names. */
const FLOW_FUNCTIONS: readonly (readonly [FunctionName, flow: string, flows: readonly FlowName[]])[] = [
  ['broadScopes', BAD_SCOPES, FLOWS],
  ['discouragedFlows', BAD_FLOW, ['implicit', 'password']],
  ['endpointRoles', BAD_SCOPES, ['authorizationCode']],
  ['flowSchema', 'typo: 1\n', FLOWS],
  ['httpsUrls', BAD_FLOW, FLOWS],
  ['noUrlCredentials', BAD_FLOW, ['authorizationCode', 'implicit']],
  ['noUrlFragment', BAD_FLOW, FLOWS],
  ['noUrlRequestParameters', BAD_FLOW, ['authorizationCode', 'clientCredentials', 'password']],
  ['nonEmptyScopes', BAD_FLOW, FLOWS],
  ['publicHosts', BAD_FLOW, FLOWS],
  ['refreshUrl', BAD_FLOW, FLOWS],
  ['scopeDescriptions', BAD_SCOPES, FLOWS],
  ['scopeNames', BAD_SCOPES, FLOWS],
];

describe.each(FLOW_FUNCTIONS)('%s with the option flows', (check, flow, reported) => {
  const document = inEachFlow(flow);

  test.each<[string, readonly FlowName[] | undefined]>([
    ['none', undefined],
    ['no flow', []],
    ...FLOWS.map((name): [string, FlowName[]] => [name, [name]]),
    ['three', ['password', 'authorizationCode', 'implicit']],
  ])('%s', async (_name, flows) => {
    const options = flows === undefined ? {} : { flows };
    const found = await findingsOf({ check, options, document, given: '$' });
    const names = found.map(([place]) => /^\/flows\/(\w+)/.exec(place.slice(SCHEME.length))?.[1]);
    expect([...new Set(names)]).toEqual(reported.filter(name => flows?.includes(name) ?? true));
  });

  test('given no object', async () => {
    for (const value of ['null', 'text', '1', '[]']) {
      const found = await findingsOf({ check, options: null, document: `x-own: ${value}\n`, given: '$.x-own' });
      expect(found.map(([place]) => place)).toEqual(check === 'flowSchema' ? ['/x-own'] : []);
    }
  });
});

test.each(['declaredScopes', 'secureTransport', 'securityRequirement', 'unusedScopes'] as const)(
  '%s reads the document, whatever it is given',
  async check => {
    const document = document3(
      `${scheme(FLOW_3)}scopes: [read:message]\n`,
      yaml`
        servers:
          broker: {host: b.example.com, protocol: kafka, security: [{$ref: '#/components/securitySchemes/oauth'}]}
          queue: {host: q.example.com, protocol: amqps, security: [oauth: []]}
      `,
    );
    const found = await findingsOf({ check, options: null, document, given: '$' });
    expect(found).toHaveLength(1);
    expect(await findingsOf({ check, options: null, document, given: '$.info' })).toEqual(found);
  },
);

test('a call by hand, with a document that nobody has resolved', () => {
  const data = parse(document3(`${scheme(FLOW_3)}scopes: [read:message]\n`));
  const context = { path: [], document: { data }, documentInventory: {}, rule: { resolved: true } };
  expect(declaredScopes(data, null, context as unknown as RulesetFunctionContext)).toEqual([
    {
      message:
        'The scope "read:message" is declared by no flow of the scheme. Did you mean "read:messages"? Write that, or declare the scope in a flow.',
      path: ['components', 'securitySchemes', 'oauth', 'scopes', 0],
    },
  ]);
});

describe('a wrong option is an error of the ruleset, which names it', () => {
  test.each(WRONG_OPTIONS)('%s: %j', (check, options, errors) => {
    expect(errorsOf(check, options)).toEqual(errors);
  });

  test.each(FUNCTIONS)('%s takes "flows" if it has a row in FLOW_FUNCTIONS of test/functions.test.ts', check => {
    expect(errorsOf(check, {})).toEqual([]);
    expect(errorsOf(check, { flows: ['implicit'] })).toEqual(
      FLOW_FUNCTIONS.some(([name]) => name === check) ? [] : [`"${check}" function does not support "flows" option`],
    );
  });

  test('also where nothing validates the ruleset before it is run', () => {
    const options = { allowLoopback: 'yes' } as object;
    expect(() => httpsUrls({}, options, {} as RulesetFunctionContext)).toThrow(AggregateError);
  });
});
