import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Listener } from '../../src/server/listen.ts';
import { claimFilter, NODES_MAX, neighborhoodVariables } from '../../web/src/view/asked.ts';
import { fromQuery } from '../../web/src/view/url.ts';
import { generatedEntities } from '../setup/generated-entities.ts';
import { testWith } from '../setup/graph.ts';
import { serveOn } from '../setup/server.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { axeFaults, buildPages, document, onCanvas } from './explorer.ts';
import { visit } from './visit.ts';

const test = testWith('generated');
const HUB = generatedEntities[0]?.id ?? '';

describe.skipIf(!chromiumPath)('the explorer on a graph of 20,000 claims', () => {
  let browser: Browser;
  let server: Listener;

  beforeAll(async () => {
    buildPages();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  test('a hub does not explode: 25 of its relations are drawn, and it is said of how many', async ({
    graph,
    query,
  }) => {
    server = await serveOn(graph);
    const { page, problems } = await visit(browser, server.url, `/explore?around=${HUB}&entity=${HUB}`);
    const view = fromQuery(new URL(page.url()).search);
    const { data } = await query(document('neighborhood'), neighborhoodVariables(view));
    const [hub] = data.neighborhood.nodes;
    const ids = data.neighborhood.relations.map(({ id }: { id: string }) => id).sort();

    await expect.poll(async () => (await onCanvas(page))?.relations, { timeout: 20_000 }).toEqual(ids);

    expect(hub.omitted).toBeGreaterThan(0);
    const of = (count: number) => count.toLocaleString('en');
    expect(await page.locator('.chip').first().innerText()).toContain(
      `${of(hub.relationCount - hub.omitted)} of ${of(hub.relationCount)} relations`,
    );
    await page.getByText(`${of(hub.relationCount)} relations, 20 shown`).waitFor();
    await page.getByRole('button', { name: 'More relations' }).click();
    await page.getByText(`${of(hub.relationCount)} relations, 40 shown`).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('months are chosen by keyboard and by dragging, and counted as GraphQL counts them', async ({
    query,
  }) => {
    const { page, problems } = await visit(browser, server.url, `/explore?around=${HUB}`, {
      viewport: { width: 1280, height: 900 },
    });
    const timeline = async () => {
      const { around, filters } = fromQuery(new URL(page.url()).search);
      const filter = claimFilter(around, filters);
      const { data } = await query(
        'query ($filter: ClaimFilter!) { timeline(filter: $filter) { claimCount buckets { from to } } }',
        { filter },
      );
      return data.timeline;
    };
    const all = await timeline();
    await page.getByText(`${all.claimCount.toLocaleString('en')} claims`).waitFor();

    await page.getByLabel('From month').focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
    const dates = () => fromQuery(new URL(page.url()).search).filters;
    await expect.poll(() => dates().from).toBe(all.buckets[3].from);
    expect(dates().to).toBeUndefined();

    const thumb = await page.locator('.thumb').nth(1).boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = thumb ?? {};
    // The thumb is at the right end of its slider.
    await page.mouse.move(x + width - 12, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 200, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => dates().to).toBeDefined();
    expect(all.buckets.map(({ to }: { to: string }) => to)).toContain(dates().to);
    await page.keyboard.press('Control+z');
    await expect.poll(() => dates().to).toBeUndefined();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('as many are drawn as may be, and it is said that there are more', async ({ query }) => {
    const around = generatedEntities.slice(0, 20).map(({ id }) => id);
    const { page, problems } = await visit(browser, server.url, `/explore?around=${around}&detail=50`);
    const view = fromQuery(new URL(page.url()).search);
    const { data } = await query(document('neighborhood'), neighborhoodVariables(view));

    await expect
      .poll(async () => (await onCanvas(page))?.relations.length, { timeout: 60_000 })
      .toBe(data.neighborhood.relations.length);
    expect(data.neighborhood.nodes).toHaveLength(NODES_MAX);
    expect((await onCanvas(page))?.entities).toHaveLength(NODES_MAX);
    await page.getByText(`${NODES_MAX} entities are as many as are drawn at once`).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
