import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as httpsUrls } from '../../functions/httpsUrls.ts';
import { messages as refreshUrl } from '../../functions/refreshUrl.ts';
import { document2, document3, FLOW_2, FLOW_3, scheme, yaml } from './documents.ts';

/** A finding with its place as file#pointer. */
export type PlacedFinding = readonly [severity: string, code: string, place: string, message: string];

/** Documents of every kind, bad and good: whatever way a user takes, the same is to be said of them. */
export const documents: Readonly<Record<string, string>> = {
  'two.yaml': document2(scheme(FLOW_2.replace('tokenUrl: https', 'tokenUrl: http'))),
  'three.yaml': document3("$ref: './shared/oauth.yaml'\n"),
  'fragment.yaml': scheme(yaml`
    password:
      tokenURL: https://as.example.com/token
      scopes:
        read: Read messages
  `),
  'good-2.yaml': document2(scheme(FLOW_2)),
  'good-3.json': JSON.stringify({
    asyncapi: '3.0.0',
    info: { title: 'Messages', version: '1.0.0' },
    components: {
      securitySchemes: {
        oauth: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token', availableScopes: { read: 'Read' } } },
        },
      },
    },
  }),
};

/** What `three.yaml` refers to. */
export const referred: Readonly<Record<string, string>> = {
  'shared/oauth.yaml': scheme(FLOW_3.replace(/ +refreshUrl: .*\n/, '')),
};

/** All that the rules on by default say of the documents, in the order of the places. */
export const findings: readonly PlacedFinding[] = [
  ['warn', 'oauth2-no-password-flow', 'fragment.yaml#/flows/password', discouraged.password()],
  [
    'error',
    'oauth2-password-schema',
    'fragment.yaml#/flows/password/tokenURL',
    flowSchema.misspeltField('tokenURL', 'password', 'tokenUrl'),
  ],
  [
    'warn',
    'oauth2-authorization-code-refresh-url',
    'shared/oauth.yaml#/flows/authorizationCode',
    refreshUrl.missing('authorizationCode'),
  ],
  [
    'error',
    'oauth2-https-urls',
    'two.yaml#/components/securitySchemes/oauth/flows/authorizationCode/tokenUrl',
    httpsUrls.notEncrypted('tokenUrl', 'http://'),
  ],
];
