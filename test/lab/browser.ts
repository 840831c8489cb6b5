/** The browser of a user who signs in, and agrees to whatever is asked. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  /** Follows redirects and sends forms, until the authorization server leads back to the client. */
  async visit(start: URL): Promise<URL> {
    let url = start;
    let form: URLSearchParams | undefined;
    for (let requests = 0; requests < 20; requests++) {
      const response = await this.#fetch(url, form);
      const text = await response.text();
      const location = response.headers.get('location');
      const [, action] = /<form [^>]*action="(.*?)"/.exec(text) ?? [];
      if (location !== null) {
        const { hash } = url;
        url = new URL(location, url);
        // A fragment goes along with a redirect (RFC 9110, section 10.2.2).
        url.hash ||= hash;
        form = undefined;
        if (url.pathname === '/callback') return url;
      } else if (action !== undefined) {
        const [, prompt = ''] = /name="prompt" value="(.*?)"/.exec(text) ?? [];
        url = new URL(action, url);
        form = new URLSearchParams({ prompt, login: 'ann', password: 'any' });
      } else throw new ErrorPage(response, text);
    }
    throw new Error(`${start} redirects without end`);
  }

  async #fetch(url: URL, body: URLSearchParams | undefined): Promise<Response> {
    const response = await fetch(url, {
      ...(body && { method: 'POST', body }),
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^(.*?)=(.*?)(?:;|$)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

/** What the server shows in the place of what was asked for. */
export class ErrorPage extends Error {
  constructor({ status, headers }: Response, text: string) {
    const isPlain = headers.get('content-type')?.startsWith('text/plain');
    super(`HTTP ${status}${isPlain ? ` ${text}` : ''}`);
  }
}
