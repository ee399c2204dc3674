import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { neighborhoodVariables } from '../../web/src/view/asked.ts';
import { fromQuery } from '../../web/src/view/url.ts';
import type { View } from '../../web/src/view/view.ts';
import type { Fixtures } from '../setup/graph.ts';

/** What the page asks, as its files have it. */
export const document = (name: string): string =>
  readFileSync(new URL(`../../web/src/api/documents/${name}.graphql`, import.meta.url), 'utf8');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @returns what axe finds wrong with a page as it is now, each with where */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    // biome-ignore lint/suspicious/noExplicitAny: it was put there by the line before
    const result = await (window as any).axe.run({ runOnly: tags });
    return result.violations as { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
  }, TAGS);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Ids of what is drawn on the canvas. */
export interface OnCanvas {
  readonly entities: string[];
  readonly relations: string[];
}

/** The parts of the page's drawing that are looked at. */
interface PageDrawing {
  readonly nodes: () => { map: <Value>(of: (node: { id: () => string }) => Value) => Value[] };
  readonly edges: () => {
    map: <Value>(of: (edge: { data: (name: 'line') => { relations: { id: string }[] } }) => Value) => Value[];
  };
}

/** @returns what is drawn now, from the drawing itself; undefined before there is one */
export const onCanvas = (page: Page): Promise<OnCanvas | undefined> =>
  page.evaluate(() => {
    const canvas = window.document.querySelector('.canvas') as { drawing?: PageDrawing } | null;
    if (!canvas?.drawing) return undefined;
    const lines = canvas.drawing.edges().map((edge) => edge.data('line').relations.map(({ id }) => id));
    return {
      entities: canvas.drawing
        .nodes()
        .map((node) => node.id())
        .sort(),
      relations: lines.flat().sort(),
    };
  });

/** The view that the address of a page stands for. */
export const viewOf = (page: Page): View => fromQuery(new URL(page.url()).search);

/** @returns what GraphQL answers to what the page shows */
export async function answerFor(page: Page, query: Fixtures['query']): Promise<OnCanvas> {
  const { data } = await query(document('neighborhood'), neighborhoodVariables(viewOf(page)));
  return {
    entities: data.neighborhood.nodes.map((node: { entity: { slug: string } }) => node.entity.slug).sort(),
    relations: data.neighborhood.relations.map((relation: { id: string }) => relation.id).sort(),
  };
}

/** Waits until canvas and counts show what GraphQL answers; hundreds take long to arrange on a busy machine. */
export async function expectDrawn(page: Page, query: Fixtures['query'], timeout = 15_000): Promise<OnCanvas> {
  const answer = await answerFor(page, query);
  await expect.poll(() => onCanvas(page), { timeout }).toEqual(answer);
  const count = answer.relations.length;
  expect(await page.locator('[data-count=relations]').innerText()).toBe(
    `${count.toLocaleString('en')} relation${count === 1 ? '' : 's'}`,
  );
  return answer;
}

/** @returns where entities are in the drawing, in its units */
export const placesIn = (page: Page): Promise<Record<string, [x: number, y: number]>> =>
  page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the page keeps its drawing there
    const { drawing } = window.document.querySelector('.canvas') as any;
    return Object.fromEntries(
      drawing.nodes().map((node: { id: () => string; position: () => { x: number; y: number } }) => {
        const { x, y } = node.position();
        return [node.id(), [x, y]];
      }),
    );
  });

/** Watches whose looks the drawing works out anew. */
export async function stylesOf(page: Page) {
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the page keeps its drawing there
    const { drawing } = window.document.querySelector('.canvas') as any;
    const touched = new Set<string>();
    Object.assign(window, { touched });
    drawing.on('style', 'node, edge', ({ target }: { target: { id: () => string } }) =>
      touched.add(target.id()),
    );
  });
  return {
    /** Whose they were, since this was asked before. */
    taken: () =>
      page.evaluate(() => {
        const { touched } = window as unknown as { touched: Set<string> };
        const ids = [...touched].sort();
        touched.clear();
        return ids;
      }),
    /** Who is selected, or steps back. */
    marked: () =>
      page.evaluate(() => {
        // biome-ignore lint/suspicious/noExplicitAny: the page keeps its drawing there
        const { drawing } = window.document.querySelector('.canvas') as any;
        const marked: string[] = drawing
          .elements('.selected, .faded')
          .map((element: { id: () => string }) => element.id());
        return marked.sort();
      }),
  };
}

/** Milliseconds for which an entity must stay where it is to be taken for settled. */
const SETTLED_MS = 400;

/** @returns where an entity is drawn, in pixels of the page, once it moves no more */
export async function placeOf(page: Page, slug: string): Promise<{ x: number; y: number }> {
  for (let before = await placeNow(page, slug); ; ) {
    await page.waitForTimeout(SETTLED_MS);
    const now = await placeNow(page, slug);
    if (now.x === before.x && now.y === before.y) return now;
    before = now;
  }
}

const placeNow = (page: Page, slug: string): Promise<{ x: number; y: number }> =>
  page.evaluate((id) => {
    const canvas = window.document.querySelector('.canvas') as HTMLElement;
    // biome-ignore lint/suspicious/noExplicitAny: the page keeps its drawing there
    const { x, y } = (canvas as any).drawing.getElementById(id).renderedPosition();
    const { left, top } = canvas.getBoundingClientRect();
    return { x: left + x, y: top + y };
  }, slug);
