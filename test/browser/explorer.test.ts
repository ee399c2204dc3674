import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { claimFilter } from '../../web/src/view/asked.ts';
import { testWith } from '../setup/graph.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import {
  document,
  drawingOf,
  expectDrawn,
  onCanvas,
  placeOf,
  placesIn,
  stylesOf,
  viewOf,
} from './explorer.ts';

const test = testWith('seed');

describe.skipIf(!chromiumPath)('the explorer in a browser', () => {
  const open = browsing();
  const explore = (graph: Graph, query = '') => open(graph, `/explore${query}`);

  test('a name in Hangul is found while it is typed, and its neighbourhood is drawn', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await explore(graph);

    await page.getByRole('combobox', { name: 'Find' }).fill('푸');
    const hit = page.getByRole('option', { name: 'Vladimir Putin' });
    await hit.waitFor();
    expect(await hit.innerText()).toMatch(/Vladimir Putin[\s\S]*known as .*푸[\s\S]*\(Korean\)/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    const { entities } = await expectDrawn(page, query);
    expect(entities.length).toBeGreaterThan(3);
    expect(viewOf(page)).toMatchObject({
      around: ['vladimir-putin'],
      selected: { entity: 'vladimir-putin' },
    });
    expect(problems).toEqual([]);
  });

  test('its scripts are those for readers, not those for who develops, whoever had them built', async ({
    graph,
  }) => {
    const { page } = await explore(graph);
    const addresses = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const texts = await Promise.all(
      addresses
        .filter((address) => address.endsWith('.js'))
        .map(async (address) => (await page.request.get(address)).text()),
    );

    expect(texts.join('')).toContain('Minified React error');
  });

  test('Enter takes the first that is found, also before it is found; where there is nobody it is said', async ({
    graph,
  }) => {
    const { page } = await explore(graph);
    const field = page.getByRole('combobox', { name: 'Find' });

    await field.fill('zzzzzz');
    await field.press('Enter');
    await page.getByText('Nobody is found by “zzzzzz”').waitFor();
    await field.fill('russi');
    await field.press('Enter');

    await expect.poll(() => viewOf(page).around).toEqual(['russia']);
    await page.getByRole('button', { name: 'Vladimir Putin holds a position at Russia' }).waitFor();
  });

  test('the drawing leaves room for its buttons, and keeps its size when the months come', async ({
    graph,
    query,
  }) => {
    const { page } = await explore(graph);
    // So low that nothing but its height limits the drawing.
    await page.setViewportSize({ width: 1280, height: 640 });
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('ExplorerFacets')) await waiting;
      await route.continue();
    });
    await page.goto(`${page.url()}?around=china`);
    await expectDrawn(page, query);
    const drawing = await drawingOf(page);
    const heights = () =>
      drawing.evaluate((drawn) => {
        const canvas = window.document.querySelector('.canvas') as HTMLElement;
        const tools = window.document.querySelector('.drawing-tools') as HTMLElement;
        const { y2 } = drawn.nodes().renderedBoundingBox({ includeLabels: true });
        const { top, height } = canvas.getBoundingClientRect();
        return { height: Math.round(height), lowest: y2, room: tools.getBoundingClientRect().top - top };
      });

    const before = await heights();
    answer();
    await page.getByLabel('From month').waitFor();
    const after = await heights();

    expect(after.lowest).toBeLessThanOrEqual(after.room);
    expect(Math.abs(after.height - before.height)).toBeLessThanOrEqual(4);
  });

  test('click selects, double click expands, Shift+E collapses, Ctrl+Z takes back, Escape clears', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await explore(graph, '?around=china');
    await expectDrawn(page, query);

    const { x, y } = await placeOf(page, 'united-states');
    await page.mouse.click(x, y);
    await expect.poll(() => viewOf(page).selected).toEqual({ entity: 'united-states' });
    await page.mouse.dblclick(x, y);
    await expect.poll(() => viewOf(page).around).toEqual(['china', 'united-states']);
    const both = await expectDrawn(page, query);

    await page.locator('.canvas').focus();
    await page.keyboard.press('Shift+E');
    await expect.poll(() => viewOf(page).around).toEqual(['china']);
    const one = await expectDrawn(page, query);
    expect(one.entities.length).toBeLessThan(both.entities.length);
    await page.keyboard.press('Control+z');
    await expect.poll(() => viewOf(page).around).toEqual(['china', 'united-states']);
    await expectDrawn(page, query);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => viewOf(page).around).toEqual(['china']);
    await page.keyboard.press('Escape');
    await expect.poll(() => viewOf(page).selected).toBeUndefined();
    expect(problems).toEqual([]);
  });

  test('by keyboard alone: arrows go from entity to entity, and are said; Enter expands', async ({
    graph,
    query,
  }) => {
    const { page } = await explore(graph, '?around=china');
    await expectDrawn(page, query);

    await page.getByLabel('Add to what is drawn').focus();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('button', { name: 'Go to the drawing' });
    expect(await skip.evaluate((button) => getComputedStyle(button).clipPath)).toBe('none');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => viewOf(page).selected).toEqual({ entity: 'china' });
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    const { selected } = viewOf(page);
    const slug = selected && 'entity' in selected ? selected.entity : '';
    expect((await onCanvas(page))?.entities).toContain(slug);
    const { data } = await query(`{ entity(by: { slug: "${slug}" }) { name kind } }`);
    const said = page.locator('.drawing [role=status]').first();
    await expect
      .poll(() => said.innerText())
      .toMatch(new RegExp(`^${data.entity.name}, ${data.entity.kind}, \\d+ relations? drawn`));

    await page.keyboard.press('Enter');
    await expect.poll(() => viewOf(page).around).toEqual([...new Set(['china', slug])]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => window.document.activeElement?.className)).not.toBe('canvas');
  });

  test('who looks as before is not worked out anew when something is selected or pinned', async ({
    graph,
    query,
  }) => {
    const { page } = await explore(graph, '?around=china');
    await expectDrawn(page, query);
    const touched = await stylesOf(page);

    await page.locator('.canvas').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => touched.marked()).not.toEqual([]);
    const marked = await touched.marked();
    expect(marked).toContain('china');
    expect(await touched.taken()).toEqual(marked);

    await page.keyboard.press('p');
    await expect.poll(() => viewOf(page).pins['china']).toBeDefined();
    await page.keyboard.press('Escape');
    await expect.poll(() => touched.marked()).toEqual([]);
    expect(await touched.taken()).toEqual(marked);
  });

  test('a relation shows each claim with date, speaker, confidence, article, paragraph and link', async ({
    graph,
    query,
  }) => {
    await graph.define("MATCH (article:Article) SET article.url = 'https://news.example/one'");
    const { page, problems } = await explore(graph, '?around=china&as=table');
    await page.getByRole('button', { name: 'China opposes United States: show the evidence' }).click();
    const evidence = page.getByRole('article', { name: 'Evidence' });
    await evidence.waitFor();

    const { selected } = viewOf(page);
    const id = selected && 'relation' in selected ? selected.relation : '';
    const { data } = await query(document('evidence'), { id, first: 20 });
    const { totalCount, nodes } = data.node.claims;
    expect(await evidence.locator('[data-count=claims]').innerText()).toBe(`${totalCount} claims`);
    expect(await evidence.locator('.claim-summary').allInnerTexts()).toEqual(
      nodes.map(({ summary }: { summary: string }) => summary),
    );
    const [first] = nodes;
    const [place] = first.evidence;
    const claim = await evidence.locator('.claim').first().innerText();
    expect(claim).toContain(first.saidBy[0].name);
    expect(claim).toContain(`${Math.round(first.confidence * 100)} %`);
    expect(claim).toContain(`paragraph ${place.paragraph}`);
    expect(await evidence.locator('.claim time').first().getAttribute('datetime')).toBe(first.date);
    const link = evidence.getByRole('link', { name: place.article.title }).first();
    expect(await link.getAttribute('href')).toBe('https://news.example/one');
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    expect(problems).toEqual([]);

    await graph.define("MATCH (article:Article) SET article.url = 'javascript:alert(1)'");
    await page.reload();
    await evidence.waitFor();
    expect(await evidence.getByRole('link').count()).toBe(0);
    await graph.define('MATCH (article:Article) REMOVE article.url');
  });

  test('the table shows the same as the drawing, and is sorted by its headings', async ({ graph, query }) => {
    const { page } = await explore(graph, '?around=china');
    const { relations } = await expectDrawn(page, query);

    await page.getByLabel('Table').check();
    const rows = page.locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(relations.length);
    await page.getByRole('button', { name: 'To', exact: true }).click();
    const targets = await rows.locator('td:nth-child(3)').allInnerTexts();

    expect(targets).toEqual(targets.toSorted(new Intl.Collator('en').compare));
    expect(await page.locator('th[aria-sort=ascending]').innerText()).toMatch(/^To/);
  });

  test('filters keep what they say, and their counts are those of GraphQL', async ({ graph, query }) => {
    const { page } = await explore(graph, '?around=china');
    await expectDrawn(page, query);

    await page.getByRole('checkbox', { name: /negative/ }).check();
    await expectDrawn(page, query);
    expect(viewOf(page).filters.polarities).toEqual(['NEGATIVE']);
    const view = viewOf(page);
    const { data } = await query(
      'query ($filter: ClaimFilter!) { stats(groupBy: TYPE, first: 100, filter: $filter) { groups { key claimCount } } }',
      { filter: claimFilter(view.around, view.filters) },
    );
    await expect
      .poll(() =>
        page.$$eval('fieldset:nth-of-type(2) [data-facet]', (counts) =>
          Object.fromEntries(
            counts.map((count) => [(count as HTMLElement).dataset['facet'], Number(count.textContent)]),
          ),
        ),
      )
      .toEqual(
        Object.fromEntries(
          data.stats.groups.map(({ key, claimCount }: { key: string; claimCount: number }) => [
            key,
            claimCount,
          ]),
        ),
      );

    await page.getByRole('checkbox', { name: /Organization/ }).check();
    const { entities } = await expectDrawn(page, query);
    expect(entities).toContain('nato');
    expect(entities).not.toContain('united-states');
    await page.getByLabel('From', { exact: true }).fill('2030-01-01');
    await page.keyboard.press('Enter');
    await page.getByText('No relations that the filters keep').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await expectDrawn(page, query);
  });

  test('everything chosen is in the address: reload and Back show the same', async ({ graph, query }) => {
    const { page } = await explore(graph, '?around=china');
    await expectDrawn(page, query);
    await page.getByRole('checkbox', { name: /opposes/ }).check();
    const narrowed = await expectDrawn(page, query);
    await page.getByLabel('Table').check();

    await page.reload();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(narrowed.relations.length);
    expect(await page.getByRole('checkbox', { name: /opposes/ }).isChecked()).toBe(true);
    await page.goBack();
    await expectDrawn(page, query);
    await page.goBack();
    await expect.poll(() => page.getByRole('checkbox', { name: /opposes/ }).isChecked()).toBe(false);
    await expectDrawn(page, query);
  });

  test('who is dragged stays there, also after a reload; Back takes it back, and nobody else moves', async ({
    graph,
    query,
  }) => {
    const { page } = await explore(graph, '?around=china');
    await expectDrawn(page, query);
    const { x, y } = await placeOf(page, 'china');
    const before = await placesIn(page);

    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => viewOf(page).pins['china']).toBeDefined();
    const pinned = viewOf(page).pins['china'];
    expect(pinned).not.toEqual(before['china']);
    await page.reload();
    await expectDrawn(page, query);
    expect(await placesIn(page)).toEqual({ ...before, china: pinned });

    await page.goBack();
    await expect.poll(() => placesIn(page)).toEqual(before);
  });

  test('two are connected by chains in words and lines, each step with its evidence; or it is said that they are not', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await explore(graph, '?page=path&a=xi-jinping');
    await page.getByRole('combobox', { name: 'To' }).fill('north kor');
    await page
      .getByRole('option', { name: /^North Korea$/ })
      .first()
      .click();
    const { data } = await query(document('paths'), {
      from: { slug: 'xi-jinping' },
      to: { slug: 'north-korea' },
      first: 5,
    });
    const { nodes } = data.paths;

    await page
      .getByText(`${nodes.length} connections from Xi Jinping to North Korea`, { exact: false })
      .waitFor();
    expect(await page.locator('.chains > li').count()).toBe(nodes.length);
    expect(await page.locator('.chains > li').first().locator('.hops > li').count()).toBe(nodes[0].length);
    await page.locator('.chains button').first().click();
    await page.getByRole('article', { name: 'Evidence' }).waitFor();
    expect(viewOf(page)).toMatchObject({ selected: { relation: nodes[0].hops[0].relations[0].relation.id } });

    await graph.define(
      "CREATE (:Entity:Topic {id: 'alone', kind: 'Topic', name: 'Alone', sort: 'alone|alone', version: 1})",
    );
    await page.goto(`${new URL(page.url()).origin}/explore?page=path&a=xi-jinping&b=alone`);
    await page.getByText('are not connected').waitFor();
    await graph.define("MATCH (n:Entity {id: 'alone'}) DELETE n");
    expect(problems).toEqual([]);
  });

  test('what is shown can be taken away in five formats', async ({ graph, query }) => {
    const { page, problems } = await explore(graph, '?around=china');
    const { relations, entities } = await expectDrawn(page, query);
    const saved = async (name: RegExp) => {
      await page.getByRole('button', { name: /Save or share/ }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ]);
      return { file: await readFile(await download.path()), name: download.suggestedFilename() };
    };

    const png = await saved(/PNG/);
    expect(png.name).toBe('newsgraph-china.png');
    expect(png.file.subarray(1, 4).toString()).toBe('PNG');
    const svg = (await saved(/SVG/)).file.toString();
    expect(svg.match(/, claims: /g)).toHaveLength(relations.length);
    const graphml = (await saved(/^Graph \(GraphML/)).file.toString();
    expect(graphml.match(/<node /g)).toHaveLength(entities.length);
    expect(graphml.match(/<edge /g)).toHaveLength(relations.length);
    const csv = (await saved(/CSV/)).file.toString();
    expect(csv.trim().split('\r\n')).toHaveLength(relations.length + 1);
    const json = JSON.parse((await saved(/JSON/)).file.toString());
    expect(json.relations.map(({ id }: { id: string }) => id).sort()).toEqual(relations);
    expect((await saved(/All that the filters keep/)).file.toString()).toContain('<graphml');
    expect(problems).toEqual([]);
  });
});
