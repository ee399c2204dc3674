import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import type { Listener } from '../../src/server/listen.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { claimFilter, neighborhoodVariables } from '../../web/src/view/asked.ts';
import { fromQuery } from '../../web/src/view/url.ts';
import { type Fixtures, testWith } from '../setup/graph.ts';
import { keyOf } from '../setup/keys.ts';
import { persisted } from '../setup/manifests.ts';
import { serveOn } from '../setup/server.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { buildPages, document, onCanvas, placeOf } from './explorer.ts';
import { type Visit, visit } from './visit.ts';

const test = testWith('seed');

describe.skipIf(!chromiumPath)('the explorer in a browser', () => {
  let browser: Browser;
  let server: Listener | undefined;
  const visits: Visit[] = [];

  beforeAll(async () => {
    buildPages();
    browser = await launchChromium();
  });

  afterEach(async () => {
    for (const { page } of visits.splice(0)) await page.context().close();
  });

  afterAll(async () => {
    await browser.close();
    await server?.[Symbol.asyncDispose]();
  });

  async function open(
    graph: Graph,
    query = '',
    context: BrowserContextOptions = {},
    options: Partial<ServerOptions> = {},
  ) {
    await server?.[Symbol.asyncDispose]();
    server = await serveOn(graph, options);
    const visited = await visit(browser, server.url, `/explore${query}`, {
      viewport: { width: 1280, height: 860 },
      ...context,
    });
    visits.push(visited);
    return visited;
  }

  /** The view that the address of a page stands for. */
  const viewOf = (page: Page) => fromQuery(new URL(page.url()).search);

  /** What GraphQL answers to what the page shows. */
  async function answerFor(page: Page, query: Fixtures['query']) {
    const { data } = await query(document('neighborhood'), neighborhoodVariables(viewOf(page)));
    return {
      entities: data.neighborhood.nodes.map((node: { entity: { slug: string } }) => node.entity.slug).sort(),
      relations: data.neighborhood.relations.map((relation: { id: string }) => relation.id).sort(),
    };
  }

  /** Waits until canvas and counts show what GraphQL answers. */
  async function expectDrawn(page: Page, query: Fixtures['query']) {
    const answer = await answerFor(page, query);
    await expect.poll(() => onCanvas(page), { timeout: 15_000 }).toEqual(answer);
    expect(await page.locator('[data-count=relations]').innerText()).toBe(
      `${answer.relations.length} relation${answer.relations.length === 1 ? '' : 's'}`,
    );
    return answer;
  }

  test('a name in Hangul is found while it is typed, and its neighbourhood is drawn', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await open(graph);

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

  test('click selects, double click expands, Shift+E collapses, Ctrl+Z takes back, Escape clears', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await open(graph, '?around=china');
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
    const { page } = await open(graph, '?around=china');
    await expectDrawn(page, query);

    await page.locator('.canvas').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => viewOf(page).selected).toEqual({ entity: 'china' });
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    const { selected } = viewOf(page);
    const slug = selected && 'entity' in selected ? selected.entity : '';
    expect((await onCanvas(page))?.entities).toContain(slug);
    const { data } = await query(`{ entity(by: { slug: "${slug}" }) { name kind } }`);
    const said = page.locator('.drawing [role=status]');
    await expect
      .poll(() => said.innerText())
      .toMatch(new RegExp(`^${data.entity.name}, ${data.entity.kind}, \\d+ relations? drawn`));

    await page.keyboard.press('Enter');
    await expect.poll(() => viewOf(page).around).toEqual([...new Set(['china', slug])]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => window.document.activeElement?.className)).not.toBe('canvas');
  });

  test('a relation shows each claim with date, speaker, confidence, article, paragraph and link', async ({
    graph,
    query,
  }) => {
    await graph.define("MATCH (article:Article) SET article.url = 'https://news.example/one'");
    const { page, problems } = await open(graph, '?around=china&as=table');
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

  test('a line of several relations leads to all between the two, and each to its evidence', async ({
    graph,
    query,
  }) => {
    const { page } = await open(graph, '?around=china');
    await expectDrawn(page, query);
    const middle = await page.evaluate(() => {
      const canvas = window.document.querySelector('.canvas') as HTMLElement;
      // biome-ignore lint/suspicious/noExplicitAny: the page keeps its drawing there
      const edge = (canvas as any).drawing.getElementById('china|russia|POSITIVE');
      const { x, y } = edge.renderedMidpoint();
      const { left, top } = canvas.getBoundingClientRect();
      return { x: left + x, y: top + y };
    });

    await page.mouse.click(middle.x, middle.y);
    const { data } = await query(
      '{ relations(first: 100, filter: { source: { slugs: ["china", "russia"] }, target: { slugs: ["china", "russia"] } }) { totalCount } }',
    );
    const between = page.getByRole('article', { name: 'Between two' });
    expect(await between.locator('[data-count=between]').innerText()).toBe(
      `${data.relations.totalCount} relations`,
    );
    await between.getByRole('button').first().click();
    await page.getByRole('article', { name: 'Evidence' }).waitFor();
    await page.getByRole('button', { name: 'All between the two' }).click();
    await between.waitFor();
  });

  test('the table shows the same as the drawing, and is sorted by its headings', async ({ graph, query }) => {
    const { page } = await open(graph, '?around=china');
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
    const { page } = await open(graph, '?around=china');
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
    const { page } = await open(graph, '?around=china');
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

  test('who is dragged stays there, also after a reload', async ({ graph, query }) => {
    const { page } = await open(graph, '?around=china');
    await expectDrawn(page, query);
    const { x, y } = await placeOf(page, 'china');

    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => viewOf(page).pins['china']).toBeDefined();
    const pinned = viewOf(page).pins['china'];
    await page.reload();
    await expectDrawn(page, query);

    const place = await page.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: the page keeps its drawing there
      const { drawing } = window.document.querySelector('.canvas') as any;
      return drawing.getElementById('china').position();
    });
    expect([place.x, place.y]).toEqual(pinned);
  });

  test('two are connected by chains in words and lines, each step with its evidence; or it is said that they are not', async ({
    graph,
    query,
  }) => {
    const { page, problems } = await open(graph, '?page=path&a=xi-jinping');
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
    const { page, problems } = await open(graph, '?around=china');
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

  test('where reading needs a key the page asks for one, and forgets it with the page', async ({ graph }) => {
    const { text } = await keyOf(graph, 'READER');
    const { page, problems } = await open(graph, '', {}, { access: { readers: 'token' } });

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
    const { page, problems } = await open(graph, '?around=china', {}, persisted({ only: true }));

    await page.locator('[data-count=relations]').waitFor();
    await page.getByText('18 claims').waitFor();
    expect(problems).toEqual([]);
  });

  test('a server that does not answer is told, and can be asked again', async ({ graph, query }) => {
    const { page } = await open(graph, '?around=china');
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
    const { page } = await open(graph, '?around=china');
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
