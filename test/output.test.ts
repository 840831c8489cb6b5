/**
 * What may come from a stranger's document never breaks out: nothing of another file stands in a message, and no name in
 * one can end a line, command a terminal, or end an element of XML or HTML.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { yaml } from './support/documents.ts';
import { all, type Files, type Finding, linter } from './support/lint.ts';
import { RULES, rawFindingsOfAll } from './support/rawFindings.ts';
import { run } from './support/spectral.ts';

const lint = linter(all);

// References where AsyncAPI has none

const NAMES = ['DATABASE_PASSWORD', 'root:x:0'];
const VALUES = ['hunter2', 'xoxb-17653'];
/** Files as a machine has them, and what a YAML parser makes of them: a text, a map, a list. */
const MACHINE: Files = {
  '.env': 'DATABASE_PASSWORD=hunter2 xoxb-17653\n',
  passwd: 'root:x:0 hunter2\n',
  'config.yaml': 'DATABASE_PASSWORD: hunter2\nroot:x:0: xoxb-17653\ntokenUrl: https://hunter2.example.com\n',
  'list.yaml': '- hunter2\n- DATABASE_PASSWORD\n- root:x:0\n',
};

/** A document with a reference in place of `<name>`, and the rule that reports it there. */
interface Slot {
  readonly name: string;
  readonly rule: string;
  readonly place: string;
}

const STRINGS_3: readonly Slot[] = [
  { name: 'type', rule: 'scheme-schema', place: 'oauth/type' },
  { name: 'description', rule: 'scheme-schema', place: 'oauth/description' },
  {
    name: 'authorizationUrl',
    rule: 'authorization-code-schema',
    place: 'oauth/flows/authorizationCode/authorizationUrl',
  },
  { name: 'tokenUrl', rule: 'authorization-code-schema', place: 'oauth/flows/authorizationCode/tokenUrl' },
  { name: 'refreshUrl', rule: 'authorization-code-schema', place: 'oauth/flows/authorizationCode/refreshUrl' },
  { name: 'read', rule: 'authorization-code-schema', place: 'oauth/flows/authorizationCode/availableScopes/read' },
  { name: 'scope', rule: 'scheme-schema', place: 'oauth/scopes/0' },
];
const GOOD: Readonly<Record<string, string>> = {
  host: 'messages.acme.io',
  protocol: 'secure-mqtt',
  security: "[{$ref: '#/components/securitySchemes/oauth'}]",
  requirement: "{$ref: '#/components/securitySchemes/oauth'}",
  type: 'oauth2',
  description: 'Staff',
  authorizationUrl: 'https://as.acme.io/authorize',
  tokenUrl: 'https://as.acme.io/token',
  refreshUrl: 'https://as.acme.io/refresh',
  read: 'Read messages',
  scope: 'read',
};

function document3(slots: Readonly<Record<string, string>>): string {
  const at = { ...GOOD, ...slots };
  return yaml`
    asyncapi: 3.0.0
    info: {title: Messages, version: 1.0.0}
    servers:
      main: {host: ${at.host ?? ''}, protocol: ${at.protocol ?? ''}, security: ${at.security ?? ''}}
      other: {host: b.acme.io, protocol: secure-mqtt, security: [${at.requirement ?? ''}]}
    components:
      securitySchemes:
        other: ${at.scheme ?? '{type: X509}'}
        oauth:
          type: ${at.type ?? ''}
          description: ${at.description ?? ''}
          x-client-secret: ${at.extension ?? "''"}
          flows:
            ${at.flow === undefined ? 'x-note: text' : `password: ${at.flow}`}
            authorizationCode:
              authorizationUrl: ${at.authorizationUrl ?? ''}
              tokenUrl: ${at.tokenUrl ?? ''}
              refreshUrl: ${at.refreshUrl ?? ''}
              availableScopes: ${at.scopes ?? `{read: ${at.read}}`}
          scopes: ${at.needed ?? `[${at.scope}]`}
  `;
}

function document2(slots: Readonly<Record<string, string>>): string {
  return yaml`
    asyncapi: 2.6.0
    info: {title: Messages, version: 1.0.0}
    channels: {}
    servers:
      main: {url: ${slots.url ?? 'a.acme.io'}, protocol: secure-mqtt, security: [{oauth: ${slots.list ?? `[${slots.scope ?? 'read'}]`}}, ${slots.requirement ?? '{other: []}'}]}
    components:
      securitySchemes:
        other: {type: X509}
        oauth:
          type: oauth2
          description: Staff
          flows:
            authorizationCode:
              authorizationUrl: https://as.acme.io/authorize
              tokenUrl: https://as.acme.io/token
              refreshUrl: https://as.acme.io/refresh
              scopes: {read: Read messages}
  `;
}

