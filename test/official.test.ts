/**
 * The schema rules against the official JSON Schemas of AsyncAPI: on every scheme that is tried here, one of them reports
 * something exactly when the official definition of a Security Scheme rejects it, slips that are read through included.
 * Departures are named, with their reason.
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
import { KINDS } from './support/kinds.ts';
import { lint } from './support/lint.ts';
import { Parts } from './support/parts.ts';
import { pointerTo } from './support/pointer.ts';
import { type RawFinding, rawFindingsOfAll } from './support/rawFindings.ts';

const RANDOM_FLOWS = 100;
const RANDOM_SCHEMES = 200;

const FLOWS = ['authorizationCode', 'clientCredentials', 'implicit', 'password'] as const;
type FlowName = (typeof FLOWS)[number];

/** The rules that report what the official schemas reject. */
const SCHEMA_RULES = [
  'oauth2-scheme-schema',
  'oauth2-authorization-code-schema',
  'oauth2-client-credentials-schema',
  'oauth2-implicit-schema',
  'oauth2-password-schema',
];
/** A flow of these that is null is reported as one that is there at all. */
const RULES_OF_NULL: Readonly<Record<string, string>> = {
  'oauth2-no-implicit-flow': 'implicit',
  'oauth2-no-password-flow': 'password',
};

const URL = 'https://as.example.com/oauth2';
const GOOD_URLS: Readonly<Record<FlowName, JsonObject>> = {
  authorizationCode: { authorizationUrl: URL, tokenUrl: URL, refreshUrl: URL },
  clientCredentials: { tokenUrl: URL, refreshUrl: URL },
  implicit: { authorizationUrl: URL, refreshUrl: URL },
  password: { tokenUrl: URL, refreshUrl: URL },
};
const FEW_VALUES: readonly Json[] = [null, 'text', ['text'], { key: 'text' }];
const FLOW_FIELDS = ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'scopes', 'availableScopes'] as const;

interface Version {
  /** As the `asyncapi` field has it. */
  readonly name: string;
  readonly major: 2 | 3;
  readonly scopesField: 'scopes' | 'availableScopes';
  /** The official verdict on a scheme of whatever type. */
  readonly validate: ValidateFunction;
  /** The official definitions that it is made of, without the number of the version. */
  readonly definitions: object;
  readonly seed: number;
  /** What was compared, for the line at the end. */
  readonly tally: { compared: number; rejected: number; disagreements: number };
}

const ajv = formats.default(new Ajv({ strict: false, logger: false }));

const VERSIONS = Object.entries(specs.schemas)
  .filter(([name]) => /^[23]\.\d+\.\d+$/.test(name))
  .map(([name, schema], index): Version => {
    const definitions = Object.entries(schema.definitions ?? {}).filter(([id]) => id.includes(`/definitions/${name}/`));
    for (const [id, definition] of definitions) ajv.addSchema(definition as AnySchema, id);
    const validate = ajv.getSchema(`http://asyncapi.com/definitions/${name}/SecurityScheme.json`);
    if (validate === undefined) throw new Error(`AsyncAPI ${name} has no schema of security schemes.`);
    return {
      name,
      major: name.startsWith('2.') ? 2 : 3,
      scopesField: name.startsWith('2.') ? 'scopes' : 'availableScopes',
      validate,
      definitions: Object.fromEntries(
        definitions
          .filter(([id]) => /\/(?:oauth2|specificationExtension)\w*\.json$/.test(id))
          .map(([id, definition]) => [id.replace(name, ''), withoutTexts(definition, name)]),
      ),
      seed: SEED + index,
      tally: { compared: 0, rejected: 0, disagreements: 0 },
    };
  });

/** A definition, without the number of the version and without what is only there to be read. */
function withoutTexts(definition: unknown, version: string): unknown {
  const isText = (key: string, value: unknown) =>
    key === 'examples' || (key === 'description' && typeof value === 'string');
  const text = JSON.stringify(definition, (key, value) => (isText(key, value) ? undefined : value));
  return JSON.parse(text.replaceAll(version, ''));
}

/** The last one of each major version is compared on everything; those that have the same definitions, on a part of it. */
const LAST = ['2.6.0', '3.1.0'];
const SHARE = 30;

function inThisRun<Value>(version: Version, values: Iterable<Value>, ofLast = 1): Value[] {
  const share = LAST.includes(version.name) ? ofLast : SHARE;
  return [...values].filter((_, index) => index % share === version.seed % share);
}

