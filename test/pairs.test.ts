/** Two defects of one scheme, of all kinds and at least one of them a slip that is read through: always the two findings. */
import { SEED } from './support/generators.ts';
import { KINDS, type Kind } from './support/kinds.ts';
import { lint } from './support/lint.ts';
import { FILES, Parts, type Setting } from './support/parts.ts';
import { pointerTo } from './support/pointer.ts';
import { DEFAULT_RULES, rawFindingsOfAll } from './support/rawFindings.ts';

/** A finding without its message: the rule and the place. */
type Placed = string;

/** Pairs that are about different things and are no two defects all the same. */
const EXCLUDED: readonly Exclusion[] = [
  {
    reason: 'where there are no flows, only the type tells that a scheme is one of OAuth2',
    first: 'the form of Swagger 2',
    second: /^(?:no type|type: "http"|type: 5|a type )/,
  },
  {
    reason: 'beside other flows, fields in the scheme are no flow that has forgotten its name',
    first: 'the form of Swagger 2',
    second: /^(?:a password flow|an implicit flow)/,
  },
  {
    reason: 'nothing else tells the version of the file, in AsyncAPI 2 that list is a broken scopes field',
    setting: 'fragment',
    first: 'the needed scopes in the flow',
    second: /^no scopes field$/,
  },
];

interface Exclusion {
  readonly reason: string;
  readonly setting?: Setting;
  readonly first: string;
  readonly second: RegExp;
}

const SETTINGS: readonly Setting[] = [2, 3, 'fragment'];

/** Spectral, which takes most of the time, looks at some of the documents, by the seed. */
const SHARE = 40;

function partsWith(setting: Setting, kinds: readonly Kind[]): Parts {
  const parts = new Parts(setting);
  for (const { edit } of kinds) edit(parts);
  return parts;
}

function directly(parts: Parts): Placed[] {
  return rawFindingsOfAll(DEFAULT_RULES, parts.resolved(), { data: parts.document() }).map(
    ({ code, path }) => `${code} ${pointerTo(path)}`,
  );
}

async function throughSpectral(parts: Parts): Promise<Placed[]> {
  const findings = await lint({ 'document.yaml': parts.text(), ...FILES });
  return findings.map(([, code, place]) => `${code} ${place}`);
}

/** What is expected and not found, or found and not expected, with the document; undefined if all is well. */
async function problemOf(setting: Setting, kinds: readonly Kind[], index: number): Promise<string | undefined> {
  const parts = partsWith(setting, kinds);
  const expected = kinds.map(({ rule, place }) => `${rule} ${place(parts)}`).sort();
  const received = [directly(parts).sort()];
  if (index % SHARE === SEED % SHARE) received.push((await throughSpectral(parts)).sort());
  const wrong = received.find(findings => JSON.stringify(findings) !== JSON.stringify(expected));
  if (wrong === undefined) return undefined;
  return [
    `# ${kinds.map(({ name }) => name).join(' + ')}`,
    'expected:',
    ...expected,
    'got:',
    ...wrong,
    parts.text(),
  ].join('\n');
}

/** The later kinds of which each makes two defects of one. */
function partnersOf(first: Kind, setting: Setting): Kind[] {
  return KINDS.slice(KINDS.indexOf(first) + 1).filter(
    second => second.settings.includes(setting) && areTwo(first, second, setting),
  );
}

function areTwo(first: Kind, second: Kind, setting: Setting): boolean {
  if (!first.isSlip && !second.isSlip) return false;
  if (first.about.some(subject => second.about.includes(subject))) return false;
  return !EXCLUDED.some(
    excluded => excludes(excluded, setting, first, second) || excludes(excluded, setting, second, first),
  );
}

function excludes(excluded: Exclusion, setting: Setting, first: Kind, second: Kind): boolean {
  const isInSetting = excluded.setting === undefined || excluded.setting === setting;
  return isInSetting && excluded.first === first.name && excluded.second.test(second.name);
}

describe.each(SETTINGS)('%s', setting => {
  const kinds = KINDS.filter(({ settings }) => settings.includes(setting));

  test('a good document has no finding', async () => {
    expect(await problemOf(setting, [], SEED)).toBeUndefined();
  });

  test('each kind by itself: the one finding', async () => {
    const problems = await Promise.all(kinds.map(kind => problemOf(setting, [kind], SEED)));
    expect(problems.filter(problem => problem !== undefined).join('\n')).toBe('');
  });

  // Of files by themselves, which differ in the version, a third, by the seed.
  const firsts = kinds.filter((_, index) => setting !== 'fragment' || index % 3 === SEED % 3);

  test.each(firsts.map(kind => [kind.name, kind] as const))(
    '%s, and another defect: the two findings',
    async (_, first) => {
      const problems: string[] = [];
      for (const [index, second] of partnersOf(first, setting).entries()) {
        const problem = await problemOf(setting, [first, second], index);
        if (problem !== undefined) problems.push(problem);
      }
      expect(problems.join('\n')).toBe('');
    },
  );
});
