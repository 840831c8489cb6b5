/**
 * Where findings stand in the text: behind `$ref`s, in other files, and where YAML aliases and merge keys repeat things.
 * `# <- rule: text` at the end of a line says that a rule reports what begins there with that text, and nothing else does.
 */
import { yaml } from './support/documents.ts';
import { defaults, type Files, runner } from './support/lint.ts';

const run = runner(defaults);

/** Findings as the comments in the texts announce them: the file, the line, the rule, and what is underlined. */
function announced(files: Files): string[] {
  return Object.entries(files).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => {
      const [, marks = ''] = / # <- (.*)$/.exec(line) ?? [];
      return marks === ''
        ? []
        : marks.split(' | ').map(mark => `${file}:${index + 1} oauth2-${mark.replace(/[\]}]+$/, '')}`);
    }),
  );
}

async function found(files: Files): Promise<string[]> {
  const [main] = Object.keys(files);
  return (await run(files)).map(({ code, source = `/${main}`, range: { start, end } }) => {
    const file = source.slice(1);
    const line = (files[file] ?? '').split('\n')[start.line] ?? '';
    const underlined = line.slice(start.character, end.line === start.line ? end.character : undefined);
    // Of what is in braces Spectral takes the blank before it, and leaves the last brace.
    const shown = underlined
      .replace(/ *# <- .*$/, '')
      .trim()
      .replace(/[\]}]+$/, '');
    return `${file}:${start.line + 1} ${code}${shown === '' ? '' : `: ${shown}`}`;
  });
}

const TWO = 'asyncapi: 2.6.0\ninfo: {title: Messages, version: 1.0.0}\nchannels: {}\n';
const THREE = 'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\n';

type Case = readonly [name: string, files: Files];

function two(name: string, text: string, others: Files = {}): Case {
  return [name, { 'document.yaml': TWO + text, ...others }];
}

function three(name: string, text: string, others: Files = {}): Case {
  return [name, { 'document.yaml': THREE + text, ...others }];
}

/** A scheme by itself, with something of several rules to be said of it. */
const BAD_SCHEME = yaml`
  type: OAuth2 # <- scheme-schema: OAuth2
  bearerFormat: JWT # <- scheme-schema: JWT
  flows:
    authorization_code: # <- scheme-schema | authorization-code-refresh-url
      authorizationUrl: http://as.example.com/authorize # <- https-urls: http://as.example.com/authorize
      tokenURL: https://as.example.com/token # <- authorization-code-schema: https://as.example.com/token
      availableScopes:
        read: '' # <- scope-descriptions: ''
  scopes:
    - raed # <- declared-scopes: raed
`;
const FLOW = yaml`
  authorizationUrl: https://as.example.com/authorize
  tokenUrl: http://as.example.com/token # <- https-urls: http://as.example.com/token
  refreshUrl: https://as.example.com/token
  availableScopes:
    read: Read messages
`;
const GOOD_FLOW: string = FLOW.replace(/http:.*/, 'https://as.example.com/token');

/** All that a text announces, as of one place. */
function marksOf(text: string, place: string): string {
  const marks = [...text.matchAll(/ # <- (.*)/g)].flatMap(([, rules = '']) => rules.split(' | '));
  return marks.map(mark => `${mark.replace(/: .*/, '')}: ${place}`).join(' | ');
}

function under(indent: number, text: string): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(indent));
}

