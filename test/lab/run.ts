/** One flow of one document, from the authorization request to a call with the token. */
import { type FlowName, read } from '../../docs/examples/authorization-code/read.ts';
import { Browser, ErrorPage } from './browser.ts';
import { CLIENTS, type Client, type ClientName, type Registration } from './clients.ts';

export type Step = 'authorization request' | 'sign-in' | 'token' | 'refresh' | 'call';

export type Outcome =
  | { readonly completed: true; readonly scope: string; readonly fragment?: string }
  | { readonly completed: false; readonly step: Step; readonly by: 'client' | 'server'; readonly message: string };

export async function run(
  document: string,
  flow: FlowName,
  clientName: ClientName,
  registration: Registration,
): Promise<Outcome> {
  // Outside of what is caught below: the one that refuses a document is never our own reader.
  const access = read(document, flow);
  const client = CLIENTS[clientName](access, registration);
  let step: Step = 'authorization request';
  try {
    if (flow === 'clientCredentials') {
      step = 'token';
      const { access_token, scope } = await client.ownTokens();
      step = 'call';
      await call(client, access_token);
      return { completed: true, scope: String(scope) };
    }
    const url = await client.authorizationUrl();
    step = 'sign-in';
    const browser = new Browser();
    const answer = await browser.visit(url);
    if (!answer.searchParams.has('error')) step = 'token';
    const { access_token, refresh_token } = await client.tokens(answer);
    step = 'refresh';
    const refreshed = await client.refresh(String(refresh_token));
    step = 'call';
    await call(client, access_token);
    await call(client, refreshed.access_token);
    const completed = { completed: true, scope: String(refreshed.scope) } as const;
    // The next time no page to sign in stands between the document's URL and the client.
    return url.hash === '' ? completed : { ...completed, fragment: (await browser.visit(url)).hash };
  } catch (thrown) {
    return { completed: false, step, ...accountOf(thrown) };
  }
}

async function call(client: Client, token: string): Promise<void> {
  const response = await client.call(token);
  if (!response.ok) throw new ErrorPage(response, '');
}

/** Who refuses, and in which words. */
function accountOf(thrown: unknown): { by: 'client' | 'server'; message: string } {
  if (!(thrown instanceof Error)) throw thrown;
  if (thrown instanceof ErrorPage) return { by: 'server', message: thrown.message };
  const { message, error, error_description, code, cause } = thrown as Error & Readonly<Record<string, unknown>>;
  // RFC 6749, sections 4.1.2.1 and 5.2
  if (typeof error === 'string') return { by: 'server', message: `\`${error}\` ${error_description ?? ''}`.trim() };
  // What Node.js says of a connection that the server ends
  if (message === 'fetch failed' && cause instanceof Error) return { by: 'server', message: cause.message };
  return { by: 'client', message: typeof code === 'string' ? `\`${code}\` ${message}` : message };
}
