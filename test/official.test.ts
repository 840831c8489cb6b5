/**
 * The schema rules against the official JSON Schemas of AsyncAPI: on every flow and every scheme that is tried here, a
 * rule reports something exactly when the official definition rejects it. Departures are named, with their reason.
 */
import specs from '@asyncapi/specs';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import {
  anyJson,
  anyScopes,
  anyStrangeName,
  anyUrl,
  type Json,
  type JsonObject,
  SCOPE_NAMES,
  SEED,
  STRANGE_NAMES,
  URLS,
  VALUES,
  withMember,
  withoutMember,
} from './support/generators.ts';
import { lint } from './support/lint.ts';
import { type RawFinding, rawFindings } from './support/rawFindings.ts';

const RANDOM_FLOWS = 150;
const RANDOM_SCHEMES = 300;

const RULE_OF = {
  authorizationCode: 'oauth2-authorization-code-schema',
  clientCredentials: 'oauth2-client-credentials-schema',
  implicit: 'oauth2-implicit-schema',
  password: 'oauth2-password-schema',
} as const;
type FlowName = keyof typeof RULE_OF;
const FLOWS = Object.keys(RULE_OF) as FlowName[];
const SCHEME_RULE = 'oauth2-scheme-schema';

const URL = 'https://as.example.com/oauth2';
const GOOD_URLS: Readonly<Record<FlowName, JsonObject>> = {
  authorizationCode: { authorizationUrl: URL, tokenUrl: URL, refreshUrl: URL },
  clientCredentials: { tokenUrl: URL, refreshUrl: URL },
  implicit: { authorizationUrl: URL, refreshUrl: URL },
  password: { tokenUrl: URL, refreshUrl: URL },
};
const FEW_VALUES: readonly Json[] = [null, 'text', ['text'], { key: 'text' }];
const FLOW_FIELDS = ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'scopes', 'availableScopes'] as const;

/** What was compared, for the table at the end. */
interface Tally {
  compared: number;
  rejected: number;
  disagreements: number;
}

interface Version {
  /** As the `asyncapi` field has it. */
  readonly name: string;
  readonly scopesField: 'scopes' | 'availableScopes';
  /** The official verdict on a scheme. */
  readonly validate: ValidateFunction;
  readonly seed: number;
  readonly flows: Tally;
  readonly schemes: Tally;
}

const ajv = formats.default(new Ajv({ allErrors: true, strict: false, logger: false }));

const VERSIONS = Object.entries(specs.schemas)
  .filter(([name]) => /^[23]\.\d+\.\d+$/.test(name))
  .map(([name, schema], index): Version => {
    for (const [id, definition] of Object.entries(schema.definitions ?? {})) {
      if (id.includes(`/definitions/${name}/`)) ajv.addSchema(definition as AnySchema, id);
    }
    const validate = ajv.getSchema(`http://asyncapi.com/definitions/${name}/oauth2Flows.json`);
    if (validate === undefined) throw new Error(`AsyncAPI ${name} has no schema of OAuth2.`);
    const scopesField = name.startsWith('2.') ? 'scopes' : 'availableScopes';
    return { name, scopesField, validate, seed: SEED + index, flows: emptyTally(), schemes: emptyTally() };
  });

function emptyTally(): Tally {
  return { compared: 0, rejected: 0, disagreements: 0 };
}

afterAll(() => {
  const lines = VERSIONS.map(
    ({ name, flows, schemes }) => `AsyncAPI ${name}: ${told(flows, 'flows')}; ${told(schemes, 'schemes')}`,
  );
  process.stdout.write(`${lines.join('\n')}\nRepeat this run with SEED=${SEED}\n`);
});

function told({ compared, rejected, disagreements }: Tally, what: string): string {
  return `${compared} ${what}, of which ${rejected} are to be rejected, ${disagreements} disagreements`;
}

// What is compared

