/** The words of the tables: a case that fails shows the document with its findings, and one with a slip does fail. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vocabulary from './support/cases.ts';
import { bad, document3, each, files, flow, good, requested, scheme, server, withOptions } from './support/cases.ts';
import { runnerOf } from './support/runCase.ts';

const TOKEN = 'http://as.example.com/token';
const run = runnerOf('oauth2-https-urls');

/** What a case of a rule has found, and what it should have, without the documents. */
async function marksOf(
  rule: string,
  check: ReturnType<typeof good>,
): Promise<[received: string[], expected: string[]]> {
  const { received, expected } = await runnerOf(rule)(check);
  const marks = (text: string) =>
    text
      .split('\n')
      .filter(line => line.includes('# <- ') && line.includes(rule))
      .map(line => line.trim());
  return [marks(received), marks(expected)];
}

test('a finding that is missing or too many is a line in the document, behind the line that it is about', async () => {
  const { received, expected } = await run(
    bad('wrong', flow({ tokenUrl: TOKEN }).only(2), [['', 'This is another one.']]),
  );
  expect(expected).toEqual(`# 2.6. It fails in all 2 documents.
asyncapi: 2.6.0
info:
  title: Messages
  version: 1.0.0
channels: {}
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        authorizationCode:
        # <- error oauth2-https-urls: This is another one.
          authorizationUrl: https://as.example.com/authorize
          tokenUrl: ${TOKEN}
          refreshUrl: https://as.example.com/token
          scopes:
            read:messages: Read messages
            write:messages: Send messages
`);
  const lines = received.split('\n');
  expect(lines.filter(line => line.includes('# <-'))).toHaveLength(1);
  expect(lines[lines.findIndex(line => line.includes('# <-')) - 1]?.trim()).toEqual(`tokenUrl: ${TOKEN}`);
});

test('a finding in another file is marked there, and one without a line of its own with its path', async () => {
  const shared = `{type: oauth2, flows: {clientCredentials: {tokenUrl: '${TOKEN}', scopes: {}}}}\n`;
  const document = `asyncapi: 2.6.0\ncomponents: {securitySchemes: {oauth: {$ref: shared.yaml}}}\n`;
  const { received } = await run(good('no finding', files({ 'document.yaml': document, 'shared.yaml': shared })));
  const [mark, line, file] = received.trim().split('\n').reverse();
  expect([file, line]).toEqual(['# shared.yaml', shared.trim()]);
  expect(mark).toMatch(/^ *# <- error oauth2-https-urls at \/flows\/clientCredentials\/tokenUrl: "tokenUrl"/);
});

test('a case that fails says in which documents', async () => {
  const { received } = await run(good('https', each(flow().only(2), flow({ tokenUrl: TOKEN }).only(3))));
  const [title] = received.split('\n');
  expect(title).toEqual('# 3.0, inline in operations. It fails only in 3.0, inline in operations; 3.0, behind a $ref.');
  expect((await run(good('https', flow({ tokenUrl: TOKEN }).everywhere))).received).toMatch(
    /^# 2\.6\. It fails in all \d\d documents\.\n/,
  );
});

test('options are those of the rule', async () => {
  const loopback = flow({ tokenUrl: 'http://localhost/token' });
  const [check] = withOptions({ allowLoopback: true }, good('loopback', loopback));
  expect(check && (await run(check))).toEqual({ received: '', expected: '' });
});

test('a severity is that of the rule, and a rule that is not there an error', async () => {
  await expect(run(good('none', flow(), [['oauth2-none', '', 'Nothing.']]))).rejects.toThrow('ruleset.ts has no rule');
});

test.each([
  ['the protocol of a server', 'oauth2-secure-transport', server({ protocol: 'mqtt' }), 'protocol'],
  ['a list of scopes that are asked for', 'oauth2-declared-scopes', requested(['read:mesages']), '0'],
  ['the scopes of a flow', 'oauth2-scope-descriptions', flow({ scopes: { 'a/b': '' } }), ['scopes', 'a/b']],
  [
    'the scopes of a flow in a scheme',
    'oauth2-scope-names',
    scheme({ flows: { implicit: { scopes: { 'a b': 'A' } } } }),
    'flows/implicit/scopes/a b',
  ],
  [
    'a document',
    'oauth2-https-urls',
    document3({}, flow({ tokenUrl: TOKEN })),
    'components/securitySchemes/oauth/flows/authorizationCode/tokenUrl',
  ],
] as const)('places are below what the case is about: %s', async (_name, rule, subject, place) => {
  const [received, expected] = await marksOf(rule, bad('one', subject, [[place, 'Other words.']]));
  const places = (marks: readonly string[]) => marks.map(mark => mark.replace(/: .*/, ''));
  expect(places(received)).toEqual(places(expected));
});

test('the guide for contributors introduces each word', () => {
  const guide = readFileSync(join(__dirname, '../CONTRIBUTING.md'), 'utf8');
  const [, section = ''] = /\n## Write cases\n(.*?)\n## /s.exec(guide) ?? [];
  const { good, bad, common } = vocabulary;
  const words = [
    ...Object.keys(vocabulary),
    ...Object.entries({ good, bad }).flatMap(([name, makers]) => Object.keys(makers).map(maker => `${name}.${maker}`)),
    ...Object.keys(common),
  ];
  expect(words.filter(word => !section.includes(`\`${word}`) && !section.includes(`\n${word}(`))).toEqual([]);
});
