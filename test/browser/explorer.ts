import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** What the page asks, as its files have it. */
export const document = (name: string): string =>
  readFileSync(new URL(`../../web/src/api/documents/${name}.graphql`, import.meta.url), 'utf8');

/** Builds the pages unless they are as new as what they are made of. */
export function buildPages(): void {
  execFileSync(process.execPath, ['tools/web/build.ts'], { cwd: new URL('../../', import.meta.url) });
}

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
