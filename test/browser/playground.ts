/** The built page in a real Chromium, and what a visitor does there. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serve } from './server.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing but the page: no sandbox that a container forbids, and no calls home. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A finding as the page shows it. */
export interface Shown {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  /** Line and column, counted from 1. */
  readonly place: string;
}

/** One browser for the tests of a file. It gives each test a page of its own, with nothing stored. */
export function browser(): { open: (options?: BrowserContextOptions, hash?: string) => Promise<Playground> } {
  let url: string;
  let server: Server;
  let chrome: Browser;
  beforeAll(async () => {
    ({ url, server } = await serve());
    chrome = await chromium.launch({ executablePath: executable(), args: FLAGS });
  });
  // Each page has a worker: left open, they would slow down the tests that follow.
  afterEach(() => Promise.all(chrome.contexts().map(context => context.close())));
  afterAll(async () => {
    await chrome?.close();
    server?.close();
  });
  return {
    open: async (options, hash = '') => {
      const context = await chrome.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const playground = new Playground(await context.newPage());
      await playground.page.goto(url + hash);
      await playground.settled();
      return playground;
    },
  };
}

function executable(): string {
  const found = [process.env.CHROMIUM ?? '', ...BROWSERS].find(existsSync);
  if (found === undefined) throw new Error('There is no Chromium. Install it, or name one in CHROMIUM.');
  return found;
}

export class Playground {
  readonly page: Page;
  /** Everything that went wrong on the page without anybody saying so. */
  readonly errors: string[] = [];
  /** Every address that the page asked for. */
  readonly requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', message => message.type() === 'error' && this.errors.push(message.text()));
    page.context().on('request', request => this.requests.push(request.url()));
  }

  /** Waits until what is in the editor has been checked. */
  async settled(): Promise<void> {
    await this.page.waitForSelector('#findings[aria-busy=false]', { state: 'attached', timeout: 20_000 });
  }

  async choose(control: 'Example' | 'Ruleset', label: string): Promise<void> {
    await this.page.getByLabel(control, { exact: true }).selectOption({ label });
    await this.settled();
  }

  /** The labels of what can be chosen. */
  labels(control: 'Example' | 'Ruleset'): Promise<string[]> {
    return this.page.getByLabel(control, { exact: true }).locator('option:not([hidden])').allTextContents();
  }

  /** Replaces what is in the editor, as pasting does. */
  async paste(text: string): Promise<void> {
    await this.page.locator('.cm-content').focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
    await this.settled();
  }

  /** Opens a file from the disk of the visitor. */
  async openFile(text: string): Promise<void> {
    const file = { name: 'asyncapi.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) };
    await this.page.locator('#file').setInputFiles(file);
    await this.page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#example')?.value === '');
    await this.settled();
  }

  /** Presses Share, and returns what stands behind `#` in the address. */
  async share(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share' }).click();
    await this.page.waitForFunction(() => document.querySelector('#notice')?.textContent !== '');
    return new URL(this.page.url()).hash;
  }

  async openTab(name: 'Findings' | 'Rules' | '.spectral.yaml'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  async switchRule(name: string): Promise<void> {
    await this.openTab('Rules');
    await this.page.getByRole('checkbox', { name }).click();
    await this.openTab('Findings');
    await this.settled();
  }

  async status(): Promise<string> {
    return (await this.page.locator('#status').textContent()) ?? '';
  }

  /** The `.spectral.yaml` that the page shows. */
  async config(): Promise<string> {
    return (await this.page.locator('#config-text').textContent()) ?? '';
  }

  findings(): Promise<Shown[]> {
    return this.page.locator('#findings li').evaluateAll(items =>
      items.map(item => {
        const text = (part: string) => item.querySelector(part)?.textContent ?? '';
        const [severity, message, code, place] = ['.severity', '.message', '.rule', '.place'].map(text);
        return { severity: severity ?? '', code: code ?? '', message: message ?? '', place: place ?? '' };
      }),
    );
  }
}
