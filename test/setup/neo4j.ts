import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/launcher/index.ts';
import { BRIEF_JAVA } from './brief-java.ts';

/** Where a Neo4j answers, and to whom. */
export interface TestNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker that runs at a time. */
    neo4js: readonly TestNeo4j[];
  }
}

/**
 * A Neo4j for each worker for the whole run: empty ones of its own, or the one that TEST_NEO4J_URI names (with
 * TEST_NEO4J_USERNAME and TEST_NEO4J_PASSWORD), whose data is then deleted. The name differs from the
 * server's setting, so that no test run can wipe a working database.
 */
export default async function setup(project: TestProject) {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_USERNAME: user, TEST_NEO4J_PASSWORD: password } = process.env;
  if (uri) {
    project.provide('neo4js', [{ uri, user: user ?? 'neo4j', password: password ?? '' }]);
    return;
  }
  const tried = await Promise.allSettled(Array.from({ length: project.config.maxWorkers }, openOne));
  const opened = tried.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const close = async () => {
    await Promise.all(opened.map((one) => one.close()));
  };
  const failed = tried.find((one) => one.status === 'rejected');
  if (failed) {
    // Those that did start are not left running.
    await close();
    throw failed.reason;
  }
  project.provide(
    'neo4js',
    opened.map(({ neo4j }) => neo4j),
  );
  return close;
}

async function openOne() {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-test-'));
  const environment = { ...process.env, ...BRIEF_JAVA, NEO4J_URI: '', NEWSGRAPH_DATA: folder };
  const { launcher } = readConfig(environment);
  const database = await openDatabase({ ...launcher, containers: false }, () => {});
  const { uri, user, password } = database;
  return {
    neo4j: { uri, user, password },
    async close() {
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
