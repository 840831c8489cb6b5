import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ruleset from '../ruleset.ts';
import { spectral } from './spectral.ts';

const root = join(__dirname, '..');
const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');

/** Compares what stands between two markers, or with UPDATE=1 writes it. */
function expectBlock(name: string, content: string): void {
  const block = new RegExp(`(<!-- ${name} -->\n).*(<!-- /${name} -->)`, 's');
  if (process.env.UPDATE) writeFileSync(path, readFileSync(path, 'utf8').replace(block, `$1${content}$2`));
  else expect(block.exec(readme)?.[0]).toBe(`<!-- ${name} -->\n${content}<!-- /${name} -->`);
}

function ruleTable(): string {
  if (!('rules' in ruleset)) throw new Error('The ruleset has no rules.');
  const rows = Object.entries(ruleset.rules).map(([name, rule]) => {
    if (typeof rule !== 'object') throw new Error(`${name} is not defined.`);
    const byDefault = rule.recommended === false ? 'no' : 'yes';
    return `| [${name}](docs/rules/${name}.md) | ${rule.severity} | ${byDefault} | ${rule.description} |\n`;
  });
  return `| rule | severity | on by default | what it expects |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

test('the table of rules is that of the ruleset', () => {
  expectBlock('rules', ruleTable());
});

test('the command for a fresh clone prints what the README shows', async () => {
  const args = /^npm ci && npx spectral lint (.*)$/m.exec(readme)?.[1]?.split(' ') ?? [];
  const { stdout, status } = await spectral(root, args);
  expectBlock('output', `\`\`\`text\n$ npx spectral lint ${args[0]}\n${stdout.replaceAll(`${root}/`, '')}\`\`\`\n`);
  expect(status).toBe(1);
});
