/** A certified authorization server, oidc-provider, on loopback, and the resource server that its tokens are for. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import type { Certificate } from './certificate.ts';

export interface Server {
  readonly port: number;
  readonly issuer: string;
  readonly close: () => void;
}

/** The confidential client and the public one, as they are registered. */
export const WEB = {
  client_id: 'web',
  client_secret: 'the-secret-of-web',
  redirect_uris: ['https://web.example.com/callback'],
  grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
} as const;
export const DESKTOP = {
  client_id: 'desktop',
  token_endpoint_auth_method: 'none',
  application_type: 'native',
  redirect_uris: ['http://127.0.0.1/callback'], // with any port (RFC 8252, section 7.3)
  grant_types: ['authorization_code', 'refresh_token'],
} as const;

const configuration: Configuration = {
  clients: [WEB, DESKTOP],
  scopes: ['read:messages', 'write:messages'],
  pkce: { required: () => true },
  features: { clientCredentials: { enabled: true }, introspection: { enabled: true }, revocation: { enabled: true } },
  responseTypes: ['code'],
  routes: { authorization: '/authorize' },
  issueRefreshToken: async () => true,
  findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  // Text, for people and programs alike.
  renderError: (context, { error, error_description }) => {
    context.type = 'text';
    context.body = `${error}: ${error_description}`;
  },
};

export async function serve(certificate: Certificate, wantedPort = 0): Promise<Server> {
  const server = createServer(certificate).listen(wantedPort, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer = `https://localhost:${port}`;
  const provider = new Provider(issuer, configuration);
  const authorizationServer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/messages') void sendMessages(provider, request, response);
    else void authorizationServer(request, response);
  });
  return {
    port,
    issuer,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function sendMessages(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const value = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  const token = (await provider.AccessToken.find(value)) ?? (await provider.ClientCredentials.find(value));
  if (token?.scope?.split(' ').includes('read:messages')) response.end('["Hello!"]');
  else {
    const error = token === undefined ? 'invalid_token' : 'insufficient_scope';
    response.writeHead(token === undefined ? 401 : 403, { 'www-authenticate': `Bearer error="${error}"` }).end();
  }
}
