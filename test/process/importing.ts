import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { temporaryFolder } from '../launcher/support.ts';
import { connect, type Database, differences, graphContent } from './graph-content.ts';
import { type KeptNeo4j, keptNeo4j } from './kept-neo4j.ts';
import { type MadeUpFacts, madeUpFacts, rejectsIn, unlike } from './made-up-facts.ts';
import { type Ended, newsgraph, type Running } from './newsgraph.ts';

/** Rows an actor. */
const ROWS_PER_ACTOR = 10;
const SEED = 20_310_101;

/** An import that is disturbed, and what it comes to if it is not. */
export interface Importing extends AsyncDisposable {
  readonly kept: KeptNeo4j;
  readonly facts: MadeUpFacts;
  /** Rows that are good. */
  readonly good: number;
  readonly database: () => Database;
  /** Connects anew, after the database was another process. */
  readonly reconnect: () => Promise<void>;
  readonly empty: () => Promise<void>;
  /** Forgets the plans of statements: those that were made for a full graph took minutes for a small one. */
  readonly forgetPlans: () => Promise<void>;
  /** Starts the import. */
  readonly start: (settings?: Record<string, string>) => Running;
  readonly claims: () => Promise<number>;
  /** Expects the graph to be as an undisturbed import leaves it. */
  readonly expectWhole: () => Promise<void>;
}

/**
 * Starts a Neo4j, and imports once without a disturbance.
 *
 * @param rows several batches of each writer, so that there is a middle to be cut off in
 */
export async function importing(rows: number): Promise<Importing> {
  const kept = await keptNeo4j();
  const folder = temporaryFolder();
  const file = join(folder, 'facts.tsv');
  const facts = madeUpFacts(rows, rows / ROWS_PER_ACTOR, SEED);
  await writeFile(file, facts.bytes);
  await kept.run('neo4j', 'start');
  let database = connect(await kept.runFile());
  const start = (settings: Record<string, string> = {}) =>
    newsgraph(['import', 'icews-tkg', file, '--json'], { ...kept.settings, ...settings });
  expectImported(await start().exited, facts);
  const whole = await graphContent(database);
  return {
    ...{ kept, facts, start, good: rows - facts.bad.size },
    database: () => database,
    async reconnect() {
      await database[Symbol.asyncDispose]();
      database = connect(await kept.runFile());
    },
    empty: () => kept.define('MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS'),
    forgetPlans: () => kept.define('CALL db.clearQueryCaches()'),
    claims: () => database.count('MATCH (claim:Claim) RETURN count(claim)'),
    async expectWhole() {
      expect(differences(whole, await graphContent(database))).toEqual([]);
      expect(unlike(rejectsIn(`${file}.rejects.tsv`), facts)).toEqual([]);
      expect(await kept.run('verify')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 diff/) });
    },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await kept[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** Expects an import to have gone through: every row is accounted for. */
export function expectImported({ code, stdout, stderr }: Ended, facts: MadeUpFacts): void {
  expect(code, stderr).toBe(5);
  const summary = JSON.parse(stdout);
  expect(summary).toMatchObject({ read: facts.rows, rejected: facts.bad.size });
  expect(summary.new + summary.unchanged + summary.rejected).toBe(facts.rows);
}

/** Waits until something is so while a command runs; fails if that ends before. */
export async function whileRunning(
  { process, output }: Running,
  isSo: () => Promise<boolean>,
): Promise<void> {
  while (!(await isSo())) {
    if (process.exitCode !== null) throw new Error(`it ended too early:\n${output()}`);
    await sleep(10);
  }
}
