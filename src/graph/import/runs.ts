import { z } from 'zod';
import { VERSION } from '../../version.ts';
import type { Graph } from '../client.ts';
import { cypherInt, defineStatement } from '../statement.ts';

const createRun = defineStatement('import/open-run', {
  params: z.object({
    run: z.object({
      id: z.string(),
      format: z.string(),
      version: z.string(),
      files: z.array(z.string()),
      hashes: z.array(z.string()),
    }),
  }),
  row: z.object({ id: z.string() }),
});
const endRun = defineStatement('import/close-run', {
  params: z.object({
    runId: z.string(),
    status: z.enum(['DONE', 'FAILED', 'UNDONE']),
    counts: z.record(z.string(), z.int()).nullable(),
  }),
  row: z.object({ id: z.string() }),
});
const text = z.string().nullable();
const count = z.int().nullable();

/** How an import stands. */
export const RUN_STATUSES = {
  RUNNING: 'Has not ended: still at work, or killed.',
  DONE: 'Read all of its files.',
  FAILED: 'Stopped before the end.',
  UNDONE: 'Its claims were withdrawn.',
} as const;
export type RunStatus = keyof typeof RUN_STATUSES;

const status = z.enum(Object.keys(RUN_STATUSES) as [RunStatus, ...RunStatus[]]);

/** An import as it is recorded. */
export const ImportRun = z.object({
  id: z.string(),
  format: z.string(),
  version: z.string(),
  status,
  /** ISO 8601 UTC. */
  startedAt: z.string(),
  finishedAt: text,
  undoneAt: text,
  lastWriteAt: text,
  files: z.array(z.string()),
  /** SHA-256 of each file, unpacked. */
  hashes: z.array(z.string()),
  read: count,
  rejected: count,
  entities: count,
  new: z.int(),
  unchanged: z.int(),
  evidence: z.int(),
});
export type ImportRun = z.infer<typeof ImportRun>;

const listRuns = defineStatement('import/runs', { params: z.object({ limit: cypherInt }), row: ImportRun });
const runById = defineStatement('import/run', {
  params: z.object({ runId: z.string() }),
  row: z.object({ status, idleSeconds: z.int(), claims: z.int() }),
});

/** What an import did. */
export interface RunCounts {
  /** Rows read. */
  readonly read: number;
  /** Claims that are new. */
  readonly new: number;
  /** Rows that say what was recorded before. */
  readonly unchanged: number;
  readonly rejected: number;
  /** Entities that are new. */
  readonly entities: number;
  /** Further articles that report claims which were there. */
  readonly evidence: number;
}

/** An import that begins. */
export interface NewRun {
  readonly id: string;
  readonly format: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** Records that an import begins. */
export async function openRun(graph: Graph, { id, format, files }: NewRun): Promise<void> {
  const paths = files.map(({ path }) => path);
  const hashes = files.map(({ sha256 }) => sha256);
  const run = { id, format, version: VERSION, files: paths, hashes };
  await graph.write((transaction) => transaction.run(createRun, { run }));
}

/** Records how an import ended, or that it was undone. */
export async function closeRun(
  graph: Graph,
  runId: string,
  status: 'DONE' | 'FAILED' | 'UNDONE',
  counts: RunCounts | null,
): Promise<void> {
  await graph.write((transaction) =>
    transaction.run(endRun, { runId, status, counts: counts && { ...counts } }),
  );
}

/** Imports, the newest first. */
export function importRuns(graph: Graph, limit: number): Promise<ImportRun[]> {
  return graph.run(listRuns, { limit });
}

/** @returns how an import stands; undefined if there is none with this id */
export async function importRun(graph: Graph, runId: string) {
  const [run] = await graph.run(runById, { runId });
  return run;
}
