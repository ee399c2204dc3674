import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './errors.ts';
import { type LauncherConfig, NEO4J_VERSION } from './launcher/index.ts';

/** An empty setting, as `KEY=` in a .env file gives it, counts as absent. */
const optional = z
  .string()
  .transform((text) => text || undefined)
  .optional();
const text = (fallback: string) =>
  z
    .string()
    .transform((value) => value || fallback)
    .default(fallback);
const whole = (fallback: number, min: number, max: number) =>
  z
    .string()
    .transform((value) => value || String(fallback))
    .default(String(fallback))
    .refine((value) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);

/** Every setting there is, by the name it has in the environment. */
export const Settings = z.object({
  /** Address to listen on; loopback only unless told otherwise. */
  HOST: text('127.0.0.1'),
  PORT: whole(4000, 0, 65_535),
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
  NEWSGRAPH_CONTAINERS: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('yes'),
  /** After this long a statement is ended. */
  STATEMENT_TIMEOUT_MS: whole(10_000, 100, 600_000),
  /** For so many seconds an import waits for a database that is lost. */
  IMPORT_PATIENCE_S: whole(60, 1, 3600),
  /** What one request may cost at most. */
  QUERY_COMPLEXITY_MAX: whole(20_000, 100, 100_000_000),
  QUERY_DEPTH_MAX: whole(24, 5, 1000),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
});
export type Settings = z.infer<typeof Settings>;

/** What the process is told, in the shapes its parts take. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly statementTimeoutMs: number;
  readonly importPatienceMs: number;
  readonly limits: { readonly complexity: number; readonly depth: number };
  readonly launcher: LauncherConfig;
}

/**
 * Reads the settings: the only place that looks at the environment.
 *
 * @throws {ConfigError} naming each setting that is not allowed, its value and what is
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Settings.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} is "${env[name]}": ${message}.`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const settings = parsed.data;
  return {
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
    importPatienceMs: settings.IMPORT_PATIENCE_S * 1000,
    limits: { complexity: settings.QUERY_COMPLEXITY_MAX, depth: settings.QUERY_DEPTH_MAX },
    launcher: {
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
    },
  };
}

/** Adds what a .env file in the working folder says; the environment itself has the last word. */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