/** Half of the changes in each run, by the seed; fewer of the other flows, which differ in the URLs that they have. */
function shareOf(name: FlowName): number {
  return name === 'authorizationCode' ? 2 : 5;
}

function runs(version: Version, count: number): number {
  return LAST.includes(version.name) ? count : Math.ceil(count / SHARE);
}

test.each(VERSIONS)(
  'AsyncAPI $name has the definitions of OAuth2 that its major version has',
  ({ major, definitions }) => {
    const last = VERSIONS.find(({ name }) => name === LAST[major - 2]);
    expect(definitions).toEqual(last?.definitions);
  },
);

afterAll(() => {
  const lines = VERSIONS.map(
    ({ name, tally: { compared, rejected, disagreements } }) =>
      `AsyncAPI ${name}: ${compared} schemes, of which ${rejected} are to be rejected, ${disagreements} disagreements`,
  );
  process.stdout.write(`${lines.join('\n')}\nRepeat this run with SEED=${SEED}\n`);
});

// What is compared

/** Why the official definition rejects a scheme. */
function rejections({ validate }: Version, scheme: JsonObject): string[] {
  return validate(scheme) ? [] : (validate.errors ?? []).map(error => `${error.instancePath}: ${error.message}`);
}

function withFlow(name: FlowName, flow: Json): JsonObject {
  return { type: 'oauth2', flows: { [name]: flow } };
}

function documentOf({ name, major }: Version, scheme: JsonObject): JsonObject {
  const document = { asyncapi: name, info: { title: 'Messages', version: '1.0.0' } };
  const components = { securitySchemes: { oauth: scheme } };
  return major === 2 ? { ...document, channels: {}, components } : { ...document, components };
}

/** What the rules say of the one scheme of a document, with the paths in that scheme. */
function reports(version: Version, scheme: JsonObject): RawFinding[] {
  return reportsIn(documentOf(version, scheme)).map(({ path, ...finding }) => {
    const isInScheme = ['components', 'securitySchemes', 'oauth'].every((key, index) => path[index] === key);
    if (!isInScheme) throw new Error(`A finding outside the scheme: ${path.join('/')}`);
    return { ...finding, path: path.slice(3) };
  });
}

function reportsIn(document: JsonObject): RawFinding[] {
  const ofNull = rawFindingsOfAll(Object.keys(RULES_OF_NULL), document).filter(
    ({ path }) => path.reduce<unknown>((value, key) => Object(value)[key], document) === null,
  );
  return [...rawFindingsOfAll(SCHEMA_RULES, document), ...ofNull];
}

/** A case that fails this is printed with both verdicts. */
function expectSameVerdict(
  rejected: readonly string[],
  reported: readonly RawFinding[],
  input: Json,
  tally: Version['tally'],
): void {
  tally.compared++;
  if (rejected.length > 0) tally.rejected++;
  if (rejected.length > 0 === reported.length > 0) return;
  tally.disagreements++;
  throw new Error(readable({ input, official: rejected, ours: reported }));
}

function expectSameVerdictOn(version: Version, scheme: JsonObject): RawFinding[] {
  const reported = reports(version, scheme);
  expectSameVerdict(rejectionsButDepartures(version, scheme), reported, scheme, version.tally);
  return reported;
}

/** A comparison shows something only if both verdicts occur, and not just now and then; of a few schemes none need to. */
function expectBothVerdicts(tally: Version['tally'], before: Version['tally']): void {
  const compared = tally.compared - before.compared;
  const rejected = tally.rejected - before.rejected;
  if (compared > 50) expect(Math.min(rejected, compared - rejected)).toBeGreaterThan(compared / 25);
}

