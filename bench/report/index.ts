import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import type { Results } from '../results.ts';
import { DOCUMENT, writeDocument } from './document.ts';
import { terminalReport } from './terminal.ts';

/** Loaded when it is needed: what it draws with is there only once the bench is installed. */
const CHART = './chart.ts';
const RESULTS = new URL('../results/', import.meta.url);

/**
 * Prints the figures, and writes them with every latency and a chart to bench/results/.
 *
 * @param save whether docs/performance.md and its chart show them too
 */
export async function report(results: Results, save: boolean): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(new URL('results.json', RESULTS), JSON.stringify(results));
  const { drawChart } = (await import(CHART)) as { drawChart(results: Results): string };
  const chart = new URL('results.svg', RESULTS);
  await writeFile(chart, drawChart(results));
  console.log(terminalReport(results));
  if (!save) return;
  await writeDocument(results);
  await copyFile(chart, new URL('performance.svg', DOCUMENT));
}
