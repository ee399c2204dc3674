import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { madeUpNeighborhood } from '../../tools/web/made-up-neighborhood.ts';
import { farDashes } from '../../web/src/graph/strokes.ts';
import { claimFilter, NODES_MANY, NODES_MAX, neighborhoodVariables } from '../../web/src/view/asked.ts';
import { AROUND_MAX } from '../../web/src/view/view.ts';
import { byProminence, relationsOf } from '../setup/generated-answers.ts';
import { GENERATED } from '../setup/generated-landmarks.ts';
import { testWith } from '../setup/graph.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { axeFaults, document, drawingOf, expectDrawn, onCanvas, placesIn, viewOf } from './explorer.ts';

const test = testWith('generated');
const HUB = GENERATED.hub;
const FAR_APART = farApart();
const hubs = (count: number) => GENERATED.hubs.slice(0, count);

describe.skipIf(!chromiumPath)('the explorer on a graph of 20,000 claims', () => {
  const open = browsing();

  test('a hub does not explode: 25 of its relations are drawn, and it is said of how many', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await open(graph, `/explore?around=${HUB}&entity=${HUB}`);
    const view = viewOf(page);
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
  });

  test('a name is found while it is typed; canvas, table and files have the same relations', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await open(graph, '/explore');
    const { data } = await query(`{ entity(by: { slug: "${HUB}" }) { name } }`);
    await page.getByRole('combobox', { name: 'Find' }).fill(data.entity.name);
    await page.getByRole('option', { name: data.entity.name, exact: true }).first().click();
    const { entities, relations } = await expectDrawn(page, query);

    await page.getByLabel('Table').check();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(relations.length);
    await page.getByRole('button', { name: /Save or share/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /JSON/ }).click(),
    ]);
    const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(saved.relations.map(({ id }: { id: string }) => id).sort()).toEqual(relations);
    expect(saved.entities.map(({ slug }: { slug: string }) => slug).sort()).toEqual(entities);
    expect(problems).toEqual([]);
  });

  test('one more is expanded and taken back by keyboard; reload and Back show the same, where it was', async ({
    graph,
    query,
  }) => {
    const [one = '', other = ''] = hubs(2);
    const { page, problems } = await open(graph, `/explore?around=${one}`);
    const first = await expectDrawn(page, query);
    const places = await placesIn(page);

    await page.goto(`${page.url()}&entity=${other}`);
    await expectDrawn(page, query);
    await page.locator('.canvas').focus();
    if (first.entities.includes(other)) await page.keyboard.press('Enter');
    else await page.getByRole('button', { name: /^Expand/ }).click();
    await expect.poll(() => viewOf(page).around).toEqual([one, other]);
    const both = await expectDrawn(page, query);
    expect(both.entities.length).toBeGreaterThan(first.entities.length);
    await expect.poll(() => viewOf(page).places?.length).toBe(5 + 4 * both.entities.length);
    const grown = await placesIn(page);
    expect(grown).toMatchObject(places);

    await page.reload();
    await expectDrawn(page, query);
    expect(await placesIn(page)).toEqual(grown);
    await page.goBack();
    await expectDrawn(page, query);
    expect(await placesIn(page)).toEqual(places);
    expect(problems).toEqual([]);
  });

  test('filters are counted as GraphQL counts them, and what they keep is drawn', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await open(graph, `/explore?around=${HUB}`);
    await expectDrawn(page, query);

    await page.getByRole('checkbox', { name: /negative/ }).check();
    const { relations } = await expectDrawn(page, query);
    expect(relations.length).toBeGreaterThan(0);
    const { around, filters } = viewOf(page);
    const { data } = await query(
      'query ($filter: ClaimFilter!) { stats(groupBy: KIND, filter: $filter) { groups { key claimCount } } }',
      { filter: claimFilter(around, filters) },
    );
    const expected = data.stats.groups.map((group: { key: string; claimCount: number }) => [
      group.key,
      group.claimCount.toLocaleString('en'),
    ]);
    await expect
      .poll(() =>
        page.$$eval('fieldset:nth-of-type(3) [data-facet]', (counts) =>
          counts.map((count) => [(count as HTMLElement).dataset['facet'], count.textContent]),
        ),
      )
      .toEqual(expect.arrayContaining(expected));
    expect(problems).toEqual([]);
  });

  test('a relation of many claims shows them page by page, each with its place', async ({ graph, query }) => {
    const { data } = await query(
      `{ relations(first: 1) { nodes { id claimCount source { slug } claims(first: 40) { nodes { summary } } } } }`,
    );
    const [strongest] = data.relations.nodes;
    const { page, problems } = await open(
      graph,
      `/explore?around=${strongest.source.slug}&relation=${strongest.id}`,
    );
    const evidence = page.getByRole('article', { name: 'Evidence' });
    await evidence.getByRole('button', { name: 'More claims' }).click();
    await expect.poll(() => evidence.locator('.claim').count()).toBe(40);

    expect(await evidence.locator('[data-count=claims]').innerText()).toBe(`${strongest.claimCount} claims`);
    expect(await evidence.locator('.claim-summary').allInnerTexts()).toEqual(
      strongest.claims.nodes.map(({ summary }: { summary: string }) => summary),
    );
    expect(await evidence.locator('.claim .places li').count()).toBeGreaterThanOrEqual(40);
    expect(await axeFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('two who are little known are connected as GraphQL has it, and nobody to whom no claim names', async ({
    graph,
    query,
  }) => {
    const { rare, rareBesideHub, unnamed } = GENERATED;
    const { page, problems } = await open(graph, `/explore?page=path&a=${rare}&b=${rareBesideHub}`);
    const { data } = await query(document('paths'), {
      from: { slug: rare },
      to: { slug: rareBesideHub },
      first: 5,
    });
    const { nodes } = data.paths;

    await expect.poll(() => page.locator('.chains > li').count()).toBe(nodes.length);
    const steps = await page
      .locator('.chains > li')
      .evaluateAll((chains) => chains.map((chain) => chain.querySelectorAll('.hops > li').length));
    expect(steps).toEqual(nodes.map(({ length }: { length: number }) => length));
    expect(await axeFaults(page)).toEqual([]);
    await page.goto(`${new URL(page.url()).origin}/explore?page=path&a=${rare}&b=${unnamed}`);
    await page.getByText('are not connected').waitFor();
    expect(problems).toEqual([]);
  });

  test('months are chosen by keyboard and by dragging, and counted as GraphQL counts them', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await open(graph, `/explore?around=${HUB}`);
    const timeline = async () => {
      const { around, filters } = viewOf(page);
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
    const dates = () => viewOf(page).filters;
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
  });

  test('much is drawn with a warning, and nobody in it stands alone or on somebody else', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await open(graph, `/explore?around=${FAR_APART.slice(0, 16)}&detail=50`);
    const { entities } = await expectDrawn(page, query, 200_000);

    expect(entities.length).toBeGreaterThan(NODES_MANY);
    expect(entities.length).toBeLessThan(NODES_MAX);
    await page.getByText(`${entities.length} entities are much to look at`).waitFor();
    const places = Object.values(await placesIn(page));
    expect(new Set(places.map(String)).size).toBe(entities.length);
    const drawing = await drawingOf(page);
    const alone = await drawing.evaluate(
      (drawn) => drawn.nodes().filter((node) => node.degree(false) === 0).length,
    );
    expect(alone).toBe(0);
    const seen = await drawing.evaluate((drawn) => {
      // The library tells no types of what draws.
      const { data } = (
        drawn as unknown as { renderer: () => { data: { bufferCanvases: { width: number }[] } } }
      ).renderer();
      const dashes = drawn.edges('.NEGATIVE').style('line-dash-pattern').split(' ').map(Number);
      return { dashes, moved: (data.bufferCanvases[0]?.width ?? 0) / drawn.width() };
    });
    // Dashes are seen from far, and the picture that stands for all of it while it is moved is no larger than it.
    expect(seen).toEqual({ dashes: farDashes('NEGATIVE'), moved: 1 });
    expect(await axeFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('no more are drawn than may be; all relations of those expanded can be had as a file instead', async ({
    graph,
    query,
  }) => {
    // Nowhere in this graph do so many stand around twenty.
    const json = madeUpNeighborhood(NODES_MAX, 3000);
    const { page, problems } = await open(graph, '/explore');
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('ExplorerNeighborhood')
        ? route.fulfill({ json })
        : route.continue(),
    );
    await page.goto(`${page.url()}?around=${FAR_APART}&detail=50`);
    await page.getByText('1,000 entities are as many as are drawn at once').waitFor();
    await page.getByText('20 are as many as can be expanded at once').waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save all relations of those expanded/ }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    const { data } = await query(
      'query ($filter: RelationFilter) { relations(first: 1, filter: $filter) { totalCount } }',
      { filter: { either: { slugs: FAR_APART } } },
    );
    expect(file.match(/<edge /g)).toHaveLength(data.relations.totalCount);
    await expect
      .poll(async () => (await onCanvas(page))?.entities.length, { timeout: 200_000 })
      .toBe(NODES_MAX);
    expect(problems).toEqual([]);
  });
});

/** Twenty of whom each stands in its strongest relations with as many as can be whom the others do not. */
function farApart(): string[] {
  const strongest = new Map(
    byProminence.map((id) => [
      id,
      new Set(
        relationsOf(id)
          .slice(0, 50)
          .flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
      ),
    ]),
  );
  const chosen: string[] = [];
  for (let met = new Set<string>(); chosen.length < AROUND_MAX; ) {
    const newcomers = (id: string) => (strongest.get(id) ?? new Set()).difference(met).size;
    const [best = ''] = byProminence.toSorted((one, other) => newcomers(other) - newcomers(one));
    chosen.push(best);
    met = met.union(strongest.get(best) ?? new Set());
  }
  return chosen;
}
