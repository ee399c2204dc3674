import { mkdir, writeFile } from 'node:fs/promises';
import type { Results } from '../results.ts';
import { terminalReport } from './terminal.ts';

const RESULTS = new URL('../results/', import.meta.url);

/** Prints the figures, and writes them with every latency to bench/results/. */
export async function report(results: Results, _save: boolean): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(new URL('results.json', RESULTS), JSON.stringify(results));
  console.log(terminalReport(results));
}
