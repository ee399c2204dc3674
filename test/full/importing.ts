import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { Graph } from '../../src/graph/client.ts';
import { verifyGraph } from '../../src/graph/maintenance/verify.ts';
import { openDatabase } from '../../src/launcher/index.ts';
import { launcherConfig, temporaryFolder } from '../launcher/support.ts';
import { connect, type Database } from '../process/graph-content.ts';
import { newsgraph } from '../process/newsgraph.ts';

const { NEWSGRAPH_SOURCE_DATA: sourceData = '' } = process.env;

/** Where a file of the source data is. */
export const sourcePath = (name: string) => join(sourceData, name);

/** The three files that a set of facts is published in. */
export const setOf = (year: string) =>
  ['train', 'valid', 'test'].map((part) => `icews${year}/icews_20${year}_${part}.txt.gz`);

/** A file of the source data, unpacked. */
export function sourceBytes(name: string): Buffer {
  const bytes = readFileSync(sourcePath(name));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** What an import says it did. */
export interface Imported {
  readonly code: number | null;
  readonly runId: string;
  readonly read: number;
  readonly new: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly entities: number;
  readonly evidence: number;
  readonly seconds: number;
  readonly files: readonly { readonly datasetId: string; readonly rejectsFile: string | null }[];
  /** Most memory that the process held, in MB; 0 where there is no /proc. */
  readonly memoryMb: number;
}

/** An empty graph on a Neo4j of its own, and commands on it. */
export interface EmptyGraph extends AsyncDisposable {
  readonly database: Database;
  readonly graph: Graph;
  /** Imports files of the source data as a process of its own; rejects go to a temporary folder. */
  readonly imported: (format: string, ...names: string[]) => Promise<Imported>;
  readonly undo: (runId: string) => Promise<{ retracted: number }>;
  /** Expects everything that is derived to agree with the claims. */
  readonly expectClean: () => Promise<void>;
  /** Numbers that change with every write. */
  readonly state: () => Promise<unknown>;
}

/** Starts a Neo4j with nothing in it. */
export async function emptyGraph(): Promise<EmptyGraph> {
  const folder = temporaryFolder();
  // It works for a quarter of an hour, and is compiled for that.
  const how = { heapMb: 1536, pageCacheMb: 1024, transactionMb: 512, environment: process.env };
  const neo4j = await openDatabase(launcherConfig(join(folder, 'data'), how), () => {});
  const { uri, user, password } = neo4j;
  const settings = { NEO4J_URI: uri, NEO4J_USERNAME: user, NEO4J_PASSWORD: password };
  const database = connect({ uri, user, password });
  const graph = new Graph({ uri, user, password, database: undefined, statementTimeoutMs: 120_000 });
  return {
    database,
    graph,
    async imported(format, ...names) {
      const files = names.map(sourcePath);
      const running = newsgraph(['import', format, ...files, '--json', '--rejects', folder], settings);
      const [{ code, stdout, stderr }, memoryMb] = await Promise.all([
        running.exited,
        mostMemory(running.process.pid ?? 0),
      ]);
      expect([0, 5], stderr).toContain(code);
      const imported: Imported = { code, memoryMb, ...JSON.parse(stdout) };
      tell(`${names[0]}: ${imported.read} rows in ${imported.seconds.toFixed(1)} s, ${memoryMb} MB`);
      return imported;
    },
    async undo(runId) {
      return timed('undo', async () =>
        JSON.parse((await newsgraph(['import', '--undo', runId, '--json'], settings).exited).stdout),
      );
    },
    async expectClean() {
      const { differences } = await timed('verify', () => verifyGraph(graph));
      expect(differences.slice(0, 5)).toEqual([]);
    },
    state: () =>
      database.rows(`
        MATCH (clock:Clock)
        RETURN clock.seq AS seq, COUNT { (:!ImportRun) } AS nodes, COUNT { (:!ImportRun)-->() } AS links`),
    async [Symbol.asyncDispose]() {
      await graph[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await neo4j[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** So that a log of the test run shows how long things take. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  tell(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

const SAMPLE_MS = 200;

/** @returns the most memory that a process held until it ended, in MB; 0 where there is no /proc */
async function mostMemory(pid: number): Promise<number> {
  for (let most = 0; ; await sleep(SAMPLE_MS)) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      most = Math.ceil(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? most * 1024) / 1024);
    } catch {
      return most;
    }
  }
}

/** Expects each row of a file to be a claim's or a reject's, once. @returns what became of how many */
export async function expectAccounted(
  { database }: EmptyGraph,
  name: string,
  { datasetId, rejectsFile }: Imported['files'][number],
): Promise<{ coded: number; rejected: number }> {
  const bytes = sourceBytes(name);
  expect(datasetId).toBe(createHash('sha256').update(bytes).digest('hex'));
  const coded = await database.rows<{ row: number }>(
    'MATCH (:Dataset {id: $datasetId})<-[place:CODED_IN]-() RETURN place.row AS row',
    { datasetId },
  );
  const table =
    rejectsFile === null ? [] : readFileSync(rejectsFile, 'latin1').trimEnd().split('\n').slice(1);
  const rejected = table.map((line) => Number.parseInt(line, 10));
  const found = [...coded.map(({ row }) => row), ...rejected].sort((left, right) => left - right);
  const lines = bytes.toString('latin1').trimEnd().split('\n').length;
  expect(found).toEqual(Array.from({ length: lines }, (_, index) => index + 1));
  return { coded: coded.length, rejected: rejected.length };
}
