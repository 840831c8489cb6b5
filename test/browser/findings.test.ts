/** What the page says of a document is what the command line says under the `.spectral.yaml` that the page shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { lint } from './commandLine.ts';
import { browser, type Playground } from './playground.ts';

const { open } = browser();

const EXAMPLES = join(__dirname, '../../docs/playground/examples');
const names = readdirSync(EXAMPLES).map(file => basename(file, '.yaml'));

function textOf(example: string): string {
  return readFileSync(join(EXAMPLES, `${example}.yaml`), 'utf8');
}

/** A preset that the package does not export yet can only be used on the page. */
function isPublished(config: string): boolean {
  const presets = [...config.matchAll(/"spectral-asyncapi-oauth2(\/\w+)"/g)].map(([, preset]) => `.${preset}`);
  return presets.every(preset => preset in manifest.exports);
}

async function expectSame(playground: Playground, text: string): Promise<void> {
  const config = await playground.config();
  if (isPublished(config)) expect(await playground.findings()).toEqual(await lint(text, config));
}

test('every example can be chosen, with each of four rulesets', async () => {
  const playground = await open();
  expect(await playground.labels('Example')).toHaveLength(names.length);
  expect(await playground.labels('Ruleset')).toHaveLength(4);
});

test.each(names)('%s, under each ruleset', async example => {
  const playground = await open();
  await playground.page.getByLabel('Example').selectOption(example);
  for (const rules of await playground.labels('Ruleset')) {
    await playground.choose('Ruleset', rules);
    await expectSame(playground, textOf(example));
  }
});

test('a rule switched off, and one switched on', async () => {
  const playground = await open();
  const before = await playground.findings();
  const rule = before[0]?.code ?? '';
  await playground.switchRule(rule);
  expect((await playground.findings()).filter(({ code }) => code === rule)).toEqual([]);
  const optIn = await playground.page.locator('#rules li:has(input:not(:checked)) .name').last().textContent();
  await playground.switchRule(optIn ?? '');
  expect(await playground.config()).toMatch(/off\n.*true\n$/);
  await expectSame(playground, textOf('slips'));
  await playground.switchRule(rule);
  await playground.switchRule(optIn ?? '');
  expect(await playground.findings()).toEqual(before);
  expect(await playground.config()).not.toContain('rules:');
});

test('strict is all rules, as errors', async () => {
  const playground = await open();
  await playground.choose('Ruleset', 'All');
  const all = await playground.findings();
  await playground.choose('Ruleset', 'Strict (all as errors)');
  expect(await playground.findings()).toEqual(all.map(finding => ({ ...finding, severity: 'error' })));
});

test('loopback lets http to the own machine pass, and nothing else', async () => {
  const playground = await open();
  const text = textOf('slips').replace('http://login.example.com', 'http://localhost:8080');
  await playground.paste(text);
  const codes = async () => (await playground.findings()).map(({ code }) => code);
  const before = await codes();
  expect(before).toContain('oauth2-https-urls');
  await playground.choose('Ruleset', 'Loopback (http to localhost)');
  expect(await codes()).toEqual(before.filter(code => code !== 'oauth2-https-urls'));
});

test.each([
  ['JSON', JSON.stringify({ type: 'oauth2', flows: { implicit: {} } }, null, 2)],
  ['broken YAML', 'asyncapi: 3.0.0\ninfo: [\n'],
  ['a duplicate key', `${textOf('good')}\ninfo: {}\n`],
  ['a broken reference', textOf('good').replace('#/channels/orders', '#/channels/nothing')],
  ['a document of another kind', 'openapi: 3.1.0\n'],
  ['nothing but a comment', '# Nothing\n'],
])('%s', async (_kind, text) => {
  const playground = await open();
  await playground.paste(text);
  await expectSame(playground, text);
});

test('what stands in another document is not followed, and said to be so', async () => {
  const playground = await open();
  await playground.paste(`asyncapi: 3.0.0
info:
  title: Orders
  version: 1.0.0
components:
  securitySchemes:
    file:
      $ref: './shared/oauth.yaml#/oauth'
    url:
      $ref: 'https://example.com/oauth.yaml'
`);
  const { findings, requests } = playground;
  expect((await findings.call(playground)).map(({ severity, code, place }) => [severity, code, place])).toEqual([
    ['info', 'invalid-ref', '8:13'],
    ['info', 'invalid-ref', '10:13'],
  ]);
  expect(requests.filter(url => url.includes('oauth.yaml'))).toEqual([]);
});
