import { parse } from 'yaml';
import { document2, document3, FLOW_2, FLOW_3, indent, withField, yaml } from './documents.ts';
import type { Files } from './lint.ts';

/** What differs between the major versions: the name of the scopes field, and so the text of a good flow. */
export interface Version {
  readonly major: 2 | 3;
  readonly scopes: 'scopes' | 'availableScopes';
  /** What the other version calls that field. */
  readonly otherScopes: Version['scopes'];
  /** A good authorization code flow, and the others, each with its name. */
  readonly flow: string;
  readonly clientCredentials: string;
  readonly implicit: string;
  readonly password: string;
}

function version(major: 2 | 3, scopes: Version['scopes'], flow: string): Version {
  const without = (...fields: string[]) => fields.reduce((text, field) => withField(text, field), flow);
  const named = (name: string, text: string) => text.replace('authorizationCode', name);
  return {
    major,
    scopes,
    otherScopes: scopes === 'scopes' ? 'availableScopes' : 'scopes',
    flow,
    clientCredentials: named('clientCredentials', without('authorizationUrl')),
    implicit: named('implicit', without('tokenUrl')),
    password: named('password', without('authorizationUrl')),
  };
}

export const TWO: Version = version(2, 'scopes', FLOW_2);
export const THREE: Version = version(3, 'availableScopes', FLOW_3);

/** A place where a scheme may stand, and how its findings are placed. */
export interface Place {
  readonly name: string;
  readonly version: Version;
  readonly document: (scheme: string) => string | Files;
  readonly pointer: string;
}

const IN_2: Place = {
  name: '2.6',
  version: TWO,
  document: scheme => document2(scheme),
  pointer: '/components/securitySchemes/oauth',
};
const IN_3: Place = { ...IN_2, name: '3.0', version: THREE, document: scheme => document3(scheme) };

const REFERRED_2: Place = {
  name: '2.6, behind a $ref',
  version: TWO,
  document: scheme => document2("$ref: '#/x-schemes/oauth'\n") + elsewhere(scheme),
  pointer: '/x-schemes/oauth',
};
const REFERRED_3: Place = {
  ...REFERRED_2,
  name: '3.0, behind a $ref',
  version: THREE,
  document: scheme => document3("$ref: '#/x-schemes/oauth'\n") + elsewhere(scheme),
};

const HEAD_3 = 'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\n';

const IN_OPERATION = inline('operations', '/operations/send');

/** In each version, in place and referred to. */
export const USUAL_PLACES: readonly Place[] = [IN_2, REFERRED_2, IN_OPERATION, REFERRED_3];

export const PLACES: readonly Place[] = [
  ...USUAL_PLACES,
  IN_3,
  ...['2.0.0', '2.1.0', '2.2.0', '2.3.0', '2.4.0', '2.5.0'].map(number => ({
    ...IN_2,
    name: number,
    document: (scheme: string) => document2(scheme).replace('2.6.0', number),
  })),
  { ...IN_3, name: '3.1.0', document: scheme => document3(scheme).replace('3.0.0', '3.1.0') },
  { ...IN_2, name: '2.6 in JSON', document: scheme => json(document2(scheme)) },
  { ...IN_3, name: '3.0 in JSON', document: scheme => json(document3(scheme)) },
  { name: 'a fragment of 2.x', version: TWO, document: scheme => scheme, pointer: '' },
  { name: 'a fragment of 3.x', version: THREE, document: scheme => scheme, pointer: '' },
  { name: 'a fragment in JSON', version: THREE, document: json, pointer: '' },
  {
    ...REFERRED_2,
    name: '2.6, behind two $refs in a row, and twice',
    document: scheme => document2("$ref: '#/components/securitySchemes/shared'\n") + SHARED + elsewhere(scheme),
  },
  {
    ...REFERRED_3,
    name: '3.0, behind two $refs in a row, and twice',
    document: scheme => document3("$ref: '#/components/securitySchemes/shared'\n") + SHARED + elsewhere(scheme),
  },
  {
    name: '2.6, in another file',
    version: TWO,
    document: scheme => ({ 'document.yaml': document2('$ref: schemes/oauth.yaml\n'), 'schemes/oauth.yaml': scheme }),
    pointer: 'schemes/oauth.yaml#',
  },
  {
    name: '3.0, in a part of another file, behind a $ref there',
    version: THREE,
    document: scheme => ({
      'document.yaml': document3("$ref: './security.yaml#/schemes/staff'\n"),
      'security.yaml': `schemes: {staff: {$ref: '#/x-schemes/oauth'}}\n${elsewhere(scheme)}`,
    }),
    pointer: 'security.yaml#/x-schemes/oauth',
  },
  {
    ...IN_3,
    name: '3.0, referred to by a server, operations and traits',
    document: scheme => document3(scheme, SECURED),
  },
  inline('servers', '/servers/main'),
  inline('operation traits', '/operations/send/traits/0'),
  inline('components.servers', '/components/servers/main'),
  inline('components.operations', '/components/operations/send'),
  inline('traits in components.operations', '/components/operations/send/traits/0'),
  inline('components.operationTraits', '/components/operationTraits/secured'),
];

function json(text: string): Files {
  return { 'document.json': JSON.stringify(parse(text), null, 2) };
}

/** Goes behind the list of schemes. */
const SHARED = "    shared:\n      $ref: '#/x-schemes/oauth'\n";

/** An extension of the document that has the scheme. */
function elsewhere(scheme: string): string {
  return `x-schemes:\n  oauth:\n${indent(scheme, 4)}`;
}

const SECURED = yaml`
  servers:
    main:
      host: messages.example.com
      protocol: wss
      security:
        - $ref: '#/components/securitySchemes/oauth'
  operations:
    send:
      action: send
      security:
        - $ref: '#/components/securitySchemes/oauth'
      traits:
        - security:
            - $ref: '#/components/securitySchemes/oauth'
    receive:
      action: receive
      security:
        - $ref: '#/servers/main/security/0'
`;

/** In AsyncAPI 3 a scheme may stand in the `security` of what it secures. */
function inline(name: string, pointer: string): Place {
  const keys = [...pointer.split('/').slice(1), 'security'];
  const document = (scheme: string) =>
    `${HEAD_3}${keys.map((key, depth) => `${'  '.repeat(depth)}${key === '0' ? '-' : `${key}:`}\n`).join('')}${indent(
      `-\n${indent(scheme, 2)}`,
      2 * keys.length,
    )}`;
  return { name: `3.0, inline in ${name}`, version: THREE, document, pointer: `${pointer}/security/0` };
}
