import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Core } from 'cytoscape';
import type { JSHandle, Page } from 'playwright-core';
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

/** @returns the drawing itself, which the page keeps at its canvas */
export const drawingOf = (page: Page): Promise<JSHandle<Core>> =>
  page.evaluateHandle(
    () => (window.document.querySelector('.canvas') as unknown as { drawing: Core }).drawing,
  );

/** @returns what is drawn now, from the drawing itself; undefined before there is one */
export const onCanvas = (page: Page): Promise<OnCanvas | undefined> =>
  page.evaluate(() => {
    const canvas = window.document.querySelector('.canvas') as { drawing?: Core } | null;
    if (!canvas?.drawing) return undefined;
    const lines = canvas.drawing
      .edges()
      .map((edge) => edge.data('line').relations.map(({ id }: { id: string }) => id));
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
export const placesIn = async (page: Page): Promise<Record<string, [x: number, y: number]>> => {
  const places = await (await drawingOf(page)).evaluate((drawing) =>
    drawing.nodes().map((node): [string, [number, number]] => {
      const { x, y } = node.position();
      return [node.id(), [x, y]];
    }),
  );
  return Object.fromEntries(places);
};

/** Watches whose looks the drawing works out anew. */
export async function stylesOf(page: Page) {
  const drawing = await drawingOf(page);
  const touched = await drawing.evaluateHandle((drawn) => {
    const ids = new Set<string>();
    drawn.on('style', 'node, edge', ({ target }) => ids.add(target.id()));
    return ids;
  });
  return {
    /** Whose they were, since this was asked before. */
    taken: () =>
      touched.evaluate((ids) => {
        const taken = [...ids].sort();
        ids.clear();
        return taken;
      }),
    /** Who is selected, or steps back. */
    marked: () =>
      drawing.evaluate((drawn) =>
        drawn
          .elements('.selected, .faded')
          .map((element) => element.id())
          .sort(),
      ),
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