function readable(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

// Where the rules depart

/** Where the rules knowingly say something else than the official schema. */
interface Departure {
  readonly about: string;
  readonly reason: string;
  /** What the rules do where the official schema does the opposite. */
  readonly rules: 'accept' | 'report';
  /** The scheme without what this is about. */
  without(scheme: JsonObject, version: Version): JsonObject;
}

const GOOD: JsonObject = { type: 'oauth2', flows: {} };

const DEPARTURES: readonly Departure[] = [
  {
    about: 'a "$ref" that leads nowhere',
    reason: 'Spectral reports it, and nobody knows what would stand there',
    rules: 'accept',
    without: scheme => {
      if (isBrokenReference(scheme)) return GOOD;
      if (isBrokenReference(scheme.flows)) return withMember(scheme, 'flows', {});
      return isObject(scheme.flows)
        ? withMember(
            scheme,
            'flows',
            filtered(scheme.flows, (_, flow) => !isBrokenReference(flow)),
          )
        : scheme;
    },
  },
  {
    about: 'a scheme of another type without flows',
    reason: 'nothing tells that OAuth2 is meant',
    rules: 'accept',
    without: scheme => {
      const isOfType = typeof scheme.type === 'string' && /^oauth/i.test(scheme.type);
      return isOfType || 'flows' in scheme || isObject(scheme.flow) ? scheme : GOOD;
    },
  },
  {
    about: 'a name with "x-" under "flows"',
    reason: 'the text of the specification allows extensions of the OAuth Flows Object, its schema does not',
    rules: 'accept',
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
    rules: 'report',
    without: scheme =>
      filtered(scheme, key => ['type', 'description', 'flows', 'scopes'].includes(key) || key.startsWith('x-')),
  },
  {
    about: '"scopes" of a scheme in AsyncAPI 2',
    reason: 'the field came with AsyncAPI 3; the schema of AsyncAPI 2 allows any field here',
    rules: 'report',
    without: (scheme, { major }) => (major === 2 ? withoutMember(scheme, 'scopes') : scheme),
  },
];

function isBrokenReference(value: Json | undefined): boolean {
  return isObject(value) && typeof value.$ref === 'string';
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function filtered(object: JsonObject, keep: (key: string, value: Json) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => keep(key, value)));
}

function concerns(departure: Departure, scheme: JsonObject, version: Version): boolean {
  return JSON.stringify(departure.without(scheme, version)) !== JSON.stringify(scheme);
}

/** What the rules have to reject: as the official definition does, but for the departures. */
function rejectionsButDepartures(version: Version, scheme: JsonObject): string[] {
  const departing: string[] = [];
  let rest = scheme;
  for (const departure of DEPARTURES) {
    if (departure.rules === 'report' && concerns(departure, rest, version)) departing.push(departure.about);
    rest = departure.without(rest, version);
  }
  return [...rejections(version, rest), ...departing];
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
    for (const value of VALUES) {
      const mutant = { value: withMember(flow, field, value) };
      yield isListOfOthers(field, value, version) ? mutant : { ...mutant, at: [field] };
    }
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

/** In AsyncAPI 3 a list called `scopes` is that of the scheme: what is no name in it is another defect. */
function isListOfOthers(field: string, value: Json, { major }: Version): boolean {
  const isList = major === 3 && field === 'scopes' && Array.isArray(value);
  return isList && value.some(item => typeof item !== 'string');
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
    const before = { ...version.tally };
    for (const mutant of inThisRun(version, mutantsOfFlow(name, version), shareOf(name))) {
      const reported = expectSameVerdictOn(version, withFlow(name, mutant.value));
      expectOneFinding(reported, mutant, ['flows', name]);
    }
    expectBothVerdicts(version.tally, before);
  });

  test.each(FLOWS)('%s, changed at random', name => {
    const before = { ...version.tally };
    fc.assert(
      fc.property(anyFlow(name, version), flow => {
        expectSameVerdictOn(version, withFlow(name, flow));
      }),
      { seed: version.seed, numRuns: runs(version, RANDOM_FLOWS) },
    );
    expectBothVerdicts(version.tally, before);
  });

  test('through Spectral: the same findings', async () => {
    for (const name of FLOWS) {
      const mutants = [...mutantsOfFlow(name, version)].map(({ value }) => value);
      const some = mutants.filter((_, index) => index % 450 === version.seed % 450);
      const random = fc.sample(anyFlow(name, version), { seed: version.seed, numRuns: runs(version, 5) });
      for (const flow of [...some, ...random].filter(isReadBySpectral)) {
        const document = documentOf(version, withFlow(name, flow));
        const findings = await lint({ 'document.json': JSON.stringify(document) });
        const direct = rawFindingsOfAll(SCHEMA_RULES, document).map(({ code, path, message }) => [
          'error',
          code,
          pointerTo(path),
          message,
        ]);
        expect(findings.filter(([, code]) => SCHEMA_RULES.includes(code)).sort()).toEqual(direct.sort());
      }
    }
  });
});

/** Spectral resolves `$ref`, and fails on two names before any rule runs. */
function isReadBySpectral(flow: Json): boolean {
  return !/"(?:\$ref|hasOwnProperty|__proto__)":/.test(JSON.stringify(flow));
}