/** Where the official definition rejects a scheme, as JSON Pointers. */
function rejections({ validate }: Version, scheme: JsonObject): string[] {
  return validate(scheme) ? [] : (validate.errors ?? []).map(error => `${error.instancePath}: ${error.message}`);
}

function withFlow(name: FlowName, flow: Json): JsonObject {
  return { type: 'oauth2', flows: { [name]: flow } };
}

function documentOf({ name }: Version, scheme: JsonObject): JsonObject {
  const document = { asyncapi: name, info: { title: 'Messages', version: '1.0.0' } };
  const components = { securitySchemes: { oauth: scheme } };
  return name.startsWith('2.') ? { ...document, channels: {}, components } : { ...document, components };
}

/** What a rule says of the one scheme of a document, with the paths in that scheme. */
function reports(rule: string, version: Version, scheme: JsonObject): RawFinding[] {
  return rawFindings(rule, documentOf(version, scheme)).map(({ path, ...finding }) => {
    const isInScheme = ['components', 'securitySchemes', 'oauth'].every((key, index) => path[index] === key);
    if (!isInScheme) throw new Error(`A finding outside the scheme: ${path.join('/')}`);
    return { ...finding, path: path.slice(3) };
  });
}

/** A case that fails this is printed with both verdicts. */
function expectSameVerdict(
  rejected: readonly string[],
  reported: readonly RawFinding[],
  input: Json,
  tally: Tally,
): void {
  tally.compared++;
  if (rejected.length > 0) tally.rejected++;
  if (rejected.length > 0 === reported.length > 0) return;
  tally.disagreements++;
  throw new Error(readable({ input, official: rejected, ours: reported }));
}

/** The one departure in a flow: Spectral reports what leads nowhere, and nobody knows what would stand there. */
function isBrokenReference(value: Json | undefined): boolean {
  return isObject(value) && typeof value.$ref === 'string';
}

function expectSameVerdictOnFlow(version: Version, name: FlowName, flow: Json): RawFinding[] {
  const scheme = withFlow(name, flow);
  const rejected = isBrokenReference(flow) ? [] : rejections(version, scheme);
  const isAboutFlow = rejected.every(text => text.startsWith(`/flows/${name}`));
  if (!isAboutFlow) throw new Error(`The rest of the scheme is wrong: ${rejected.join(', ')}`);
  const reported = reports(RULE_OF[name], version, scheme);
  expectSameVerdict(rejected, reported, flow, version.flows);
  return reported;
}

/** A comparison shows something only if both verdicts occur, and not just now and then. */
function expectBothVerdicts(tally: Tally, before: Tally): void {
  const compared = tally.compared - before.compared;
  const rejected = tally.rejected - before.rejected;
  expect(Math.min(rejected, compared - rejected)).toBeGreaterThan(compared / 20);
}