const IN_FILES: readonly Case[] = [
  three('a scheme', "components: {securitySchemes: {oauth: {$ref: './shared/oauth.yaml'}}}\n", {
    'shared/oauth.yaml': BAD_SCHEME,
  }),
  three('a scheme, twice', "components: {securitySchemes: {a: {$ref: './oauth.yaml'}, b: {$ref: './oauth.yaml'}}}\n", {
    'oauth.yaml': BAD_SCHEME,
  }),
  three('a scheme of several', "components: {securitySchemes: {oauth: {$ref: './schemes.yaml#/staff'}}}\n", {
    'schemes.yaml': `staff:\n${under(2, BAD_SCHEME)}other: {type: oauth2}\n`,
  }),
  three('a chain of files', "components: {securitySchemes: {oauth: {$ref: './a.yaml#/x/y'}}}\n", {
    'a.yaml': "x: {y: {$ref: './b/b.yaml#/z'}}\n",
    'b/b.yaml': "z: {$ref: '../c.yaml'}\n",
    'c.yaml': BAD_SCHEME,
  }),
  three(
    'flows',
    yaml`
      components:
        securitySchemes:
          oauth: {type: oauth2, flows: {$ref: './flows.yaml'}}
    `,
    { 'flows.yaml': `authorizationCode:\n${under(2, FLOW)}device: {tokenUrl: a} # <- scheme-schema: {tokenUrl: a}\n` },
  ),
  three(
    'a flow',
    yaml`
      components:
        securitySchemes:
          oauth: {type: oauth2, flows: {authorizationCode: {$ref: './flow.yaml'}}}
          other: {type: oauth2, flows: {authorizationCode: {$ref: './flow.yaml'}}}
    `,
    { 'flow.yaml': FLOW },
  ),
  three(
    'the scopes of a flow',
    yaml`
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows:
              clientCredentials: {tokenUrl: 'https://as.example.com', availableScopes: {$ref: './scopes.yaml'}}
    `,
    { 'scopes.yaml': "read: '' # <- scope-descriptions: ''\nwrite: 5 # <- client-credentials-schema: 5\n" },
  ),
  two(
    'a server, with a requirement in another form',
    yaml`
      servers: {main: {$ref: './server.yaml'}}
      components: {securitySchemes: {oauth: {$ref: './oauth.yaml'}}}
    `,
    {
      'server.yaml': yaml`
        url: a.example.com
        protocol: mqtt # <- secure-transport: mqtt
        security:
          - oauth: # <- security-requirement
              read: text
          - oauth: [raed] # <- declared-scopes: raed
          - nothing: [] # <- security-requirement: []
      `,
      'oauth.yaml': BAD_SCHEME.replace('availableScopes', 'scopes').replace(/^scopes:\n.*\n/m, ''),
    },
  ),
  three(
    'an operation, a trait and a channel',
    yaml`
      channels: {a: {$ref: './channel.yaml'}}
      operations: {send: {$ref: './operation.yaml'}}
      components: {securitySchemes: {oauth: {$ref: './oauth.yaml'}}}
    `,
    {
      'channel.yaml': yaml`
        address: a
        security: [{$ref: './oauth.yaml'}] # <- security-requirement: [{$ref: './oauth.yaml'}]
      `,
      'operation.yaml': yaml`
        action: send
        security:
          - oauth: [read] # <- security-requirement: oauth: [read]
        traits: [{$ref: './trait.yaml'}]
      `,
      'trait.yaml': yaml`
        security:
          - oauth # <- security-requirement: oauth
      `,
      'oauth.yaml': `type: oauth2\nflows:\n  authorizationCode:\n${under(4, FLOW)}`,
    },
  ),
];

const KEYS: readonly Case[] = [
  three(
    'a misspelt flow',
    yaml`
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows: # <- scheme-schema
              authorization_code: {$ref: './flow.yaml'}
    `,
    { 'flow.yaml': FLOW },
  ),
  three(
    'an unknown flow',
    yaml`
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows: # <- scheme-schema
              device: {$ref: './flow.yaml'}
    `,
    { 'flow.yaml': 'tokenUrl: https://as.example.com/token\n' },
  ),
  three(
    'a foreign field',
    yaml`
      components:
        securitySchemes:
          oauth: # <- scheme-schema
            type: oauth2
            flows: {}
            other: {$ref: './flow.yaml'}
    `,
    { 'flow.yaml': 'text: text\n' },
  ),
  three(
    'the scopes field of the other version',
    yaml`
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows:
              clientCredentials: # <- client-credentials-schema
                tokenUrl: https://as.example.com/token
                scopes: {$ref: './scopes.yaml'}
    `,
    { 'scopes.yaml': "read: '' # <- scope-descriptions: ''\n" },
  ),
  three(
    'a URL that is a reference, and a description',
    yaml`
      components:
        securitySchemes:
          oauth:
            type: oauth2
            description: {$ref: './text.yaml'} # <- scheme-schema: {$ref: './text.yaml'}
            flows:
              clientCredentials:
                tokenUrl: {$ref: './text.yaml'} # <- client-credentials-schema: {$ref: './text.yaml'}
                availableScopes:
                  read: {$ref: './text.yaml'} # <- client-credentials-schema: {$ref: './text.yaml'}
            scopes:
              - {$ref: './text.yaml'} # <- scheme-schema: {$ref: './text.yaml'}
    `,
    { 'text.yaml': 'a: text\n' },
  ),
];

