import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Listener } from '../../src/server/listen.ts';
import { testWith } from '../setup/graph.ts';
import { serveOn } from '../setup/server.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { axeFaults, buildPages } from './explorer.ts';
import { visit } from './visit.ts';

const test = testWith('seed');

describe.skipIf(!chromiumPath)('the explorer for everybody', () => {
  let browser: Browser;
  let server: Listener | undefined;

  beforeAll(async () => {
    buildPages();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server?.[Symbol.asyncDispose]();
  });

  const STATES = [
    ['at the start', ''],
    ['a drawing with an entity', '?around=china&entity=china'],
    ['a table with a relation', '?around=china&as=table&entity=russia'],
    ['nothing that the filters keep', '?around=china&from=2030-01-01'],
    ['a path', '?page=path&a=xi-jinping&b=north-korea'],
    ['no path chosen', '?page=path'],
  ] as const;

  test.for(STATES)(
    '%s: axe finds nothing, in light and dark, nor is anything cut off at 320 px',
    async ([_state, address], { graph }) => {
      server ??= await serveOn(graph);
      const { page, problems } = await visitOnce(address, { reducedMotion: 'reduce' });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      const [wide, seen] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = window.document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(wide).toBe(seen);
      expect(await axeFaults(page)).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test('somebody else is found and drawn beside who is there', async ({ graph }) => {
    server ??= await serveOn(graph);
    const { page, problems } = await visitOnce('?around=china', {});

    await page.getByLabel('Add to what is drawn').check();
    await page.getByRole('combobox', { name: 'Find' }).fill('北韓');
    await page.getByRole('option', { name: 'North Korea', exact: true }).click();

    await expect.poll(() => new URL(page.url()).searchParams.get('around')).toBe('china,north-korea');
    await page.getByRole('button', { name: 'Collapse North Korea' }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  /** A page that has come to rest. */
  async function visitOnce(address: string, context: BrowserContextOptions) {
    const visited = await visit(browser, server?.url ?? '', `/explore${address}`, context);
    await visited.page.locator('#root main').waitFor();
    const waiting = visited.page.locator('.loading, [aria-busy=true], .count:empty');
    await expect.poll(() => waiting.count(), { timeout: 15_000 }).toBe(0);
    return visited;
  }
});
