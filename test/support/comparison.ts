/** Documents with one defect each, and how many findings other tools have for them. */

/** A document without a defect. */
export const GOOD = `asyncapi: 3.0.0
info:
  title: Messages
  version: 1.0.0
servers:
  production:
    host: broker.example.com
    protocol: secure-mqtt
    security:
      - $ref: '#/components/securitySchemes/oauth'
components:
  securitySchemes:
    oauth:
      type: oauth2
      scopes:
        - read:messages
      flows:
        authorizationCode:
          authorizationUrl: https://login.example.com/authorize
          tokenUrl: https://login.example.com/token
          refreshUrl: https://login.example.com/token
          availableScopes:
            read:messages: Read the messages of a user
`;

const TOKEN = '          tokenUrl: https://login.example.com/token\n';
const REFRESH = '          refreshUrl: https://login.example.com/token\n';
const SCOPE = '            read:messages: Read the messages of a user\n';
const IMPLICIT = `        implicit:
          authorizationUrl: https://login.example.com/authorize
          availableScopes:
            read:messages: Read the messages of a user
`;

export interface Comparison {
  /** What is wrong, as the README says it. */
  readonly defect: string;
  /** The text of the good document, and what is there instead. */
  readonly change: readonly [from: string, to: string];
  /** The findings of `spectral:asyncapi`, `redocly lint` and `asyncapi validate`, more than for the good document. */
  readonly asyncapi: number;
  readonly redocly: number;
  readonly validate: number;
}

/** What was run, by hand: a test would take longer than all others, and two of the tools are no dependencies. */
export const MEASURED =
  '`spectral:asyncapi` 1.23.1, Redocly CLI 2.77.0 with its `recommended` configuration, and `asyncapi validate` of AsyncAPI CLI 4.1.1, on 2026-11-27';

export const COMPARISONS: readonly Comparison[] = [
  {
    defect: '`tokenURL` instead of `tokenUrl`',
    change: ['tokenUrl', 'tokenURL'],
    asyncapi: 14,
    redocly: 2,
    validate: 14,
  },
  { defect: 'no `tokenUrl`', change: [TOKEN, ''], asyncapi: 13, redocly: 1, validate: 13 },
  { defect: '`type: OAuth2`', change: ['type: oauth2', 'type: OAuth2'], asyncapi: 12, redocly: 3, validate: 12 },
  {
    defect: '`scopes` in a flow, as in AsyncAPI 2',
    change: ['availableScopes', 'scopes'],
    asyncapi: 14,
    redocly: 3,
    validate: 14,
  },
  {
    defect: 'a `security` list as in AsyncAPI 2',
    change: ["$ref: '#/components/securitySchemes/oauth'", 'oauth: [read:messages]'],
    asyncapi: 3,
    redocly: 2,
    validate: 3,
  },
  { defect: 'a misspelt scope', change: ['- read:messages', '- read:mesages'], asyncapi: 0, redocly: 1, validate: 0 },
  {
    defect: 'a space in the name of a scope',
    change: [SCOPE, `${SCOPE}            read all: Read everything\n`],
    asyncapi: 0,
    redocly: 0,
    validate: 0,
  },
  {
    defect: 'a relative `tokenUrl`',
    change: [TOKEN, '          tokenUrl: /token\n'],
    asyncapi: 13,
    redocly: 0,
    validate: 13,
  },
  {
    defect: '`http` in `tokenUrl`',
    change: [TOKEN, TOKEN.replace('https', 'http')],
    asyncapi: 0,
    redocly: 0,
    validate: 0,
  },
  {
    defect: 'a password in `tokenUrl`',
    change: [TOKEN, TOKEN.replace('login', 'ann:pw@login')],
    asyncapi: 0,
    redocly: 0,
    validate: 0,
  },
  {
    defect: 'a fragment in `tokenUrl`',
    change: [TOKEN, TOKEN.replace('\n', '#top\n')],
    asyncapi: 0,
    redocly: 0,
    validate: 0,
  },
  {
    defect: '`authorizationUrl` and `tokenUrl` swapped',
    change: [`authorize\n${TOKEN}`, `token\n${TOKEN.replace('/token', '/authorize')}`],
    asyncapi: 0,
    redocly: 0,
    validate: 0,
  },
  { defect: 'no `refreshUrl`', change: [REFRESH, ''], asyncapi: 0, redocly: 0, validate: 0 },
  {
    defect: 'the implicit flow',
    change: ['        authorizationCode:\n', `${IMPLICIT}        authorizationCode:\n`],
    asyncapi: 0,
    redocly: 0,
    validate: 0,
  },
  { defect: 'tokens over `mqtt`', change: ['secure-mqtt', 'mqtt'], asyncapi: 0, redocly: 0, validate: 0 },
  {
    defect: 'a client secret in an extension',
    change: ['      flows:\n', '      x-client-secret: 8jf92Kd01mZq\n      flows:\n'],
    asyncapi: 0,
    redocly: 0,
    validate: 0,
  },
  { defect: 'a misspelt field of a server', change: ['host:', 'hots:'], asyncapi: 2, redocly: 2, validate: 2 },
];

/** The good document with one defect. */
export function withDefect({ change: [from, to] }: Comparison): string {
  if (!GOOD.includes(from)) throw new Error(`The good document has no ${from}`);
  return GOOD.replace(from, to);
}
