/** The authorization code flow of an AsyncAPI document, as a desktop application runs it: with PKCE, state and no secret. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oauth from 'openid-client';
import { read } from './read.ts';

// Which client this is, no document can say: the authorization server said it when the client was registered.
const { ISSUER = 'https://localhost:47443', CLIENT_ID = 'desktop' } = process.env;
const [file = new URL('asyncapi.yaml', import.meta.url)] = process.argv.slice(2);

const access = read(readFileSync(file, 'utf8'));
const config = clientOf(access.tokenUrl);

// The browser brings the code to a port of this machine that was free just now (RFC 8252, section 7.3).
const callback = createServer().listen(0, '127.0.0.1');
await once(callback, 'listening');
const redirectUri = `http://127.0.0.1:${(callback.address() as AddressInfo).port}/callback`;

// Made anew for each request. PKCE ties the code to this process, and state ties the answer to this request.
const verifier = oauth.randomPKCECodeVerifier();
const state = oauth.randomState();
const authorizationUrl = oauth.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri,
  scope: access.scope,
  state,
  code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
});
console.log(`Open this address in a browser, and sign in:\n${authorizationUrl.href}\n`);

const answer = await answerFrom(new URL(redirectUri));
const tokens = await oauth.authorizationCodeGrant(config, answer, { pkceCodeVerifier: verifier, expectedState: state });
console.log(`Token for "${tokens.scope}", valid for ${tokens.expires_in} seconds.`);
console.log(`${access.url}: ${await messages(tokens.access_token)}`);

if (tokens.refresh_token !== undefined) {
  const renewed = await oauth.refreshTokenGrant(clientOf(access.refreshUrl), tokens.refresh_token);
  console.log(`New token for "${renewed.scope}", without the user.`);
  console.log(`${access.url}: ${await messages(renewed.access_token)}`);
}

function clientOf(tokenUrl: string): oauth.Configuration {
  const server = { issuer: ISSUER, authorization_endpoint: access.authorizationUrl, token_endpoint: tokenUrl };
  return new oauth.Configuration(server, CLIENT_ID, undefined, oauth.None());
}

/** The address to which the authorization server sends the browser: it holds the code, or an error. */
async function answerFrom(redirect: URL): Promise<URL> {
  for (;;) {
    const [request, response] = (await once(callback, 'request', { signal: AbortSignal.timeout(300_000) })) as [
      IncomingMessage,
      ServerResponse,
    ];
    const address = new URL(request.url ?? '/', redirect);
    // Browsers ask for more, such as an icon.
    const isAnswer = address.pathname === redirect.pathname;
    response.writeHead(isAnswer ? 200 : 404, { connection: 'close' });
    response.end(isAnswer ? 'You can close this page now.' : '');
    if (!isAnswer) continue;
    callback.close();
    return address;
  }
}

async function messages(token: string): Promise<string> {
  const response = await oauth.fetchProtectedResource(config, token, new URL(access.url), 'GET');
  return response.text();
}