describe('a fragment, whose version is unknown', () => {
  test.each(FLOWS)('%s is reported exactly when AsyncAPI 2 and 3 both reject it', name => {
    const [two, three] = LAST.map(last => VERSIONS.find(version => version.name === last));
    if (two === undefined || three === undefined) throw new Error(`Two of ${LAST.join(', ')} are not there.`);
    const tally = { compared: 0, rejected: 0, disagreements: 0 };
    const mutants = [two, three].flatMap(version => [...mutantsOfFlow(name, version)]);
    for (const { value: flow } of mutants.filter((_, index) => index % 9 === SEED % 9)) {
      const scheme = withFlow(name, flow);
      const [rejected2, rejected3] = [rejectionsButDepartures(two, scheme), rejectionsButDepartures(three, scheme)];
      const rejected = rejected2.length > 0 && rejected3.length > 0 ? [...rejected2, ...rejected3] : [];
      expectSameVerdict(rejected, reportsIn(scheme), flow, tally);
    }
  });
});

// Schemes

function goodFlows(version: Version): JsonObject {
  return Object.fromEntries(FLOWS.map(name => [name, goodFlow(name, version)]));
}

function goodScheme(version: Version): JsonObject {
  const scheme = { type: 'oauth2', description: 'text', flows: goodFlows(version), 'x-note': 'text' };
  return version.major === 2 ? scheme : { ...scheme, scopes: ['read'] };
}

interface SchemeMutant extends Mutant {
  readonly value: JsonObject;
}

function* mutantsOfScheme(version: Version): Generator<SchemeMutant> {
  const scheme = goodScheme(version);
  const flows = goodFlows(version);
  yield { value: scheme, at: [] };
  for (const field of ['type', 'description', 'flows', 'scopes', 'x-note'])
    yield { value: withoutMember(scheme, field), at: [] };
  for (const name of FLOWS) yield { value: withMember(scheme, 'flows', withoutMember(flows, name)), at: [] };
  for (const value of [...VALUES, ...TYPES]) {
    for (const field of ['type', 'description', 'flows', 'scopes'])
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

const TYPES = [
  'oauth2',
  'OAuth2',
  'oauth',
  'oauth2AuthorizationCode',
  'http',
  'openIdConnect',
  'apiKey',
  'userPassword',
];

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

/** A scheme with some of the kinds of defects that are read through, and of others: also with several about one thing. */
function anySlips({ major }: Version): fc.Arbitrary<JsonObject> {
  const kinds = KINDS.filter(({ settings }) => settings.includes(major));
  return fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 5 }).map(some => {
    const parts = new Parts(major);
    for (const { edit } of some) edit(parts);
    return parts.scheme();
  });
}

describe.each(VERSIONS)('AsyncAPI $name, schemes', version => {
  test('changed in one place: one finding, there, if the official schema rejects it', () => {
    expect(rejections(version, goodScheme(version))).toEqual([]);
    const before = { ...version.tally };
    for (const mutant of inThisRun(version, mutantsOfScheme(version), 2)) {
      const reported = expectSameVerdictOn(version, mutant.value);
      expectOneFinding(reported, mutant, []);
    }
    expectBothVerdicts(version.tally, before);
  });

  test.each([
    ['changed at random', anyScheme],
    ['with slips', anySlips],
  ])('%s', (_, any) => {
    const before = { ...version.tally };
    fc.assert(
      fc.property(any(version), scheme => {
        expectSameVerdictOn(version, scheme);
      }),
      { seed: version.seed, numRuns: runs(version, RANDOM_SCHEMES) },
    );
    expectBothVerdicts(version.tally, before);
  });
});

test.each(DEPARTURES)('$about: the rules $rules it, for $reason', departure => {
  const isOpposite = (version: Version) => (scheme: JsonObject) => {
    if (!concerns(departure, scheme, version)) return false;
    const isReported = reports(version, scheme).length > 0;
    return isReported === (departure.rules === 'report') && isReported !== rejections(version, scheme).length > 0;
  };
  const opposite = VERSIONS.filter(({ name }) => LAST.includes(name)).map(version => {
    const mutants = [...mutantsOfScheme(version)].map(({ value }) => value);
    const slips = fc.sample(anySlips(version), { seed: version.seed, numRuns: 200 });
    return [...mutants, ...slips, withFlow('password', { $ref: '#/nowhere' }), { description: 'text' }].find(
      isOpposite(version),
    );
  });
  expect(opposite.filter(scheme => scheme !== undefined)).not.toEqual([]);
});
