/**
 * The laboratory: what the rules call errors, a certified authorization server or certified clients refuse. `UPDATE=1`
 * writes anew the tables of docs/contributing/laboratory.md, and what the example application prints.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  type RuleDefinition,
  type RulesetDefinition,
  type RulesetFunction,
  Spectral,
} from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { type Change, DEFECTS, type Unrun } from './defects.ts';
import { EXAMPLE, GOOD, three } from './good.ts';
import { type Experiment, laboratory, type Results } from './laboratory.ts';
import { PAGE, type Row, shown, withTable } from './page.ts';

const DOCS = join(__dirname, '../../docs');
const README = join(DOCS, 'examples/authorization-code/README.md');
const WALK = join(DOCS, 'authorization-code.md');

const ruleset = require('../../dist/ruleset.cjs') as RulesetDefinition & {
  readonly rules: Readonly<Record<string, RuleDefinition>>;
};

const { serverMetadata } = require('../../dist/functions.cjs') as { serverMetadata: RulesetFunction };

/** A defect, the rule that it belongs to, and the document that has it. */
type Case = [rule: string, defect: string, change: Change, experiment: Experiment];

const CASES: readonly Case[] = Object.entries(DEFECTS).flatMap(([rule, defects]) =>
  defects.filter(isChange).map((change): Case => [rule, change.defect, change, changed(change)]),
);

let results: Results;
beforeAll(async () => {
  const experiments = CASES.map(([rule, defect, , experiment]) => [`${rule}: ${defect}`, experiment]);
  results = await laboratory({ ...GOOD, ...Object.fromEntries(experiments) }, EXAMPLE);
});

describe('good documents', () => {
  test.each(Object.entries(GOOD))('%s', async (name, { document }) => {
    expect(await rulesThatReport(document)).toEqual([]);
    expect(outcomesOf(name)).toEqual({
      'openid-client': { completed: true, scope: 'read:messages' },
      oauth4webapi: { completed: true, scope: 'read:messages' },
    });
  });
});

describe('defects', () => {
  test.each(CASES)('%s: %s', async (rule, defect, { reason }, { document }) => {
    expect(await rulesThatReport(document)).toEqual([rule]);
    const outcomes = Object.values(outcomesOf(`${rule}: ${defect}`));
    // A reason stands in for a refusal, so it goes where there is one.
    expect(outcomes.every(({ completed }) => completed)).toBe(reason !== undefined);
  });

  test('there are some for every rule that reports errors, and for no rule that there is not', () => {
    const names = Object.keys(DEFECTS);
    const errors = Object.keys(ruleset.rules).filter(rule => ruleset.rules[rule]?.severity === 'error');
    expect(errors.filter(rule => !names.includes(rule))).toEqual([]);
    expect(names.filter(rule => !(rule in ruleset.rules))).toEqual([]);
  });
});

test('the servers tell of themselves', () => {
  expect(results.metadata).toMatchObject([
    { authorization_endpoint: 'https://localhost:47443/authorize', code_challenge_methods_supported: ['S256'] },
    { authorization_endpoint: 'https://localhost:47444/authorize', code_challenge_methods_supported: ['S256'] },
  ]);
});

describe('pages', () => {
  test('docs/contributing/laboratory.md has what was seen', () => {
    const page = readFileSync(PAGE, 'utf8');
    const rows = Object.entries(DEFECTS).flatMap(([rule, defects]) =>
      defects.map(defect => {
        const seen = isChange(defect) ? outcomesOf(`${rule}: ${defect.defect}`) : undefined;
        const cells = seen ? [shown(seen['openid-client']), shown(seen.oauth4webapi)] : ['not run', 'not run'];
        return { reason: defect.reason, row: [linkTo(rule), defect.defect, ...cells] };
      }),
    );
    const refused = rows.flatMap(({ reason, row }): Row[] => (reason === undefined ? [row] : []));
    const accepted = rows.flatMap(({ reason, row }): Row[] => (reason === undefined ? [] : [[...row, reason]]));
    const head = ['rule', 'defect', 'openid-client', 'oauth4webapi'];
    const written = withTable(
      withTable(page, 'refused', head, refused),
      'accepted',
      [...head, 'why it is reported'],
      accepted,
    );
    compare(PAGE, page, written);
  });

  test('the README of the example application has what it prints', () => {
    const page = readFileSync(README, 'utf8');
    compare(
      README,
      page,
      page.replace(/^```text\n.*?^```$/ms, () => `\`\`\`text\n${results.example}\`\`\``),
    );
  });

  describe('the walk through the flow', () => {
    const page = readFileSync(WALK, 'utf8');

    test('quotes the document of the example', () => {
      const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text);
      expect(blocks).not.toEqual([]);
      expect(blocks.filter(text => !EXAMPLE.includes(text))).toEqual([]);
    });

    test('names every rule that is on by default', () => {
      const rules = Object.keys(ruleset.rules).filter(rule => ruleset.rules[rule]?.recommended !== false);
      expect(rules.filter(rule => !page.includes(`(rules/${rule}.md)`))).toEqual([]);
    });
  });
});

function isChange(defect: Change | Unrun): defect is Change {
  return 'from' in defect;
}

function changed({ base = three, defect, from, to }: Change): Experiment {
  if (base.document.split(from).length !== 2) throw new Error(`${defect}: ${from} is not there, or more than once`);
  return { ...base, document: base.document.replace(from, () => to) };
}

function outcomesOf(name: string): Results['outcomes'][string] {
  const outcomes = results.outcomes[name];
  if (outcomes === undefined) throw new Error(`The laboratory has not run ${name}.`);
  return outcomes;
}

/** The rules that are on by default, as users get them, and the one that knows the server: a rule for each finding. */
async function rulesThatReport(document: string): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [ruleset], rules: { 'oauth2-server-metadata': knowingTheServer() } });
  const findings = await spectral.run(new Document(document, Yaml, '/asyncapi.yaml'));
  return findings.map(({ code }) => String(code));
}

/** The rule with the metadata that the server itself publishes. */
function knowingTheServer(): RuleDefinition {
  const functionOptions = { servers: results.metadata.slice(0, 1) };
  return { given: '$', severity: 'error', message: '{{error}}', then: { function: serverMetadata, functionOptions } };
}

function linkTo(rule: string): string {
  return `[${rule}](../rules/${rule}.md)`;
}

function compare(file: string, page: string, written: string): void {
  if (process.env.UPDATE) writeFileSync(file, written);
  else expect(page).toBe(written);
}