const ALIASES: readonly Case[] = [
  three('a whole scheme', `components:\n  securitySchemes:\n    a: &a\n${under(6, BAD_SCHEME)}    b: *a\n    c: *a\n`),
  three(
    'a whole scheme, from an extension',
    `x-scheme: &a\n${under(2, BAD_SCHEME)}components:\n  securitySchemes:\n    b: *a\n    c: *a\n`,
  ),
  three(
    'flows',
    `x-flows: &flows\n  authorizationCode:\n${under(4, FLOW)}components:
  securitySchemes:
    a: {type: oauth2, flows: *flows}
    b: {type: oauth2, flows: *flows}
`,
  ),
  three(
    'a flow',
    `components:
  securitySchemes:
    a:
      type: oauth2
      flows:
        authorizationCode: &flow\n${under(10, FLOW)}    b: {type: oauth2, flows: {authorizationCode: *flow}}
`,
  ),
  three(
    'the scopes of a flow',
    yaml`
      x-scopes: &scopes
        read: '' # <- scope-descriptions: ''
        'a"b': text # <- scope-names: text
        write: 5 # <- client-credentials-schema: 5
      components:
        securitySchemes:
          a: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.co', availableScopes: *scopes}}}
          b: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.co', availableScopes: *scopes}}}
    `,
  ),
  three(
    'a URL',
    yaml`
      x-url: &url http://as.example.com/token # <- https-urls: http://as.example.com/token
      components:
        securitySchemes:
          a: {type: oauth2, flows: {clientCredentials: {tokenUrl: *url, availableScopes: {read: Read}}}}
    `,
  ),
  three(
    'a description and a type',
    yaml`
      x-type: &type OAuth2 # <- scheme-schema: OAuth2
      x-nothing: &nothing '' # <- scope-descriptions: ''
      components:
        securitySchemes:
          a: {type: *type, flows: {clientCredentials: {tokenUrl: 'https://a.co', availableScopes: {read: *nothing}}}}
    `,
  ),
  two(
    'a list of requirements, and of scopes',
    yaml`
      servers:
        a:
          url: a.example.com
          protocol: mqtts
          security: &security
            - oauth: &scopes
                - raed # <- declared-scopes: raed
                - 5 # <- security-requirement: 5
            - nothing: [] # <- security-requirement: []
        b: {url: b.example.com, protocol: mqtts, security: *security}
        c: {url: c.example.com, protocol: mqtts, security: [{oauth: *scopes}]}
      components:
        securitySchemes:
          oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.co', scopes: {read: Read}}}}
    `,
  ),
  three(
    'a requirement',
    yaml`
      x-requirement: &requirement
        oauth: [read]
      servers:
        a: {host: a.co, protocol: mqtts, security: [*requirement]}
        b: {host: b.co, protocol: mqtts, security: [*requirement]}
      components:
        securitySchemes:
          oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.co', availableScopes: {read: Read}}}}
    `.replace('&requirement', '&requirement # <- security-requirement: &requirement'),
  ),
  three(
    'the needed scopes of schemes',
    yaml`
      x-scopes: &scopes
        - raed # <- declared-scopes: raed
        - 5 # <- scheme-schema: 5
      components:
        securitySchemes:
          a:
            type: oauth2
            flows: {clientCredentials: &flow {tokenUrl: 'https://a.co', availableScopes: {read: Read}}}
            scopes: *scopes
          b: {type: oauth2, flows: {clientCredentials: *flow}, scopes: *scopes}
    `,
  ),
  three(
    'in another file, which `$ref` leads to by the alias',
    "components: {securitySchemes: {oauth: {$ref: './schemes.yaml#/b'}}}\n",
    {
      // No path of the document names the anchor.
      'schemes.yaml': `a: &a\n${under(2, BAD_SCHEME.replace(/ # <- .*/g, ''))}b: *a # <- ${marksOf(BAD_SCHEME, '*a')}\n`,
    },
  ),
  three(
    'in another file, outside of what `$ref` leads to',
    "components: {securitySchemes: {oauth: {$ref: './schemes.yaml#/a'}}}\n",
    {
      // No path of the document names the anchor, so the alias is the place.
      'schemes.yaml': yaml`
      x-flow: &flow
        tokenUrl: http://as.example.com/token
        availableScopes: {read: ''}
      a:
        type: oauth2
        flows:
          clientCredentials: *flow # <- https-urls: *flow | scope-descriptions: *flow
    `,
    },
  ),
  three(
    'an alias behind a $ref',
    `x-a: &a\n${under(2, BAD_SCHEME)}x-b: *a\ncomponents: {securitySchemes: {oauth: {$ref: '#/x-b'}}}\n`,
  ),
  three(
    'a $ref behind an alias',
    yaml`
      x-flows: &flows
        clientCredentials: {$ref: './flow.yaml'}
      components:
        securitySchemes:
          a: {type: oauth2, flows: *flows}
          b: {type: oauth2, flows: *flows}
    `,
    { 'flow.yaml': FLOW.replace(/^auth.*\n/, '') },
  ),
  three('in another file, within', "components: {securitySchemes: {oauth: {$ref: './oauth.yaml'}}}\n", {
    'oauth.yaml': yaml`
      x-flow: &flow
        tokenUrl: http://as.example.com/token # <- https-urls: http://as.example.com/token
        availableScopes: &scopes {read: Read}
      type: oauth2
      flows:
        clientCredentials: *flow
        password: # <- no-password-flow
          tokenUrl: ws://as.example.com # <- https-urls: ws://as.example.com
          availableScopes: *scopes
    `,
  }),
  [
    'a scheme by itself',
    {
      'document.yaml': yaml`
    type: oauth2
    x-scopes: &scopes
      read: '' # <- scope-descriptions: ''
    flows:
      clientCredentials: {tokenUrl: 'https://as.example.com', availableScopes: *scopes}
      password: # <- no-password-flow
        tokenUrl: https://as.example.com
        availableScopes: *scopes
  `,
    },
  ],
];

