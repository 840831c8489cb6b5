/** What the tests of the presets lint, and what our rules say of it. */
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { messages as httpsUrls } from '../../functions/httpsUrls.ts';
import { yaml } from './documents.ts';
import { type Finding, linter } from './lint.ts';

export const SCHEMES: string = '/components/securitySchemes';

/**
 * Local and public URLs without TLS, a broad scope, and a broken scheme of another type. In AsyncAPI 2, whose schema Spectral
 * compiles in a third of the time that it needs for that of AsyncAPI 3.
 */
export const DOCUMENT = yaml`
  asyncapi: 2.6.0
  info:
    title: Messages
    version: 1.0.0
  channels: {}
  servers:
    main:
      url: broker.acme.io
      protocol: kafka-secure
      security:
        - oauth: []
  components:
    securitySchemes:
      oauth:
        type: oauth2
        flows:
          clientCredentials:
            tokenUrl: http://localhost:8080/token
            refreshUrl: http://login.acme.io/token
            scopes:
              messages: Read and send messages
              admin: 5
      key:
        type: httpApiKey
        name: key
        in: nowhere
`;

/** With the rulesets that are extended, in this order. */
export function extending(...rulesets: readonly RulesetDefinition[]): RulesetDefinition {
  return { extends: [...rulesets], rules: {} };
}

export function lintWith(...rulesets: readonly RulesetDefinition[]): Promise<Finding[]> {
  return linter(extending(...rulesets))(DOCUMENT);
}

/** What our rules say of the local URL, which the preset `loopback` accepts. */
const FLOW = `${SCHEMES}/oauth/flows/clientCredentials`;
export const LOCAL: Finding = [
  'error',
  'oauth2-https-urls',
  `${FLOW}/tokenUrl`,
  httpsUrls.notEncrypted('tokenUrl', 'http://'),
];
export const PUBLIC: Finding = [
  'error',
  'oauth2-https-urls',
  `${FLOW}/refreshUrl`,
  httpsUrls.notEncrypted('refreshUrl', 'http://'),
];
