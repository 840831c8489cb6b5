/**
 * The pages of the rules and of the standards against the ruleset, with every example run. `UPDATE=1` writes pages that
 * are missing, their heads and references, what is found in their examples, and the entries of docs/standards.md.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  Document,
  type Rule,
  Ruleset,
  type RulesetDefinition,
  type RulesetFunctionWithValidator,
  Spectral,
} from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { parse } from 'yaml';
import * as functions from '../functions/index.ts';
import ruleset from '../ruleset.ts';
import { editor, load } from './support/editor.ts';
import { withRule } from './support/lint.ts';
import { packed } from './support/pack.ts';
import {
  blocksOf,
  type Example,
  examples,
  optionRows,
  pageNames,
  readPage,
  textOf,
  withMarks,
  withoutBlocks,
  writeExample,
  writePage,
} from './support/pages.ts';
import { headOf, type PageHead, referencesOf } from './support/skeletons.ts';
import { spectral } from './support/spectral.ts';
import { addressOf, entriesOf, withEntries } from './support/standards.ts';
import { AVOIDED } from './support/voice.ts';

const ROOT = join(__dirname, '..');
const PACKAGE = 'spectral-asyncapi-oauth2';
const SEVERITIES = ['error', 'warn', 'info'];
const HEADINGS = ['Why', 'Bad', 'Good', 'Options', 'When to turn it off', 'Related rules', 'References'];

/** What is read in two minutes, beside the examples. How metadata is given to a rule takes longer. */
const MOST_WORDS = 300;
const LONG_PAGES: readonly string[] = ['oauth2-server-metadata'];

/** The good flows of these pages are valid, and yet there is a rule that advises against each of them. */
const DISCOURAGED: Readonly<Record<string, string>> = {
  'oauth2-implicit-schema': 'oauth2-no-implicit-flow',
  'oauth2-password-schema': 'oauth2-no-password-flow',
};

const { rules } = new Ruleset(ruleset);

if (process.env.UPDATE) for (const rule of Object.values(rules)) writePage(headFor(rule), optionsOf(rule));
const PAGES = pageNames();

test('every rule has a page, and every page has a rule', () => {
  expect([...PAGES].sort()).toEqual(Object.keys(rules).sort());
});

