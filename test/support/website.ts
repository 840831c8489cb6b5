/** A server for what pages fetch from the web: this package at its CDN, and files of a company at its own address. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NAME } from './pack.ts';

const PACKAGE = new RegExp(`https://unpkg\\.com/${NAME}(?:@[\\w.]+)?/`, 'g');
const COMPANY = 'https://rules.mycompany.com/';

export interface Website {
  /** A text with the addresses of this server in the place of those on the web. */
  readonly locally: (text: string, project: string) => string;
  /** The other way round. */
  readonly publicly: (text: string, version: string) => string;
  readonly close: () => Promise<void>;
}

/** Serves the package, and every project at its own path. */
export async function website(packageFolder: string): Promise<Website> {
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(url);
    const file = path.startsWith('/package/') ? join(packageFolder, path.slice('/package/'.length)) : path;
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end('Not found');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    locally: (text, project) =>
      text.replace(PACKAGE, `${address}/package/`).replaceAll(COMPANY, `${address}${project}/web/`),
    publicly: (text, version) =>
      text
        .replaceAll(`${address}/package/`, `https://unpkg.com/${NAME}@${version}/`)
        .replace(new RegExp(`${address}/\\S*?/web/`, 'g'), COMPANY),
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
