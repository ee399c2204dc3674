import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countStatements } from './costs/count.ts';
import { type Costs, compareCosts, isFault, type QueryCosts, total } from './costs/expected.ts';
import { statementNames } from './costs/statement-names.ts';
import { generatedRows } from './generated/rows.ts';
import { openLoaded } from './graph/load.ts';
import { readWorld } from './graph/world.ts';
import { QUERIES } from './queries/index.ts';
import type { BenchQuery, Parameters } from './queries/query.ts';
import { ask, post } from './servers/ask.ts';
import { COUNTING, type ServerProcess, startServer } from './servers/process.ts';
import { openDriver } from './shared/driver.ts';

/**
 * Counts what each query of the bench has newsgraph do in the database, on a small graph that is the same in
 * every run, and compares it to the digit with bench/expected-costs.json. Times are printed and held to nothing.
 *
 * Usage: npm run bench:check [-- --update]
 */

const ROWS = 3000;
const SEED = 1;
/** Sets of parameters of each query: hubs and rare entities are among them. */
const SETS = 4;
const EXPECTED = new URL('expected-costs.json', import.meta.url);

const names = statementNames();

async function costsOf(
  server: ServerProcess,
  query: BenchQuery,
  sets: readonly Parameters[],
): Promise<QueryCosts> {
  const costs: Record<string, { runs: number; dbHits: number }> = {};
  for (const parameters of sets) {
    const posted = post(server, query, parameters);
    if (!posted) continue;
    for (const { text, dbHits } of await countStatements(server, () => ask(posted))) {
      const name = names.get(text) ?? text;
      const known = costs[name] ?? { runs: 0, dbHits: 0 };
      costs[name] = { runs: known.runs + 1, dbHits: known.dbHits + dbHits };
    }
  }
  return Object.fromEntries(Object.entries(costs).sort(([left], [right]) => (left < right ? -1 : 1)));
}

async function countAll(folder: string): Promise<Costs> {
  const rows = async () => ({ title: 'made up', lines: [...generatedRows(ROWS)] });
  await using neo4j = await openLoaded(folder, rows, {});
  const driver = openDriver(neo4j.environment);
  const world = await readWorld(driver, SEED).finally(() => driver.close());
  await using server = await startServer('ours', neo4j.environment, COUNTING);
  const costs: Record<string, QueryCosts> = {};
  for (const query of QUERIES.filter(({ varies }) => varies === undefined)) {
    const sets = query.parameters(world).slice(0, SETS);
    const start = performance.now();
    const counted = await costsOf(server, query, sets);
    const { runs, dbHits } = total(counted);
    const ms = Math.round((performance.now() - start) / sets.length);
    console.log(
      `${query.name}\t${runs} statements, ${dbHits} db hits for ${sets.length} requests\t${ms} ms each, counted`,
    );
    costs[query.name] = counted;
  }
  return costs;
}

/** @returns whether nothing is worse */
function tellFindings(expected: Costs, counted: Costs): boolean {
  const findings = compareCosts(expected, counted);
  for (const { query, verdict, text } of findings) console.error(`${query}: ${verdict}: ${text}`);
  if (findings.length === 0) console.log('All queries cost what bench/expected-costs.json says.');
  else console.error('If that is wanted, `npm run bench:check -- --update` writes it down.');
  return !findings.some(isFault);
}

const folder = await mkdtemp(join(tmpdir(), 'newsgraph-costs-'));
try {
  const counted = await countAll(folder);
  if (process.argv.includes('--update')) await writeFile(EXPECTED, `${JSON.stringify(counted, null, 2)}\n`);
  else if (!tellFindings(JSON.parse(await readFile(EXPECTED, 'utf8')), counted)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
