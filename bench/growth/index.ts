import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withGenerated } from '../../src/docs/markdown.ts';
import { NEO4J_VERSION } from '../../src/launcher/index.ts';
import { installBench } from '../install.ts';
import { openDriver } from '../shared/driver.ts';
import { openOwnNeo4j } from '../shared/own-neo4j.ts';
import { measureSize, type Plan } from './measure.ts';
import { growthTexts, type SizeResult } from './report.ts';
import { sizedGraph } from './sized-graph.ts';
import { storeParts } from './store-size.ts';
import { readWorlds } from './worlds.ts';

/**
 * What the size of the graph costs: the queries of the bench at three sizes, about entities that are the same in
 * each, and about hubs that grow with it.
 *
 * Usage: npm run bench:growth [-- --keep <folder> --sizes 90730,468558,4700000 --page-cache 2048 --rounds 3
 *   --seconds 2 --save]
 */

const SEED = 1;
const HEAP_MB = 2048;
const DOCUMENT = new URL('../../docs/performance.md', import.meta.url);
const RESULTS = new URL('../results/', import.meta.url);
const STATISTICS_TIMEOUT_S = 300;

const { values } = parseArgs({
  options: {
    keep: { type: 'string' },
    sizes: { type: 'string', default: '90730,468558,4700000' },
    'page-cache': { type: 'string', default: '2048' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    save: { type: 'boolean', default: false },
  },
});
const tell = (text: string) => console.error(text);

function whole(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new RangeError(`--${flag} is "${text}": must be a whole number of at least ${least}`);
}

async function measure(folder: string, claims: number, plan: Plan, pageCacheMb: number): Promise<SizeResult> {
  const settings = { NEO4J_HEAP_MB: String(HEAP_MB), NEO4J_PAGE_CACHE_MB: String(pageCacheMb) };
  tell(`${claims} claims in ${folder}`);
  const dataFolder = await sizedGraph(folder, claims, settings, tell);
  await using neo4j = await openOwnNeo4j(dataFolder, settings);
  await neo4j.graph.define(`CALL db.prepareForReplanning(${STATISTICS_TIMEOUT_S})`);
  const driver = openDriver(neo4j.environment);
  try {
    const store = await storeParts(dataFolder, driver);
    const points = await measureSize(neo4j.environment, await readWorlds(driver, SEED), plan, tell);
    return { claims, store, points };
  } finally {
    await driver.close();
  }
}

const plan = { rounds: whole('rounds', values.rounds, 1), seconds: whole('seconds', values.seconds, 1) };
const sizes = values.sizes.split(',').map((text) => whole('sizes', text, 20_000));
const pageCacheMb = whole('page-cache', values['page-cache'], 64);
await installBench();
const conditions = [
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim()},`,
  `${Math.round(totalmem() / 2 ** 30)} GB, shared by Neo4j ${NEO4J_VERSION} (heap ${HEAP_MB} MB, page cache`,
  `${pageCacheMb} MB), the server and the load generator; one client, ${plan.rounds} rounds of ${plan.seconds} s.`,
].join('\n');
const folder = values.keep ? resolve(values.keep) : await mkdtemp(join(tmpdir(), 'newsgraph-growth-'));
try {
  const results: SizeResult[] = [];
  for (const claims of sizes) {
    results.push(await measure(join(folder, String(claims)), claims, plan, pageCacheMb));
    await mkdir(RESULTS, { recursive: true });
    await writeFile(new URL('growth.json', RESULTS), JSON.stringify({ conditions, results }));
  }
  const texts = growthTexts(results, conditions);
  console.log([...texts.values()].join('\n\n'));
  if (values.save) await writeFile(DOCUMENT, withGenerated(await readFile(DOCUMENT, 'utf8'), texts));
} finally {
  if (!values.keep) await rm(folder, { recursive: true, force: true });
}
