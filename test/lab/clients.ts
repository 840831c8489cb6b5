/** The clients of the laboratory: two certified libraries, which take the same steps. */
import * as oauth4webapi from 'oauth4webapi';
import * as openidClient from 'openid-client';
import type { Access } from '../../docs/examples/authorization-code/read.ts';

/** What a client knows from its registration, and no document says. */
export interface Registration {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly redirectUri: string;
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
  readonly scope?: string | undefined;
}

/** One flow, from the authorization request to the call. */
export interface Client {
  readonly authorizationUrl: () => Promise<URL>;
  readonly tokens: (answer: URL) => Promise<Tokens>;
  readonly ownTokens: () => Promise<Tokens>;
  readonly refresh: (refreshToken: string) => Promise<Tokens>;
  readonly call: (accessToken: string) => Promise<Response>;
}

export const CLIENTS = { 'openid-client': withOpenidClient, oauth4webapi: withOauth4webapi } as const;

export type ClientName = keyof typeof CLIENTS;

function withOpenidClient(access: Access, registration: Registration): Client {
  const { issuer, clientId, clientSecret, redirectUri } = registration;
  const state = openidClient.randomState();
  const verifier = openidClient.randomPKCECodeVerifier();
  const config = (tokenUrl: string) =>
    new openidClient.Configuration(
      { issuer, authorization_endpoint: access.authorizationUrl, token_endpoint: tokenUrl },
      clientId,
      clientSecret,
      clientSecret === undefined ? openidClient.None() : openidClient.ClientSecretBasic(clientSecret),
    );
  return {
    authorizationUrl: async () =>
      openidClient.buildAuthorizationUrl(config(access.tokenUrl), {
        redirect_uri: redirectUri,
        scope: access.scope,
        state,
        code_challenge: await openidClient.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    tokens: answer =>
      openidClient.authorizationCodeGrant(config(access.tokenUrl), answer, {
        pkceCodeVerifier: verifier,
        expectedState: state,
      }),
    ownTokens: () => openidClient.clientCredentialsGrant(config(access.tokenUrl), { scope: access.scope }),
    refresh: refreshToken => openidClient.refreshTokenGrant(config(access.refreshUrl), refreshToken),
    call: token => openidClient.fetchProtectedResource(config(access.tokenUrl), token, new URL(access.url), 'GET'),
  };
}

function withOauth4webapi(access: Access, registration: Registration): Client {
  const { issuer, clientId, clientSecret, redirectUri } = registration;
  const state = oauth4webapi.generateRandomState();
  const verifier = oauth4webapi.generateRandomCodeVerifier();
  const client: oauth4webapi.Client = { client_id: clientId };
  const authentication =
    clientSecret === undefined ? oauth4webapi.None() : oauth4webapi.ClientSecretBasic(clientSecret);
  const server = { issuer, authorization_endpoint: access.authorizationUrl, token_endpoint: access.tokenUrl };
  const refreshServer = { ...server, token_endpoint: access.refreshUrl };
  return {
    // This library leaves the request to the application.
    authorizationUrl: async () => {
      const url = new URL(server.authorization_endpoint);
      const parameters = {
        client_id: clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: access.scope,
        state,
        code_challenge: await oauth4webapi.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value);
      return url;
    },
    tokens: async answer =>
      oauth4webapi.processAuthorizationCodeResponse(
        server,
        client,
        await oauth4webapi.authorizationCodeGrantRequest(
          server,
          client,
          authentication,
          oauth4webapi.validateAuthResponse(server, client, answer, state),
          redirectUri,
          verifier,
        ),
      ),
    ownTokens: async () =>
      oauth4webapi.processClientCredentialsResponse(
        server,
        client,
        await oauth4webapi.clientCredentialsGrantRequest(server, client, authentication, { scope: access.scope }),
      ),
    refresh: async refreshToken =>
      oauth4webapi.processRefreshTokenResponse(
        refreshServer,
        client,
        await oauth4webapi.refreshTokenGrantRequest(refreshServer, client, authentication, refreshToken),
      ),
    call: token => oauth4webapi.protectedResourceRequest(token, 'GET', new URL(access.url)),
  };
}