// Jest lets no table be empty: a page without a bad or a good example fails.
describe.each(Object.values(rules).filter(({ name }) => PAGES.includes(name)))('$name', rule => {
  const page = readPage(rule.name);
  const check = functionOf(rule);
  const options = optionsOf(rule);
  const given = rulesetOf(rule.name, page.bad);

  test('the page says what the ruleset says', () => {
    const head = headFor(rule);
    const { headings, references } = page;
    expect({ head: page.head, headings, references }).toEqual({
      head: headOf(head),
      headings: HEADINGS,
      references: referencesOf(head),
    });
    expect(rule.documentationUrl).toMatch(new RegExp(`/docs/rules/${rule.name}\\.md$`));
  });

  test.each(numbered(page.bad.filter(isDocument)))('Bad %i', async (_number, example) => {
    const found = await findingsIn(example.document, given);
    if (!found.some(({ code }) => code === rule.name)) {
      throw new Error(
        `Make this example of docs/rules/${rule.name}.md one that the rule reports:\n${example.document}`,
      );
    }
    const [marked, findings] = [withMarks(example.document, found), found.map(lineOf).join('')];
    if (process.env.UPDATE) writeExample(rule.name, example, marked, findings);
    else expect([example.document, example.findings]).toEqual([marked, findings]);
  });

  test.each(numbered(page.good))('Good %i', async (_number, { document, findings }) => {
    const found = await findingsIn(document, given);
    expect(found.filter(({ code }) => code !== DISCOURAGED[rule.name]).map(lineOf)).toEqual([]);
    expect(findings).toBe('');
  });

  test('Options has a row for each option of the function, with its type and what the rule sets it to', () => {
    const rows = optionRows(page.options);
    expect(rows.map(([option]) => option).sort()).toEqual(options.map(option => `\`${option}\``).sort());
    if (options.length === 0) expect(page.options).toBe('None.');
    const types = rows.map(([option = '', type]) => [option, type?.startsWith('list of ') ? 'array' : type]);
    expect(types).toEqual(rows.map(([option = '']) => [option, typeOf(rule, option.replaceAll('`', ''))]));
    for (const [option, value] of Object.entries(rule.then[0]?.functionOptions ?? {})) {
      expect(rows.find(([name]) => name === `\`${option}\``)?.[2]).toBe(`\`[${value}]\``);
    }
  });

  test('Options shows each option that is not common to all flows, in a ruleset that makes a difference', async () => {
    const shown: string[] = [];
    for (const [snippet, example] of shownOptions(page.options)) {
      const { rules: changed, ...head } = snippet;
      expect(head).toEqual({
        extends: [PACKAGE],
        functionsDir: `./node_modules/${PACKAGE}/dist/functions`,
        functions: [check.name],
      });
      expect(Object.keys(changed).filter(name => !(name in rules))).toEqual([]);
      const changedRuleset = withSnippet(changed);
      expect(functionOf(new Ruleset(changedRuleset).rules[rule.name])).toBe(check);
      const found = await findingsIn(example.document, changedRuleset);
      const marked = withMarks(example.document, found);
      if (process.env.UPDATE) writeExample(rule.name, example, marked, '');
      else expect(example.document).toEqual(marked);
      const before = await findingsIn(example.document, withRule(rule.name));
      const lines = [found, before].map(all => all.filter(({ code }) => code === rule.name).map(lineOf));
      expect(lines[0]).not.toEqual(lines[1]);
      shown.push(...Object.values(changed).flatMap(optionsSet));
    }
    expect(options.filter(option => option !== 'flows' && !shown.includes(option))).toEqual([]);
  });

  test('Related rules leads to others, and says why', () => {
    expect(page.related).not.toEqual([]);
    expect(page.related.filter(name => name === rule.name || !(name in rules))).toEqual([]);
  });

  test('the page is short, in plain words', () => {
    const prose = withoutBlocks(textOf(rule.name).split('\n## References')[0] ?? '');
    if (!LONG_PAGES.includes(rule.name)) expect(prose.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
    expect(prose.match(AVOIDED) ?? []).toEqual([]);
  });
});

describe('oauth2-server-metadata: each way to give the metadata works in the terminal and in the editor', () => {
  const BAD = 'type: oauth2\nflows:\n  clientCredentials:\n    tokenUrl: https://login.example.com/t\n    scopes: {}\n';
  const blocks = blocksOf(textOf('oauth2-server-metadata'));
  const titled = (title: string) => blocks.filter(block => block.title === title).map(({ text }) => text);
  const server =
    '{ "issuer": "https://login.example.com", "token_endpoint": "https://login.example.com/oauth2/token" }';
  const rulesets = [...titled('.spectral.yaml'), ...titled('.spectral.js')];

  test.each(numbered(rulesets))('ruleset %i', async (_number, text) => {
    const name = text.startsWith('import') ? '.spectral.js' : '.spectral.yaml';
    const project = packed.project({
      'package.json': '{ "type": "module" }',
      'company/oauth2.yaml': titled('company/oauth2.yaml').join(''),
      'servers.mjs': `export default [${server}];`,
      'bad.yaml': BAD,
      [name]: text,
    });
    const { stdout, stderr } = await spectral(project, ['bad.yaml']);
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining('oauth2-server-metadata'), stderr: '' });
    const inEditor = await editor(await load(join(project, name)))(join(project, 'bad.yaml'), BAD);
    expect(inEditor.map(({ code }) => code)).toContain('oauth2-server-metadata');
  });
});

