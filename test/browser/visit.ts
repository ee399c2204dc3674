import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page, and what went wrong on it: errors of its scripts, and whatever it wanted of other origins. */
export interface Visit {
  readonly page: Page;
  readonly problems: string[];
}

const OWN = /^(data|blob):/;

/** Opens a page of a server, cut off from every other origin. */
export async function visit(
  browser: Browser,
  origin: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const page = await browser.newPage(options);
  const problems: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(origin) || OWN.test(url)) return route.continue();
    problems.push(`asks another origin: ${url}`);
    return route.abort();
  });
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${origin}${path}`);
  return { page, problems };
}
