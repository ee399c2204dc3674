import { resolve } from 'node:path';
import { z } from 'zod';
import { type LauncherConfig, NEO4J_VERSION } from '../launcher/index.ts';
import { oneOf, optional, text, whole } from './fields.ts';

/** Settings of the database: another one, or the one that is started here. */
export const databaseSettings = {
  /** Another Neo4j than the one that is started here: `bolt://`, `neo4j://`, `neo4j+s://`, … */
  NEO4J_URI: optional,
  NEO4J_USERNAME: text('neo4j'),
  NEO4J_PASSWORD: optional,
  /** Name of the database; the server's default one when absent. */
  NEO4J_DATABASE: optional,
  /** Folder of the local database. */
  NEWSGRAPH_DATA: text('.newsgraph'),
  /** Java for the local database; else `java` on the PATH. */
  JAVA_HOME: optional,
  /** Memory of the local database, in MB. */
  NEO4J_HEAP_MB: whole(1024, 256, 1_000_000),
  NEO4J_PAGE_CACHE_MB: whole(512, 64, 1_000_000),
  /** What one transaction of the local database may take of its heap, in MB. */
  NEO4J_TRANSACTION_MB: whole(512, 64, 1_000_000),
  /** Version of the Neo4j that is started here: 5.26 (LTS) or the calendar line, e.g. `2026.09.0`. */
  NEO4J_VERSION: text(NEO4J_VERSION),
  /** Whether a container engine may run the database: `no` goes straight to the local one. */
  NEWSGRAPH_CONTAINERS: oneOf('yes', 'yes', 'no'),
};
const Shape = z.object(databaseSettings);

/** @returns what the launcher takes */
export function launcherConfig(settings: z.infer<typeof Shape>, env: NodeJS.ProcessEnv): LauncherConfig {
  return {
    neo4jUri: settings.NEO4J_URI,
    neo4jUser: settings.NEO4J_USERNAME,
    neo4jPassword: settings.NEO4J_PASSWORD,
    neo4jDatabase: settings.NEO4J_DATABASE,
    dataFolder: resolve(settings.NEWSGRAPH_DATA),
    javaHome: settings.JAVA_HOME,
    heapMb: settings.NEO4J_HEAP_MB,
    pageCacheMb: settings.NEO4J_PAGE_CACHE_MB,
    transactionMb: settings.NEO4J_TRANSACTION_MB,
    neo4jVersion: settings.NEO4J_VERSION,
    containers: settings.NEWSGRAPH_CONTAINERS === 'yes',
    environment: env,
  };
}
