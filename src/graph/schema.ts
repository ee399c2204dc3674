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
  const { missing, unknown } = await schemaState(graph);
  if (unknown.length > 0) throw newerGraph(unknown);
  for (const { name } of missing) await graph.define(readCypher(`schema/${name}`));
  if (missing.length > 0) {
    await graph.define(`CALL db.awaitIndexes(${INDEX_TIMEOUT_S})`);
    await graph.write((transaction) => recordSteps(transaction, missing));
  }
  return missing.map(({ name }) => name);
}

/** How far a graph's schema is from the one of this version. */
export interface SchemaState {
  readonly steps: readonly Step[];
  /** Steps that the graph has not had. */
  readonly missing: readonly Step[];
  /** Steps that it has had and this version, being older, does not know. */
  readonly unknown: readonly Step[];
}

/** Compares the schema of a graph with that of this version; takes no step. */
export async function schemaState(graph: Graph): Promise<SchemaState> {
  const steps = await readSteps();
  const applied = await graph.run(appliedSteps, {});
  const taken = new Set(applied.map(({ number }) => number));
  const newest = Math.max(0, ...steps.map(({ number }) => number));
  return {
    steps,
    missing: steps.filter(({ number }) => !taken.has(number)),
    unknown: applied.filter(({ number }) => number > newest),
  };
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

function newerGraph(unknown: readonly Step[]): StartError {
  const names = unknown.map(({ name }) => name).join(', ');
  return new StartError(
    `The graph was written by a newer newsgraph than ${VERSION}: it has had the schema steps ${names}.\n` +
      'Run that version or a later one, or use another database.',
  );
}