describe('the page of the standards', () => {
  const path = join(ROOT, 'docs/standards.md');
  const [enforced = '', beyond = ''] = readFileSync(path, 'utf8').split(/(?=^## What a document cannot show$)/m);

  test('has the clauses that the ruleset names, each with its rules', () => {
    const rulesOf = new Map<string, string[]>();
    for (const rule of Object.values(rules)) {
      for (const clause of clausesOf(rule)) {
        rulesOf.set(clause, [...(rulesOf.get(clause) ?? []), `[${rule.name}](rules/${rule.name}.md)`]);
      }
    }
    if (process.env.UPDATE) writeFileSync(path, withEntries(enforced, rulesOf) + beyond);
    else {
      const found = entriesOf(enforced).map(({ clause, rules }) => [clause, rules.split(', ')]);
      expect(found.sort()).toEqual([...rulesOf].sort());
    }
  });

  test('links each clause, once', () => {
    const entries = entriesOf(enforced + beyond);
    expect(entries.filter(({ clause, link }) => link !== addressOf(clause))).toEqual([]);
    expect(new Set(entries.map(({ clause }) => clause)).size).toEqual(entries.length);
  });

  test('is in plain words', () => {
    expect((enforced + beyond).match(AVOIDED) ?? []).toEqual([]);
  });
});

describe('the comment of a function ends with the clauses that its rules name', () => {
  test.each(Object.keys(functions))('%s', name => {
    const checked = Object.values(rules).filter(rule => functionOf(rule).name === name);
    const clauses = checked.flatMap(clausesOf);
    const text = readFileSync(join(ROOT, 'functions', `${name}.ts`), 'utf8');
    const [, comment = ''] = /^\/\*\*\n \* Checks (.*?)\n \*\/$/ms.exec(text) ?? [];
    const named = clausesIn(String(comment.split('\n *\n').at(-1))).sort();
    expect({ [`named by functions/${name}.ts`]: named }).toEqual({
      [`named by functions/${name}.ts`]: [...new Set(clauses)].sort(),
    });
  });

  /** `RFC 6749, sections 3.1 and 3.2; AsyncAPI 2.6.0 and 3.0.0, "Server Object"`, each clause by itself. */
  function clausesIn(paragraph: string): string[] {
    const text = paragraph.replace(/\s+\*?\s*/g, ' ');
    const rfcs = [...text.matchAll(/RFC (\d+)(?:, sections? ([\d., and]*\d))?/g)].flatMap(([, number, sections]) =>
      sections === undefined
        ? [`RFC ${number}`]
        : sections.split(/, | and /).map(section => `RFC ${number}, section ${section}`),
    );
    const objects = [...text.matchAll(/AsyncAPI ([\d. and]*\d), ("[^"]*"(?: and "[^"]*")*)/g)].flatMap(
      ([, versions = '', names = '']) =>
        versions
          .split(' and ')
          .flatMap(version => [...names.matchAll(/"(.*?)"/g)].map(([, object]) => `AsyncAPI ${version}, ${object}`)),
    );
    return [...rfcs, ...objects];
  }
});

describe('relative links lead to files and headings', () => {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map(file => join('docs', file));
  const files = [...readdirSync(ROOT), ...docs].filter(file => file.endsWith('.md'));

  test.each(files)('%s', file => {
    const text = withoutBlocks(readFileSync(join(ROOT, file), 'utf8'));
    const links = [...text.matchAll(/\]\((?!\w+:)([^)\s]*)\)/g)].map(([, link = '']) => link);
    expect(links.filter(link => !leadsSomewhere(join(ROOT, file), link))).toEqual([]);
  });
});

/** A ruleset as a page shows it: `.spectral.yaml`. */
interface Snippet {
  readonly extends: unknown;
  readonly functionsDir: unknown;
  readonly functions: unknown;
  readonly rules: Readonly<Record<string, SnippetRule>>;
}