function readable(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

// Flows, mutated by one change at a time

/** A changed value. If one thing is changed: the one place where that may be reported. */
interface Mutant {
  readonly value: Json;
  readonly at?: readonly string[];
}

function goodFlow(name: FlowName, { scopesField }: Version): JsonObject {
  return { ...GOOD_URLS[name], [scopesField]: { read: 'Read messages', write: 'Send messages' }, 'x-note': 'text' };
}

function* mutantsOfFlow(name: FlowName, version: Version): Generator<Mutant> {
  const { scopesField } = version;
  const flow = goodFlow(name, version);
  yield { value: flow, at: [] };
  for (const value of VALUES) yield isObject(value) ? { value } : { value, at: [] };
  for (const field of Object.keys(flow)) {
    yield { value: withoutMember(flow, field), at: [] };
    for (const other of Object.keys(flow)) yield { value: withoutMember(withoutMember(flow, field), other) };
  }
  for (const field of FLOW_FIELDS) {
    for (const value of VALUES) yield { value: withMember(flow, field, value), at: [field] };
    for (const url of URLS) yield { value: withMember(flow, field, url), at: [field] };
  }
  for (const field of STRANGE_NAMES) {
    for (const value of FEW_VALUES) yield { value: withMember(flow, field, value), at: [field] };
  }
  for (const scope of SCOPE_NAMES) {
    for (const value of VALUES) {
      const scopes = withMember({ read: 'Read messages' }, scope, value);
      yield { value: withMember(flow, scopesField, scopes), at: [scopesField, scope] };
    }
  }
}

/** Findings that one change should not have caused: a second one, or one at another place. */
function expectOneFinding(reported: readonly RawFinding[], { value, at }: Mutant, parent: readonly string[]): void {
  if (at === undefined) return;
  const expected = [...parent, ...at];
  // `{key: null}` may be reported at its key.
  const isThere = reported.every(({ path }) => expected.every((key, index) => path[index] === key));
  if (!isThere || reported.length > 1) throw new Error(readable({ expected, reported, value }));
}

// Flows, put together by chance

/** A few changes to a good flow: they shrink to those that matter. */
function anyFlow(name: FlowName, version: Version): fc.Arbitrary<JsonObject> {
  const good = goodFlow(name, version);
  const change = fc.oneof(
    fc.tuple(fc.constantFrom('authorizationUrl', 'tokenUrl', 'refreshUrl'), fc.oneof(anyUrl, anyUrl, anyJson)),
    fc.tuple(fc.constantFrom('scopes', 'availableScopes', version.scopesField), fc.oneof(anyScopes, anyJson)),
    fc.tuple(fc.constantFrom(...Object.keys(good)), fc.constant(undefined)),
    fc.tuple(anyStrangeName, anyJson),
  );
  return fc.array(change, { maxLength: 4 }).map(changes => changed(good, changes));
}

function changed(object: JsonObject, changes: readonly (readonly [string, Json | undefined])[]): JsonObject {
  return changes.reduce(
    (result, [key, value]) => (value === undefined ? withoutMember(result, key) : withMember(result, key, value)),
    object,
  );
}

describe.each(VERSIONS)('AsyncAPI $name, flows', version => {
  test.each(FLOWS)('%s, changed in one place: one finding, there, if the official schema rejects it', name => {
    expect(rejections(version, withFlow(name, goodFlow(name, version)))).toEqual([]);
    const before = { ...version.flows };
    for (const mutant of mutantsOfFlow(name, version)) {
      const reported = expectSameVerdictOnFlow(version, name, mutant.value);
      expectOneFinding(reported, mutant, ['flows', name]);
    }
    expectBothVerdicts(version.flows, before);
  });

  test.each(FLOWS)('%s, changed at random', name => {
    const before = { ...version.flows };
    fc.assert(
      fc.property(anyFlow(name, version), flow => {
        expectSameVerdictOnFlow(version, name, flow);
      }),
      { seed: version.seed, numRuns: RANDOM_FLOWS },
    );
    expectBothVerdicts(version.flows, before);
  });

  test.each(FLOWS)('%s, through Spectral: the same findings', async name => {
    const rule = RULE_OF[name];
    const mutants = [...mutantsOfFlow(name, version)].map(({ value }) => value);
    const some = mutants.filter((_, index) => index % 150 === version.seed % 150);
    const random = fc.sample(anyFlow(name, version), { seed: version.seed, numRuns: 10 });
    for (const flow of [...some, ...random].filter(isReadBySpectral)) {
      const document = documentOf(version, withFlow(name, flow));
      const findings = await lint({ 'document.json': JSON.stringify(document) });
      const direct = rawFindings(rule, document).map(({ path, message }) => ['error', rule, pointer(path), message]);
      expect(findings.filter(([, code]) => code === rule).sort()).toEqual(direct.sort());
    }
  });
});

/** Spectral resolves `$ref`, and fails on two names before any rule runs. */
function isReadBySpectral(flow: Json): boolean {
  return !/"(?:\$ref|hasOwnProperty|__proto__)":/.test(JSON.stringify(flow));
}

function pointer(path: readonly (string | number)[]): string {
  return path.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

describe('a fragment, whose version is unknown', () => {
  test.each(FLOWS)('%s is reported exactly when AsyncAPI 2 and 3 both reject it', name => {
    const majors = ['2.6.0', '3.0.0'].flatMap(wanted => VERSIONS.filter(version => version.name === wanted));
    for (const { value: flow } of majors.flatMap(version => [...mutantsOfFlow(name, version)])) {
      const scheme = withFlow(name, flow);
      const [rejected2 = [], rejected3 = []] = majors.map(version => rejections(version, scheme));
      const isRejected = rejected2.length > 0 && rejected3.length > 0 && !isBrokenReference(flow);
      const rejected = isRejected ? [...rejected2, ...rejected3] : [];
      expectSameVerdict(rejected, rawFindings(RULE_OF[name], scheme), flow, emptyTally());
    }
  });
});

// Schemes, outside their flows

/** Where the rule knowingly says something else than the official schema. */
interface Departure {
  readonly about: string;
  readonly reason: string;
  /** What the rule does where the official schema does the opposite. */
  readonly rule: 'accepts' | 'reports';
  /** The scheme without what this is about. */
  without(scheme: JsonObject, version: Version): JsonObject;
}

const DEPARTURES: readonly Departure[] = [
  {
    about: 'a "$ref" that leads nowhere',
    reason: 'Spectral reports it, and nobody knows what would stand there',
    rule: 'accepts',
    without: scheme => {
      if (isBrokenReference(scheme)) return { type: 'oauth2', flows: {} };
      return isBrokenReference(scheme.flows) ? withMember(scheme, 'flows', {}) : scheme;
    },
  },
  {
    about: 'a name with "x-" under "flows"',
    reason: 'the text of the specification allows extensions of the OAuth Flows Object, its schema does not',
    rule: 'accepts',
    without: scheme =>
      isObject(scheme.flows)
        ? withMember(
            scheme,
            'flows',
            filtered(scheme.flows, key => !key.startsWith('x-')),
          )
        : scheme,
  },
  {
    about: 'a field that the Security Scheme Object does not have',
    reason: 'the text of the specification lists the fields and allows "x-" beside them, its schema allows anything',
    rule: 'reports',
    without: scheme =>
      filtered(scheme, key => ['type', 'description', 'flows', 'scopes'].includes(key) || key.startsWith('x-')),
  },
  {
    about: '"scopes" of a scheme in AsyncAPI 2',
    reason: 'the field came with AsyncAPI 3; the schema of AsyncAPI 2 allows any field here',
    rule: 'reports',
    without: (scheme, { scopesField }) => (scopesField === 'scopes' ? withoutMember(scheme, 'scopes') : scheme),
  },
];

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function filtered(object: JsonObject, keep: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keep(key)));
}