async function found(document: string): Promise<Finding[]> {
  return await lint({ 'document.yaml': document, ...MACHINE });
}

function leaksIn(findings: readonly Finding[], secrets: readonly string[] = [...NAMES, ...VALUES]): string[] {
  const messages = findings.map(([, code, , message]) => `${code}: ${message}`);
  return messages.filter(message => secrets.some(secret => message.includes(secret)));
}

describe.each(Object.keys(MACHINE))('a $ref to %s', file => {
  const reference = `{$ref: './${file}'}`;

  test('the good documents have no finding', async () => {
    expect([...(await found(document3({}))), ...(await found(document2({})))]).toEqual([]);
  });

  test.each(STRINGS_3)(
    'in the place of a string, $name: one finding there, which tells nothing of the file',
    async slot => {
      const findings = await found(document3({ [slot.name]: reference }));
      expect(leaksIn(findings)).toEqual([]);
      expect(findings.map(([, code, place]) => [code, place])).toEqual([
        [`oauth2-${slot.rule}`, `/components/securitySchemes/${slot.place}`],
      ]);
    },
  );

  test('in a list of requested scopes: one finding there', async () => {
    const findings = await found(document2({ scope: `read, ${reference}` }));
    expect(leaksIn(findings)).toEqual([]);
    expect(findings.map(([, code, place]) => [code, place])).toEqual([
      ['oauth2-security-requirement', '/servers/main/security/0/oauth/1'],
    ]);
  });

  /** An object where one belongs is part of the document: the names in it are quoted, as all names are, and no value. */
  const secrets = file === 'config.yaml' ? VALUES : [...NAMES, ...VALUES];

  test.each(['host', 'protocol', 'security', 'requirement', 'scheme', 'extension', 'flow', 'scopes', 'needed'])(
    'in the place of %s: no message tells what the file has',
    async slot => {
      expect(leaksIn(await found(document3({ [slot]: reference })), secrets)).toEqual([]);
    },
  );

  test.each(['url', 'list', 'requirement'])(
    'in the place of %s of AsyncAPI 2: no message tells what the file has',
    async slot => {
      expect(leaksIn(await found(document2({ [slot]: reference })), secrets)).toEqual([]);
    },
  );
});

// Names that would break out

const HOSTILE: readonly string[] = [
  '\u0000',
  '\u0001',
  '\u001b[31m',
  '\u001b]8;;https://evil.example\u0007',
  '\u0085',
  '\u009b31m',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffe',
  '\ufff9',
  '\u{e0041}',
  '\ud800',
  '\n::error file=a.ts,line=1::text',
  '\r\n##[error]text',
  '%0A::error::text',
  ']]></failure><failure message="',
  '"/><script>alert(1)</script>',
  "&amp;&#1;&quot;'",
  '🔑',
];

/** A document with a name, or something like it, at every place of which a message may repeat the text. */
function withNames(asyncapi: string, hostile: string): object {
  const flow = {
    authorizationUrl: `https://a.co/${hostile}`,
    [`token${hostile}Url`]: hostile,
    refreshUrl: `${hostile}://a.co`,
    scopes: { [`a${hostile}`]: hostile, [hostile]: 5 },
    [hostile]: hostile,
    [`x-${hostile}`]: 1,
    [`x-client-secret${hostile}`]: { [`password${hostile}`]: 'hG7kq92Lm0xTz4' },
  };
  const oauth = {
    type: `oauth2${hostile}`,
    [`token${hostile}Url`]: 'https://a.co/token',
    [`scopes${hostile}`]: { a: 'a' },
    [hostile]: 'text',
    flows: {
      authorizationCode: flow,
      [`implicit${hostile}`]: flow,
      [hostile]: 'text',
      [`refresh${hostile}Url`]: hostile,
    },
    scopes: [hostile, `a ${hostile}`, `b${hostile}`, `client_secret=${hostile}`],
  };
  const security = [
    { oauth: [hostile, `a${hostile} b`] },
    { [hostile]: [] },
    { [`oaut${hostile}h`]: [] },
    hostile,
    'oauth',
  ];
  const server = { url: `mqtt://${hostile}.co`, host: hostile, protocol: `mqtt${hostile}`, security };
  return {
    asyncapi,
    info: { title: 'Messages', version: '1.0.0' },
    channels: { [hostile]: { publish: { security } } },
    servers: { main: server, [hostile]: { ...server, protocol: 'mqtt' } },
    components: { securitySchemes: { oauth, [`oauth${hostile}`]: { ...oauth, type: 'oauth2' } } },
  };
}