type SnippetRule =
  | 'off'
  | {
      readonly given: string;
      readonly then: { readonly function: string; readonly functionOptions: Record<string, unknown> };
    };

function isDocument({ title }: Example): boolean {
  return title === undefined;
}

/** The default rules and the rule of a page; or what the page says before its examples, for a rule that needs options. */
function rulesetOf(rule: string, blocks: readonly Example[]): RulesetDefinition {
  const snippet = blocks.find(block => !isDocument(block));
  return snippet === undefined ? withRule(rule) : withSnippet((parse(snippet.document) as Snippet).rules);
}

function optionsSet(rule: SnippetRule): string[] {
  return rule === 'off' ? [] : Object.keys(rule.then.functionOptions);
}

/** The rulesets that a page has for its options, each with the document behind it. */
function shownOptions(section: string): [Snippet, Example][] {
  const blocks = examples(section);
  return blocks.flatMap((block, index): [Snippet, Example][] => {
    const next = blocks[index + 1];
    if (block.title !== '.spectral.yaml' || next === undefined || !isDocument(next)) return [];
    return [[parse(block.document) as Snippet, next]];
  });
}

/** Spectral itself rejects what is not a function, not an option, or not a value of one. */
function withSnippet(changed: Snippet['rules']): RulesetDefinition {
  const named: Readonly<Record<string, unknown>> = functions;
  const definitions = Object.entries(changed).map(([name, rule]) => [
    name,
    rule === 'off' ? rule : { ...rule, then: { ...rule.then, function: named[rule.then.function] } },
  ]);
  return { extends: ruleset, rules: Object.fromEntries(definitions) } as RulesetDefinition;
}

function functionOf(rule: Rule | undefined): RulesetFunctionWithValidator {
  return rule?.then[0]?.function as RulesetFunctionWithValidator;
}

function optionsOf(rule: Rule): string[] {
  return Object.keys(functionOf(rule).schemas?.options?.properties ?? {});
}

function typeOf(rule: Rule, option: string): unknown {
  const schema = functionOf(rule).schemas?.options?.properties?.[option];
  return typeof schema === 'object' ? schema.type : undefined;
}

function clausesOf(rule: Rule): readonly string[] {
  return (rule.extensions as { references: string[] }).references;
}

/** What a page repeats from the entry of its rule. */
function headFor(rule: Rule): PageHead {
  return {
    rule: rule.name,
    description: rule.description ?? '',
    severity: SEVERITIES[rule.severity] ?? '',
    isOnByDefault: rule.recommended,
    versions: versionsOf(rule),
    check: functionOf(rule).name,
    references: clausesOf(rule),
  };
}

/** Formats are called `AsyncAPI 2.x`, or what is not a version. */
function versionsOf({ formats }: Rule): string {
  const names = [...(formats ?? [])].map(({ displayName }) => displayName ?? '');
  return names.flatMap(name => /^AsyncAPI (.*)$/.exec(name)?.[1] ?? []).join(', ');
}

function numbered<Value>(values: readonly Value[]): [number, Value][] {
  return values.map((value, index) => [index + 1, value]);
}

interface Found {
  readonly line: number;
  readonly character: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** What a ruleset finds in a document. */
async function findingsIn(document: string, ruleset: RulesetDefinition): Promise<Found[]> {
  const linter = new Spectral();
  linter.setRuleset(ruleset);
  const results = await linter.run(new Document(document, Yaml, '/document.yaml'));
  return results.map(({ range: { start }, severity, code, message }) => ({
    ...start,
    severity: SEVERITIES[severity] ?? '',
    code: String(code),
    message,
  }));
}

function lineOf({ line, character, severity, code, message }: Found): string {
  return `${line + 1}:${character + 1}  ${severity}  ${code}  ${message}\n`;
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
}

/** The anchors that headings have on GitHub. */
function anchorsOf(page: string): string[] {
  const headings = [...withoutBlocks(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map(heading =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
