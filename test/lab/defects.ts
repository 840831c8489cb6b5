/** For each rule the documents that it reports, as one change to a good document each. */
import { credentials, two } from './good.ts';
import type { Experiment } from './laboratory.ts';

/** Refused by the server or by a client; or, with a reason, reported although they all accept it. */
export interface Change {
  readonly defect: string;
  /** The good document that is changed: the one of AsyncAPI 3 unless said otherwise. */
  readonly base?: Experiment;
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

/** What the laboratory cannot run, and why it is reported. */
export interface Unrun {
  readonly defect: string;
  readonly reason: string;
}

/** The last lines of the good document: the scopes that there are, and those that are required. */
const SCOPES = `          availableScopes:
            read:messages: Read your messages
            write:messages: Send messages in your name
      scopes:
        - read:messages
`;

export const DEFECTS: Readonly<Record<string, readonly (Change | Unrun)[]>> = {
  'oauth2-authorization-code-schema': [
    {
      defect: 'no `authorizationUrl`',
      from: '          authorizationUrl: https://localhost:47443/authorize\n',
      to: '',
    },
    { defect: 'no `tokenUrl`', from: '          tokenUrl: https://localhost:47443/token\n', to: '' },
    { defect: '`tokenURL` for `tokenUrl`', from: 'tokenUrl:', to: 'tokenURL:' },
    { defect: 'a relative `authorizationUrl`', from: 'https://localhost:47443/authorize', to: '/authorize' },
    { defect: 'a relative `tokenUrl`', from: 'tokenUrl: https://localhost:47443', to: 'tokenUrl: ' },
    { defect: 'a relative `refreshUrl`', from: 'refreshUrl: https://localhost:47443', to: 'refreshUrl: ' },
    { defect: 'no `availableScopes`', from: SCOPES, to: '' },
    {
      defect: '`scopes` for `availableScopes` in AsyncAPI 3',
      from: SCOPES,
      to: '          scopes:\n            read:messages: Read your messages\n',
    },
  ],
  'oauth2-authorization-code-scopes': [
    { defect: 'an empty `availableScopes`', from: SCOPES, to: '          availableScopes: {}\n' },
  ],
  'oauth2-authorization-code-refresh-url': [
    {
      defect: 'no `refreshUrl`',
      from: '          refreshUrl: https://localhost:47443/token\n',
      to: '',
      reason:
        'A refresh works at the token endpoint. Only a client that knows this finds it (RFC 6749, section 6), so it is a warning.',
    },
  ],
  'oauth2-authorization-code-endpoint-roles': [
    {
      defect: '`authorizationUrl` and `tokenUrl` swapped',
      from: 'https://localhost:47443/authorize\n          tokenUrl: https://localhost:47443/token',
      to: 'https://localhost:47443/token\n          tokenUrl: https://localhost:47443/authorize',
    },
    {
      defect: 'the discovery document as `tokenUrl`',
      from: 'tokenUrl: https://localhost:47443/token',
      to: 'tokenUrl: https://localhost:47443/.well-known/openid-configuration',
    },
    {
      defect: 'the introspection endpoint as `tokenUrl`',
      from: 'tokenUrl: https://localhost:47443/token',
      to: 'tokenUrl: https://localhost:47443/token/introspection',
    },
    {
      defect: 'the revocation endpoint as `tokenUrl`',
      from: 'tokenUrl: https://localhost:47443/token',
      to: 'tokenUrl: https://localhost:47443/token/revocation',
    },
  ],
  'oauth2-https-urls': [
    {
      defect: '`authorizationUrl` with `http`',
      from: 'https://localhost:47443/authorize',
      to: 'http://localhost:47443/authorize',
    },
    { defect: '`tokenUrl` with `http`', from: 'tokenUrl: https:', to: 'tokenUrl: http:' },
    { defect: '`refreshUrl` with `http`', from: 'refreshUrl: https:', to: 'refreshUrl: http:' },
    { defect: '`tokenUrl` without a scheme', from: 'tokenUrl: https://', to: 'tokenUrl: ' },
    {
      defect: 'a port above 65535',
      from: 'tokenUrl: https://localhost:47443',
      to: 'tokenUrl: https://localhost:99999',
    },
    {
      defect: '`https:` without slashes',
      from: 'tokenUrl: https://',
      to: 'tokenUrl: https:',
      reason:
        'Only clients that read URLs as browsers do add the slashes. For others there is no host (RFC 3986, section 3).',
    },
  ],
  'oauth2-no-url-fragment': [
    {
      defect: 'a fragment in the place of the path',
      from: 'https://localhost:47443/authorize',
      to: 'https://localhost:47443/#/authorize',
    },
    {
      defect: 'a fragment at the end of `authorizationUrl`',
      from: '/authorize',
      to: '/authorize#top',
      reason: 'The browser may take it along to the redirection URI of the client (RFC 9110, section 10.2.2).',
    },
    {
      defect: 'a fragment at the end of `tokenUrl`',
      from: 'tokenUrl: https://localhost:47443/token',
      to: 'tokenUrl: https://localhost:47443/token#top',
      reason: 'These clients leave it out of the request. A token endpoint must not have one (RFC 6749, section 3.2).',
    },
  ],
  'oauth2-no-url-credentials': [
    {
      defect: 'a user and a password before the host of `tokenUrl`',
      from: 'tokenUrl: https://',
      to: 'tokenUrl: https://ann:12345@',
    },
    {
      defect: 'a client secret in the query of `tokenUrl`',
      from: 'tokenUrl: https://localhost:47443/token',
      to: 'tokenUrl: https://localhost:47443/token?client_secret=12345',
      reason:
        'The server ignores it. Whoever reads the document or the log of a proxy has it (RFC 6749, section 2.3.1).',
    },
  ],
  'oauth2-no-url-request-parameters': [
    {
      defect: '`response_type` in `authorizationUrl`',
      from: '/authorize',
      to: '/authorize?response_type=code',
    },
    { defect: '`state` in `authorizationUrl`', from: '/authorize', to: '/authorize?state=1' },
  ],
  'oauth2-no-url-placeholders': [
    { defect: 'a placeholder, percent-encoded', from: '/authorize', to: '/%7Btenant%7D/authorize' },
  ],
  'oauth2-scope-names': [
    {
      defect: 'a quotation mark in the name of a scope',
      from: SCOPES,
      to: `          availableScopes:
            'read"messages': Read your messages
`,
    },
    {
      defect: 'a letter outside ASCII in the name of a scope',
      from: SCOPES,
      to: `          availableScopes:
            lesen:grüße: Read your messages
`,
    },
  ],
  'oauth2-client-credentials-schema': [
    {
      defect: 'no `tokenUrl`',
      base: credentials,
      from: '          tokenUrl: https://localhost:47443/token\n',
      to: '',
    },
    { defect: 'a relative `tokenUrl`', base: credentials, from: 'tokenUrl: https://localhost:47443', to: 'tokenUrl: ' },
  ],
  'oauth2-implicit-schema': [
    {
      defect: 'no `authorizationUrl`',
      reason:
        'The server has no implicit flow for access tokens, as RFC 9700, section 2.1.2, advises. The AsyncAPI JSON Schema rejects the document.',
    },
  ],
  'oauth2-password-schema': [
    {
      defect: 'no `tokenUrl`',
      reason:
        'The server has no password flow, as RFC 9700, section 2.4, demands. The AsyncAPI JSON Schema rejects the document.',
    },
  ],
  'oauth2-scheme-schema': [
    { defect: '`type: OAuth2`', from: 'type: oauth2', to: 'type: OAuth2' },
    { defect: '`authorization_code` for `authorizationCode`', from: 'authorizationCode:', to: 'authorization_code:' },
  ],
  'oauth2-security-requirement': [
    {
      defect: 'the form of AsyncAPI 2 in AsyncAPI 3',
      from: "- $ref: '#/components/securitySchemes/oauth'",
      to: '- oauth: [read:messages]',
    },
    {
      defect: 'the form of AsyncAPI 3 in AsyncAPI 2',
      base: two,
      from: '- oauth: [read:messages]',
      to: "- $ref: '#/components/securitySchemes/oauth'",
    },
  ],
  'oauth2-declared-scopes': [
    { defect: 'a misspelt scope in AsyncAPI 3', from: '- read:messages', to: '- read:mesages' },
    { defect: 'a misspelt scope in AsyncAPI 2', base: two, from: '[read:messages]', to: '[read:mesages]' },
  ],
  'oauth2-no-secrets': [
    {
      defect: 'the client secret in an extension',
      from: '      flows:\n',
      to: '      x-client-secret: kT9-2vXq7LmZ\n      flows:\n',
      reason: 'Nothing reads it but people. Whoever has the document has the secret (RFC 6749, section 10.1).',
    },
  ],
  'oauth2-server-metadata': [
    { defect: 'an `authorizationUrl` that the server does not have', from: '/authorize', to: '/authorise' },
    {
      defect: 'a `tokenUrl` that the server does not have',
      from: 'tokenUrl: https://localhost:47443/token',
      to: 'tokenUrl: https://localhost:47443/oauth2/token',
    },
    {
      defect: 'the `tokenUrl` of another server',
      from: 'tokenUrl: https://localhost:47443',
      to: 'tokenUrl: https://localhost:47444',
    },
    {
      defect: 'the `refreshUrl` of another server',
      from: 'refreshUrl: https://localhost:47443',
      to: 'refreshUrl: https://localhost:47444',
    },
    {
      defect: 'a scope that is misspelt everywhere',
      from: SCOPES,
      to: `          availableScopes:
            read:mesages: Read your messages
`,
    },
  ],
};
