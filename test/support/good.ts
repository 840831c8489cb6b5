import { yaml } from './documents.ts';

/**
 * Good documents with something at every place that the rules look at, and much that looks bad and is not: endpoints on
 * two hosts, URLs as names of scopes, names as JavaScript objects have them, servers in clear text that take no tokens.
 */
export const GOOD_2: string = yaml`
  asyncapi: 2.6.0
  info:
    title: Messages
    version: 1.0.0
  servers:
    production:
      url: messages.example.com
      protocol: secure-mqtt
      security:
        - staff: [read:messages]
    development:
      url: localhost:1883
      protocol: mqtt
      security:
        - staff: []
    telemetry:
      url: telemetry.example.com
      protocol: mqtt
      security:
        - certificate: []
  channels:
    messages/{id}:
      servers: [production]
      subscribe:
        operationId: receiveMessage
        security:
          - staff: [read:messages, 'https://graph.microsoft.com/.default']
          - machine: [constructor]
        traits:
          - $ref: '#/components/operationTraits/written'
        message:
          payload:
            type: object
            properties:
              type: {type: string, const: oauth2}
              flows: {type: object, properties: {authorizationCode: {type: object, properties: {tokenUrl: {type: string}}}}}
              security: {type: array, items: {type: object}}
            examples:
              - {type: oauth2, flows: {authorizationCode: {tokenUrl: 'http://as.example.com/token'}}, security: [{staff: [none]}]}
    measurements:
      servers: [telemetry]
      publish:
        operationId: sendMeasurement
        message: {payload: {type: object}}
  components:
    operationTraits:
      written:
        security:
          - staff: [write:messages]
    securitySchemes:
      certificate: {type: X509}
      key: {type: httpApiKey, name: key, in: query}
      staff:
        type: oauth2
        description: Staff
        x-owner: {flows: none}
        flows:
          x-note: The application is registered once for each tenant.
          authorizationCode:
            authorizationUrl: https://accounts.google.com/o/oauth2/v2/auth?prompt=consent
            tokenUrl: HTTPS://oauth2.googleapis.com/token?audience=acme-4711
            refreshUrl: https://xn--mnchen-3ya.example.com/oauth2/token
            x-client-id: '12345'
            x-client-secret: '{{ clientSecret }}'
            scopes:
              read:messages: Read messages
              write:messages: Send messages
              https://graph.microsoft.com/.default: What the application may do
              x-audit: Read the audit log
      machine:
        type: oauth2
        description: Machines
        flows:
          clientCredentials:
            tokenUrl: https://login.microsoftonline.com/common/oauth2/v2.0/token
            scopes:
              constructor: Construct messages
              toString: Print messages
`;

export const GOOD_3: string = yaml`
  asyncapi: 3.0.0
  info:
    title: Messages
    version: 1.0.0
  servers:
    production:
      host: messages.example.com
      protocol: secure-mqtt
      security:
        - $ref: '#/components/securitySchemes/staff'
    development:
      host: localhost:1883
      protocol: mqtt
      security:
        - $ref: '#/components/securitySchemes/staff'
    telemetry:
      host: telemetry.example.com
      protocol: mqtt
      security:
        - $ref: '#/components/securitySchemes/certificate'
  channels:
    messages:
      address: messages/{id}
      servers:
        - $ref: '#/servers/production'
      messages:
        posted:
          payload:
            type: object
            properties:
              type: {type: string, const: oauth2}
              flows: {type: object, properties: {authorizationCode: {type: object, properties: {tokenUrl: {type: string}}}}}
              security: {type: array, items: {type: object}}
            examples:
              - {type: oauth2, flows: {authorizationCode: {tokenUrl: 'http://as.example.com/token'}}, scopes: [none]}
    measurements:
      address: measurements
      servers:
        - $ref: '#/servers/telemetry'
  operations:
    receiveMessage:
      action: receive
      channel:
        $ref: '#/channels/messages'
      security:
        - $ref: '#/components/securitySchemes/staff'
        - $ref: '#/components/securitySchemes/machine'
      traits:
        - $ref: '#/components/operationTraits/written'
    sendMeasurement:
      action: send
      channel:
        $ref: '#/channels/measurements'
  components:
    operationTraits:
      written:
        security:
          - $ref: '#/components/securitySchemes/staff'
    securitySchemes:
      certificate: {type: X509}
      key: {type: httpApiKey, name: key, in: query}
      staff:
        type: oauth2
        description: Staff
        x-owner: {flows: none}
        flows:
          x-note: The application is registered once for each tenant.
          authorizationCode:
            authorizationUrl: https://accounts.google.com/o/oauth2/v2/auth?prompt=consent
            tokenUrl: HTTPS://oauth2.googleapis.com/token?audience=acme-4711
            refreshUrl: https://xn--mnchen-3ya.example.com/oauth2/token
            x-client-id: '12345'
            x-client-secret: '{{ clientSecret }}'
            availableScopes:
              read:messages: Read messages
              write:messages: Send messages
              https://graph.microsoft.com/.default: What the application may do
              x-audit: Read the audit log
        scopes: [read:messages, 'https://graph.microsoft.com/.default']
      machine:
        type: oauth2
        description: Machines
        flows:
          clientCredentials:
            tokenUrl: https://login.microsoftonline.com/common/oauth2/v2.0/token
            availableScopes:
              constructor: Construct messages
              toString: Print messages
        scopes: [constructor]
`;

export const GOOD_FRAGMENT: string = yaml`
  type: oauth2
  description: Staff
  flows:
    authorizationCode:
      authorizationUrl: https://accounts.google.com/o/oauth2/v2/auth?prompt=consent
      tokenUrl: https://oauth2.googleapis.com/token
      refreshUrl: https://oauth2.googleapis.com/token
      availableScopes:
        read:messages: Read messages
        write:messages: Send messages
    clientCredentials:
      tokenUrl: https://oauth2.googleapis.com/token
      availableScopes: {read:messages: Read messages}
  scopes: [read:messages]
`;