function concerns(departure: Departure, scheme: JsonObject, version: Version): boolean {
  return JSON.stringify(departure.without(scheme, version)) !== JSON.stringify(scheme);
}

/** What the rule has to reject: as the official definition does, but for the departures. */
function rejectionsButDepartures(version: Version, scheme: JsonObject): string[] {
  const departing: string[] = [];
  let rest = scheme;
  for (const departure of DEPARTURES) {
    if (departure.rule === 'reports' && concerns(departure, rest, version)) departing.push(departure.about);
    rest = departure.without(rest, version);
  }
  return [...rejections(version, rest), ...departing];
}

function expectSameVerdictOnScheme(version: Version, scheme: JsonObject): RawFinding[] {
  const rejected = rejectionsButDepartures(version, scheme);
  const reported = reports(SCHEME_RULE, version, scheme);
  expectSameVerdict(rejected, reported, scheme, version.schemes);
  return reported;
}

function goodFlows(version: Version): JsonObject {
  return Object.fromEntries(FLOWS.map(name => [name, goodFlow(name, version)]));
}

function goodScheme(version: Version): JsonObject {
  const scheme = { type: 'oauth2', description: 'text', flows: goodFlows(version), 'x-note': 'text' };
  return version.scopesField === 'scopes' ? scheme : { ...scheme, scopes: ['read'] };
}

