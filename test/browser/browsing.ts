import { execFileSync } from 'node:child_process';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import type { Listener } from '../../src/server/listen.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { serveOn } from '../setup/server.ts';
import { launchChromium } from './chromium.ts';

const VIEWPORT = { width: 1280, height: 860 };

/** A page, and what went wrong on it: errors of its scripts, and whatever it wanted of other origins. */
export interface Visit {
  readonly page: Page;
  readonly problems: string[];
}

/** What a page is opened with, where that differs from what others are. */
export interface Unlike {
  /** A server of its own, by these settings. */
  readonly server?: Partial<ServerOptions>;
  /** A window of its own, which has loaded and kept nothing yet. */
  readonly context?: BrowserContextOptions;
}

/**
 * A browser for the tests of a file, cut off from every origin but the server that the first page starts. Pages share what
 * was loaded already, and are closed after each test.
 *
 * @returns opens a page
 */
export function browsing(): (graph: Graph, path: string, unlike?: Unlike) => Promise<Visit> {
  let browser: Browser;
  let shared: BrowserContext;
  let server: Listener | undefined;
  const ended: AsyncDisposable[] = [];

  beforeAll(async () => {
    buildPages();
    browser = await launchChromium();
    shared = await browser.newContext({ viewport: VIEWPORT });
  });

  afterEach(async () => {
    for (const page of shared.pages()) await page.close();
    for (const one of ended.splice(0).reverse()) await one[Symbol.asyncDispose]();
  });

  afterAll(async () => {
    await browser.close();
    await server?.[Symbol.asyncDispose]();
  });

  return async (graph, path, unlike = {}) => {
    const own = unlike.server && (await serveOn(graph, unlike.server));
    if (own) ended.push(own);
    server ??= await serveOn(graph);
    const context = unlike.context && (await browser.newContext({ viewport: VIEWPORT, ...unlike.context }));
    if (context) ended.push(context);
    return visit(await (context ?? shared).newPage(), `${(own ?? server).url}${path}`);
  };
}

/** Builds the pages unless they are as new as what they are made of. */
function buildPages(): void {
  execFileSync(process.execPath, ['tools/web/build.ts'], { cwd: new URL('../../', import.meta.url) });
}

/** What a page may be made of; the browser itself finds no other host. */
async function visit(page: Page, address: string): Promise<Visit> {
  const { origin } = new URL(address);
  const problems: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))
      problems.push(`asks another origin: ${url}`);
  });
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(address);
  return { page, problems };
}
