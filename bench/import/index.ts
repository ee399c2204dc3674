import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { NEO4J_VERSION } from '../../src/launcher/index.ts';
import { residentMemory } from '../shared/memory.ts';
import { openOwnNeo4j } from '../shared/own-neo4j.ts';
import { ICEWS14, ICEWS18, type SourceData, sourceRows, writeRows } from '../shared/source-data.ts';

/**
 * Compares `newsgraph import` with a bare loop of the same statements, each on an empty Neo4j of its own, at
 * two sizes: ICEWS14 and ICEWS18 from NEWSGRAPH_SOURCE_DATA or, without it, made-up rows of the same shape.
 *
 * Usage: npm run bench:import [-- --rows 20000]
 */

const SIZES = [ICEWS14, ICEWS18] as const;
const COMMANDS = {
  import: ['src/cli/main.ts', 'import', '--json', 'icews-tkg'],
  bare: ['bench/import/bare.ts'],
} as const;
type Contestant = keyof typeof COMMANDS;

interface Result {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMb: number;
}

/** Rows of a size, plain, in one file. @returns its path */
async function rowsFile(folder: string, source: SourceData): Promise<string> {
  const { lines } = await sourceRows(source, rowsLimit());
  const path = join(folder, `${source.name}.txt`);
  await writeRows(path, lines);
  return path;
}

function rowsLimit(): number {
  const given = process.argv.indexOf('--rows');
  return given === -1 ? Number.POSITIVE_INFINITY : Number(process.argv[given + 1]);
}

/** Runs one contestant on an empty Neo4j, one file after the other. */
async function measure(folder: string, contestant: Contestant, files: readonly string[]): Promise<Result[]> {
  const dataFolder = await mkdtemp(join(folder, 'neo4j-'));
  const results: Result[] = [];
  {
    await using neo4j = await openOwnNeo4j(dataFolder);
    const settings = neo4j.environment;
    for (const file of files) results.push(await run([...COMMANDS[contestant], file], settings));
  }
  await rm(dataFolder, { recursive: true });
  return results;
}

/** @returns what a contestant printed, and the most memory it held */
async function run(command: readonly string[], settings: Record<string, string>): Promise<Result> {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let peakMb = 0;
  const watch = setInterval(async () => {
    peakMb = Math.max(peakMb, (await residentMemory(child.pid)).peakMb);
  }, 250);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0 && code !== EXIT.REJECTED)
    throw new Error(`${command.join(' ')} ended with ${code}: ${output}`);
  const { rows, read, seconds } = JSON.parse(output);
  return { rows: rows ?? read, seconds, peakMb };
}

function report(size: string, contestant: string, { rows, seconds, peakMb }: Result): void {
  const rate = `${Math.round(rows / seconds)} rows/s`;
  const cost = `${((1e6 * seconds) / rows).toFixed(0)} µs a row`;
  const cells = [size, contestant, `${rows} rows`, `${seconds.toFixed(1)} s`, rate, cost];
  console.log([...cells, `${Math.round(peakMb)} MB at most`].join('\t'));
}

const perRow = ({ rows, seconds }: Result) => seconds / rows;

async function compare(folder: string): Promise<void> {
  const [small, large] = [await rowsFile(folder, SIZES[0]), await rowsFile(folder, SIZES[1])];
  const ours: Result[] = [];
  for (const [index, size] of SIZES.entries()) {
    const file = index === 0 ? small : large;
    // Last, the small file into the large graph: what a row costs there, with everything warm.
    const files = index === 0 ? [file] : [file, small];
    const imported = await measure(folder, 'import', files);
    const [bare] = await measure(folder, 'bare', [file]);
    const [first] = imported;
    if (!first || !bare) return;
    report(size.name, 'import', first);
    report(size.name, 'bare', bare);
    console.log(`${size.name}\timport : bare = ${(perRow(bare) / perRow(first)).toFixed(2)}`);
    ours.push(...imported);
  }
  const [alone, all, after] = ours;
  if (!alone || !all || !after) return;
  report('ICEWS14 into a graph of ICEWS18', 'import', after);
  console.log(`cost of a row, all of ICEWS18 : ICEWS14 = ${(perRow(all) / perRow(alone)).toFixed(2)}`);
  console.log(
    `cost of a row, ICEWS14 after ICEWS18 : ICEWS14 alone = ${(perRow(after) / perRow(alone)).toFixed(2)}`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
try {
  const machine = `${availableParallelism()} processors, Node ${process.version}`;
  console.log(`${machine}, Neo4j ${NEO4J_VERSION} of its own with the default settings for each run`);
  await compare(folder);
} finally {
  await rm(folder, { recursive: true });
}
