import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { testWith } from '../setup/graph.ts';
import { keyOf } from '../setup/keys.ts';
import { persisted } from '../setup/manifests.ts';
import { browsing, type Unlike } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { axeFaults, drawingOf, expectDrawn, placeOf, viewOf } from './explorer.ts';

const test = testWith('seed');

describe.skipIf(!chromiumPath)('the explorer for everybody', () => {
  const open = browsing();
  const explore = (graph: Graph, query = '', unlike: Unlike = {}) => open(graph, `/explore${query}`, unlike);

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
      const { page, problems } = await explore(graph, address);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await rest(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await cutOff(page)).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
      expect(problems).toEqual([]);
    },
  );

  test.for(STATES)(
    '%s: at twice the zoom, and with letters twice as large, nothing is cut off and text scrolls one way',
    async ([_state, address], { graph }) => {
      // What 1280 × 1024 pixels are at 200 %.
      const zoomed = { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 };
      const { page, problems } = await explore(graph, address, { context: zoomed });
      await rest(page);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await cutOff(page)).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);

      await page.setViewportSize({ width: 1280, height: 1024 });
      const chromium = await page.context().newCDPSession(page);
      await chromium.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px');
      expect(await cutOff(page)).toEqual([]);
      expect(problems).toEqual([]);
    },
  );

  test('on a narrow screen what is selected brings a way to its evidence', async ({ graph }) => {
    const narrow = { viewport: { width: 320, height: 640 } };
    for (const address of ['?around=china&entity=russia', '?page=path&a=xi-jinping&b=north-korea']) {
      const { page, problems } = await explore(graph, address, { context: narrow });
      if (address.includes('path')) await page.locator('.chains button').first().click();
      await rest(page);
      const evidence = page.getByRole('complementary', { name: 'Evidence' });
      const way = page.getByRole('button', { name: /^Evidence/ });
      await page.locator('.drawing-tools, .chain-drawing').evaluate((shown) => shown.scrollIntoView(false));
      await page.mouse.wheel(0, 60);
      await expect.poll(() => inSight(way)).toBe(true);
      expect(await inSight(evidence.getByRole('heading').first())).toBe(false);

      await way.click();

      await expect.poll(() => inSight(evidence.getByRole('heading').first())).toBe(true);
      expect(await evidence.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      expect(problems).toEqual([]);
    }
    const { page } = await explore(graph, '?around=china&entity=russia');
    await rest(page);
    expect(await page.getByRole('button', { name: /^Evidence/ }).isVisible()).toBe(false);
  });

  test('somebody else is found and drawn beside who is there', async ({ graph }) => {
    const { page, problems } = await explore(graph, '?around=china');

    await page.getByLabel('Add to what is drawn').check();
    await page.getByRole('combobox', { name: 'Find' }).fill('北韓');
    await page.getByRole('option', { name: 'North Korea', exact: true }).click();

    await expect.poll(() => new URL(page.url()).searchParams.get('around')).toBe('china,north-korea');
    await page.getByRole('button', { name: 'Collapse North Korea' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('nothing needs to be dragged: keys and single clicks move an entity and the view, and it is said', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await explore(graph, '?around=china&entity=russia');
    await expectDrawn(page, query);
    const { x, y } = await placeOf(page, 'russia');
    const pinOf = () => viewOf(page).pins['russia'];

    await page.locator('.canvas').focus();
    await page.keyboard.down('Shift');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.up('Shift');
    const moved = await placeOf(page, 'russia');
    expect([Math.round(moved.x - x), Math.round(moved.y - y)]).toEqual([48, 24]);
    const [right = 0, down = 0] = pinOf() ?? [];
    await expect
      .poll(() => page.locator('.drawing [role=status]').first().innerText())
      .toContain(
        `pinned ${Math.abs(right)} ${right > 0 ? 'right' : 'left'} of and ${Math.abs(down)} ${down > 0 ? 'below' : 'above'} the middle`,
      );
    // The keys were one move until Shift was let go.
    await page.keyboard.press('Control+z');
    await expect.poll(pinOf).toBeUndefined();
    await page.keyboard.press('p');
    await expect.poll(pinOf).toBeDefined();
    await page.keyboard.press('p');
    await expect.poll(pinOf).toBeUndefined();

    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByText('Click where Russia is to stand').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('Click where').count()).toBe(0);
    expect(viewOf(page).selected).toEqual({ entity: 'russia' });
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.mouse.click(x + 70, y + 50);
    await expect.poll(pinOf).toBeDefined();
    const put = await placeOf(page, 'russia');
    expect(Math.hypot(put.x - x - 70, put.y - y - 50)).toBeLessThan(4);
    await page.getByRole('button', { name: 'Unpin', exact: true }).click();
    await expect.poll(pinOf).toBeUndefined();

    await page.getByRole('button', { name: 'Look right' }).click();
    expect((await placeOf(page, 'russia')).x).toBeLessThan(x);
    expect(problems).toEqual([]);
  });

  test('a line of several relations leads to all between the two, and each to its evidence', async ({
    graph,
    query,
  }) => {
    const { page } = await explore(graph, '?around=china');
    const { relations } = await expectDrawn(page, query);
    const middle = await (await drawingOf(page)).evaluate((drawing) => {
      const { x, y } = drawing.getElementById('china|russia|POSITIVE').renderedMidpoint();
      const { left = 0, top = 0 } = drawing.container()?.getBoundingClientRect() ?? {};
      return { x: left + x, y: top + y };
    });

    await page.mouse.click(middle.x, middle.y);
    const ofBoth = relations.filter((id) => /^Relation:(china:.*:russia|russia:.*:china)$/.test(atob(id)));
    const between = page.getByRole('article', { name: 'Between two' });
    expect(await between.locator('[data-count=between]').innerText()).toBe(`${ofBoth.length} relations`);
    await between.getByRole('button').first().click();
    await page.getByRole('article', { name: 'Evidence' }).waitFor();
    await page.getByRole('button', { name: 'All between the two' }).click();
    await between.waitFor();
  });

  test('where reading needs a key the page asks for one, and forgets it with the page', async ({ graph }) => {
    const { text } = await keyOf(graph, 'READER');
    const { page, problems } = await explore(graph, '', { server: { access: { readers: 'token' } } });

    await page.getByLabel('Your key').fill('wrong');
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Your key').fill(text);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('button', { name: 'China Country' }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(text);
    await page.reload();
    await page.getByLabel('Your key').waitFor();
    expect(problems.filter((problem) => !problem.includes('status of 401'))).toEqual([]);
  });

  test('where texts of queries are refused the page asks by the names that the server knows', async ({
    graph,
  }) => {
    const { page, problems } = await explore(graph, '?around=china', { server: persisted({ only: true }) });

    await page.locator('[data-count=relations]').waitFor();
    await page.getByText('18 claims').waitFor();
    expect(problems).toEqual([]);
  });

  test('a server that does not answer is told, and can be asked again', async ({ graph, query }) => {
    const { page } = await explore(graph, '?around=china');
    await expectDrawn(page, query);
    await page.route('**/graphql', (route) =>
      route.fulfill({ json: { errors: [{ message: 'No.', extensions: { code: 'STATEMENT_TIMEOUT' } }] } }),
    );

    await page.getByRole('checkbox', { name: /positive/ }).check();
    const region = page.getByRole('region', { name: 'Graph' });
    await region.getByRole('alert').waitFor();
    expect(await region.getByRole('alert').innerText()).toMatch(/too long/);
    await page.unroute('**/graphql');
    await region.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Filters').getByRole('button', { name: 'Try again' }).click();
    await expectDrawn(page, query);
  });

  test('a late answer never takes the place of a newer one', async ({ graph, query }) => {
    const { page } = await explore(graph, '?around=china');
    await expectDrawn(page, query);
    let late: Promise<unknown> | undefined;
    await page.route('**/graphql', async (route) => {
      const isFirst = route.request().postData()?.includes('"NEGATIVE"') ?? false;
      if (!isFirst) return route.continue();
      late = new Promise((resolve) => setTimeout(resolve, 1500)).then(() => route.continue().catch(() => {}));
      return late;
    });

    await page.getByRole('checkbox', { name: /negative/ }).check();
    await page.getByRole('checkbox', { name: /negative/ }).uncheck();
    await page.getByRole('checkbox', { name: /positive/ }).check();
    await expectDrawn(page, query);
    await late;
    await page.waitForTimeout(500);

    await expectDrawn(page, query);
  });
});

/** @returns whether all of an element is on the screen */
const inSight = (element: Locator): Promise<boolean> =>
  element.evaluate((shown) => {
    const { top, bottom } = shown.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

/** Waits until nothing on a page is under way. */
async function rest(page: Page): Promise<void> {
  await page.locator('#root main').waitFor();
  await expect.poll(() => page.locator('.loading, [aria-busy=true], .count:empty').count()).toBe(0);
}

/**
 * @returns what of a page nobody sees without scrolling sideways, or at all: text that is wider or higher than what it is
 * shown in. What scrolls by itself in both ways (a table, a drawing of chains) is left out
 */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth} px`] : [];
    const texts = [...document.querySelectorAll<HTMLElement>('#root *')].filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest('.table-frame table, .chain-drawing, .unseen, .canvas, svg') &&
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
    );
    const cut = texts.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const hides = getComputedStyle(element).overflow !== 'visible';
      const within =
        hides &&
        (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1);
      return width > 0 && (within || left < -0.5 || right > clientWidth + 0.5);
    });
    return [
      ...wide,
      ...cut.map((element) => `${element.tagName} ${element.className}: ${element.textContent}`),
    ];
  });
