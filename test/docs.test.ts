/**
 * The pages of the rules and of the standards against the ruleset, with every example run. `UPDATE=1` writes pages that
 * are missing, their heads and references, what is found in the examples below `## Bad`, and the rows of docs/standards.md.
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
import { withRule } from './support/lint.ts';
import {
  examples,
  pageNames,
  readPage,
  subsections,
  withoutBlocks,
  writeFindings,
  writePage,
} from './support/pages.ts';
import type { PageHead } from './support/skeletons.ts';
import { addressOf, rowsOf, withRows } from './support/standards.ts';

const ROOT = join(__dirname, '..');
const PACKAGE = 'spectral-asyncapi-oauth2';
const SEVERITIES = ['error', 'warn', 'info'];
const HEADINGS = ['Why', 'Bad', 'Good', 'Options', 'When to turn it off', 'References'];

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

  test('the page says what the ruleset says', () => {
    const { title, summary, row, headings, references } = page;
    expect({ title, summary, row, headings, extensions: { references } }).toEqual({
      title: `# ${rule.name}`,
      summary: rule.description,
      row: [SEVERITIES[rule.severity], rule.recommended ? 'yes' : 'no', `\`${check.name}\``],
      headings: HEADINGS,
      extensions: rule.extensions,
    });
    expect(rule.documentationUrl).toMatch(new RegExp(`/docs/rules/${rule.name}\\.md$`));
  });

  test.each(numbered(page.bad))('Bad %i', async (_number, { document, findings }) => {
    const found = await findingLines(document, rule.name);
    if (!found.some(line => codeOf(line) === rule.name)) {
      throw new Error(`Make this example of docs/rules/${rule.name}.md one that the rule reports:\n${document}`);
    }
    if (process.env.UPDATE) writeFindings(rule.name, document, found.join(''));
    else expect(found.join('')).toEqual(findings);
  });

  test.each(numbered(page.good))('Good %i', async (_number, { document, findings }) => {
    const found = await findingLines(document, rule.name);
    expect(found.filter(line => codeOf(line) !== DISCOURAGED[rule.name])).toEqual([]);
    expect(findings).toBe('');
  });

  test('Options has a section for each option of the function', () => {
    const sections = subsections(page.options);
    expect([...sections.keys()].sort()).toEqual(options.map(option => `\`${option}\``).sort());
    if (options.length === 0) expect(page.options).toBe('None.');
    for (const [option, value] of Object.entries(rule.then[0]?.functionOptions ?? {})) {
      expect(sections.get(`\`${option}\``)).toContain(`This rule sets it to \`[${value}]\``);
    }
  });

  test('the rulesets below Options can be loaded, and show each option that is not common to all flows', () => {
    const snippets = examples(page.options).map(({ document }) => parse(document) as Snippet);
    for (const { rules: changed, ...head } of snippets) {
      expect(head).toEqual({
        extends: [PACKAGE],
        functionsDir: `./node_modules/${PACKAGE}/dist/functions`,
        functions: [check.name],
      });
      expect(Object.keys(changed).filter(name => !(name in rules))).toEqual([]);
      expect(functionOf(load(changed).rules[rule.name])).toBe(check);
    }
    const shown = snippets.flatMap(({ rules }) => Object.values(rules)).flatMap(optionsSet);
    expect(options.filter(option => option !== 'flows' && !shown.includes(option))).toEqual([]);
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
    if (process.env.UPDATE) writeFileSync(path, withRows(enforced, rulesOf) + beyond);
    else {
      const found = rowsOf(enforced).map(({ clause, rules }) => [clause, rules.split(', ')]);
      expect(found.sort()).toEqual([...rulesOf].sort());
    }
  });

  test('links each clause, once', () => {
    const rows = rowsOf(enforced + beyond);
    expect(rows.filter(({ clause, link }) => link !== addressOf(clause))).toEqual([]);
    expect(new Set(rows.map(({ clause }) => clause)).size).toEqual(rows.length);
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

function optionsSet(rule: SnippetRule): string[] {
  return rule === 'off' ? [] : Object.keys(rule.then.functionOptions);
}

/** Spectral itself rejects what is no function, no option or no value of an option. */
function load(changed: Snippet['rules']): Ruleset {
  const named: Readonly<Record<string, unknown>> = functions;
  const definitions = Object.entries(changed).map(([name, rule]) => [
    name,
    rule === 'off' ? rule : { ...rule, then: { ...rule.then, function: named[rule.then.function] } },
  ]);
  return new Ruleset({ extends: ruleset, rules: Object.fromEntries(definitions) } as RulesetDefinition);
}

function functionOf(rule: Rule | undefined): RulesetFunctionWithValidator {
  return rule?.then[0]?.function as RulesetFunctionWithValidator;
}

function optionsOf(rule: Rule): string[] {
  return Object.keys(functionOf(rule).schemas?.options?.properties ?? {});
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
    check: functionOf(rule).name,
    references: clausesOf(rule),
  };
}

function numbered<Value>(values: readonly Value[]): [number, Value][] {
  return values.map((value, index) => [index + 1, value]);
}

/** What the default rules, and the rule itself, find in a document: a line for each finding. */
async function findingLines(document: string, rule: string): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset(withRule(rule));
  const results = await spectral.run(new Document(document, Yaml, '/document.yaml'));
  return results.map(
    ({ range: { start }, severity, code, message }) =>
      `${start.line + 1}:${start.character + 1}  ${SEVERITIES[severity]}  ${code}  ${message}\n`,
  );
}

function codeOf(line: string): string | undefined {
  return line.split('  ')[2];
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
