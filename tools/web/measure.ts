import { statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../test/browser/chromium.ts';
import { drawnOf } from '../../web/src/graph/drawn.ts';
import { linesOf } from '../../web/src/graph/lines.ts';
import { longestTask } from './longest-task.ts';
import { madeUpNeighborhood } from './made-up-neighborhood.ts';
import { ROOT } from './source-hash.ts';
import { whyNoPage } from './why-no-page.ts';

const VIEWPORT = { width: 1366, height: 768 };
/** What is drawn: what is promised to be smooth, and as many entities and relations as the API gives at most. */
const DRAWINGS = [
  { entities: 300, relations: 1000, tells: (promised: string) => promised },
  { entities: 1000, relations: 3000, tells: () => '' },
] as const;
const PAN_MS = 3000;
const PAINT_MS = 1500;
const ROUNDS = 5;

/**
 * Measures the explorer of a server that runs from this folder, in a browser without a graphics card, and prints what
 * was measured beside what is promised.
 */
async function main([origin = 'http://127.0.0.1:4000']: readonly string[]): Promise<void> {
  const why = await whyNoPage(`${origin}/explore`);
  if (why) {
    console.error(why);
    process.exitCode = 1;
    return;
  }
  const browser = await launchChromium();
  try {
    print('JavaScript of the first view, gzip', await entryKb(browser, origin), 'kB', '≤ 450');
    print(
      'first view usable, nothing cached',
      await median(() => firstViewMs(browser, origin)),
      'ms',
      '≤ 1500',
    );
    for (const drawing of DRAWINGS) await measureDrawing(browser, origin, drawing);
  } finally {
    await browser.close();
  }
}

function print(what: string, value: number, unit: string, promised = ''): void {
  console.log(`${what.padEnd(62)} ${Math.round(value).toString().padStart(6)} ${unit.padEnd(3)} ${promised}`);
}

async function median(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) values.push(await measure());
  return values.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

/** All scripts that the page loads before anybody does anything, but for that of the worker. */
async function entryKb(browser: Browser, origin: string): Promise<number> {
  const page = await browser.newPage();
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js') && !pathname.includes('worker')) scripts.add(pathname);
  });
  await page.goto(`${origin}/explore`, { waitUntil: 'networkidle' });
  await page.context().close();
  const zipped = (path: string) => statSync(new URL(`web/dist${path}.gz`, ROOT), { throwIfNoEntry: false });
  // What is small is sent as it is.
  const built = (path: string) =>
    zipped(path) ?? statSync(new URL(`web/dist${path}`, ROOT), { throwIfNoEntry: false });
  const bytes = [...scripts].map((path) => {
    const file = built(path);
    if (!file)
      throw new Error(`The server has pages of another build: web/dist has no ${path}. Start it anew.`);
    return file.size;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Until somebody can type and has something to click. */
async function firstViewMs(browser: Browser, origin: string): Promise<number> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const start = performance.now();
  await page.goto(`${origin}/explore`, { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Find' }).waitFor();
  await page.locator('.welcome .chip').first().waitFor();
  const taken = performance.now() - start;
  await page.context().close();
  return taken;
}

async function measureDrawing(
  browser: Browser,
  origin: string,
  { entities, relations, tells }: (typeof DRAWINGS)[number],
): Promise<void> {
  const json = madeUpNeighborhood(entities, relations);
  const lines = linesOf(drawnOf(json.data, []).relations).length;
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.route('**/graphql', (route) => {
    const isDrawing = route.request().postData()?.includes('ExplorerNeighborhood') ?? false;
    return isDrawing ? route.fulfill({ json }) : route.continue();
  });
  let drawnMs = Number.NaN;
  const task = await longestTask(browser, page, async () => {
    const start = performance.now();
    await page.goto(`${origin}/explore?around=e0`, { waitUntil: 'commit' });
    await waitForElements(page, entities + lines);
    drawnMs = performance.now() - start;
    // Until it has been painted, too.
    await page.waitForTimeout(PAINT_MS);
  });
  print(`${entities} entities, ${relations} relations in ${lines} lines: drawn after`, drawnMs, 'ms');
  print('  longest task of the page meanwhile, processor time', task.cpuMs, 'ms', '≤ 200');
  print('    by the clock', task.ms, 'ms');
  let frames = Number.NaN;
  const pulled = await longestTask(browser, page, async () => {
    frames = await framesPerSecond(page);
  });
  print('  frames while it is pulled about', frames, '/s', tells('≥ 30'));
  print('  longest task of the page meanwhile, processor time', pulled.cpuMs, 'ms');
  print('    by the clock', pulled.ms, 'ms');
  await page.context().close();
}

/** Waits until so much is drawn. */
async function waitForElements(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const canvas = document.querySelector('.canvas') as { drawing?: { elements: () => unknown[] } } | null;
      return canvas?.drawing?.elements().length === wanted;
    },
    count,
    { timeout: 240_000, polling: 50 },
  );
}

async function framesPerSecond(page: Page): Promise<number> {
  const box = await page.locator('.canvas').boundingBox();
  const { x = 0, y = 0 } = box ?? {};
  await page.evaluate(() => {
    const counted = { frames: 0 };
    Object.assign(window, { counted });
    const next = () => {
      counted.frames += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const frames = () =>
    page.evaluate(() => (window as unknown as { counted: { frames: number } }).counted.frames);
  // Beside whatever is drawn: pulled there, all of it moves.
  await page.mouse.move(x + 8, y + 8);
  await page.mouse.down();
  const [before, start] = [await frames(), performance.now()];
  for (let step = 0; performance.now() - start < PAN_MS; step += 1) {
    await page.mouse.move(x + 80 + 60 * Math.sin(step / 9), y + 80 + 60 * Math.cos(step / 7));
  }
  const taken = (performance.now() - start) / 1000;
  const after = await frames();
  await page.mouse.up();
  return (after - before) / taken;
}

await main(process.argv.slice(2));
