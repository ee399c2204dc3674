import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import { StartError } from '../errors.ts';
import { VERSION } from '../version.ts';
import type { Graph, Transaction } from './client.ts';
import { cypherInt, defineStatement, readCypher } from './statement.ts';
import { openClock } from './write/clock.ts';

const SCHEMA_FOLDER = new URL('../../cypher/schema/', import.meta.url);

/** Building the indexes of a large graph takes minutes; a graph that has them takes none. */
const INDEX_TIMEOUT_S = 600;

const appliedSteps = defineStatement('migration/applied', {
  params: z.object({}),
  row: z.object({ number: z.int(), name: z.string() }),
});
const recordStep = defineStatement('write/migration', {
  params: z.object({ number: cypherInt, name: z.string(), version: z.string() }),
  row: z.object({ migration: z.int() }),
});

/** A numbered file of cypher/schema: one change of constraints or indexes, safe to run twice. */
interface Step {
  readonly number: number;
  readonly name: string;
}

/**
 * Takes the steps of the schema that a graph has not had, in order, and records each. Two servers may do
 * so at once: every step is safe to run twice and recorded once.
 *
 * @returns names of the steps taken now
 * @throws {StartError} if the graph has had steps that this version does not know
 */
export async function applySchema(graph: Graph): Promise<string[]> {
  const steps = await readSteps();
  const applied = new Map((await graph.run(appliedSteps, {})).map(({ number, name }) => [number, name]));
  refuseNewer(applied, steps);

  const missing = steps.filter(({ number }) => !applied.has(number));
  for (const { name } of missing) await graph.define(readCypher(`schema/${name}`));
  if (missing.length > 0) {
    await graph.define(`CALL db.awaitIndexes(${INDEX_TIMEOUT_S})`);
    await graph.write((transaction) => recordSteps(transaction, missing));
  }
  return missing.map(({ name }) => name);
}

/** All at once: steps that were taken but not recorded are taken again, which changes nothing. */
async function recordSteps(transaction: Transaction, steps: readonly Step[]): Promise<void> {
  await openClock(transaction);
  for (const { number, name } of steps) {
    await transaction.run(recordStep, { number, name, version: VERSION });
  }
}

async function readSteps(): Promise<Step[]> {
  const files = (await readdir(SCHEMA_FOLDER)).filter((file) => file.endsWith('.cypher')).sort();
  return files.map((file) => ({ number: Number.parseInt(file, 10), name: file.replace('.cypher', '') }));
}

function refuseNewer(applied: ReadonlyMap<number, string>, steps: readonly Step[]): void {
  const newest = Math.max(0, ...steps.map(({ number }) => number));
  const unknown = [...applied].filter(([number]) => number > newest);
  if (unknown.length === 0) return;
  const names = unknown.map(([, name]) => name).join(', ');
  throw new StartError(
    `The graph was written by a newer newsgraph than ${VERSION}: it has had the schema steps ${names}.\n` +
      'Run that version or a later one, or use another database.',
  );
}
