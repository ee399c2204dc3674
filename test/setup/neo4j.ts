import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/launcher/index.ts';
import { BRIEF_JAVA } from './brief-java.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: { uri: string; user: string; password: string };
  }
}

/**
 * One Neo4j for the whole run: an empty one of its own, or the one that TEST_NEO4J_URI names (with
 * TEST_NEO4J_USERNAME and TEST_NEO4J_PASSWORD), whose data is then deleted. The name differs from the
 * server's setting, so that no test run can wipe a working database.
 */
export default async function setup(project: TestProject) {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_USERNAME: user, TEST_NEO4J_PASSWORD: password } = process.env;
  if (uri) {
    project.provide('neo4j', { uri, user: user ?? 'neo4j', password: password ?? '' });
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-test-'));
  const { launcher } = readConfig({ ...process.env, ...BRIEF_JAVA, NEO4J_URI: '', NEWSGRAPH_DATA: folder });
  const database = await openDatabase({ ...launcher, containers: false }, () => {});
  project.provide('neo4j', { uri: database.uri, user: database.user, password: database.password });
  return async () => {
    await database[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  };
}