interface SchemeMutant extends Mutant {
  readonly value: JsonObject;
}

function* mutantsOfScheme(version: Version): Generator<SchemeMutant> {
  const scheme = goodScheme(version);
  const flows = goodFlows(version);
  yield { value: scheme, at: [] };
  for (const field of ['description', 'flows', 'scopes', 'x-note'])
    yield { value: withoutMember(scheme, field), at: [] };
  for (const name of FLOWS) yield { value: withMember(scheme, 'flows', withoutMember(flows, name)), at: [] };
  for (const value of VALUES) {
    for (const field of ['description', 'flows', 'scopes'])
      yield { value: withMember(scheme, field, value), at: [field] };
  }
  for (const name of [...FLOW_FIELDS, ...STRANGE_NAMES]) {
    for (const value of FEW_VALUES) {
      const inFlows = withMember(scheme, 'flows', withMember(flows, name, value));
      yield { value: inFlows, at: ['flows', name] };
      if (name !== 'flows' && name !== 'type') yield { value: withMember(scheme, name, value), at: [name] };
    }
  }
}

function anyScheme(version: Version): fc.Arbitrary<JsonObject> {
  const good = goodScheme(version);
  const names = fc.oneof(fc.constantFrom<string>(...FLOW_FIELDS), anyStrangeName);
  const changeOfFlows = fc.oneof(
    fc.tuple(fc.constantFrom<string>(...FLOWS), fc.constant(undefined)),
    fc.tuple(names, anyJson),
    fc.tuple(fc.stringMatching(/^x-[\w.-]{1,8}$/), anyJson),
  );
  const flows = fc.array(changeOfFlows, { maxLength: 3 }).map(changes => changed(goodFlows(version), changes));
  const change = fc.oneof(
    fc.tuple(fc.constant('flows'), fc.oneof(flows, flows, flows, anyJson)),
    fc.tuple(fc.constant('scopes'), fc.oneof(fc.array(fc.string()), anyJson)),
    fc.tuple(fc.constant('description'), fc.oneof(fc.string(), anyJson)),
    fc.tuple(fc.constantFrom('description', 'flows', 'scopes'), fc.constant(undefined)),
    fc.tuple(names, anyJson),
  );
  return fc.array(change, { maxLength: 4 }).map(changes => ({ ...changed(good, changes), type: 'oauth2' }));
}

describe.each(VERSIONS)('AsyncAPI $name, schemes of type oauth2', version => {
  test('changed in one place: one finding, there, if the official schema rejects it', () => {
    expect(rejections(version, goodScheme(version))).toEqual([]);
    const before = { ...version.schemes };
    for (const mutant of mutantsOfScheme(version)) {
      const reported = expectSameVerdictOnScheme(version, mutant.value);
      expectOneFinding(reported, mutant, []);
    }
    expectBothVerdicts(version.schemes, before);
  });

  test('changed at random', () => {
    const before = { ...version.schemes };
    fc.assert(
      fc.property(anyScheme(version), scheme => {
        expectSameVerdictOnScheme(version, scheme);
      }),
      { seed: version.seed, numRuns: RANDOM_SCHEMES },
    );
    expectBothVerdicts(version.schemes, before);
  });
});

test.each(DEPARTURES)('$about: the rule $rule it, for $reason', departure => {
  const opposite = VERSIONS.flatMap(version =>
    [...mutantsOfScheme(version)].filter(({ value: scheme }) => {
      if (!concerns(departure, scheme, version)) return false;
      const isReported = reports(SCHEME_RULE, version, scheme).length > 0;
      return isReported === (departure.rule === 'reports') && isReported !== rejections(version, scheme).length > 0;
    }),
  );
  expect(opposite).not.toEqual([]);
});
