import { yaml } from './documents.ts';

/** Small documents that have something at every place that the rules look at, references too. */
const REALISTIC_2: string = yaml`
  asyncapi: 2.6.0
  info: {title: Messages, version: 1.0.0}
  servers:
    main:
      url: '{region}.a.co'
      protocol: mqtt
      variables: {region: {default: eu}}
      security:
        - oauth: [read]
        - key: []
    shared: {$ref: '#/components/servers/shared'}
  channels:
    messages/{id}:
      servers: [main]
      subscribe:
        traits: [{$ref: '#/components/operationTraits/secured'}]
        security: [{oauth: [wirte]}]
      publish:
        message: {payload: {type: object}}
  components:
    servers:
      shared: {url: 'wss://a.co', protocol: wss, security: [{oauth: []}]}
    operationTraits:
      secured: {security: [{other: ['*']}]}
    securitySchemes:
      key: {type: httpApiKey, name: key, in: header}
      other: {$ref: '#/components/securitySchemes/oauth'}
      oauth:
        type: oauth2
        description: Staff
        x-note: text
        flows:
          authorizationCode:
            authorizationUrl: https://a.co/auth
            tokenUrl: https://u:p@a.co/token?state=a
            refreshUrl: http://a.co/token#
            scopes:
              read: Read messages
              write: ''
              '*': Anything
          implicit:
            tokenUrl: a
            scopes: {}
`;

const REALISTIC_3: string = yaml`
  asyncapi: 3.0.0
  info: {title: Messages, version: 1.0.0}
  servers:
    main:
      host: '{region}.a.co'
      protocol: kafka
      variables: {region: {default: eu}}
      security:
        - $ref: '#/components/securitySchemes/oauth'
        - type: userPassword
    shared: {$ref: '#/components/servers/shared'}
  channels:
    messages:
      servers: [{$ref: '#/servers/main'}]
      messages: {sent: {payload: {type: object}}}
  operations:
    send:
      action: send
      channel: {$ref: '#/channels/messages'}
      traits: [{$ref: '#/components/operationTraits/secured'}]
      security:
        - type: oauth2
          flows:
            clientCredentials:
              tokenUrl: https://a.co/token
              availableScopes: {write: Send}
          scopes: [wirte]
        - oauth: [read]
  components:
    servers:
      shared: {host: localhost, protocol: ws, security: [{$ref: '#/components/securitySchemes/oauth'}]}
    operationTraits:
      secured: {security: [{$ref: '#/components/securitySchemes/oauth'}]}
    securitySchemes:
      oauth:
        type: oauth2
        description: Staff
        flows:
          x-client-secret: abc
          authorizationCode:
            authorizationUrl: https://a.co/token
            tokenUrl: https://a.co/auth
            scopes:
              read: Read
        scopes: [read]
`;

const REALISTIC_FRAGMENT: string = yaml`
  type: oauth2
  description: Staff
  flows:
    authorizationCode:
      authorizationUrl: https://a.co/auth
      tokenUrl: https://a.co/token
      refreshUrl: https://a.co/token
      availableScopes:
        read: Read
    password:
      tokenUrl: https://a.co/token
      availableScopes: {}
  scopes: [read]
`;

export const REALISTIC = [
  ['AsyncAPI 2.6', REALISTIC_2],
  ['AsyncAPI 3.0', REALISTIC_3],
  ['a fragment', REALISTIC_FRAGMENT],
] as const;