/** What no message has: control characters, half of an emoji, marks that turn text around, other ends of lines. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

test.each(['2.6.0', '3.0.0'])(
  'AsyncAPI %s: whatever a name has, a message is one line of visible characters',
  asyncapi => {
    for (const hostile of HOSTILE.flatMap(text => [text, text.repeat(70)])) {
      const messages = rawFindingsOfAll(RULES, withNames(asyncapi, hostile)).map(({ message }) => message);
      expect(messages.length).toBeGreaterThan(8);
      expect(messages.filter(message => INVISIBLE.test(message))).toEqual([]);
    }
  },
);

test('the value of client_secret in the name of a scope is not repeated', async () => {
  const findings = await found(
    document3({ scope: 'client_secret=hunter2', read: "''", scopes: "{client_secret=hunter2: ''}" }),
  );
  expect(findings.map(([, code]) => code)).toEqual(['oauth2-scope-descriptions']);
  findings.push(...(await found(document3({ scope: 'client_secret=hunter2' }))));
  expect(findings.filter(([, , , message]) => message.includes('client_secret=…'))).toHaveLength(2);
  expect(leaksIn(findings)).toEqual([]);
});

// The formats of the command line

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const FORMATS = ['stylish', 'junit', 'html'] as const;
  const reports: Record<string, string> = {};

  beforeAll(async () => {
    const rules = JSON.stringify(join(__dirname, '../dist/ruleset.mjs'));
    writeFileSync(join(folder, '.spectral.yaml'), `extends: [[${rules}, all]]\n`);
    // Values only: the path of a finding, with the keys in it, is what Spectral prints.
    const scopes = HOSTILE.filter(text => !/\ud800/.test(text)).map(text => `a${text}`);
    const flow = { tokenUrl: 'https://as.acme.io/token', availableScopes: { a: 'Any' } };
    const oauth = { type: 'oauth2', flows: { clientCredentials: flow }, scopes };
    const document = {
      asyncapi: '3.0.0',
      info: { title: 'a', version: '1' },
      components: { securitySchemes: { oauth } },
    };
    writeFileSync(join(folder, 'document.json'), JSON.stringify(document));
    const outputs = FORMATS.flatMap(format => ['--format', format, `--output.${format}`, join(folder, format)]);
    const cli = require.resolve('@stoplight/spectral-cli/dist/index.js');
    const [{ stderr }, github] = await Promise.all([
      run(folder, cli, ['lint', ...outputs, 'document.json']),
      run(folder, cli, ['lint', '--quiet', '--format', 'github-actions', 'document.json']),
    ]);
    expect(stderr + github.stderr).toBe('');
    reports['github-actions'] = github.stdout;
    for (const format of FORMATS) reports[format] = readFileSync(join(folder, format), 'utf8');
  });

  const ours = HOSTILE.length - 1;

  test('stylish: a line for each finding, without commands to the terminal', () => {
    const lines = (reports.stylish ?? '').split('\n').filter(line => line.includes('oauth2-declared-scopes'));
    expect(lines).toHaveLength(ours);
    expect(lines.map(line => line.replaceAll(STYLE, '')).filter(line => INVISIBLE.test(line))).toEqual([]);
  });

  test('github-actions: a command for each finding', () => {
    const lines = (reports['github-actions'] ?? '').split('\n').filter(line => /^::|##\[/.test(line));
    expect(lines.filter(line => !/^::(?:error|warning|notice) title=oauth2-[\w-]+,file=/.test(line))).toEqual([]);
    expect(lines.filter(line => line.includes('oauth2-declared-scopes'))).toHaveLength(ours);
  });

  test('junit: well-formed XML', () => {
    expect(problemOfXml(reports.junit ?? '')).toBeUndefined();
    const markup = (reports.junit ?? '').replace(/<!\[CDATA\[.*?\]\]>/gs, '');
    expect(markup.match(/<failure /g)).toHaveLength(markup.match(/<\/failure>/g)?.length ?? 0);
  });

  test('html: no element of the document', () => {
    expect(reports.html).toContain('is not declared in any flow of the scheme');
    expect(reports.html).not.toMatch(/<script>alert|<\/?failure/);
  });
});

/** The colours that Spectral gives to its own words. */
const STYLE = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** What makes a text no XML: a character that XML does not have, an element that is not closed, "&" or "<" by itself. */
function problemOfXml(xml: string): string | undefined {
  const illegal = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (illegal !== null) return `a character: ${JSON.stringify(illegal[0])}`;
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml[^<>]*\?>/, '').replace(/<!\[CDATA\[.*?\]\]>/gs, '');
  for (const [markup, end, name = '', empty] of rest.matchAll(
    /<(\/?)([\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|[<>]/g,
  )) {
    if (name === '') return `markup: ${markup}`;
    if (end === '/' && open.pop() !== name) return `an end: ${markup}`;
    if (end === '' && empty === '') open.push(name);
  }
  const ampersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);).{0,20}/i.exec(rest);
  return open.length > 0 ? `no end: ${open.join(', ')}` : ampersand?.[0];
}