const MERGED: readonly Case[] = [
  three(
    'flows',
    `x-flow: &flow\n${under(2, FLOW)}components:
  securitySchemes:
    a: {type: oauth2, flows: {authorizationCode: {<<: *flow}}}
    b: {type: oauth2, flows: {authorizationCode: {<<: *flow, refreshUrl: 'https://as.example.com/refresh'}}}
`,
  ),
  three(
    'a scheme, with something of its own',
    `x-scheme: &a\n${under(2, BAD_SCHEME)}components:
  securitySchemes:
    b:
      <<: *a
      description: 5 # <- scheme-schema: 5
`,
  ),
  three(
    'what is written over',
    `x-flow: &flow\n${under(2, FLOW.replace(/ # <- .*/, ''))}components:
  securitySchemes:
    a:
      type: oauth2
      flows:
        authorizationCode:
          <<: *flow
          tokenUrl: ws://as.example.com/token # <- https-urls: ws://as.example.com/token
`,
  ),
  three(
    'a missing field, at the flow that lacks it',
    yaml`
      x-urls: &urls
        authorizationUrl: https://as.example.com/authorize
        refreshUrl: https://as.example.com/token
      components:
        securitySchemes:
          a:
            type: oauth2
            flows:
              authorizationCode: # <- authorization-code-schema
                <<: *urls
                availableScopes: {read: Read}
    `,
  ),
  three(
    'a server with a requirement in another form',
    yaml`
      x-server: &server
        protocol: kafka # <- secure-transport: kafka
        security:
          - oauth # <- security-requirement: oauth
      servers:
        a: {<<: *server, host: a.example.com}
        b: {<<: *server, host: b.example.com}
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows: {clientCredentials: {tokenUrl: 'https://a.co', availableScopes: {read: Read}}}
    `,
  ),
  three(
    'scopes of two maps',
    yaml`
      x-a: &a
        read: '' # <- scope-descriptions: ''
      x-b: &b
        write: '' # <- scope-descriptions: ''
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows:
              clientCredentials:
                tokenUrl: https://as.example.com
                availableScopes: {<<: [*a, *b]}
    `,
  ),
  three(
    'what is no map, beside one',
    yaml`
      x-a: &a
        read: '' # <- scope-descriptions: ''
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows: {clientCredentials: {tokenUrl: 'https://as.example.com', availableScopes: {<<: [*a, 5]}}}
            scopes: [raed, ] # <- declared-scopes: raed
    `,
  ),
];

describe.each([
  ['behind a $ref', IN_FILES],
  ['keys with a $ref, and $refs where none belongs', KEYS],
  ['behind an alias', ALIASES],
  ['merged', MERGED],
])('%s', (_, cases) => {
  test.each(cases)('%s', async (_name, files) => {
    expect((await found(files)).sort()).toEqual(announced(files).sort());
  });
});

test('a $ref into a text and one behind a list lead nowhere, and Spectral says so', async () => {
  const files = {
    'document.yaml': yaml`
      asyncapi: 3.0.0
      info: &info {title: Messages, version: 1.0.0}
      x-info: *info
      x-list: [a]
      components:
        securitySchemes:
          a: {$ref: '#/info/title/a'}
          b: {$ref: '#/x-list/5'}
    `,
  };
  expect(await found(files)).toEqual([
    "document.yaml:7 invalid-ref: '#/info/title/a'",
    "document.yaml:8 invalid-ref: '#/x-list/5'",
  ]);
});

test('behind a $ref, Spectral loses a key with a character that a URI encodes: the map is underlined', async () => {
  const files = {
    'document.yaml': `${THREE}components: {securitySchemes: {oauth: {$ref: './oauth.yaml'}}}\n`,
    'oauth.yaml': yaml`
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://as.example.com
          availableScopes: # <- scope-descriptions
            'read:all': ''
            'write': '' # <- scope-descriptions: ''
    `,
  };
  expect((await found(files)).sort()).toEqual(announced(files).sort());
});

test('a document is underlined as a whole where it is meant as a whole', async () => {
  const files = { 'document.yaml': `flows:\n  authorizationCode:\n${under(4, GOOD_FLOW)}` };
  expect(await found(files)).toEqual(['document.yaml:1 oauth2-scheme-schema: flows:']);
});
