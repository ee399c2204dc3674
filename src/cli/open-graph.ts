import type { Config } from '../config.ts';
import { Graph } from '../graph/client.ts';
import { type Database, findOrOpenDatabase, openDatabase, type Progress } from '../launcher/index.ts';

/** A database with a connection to it, both closed together. */
export interface OpenGraph extends AsyncDisposable {
  readonly graph: Graph;
  readonly database: Database;
}

/** Opens the database that the settings name, starting a local one when none is named. */
export async function openGraph(config: Config, progress: Progress): Promise<OpenGraph> {
  return connect(config, await openDatabase(config.launcher, progress));
}

/** The same, but joins a local database that another newsgraph runs, instead of refusing. */
export async function joinGraph(config: Config, progress: Progress): Promise<OpenGraph> {
  return connect(config, await findOrOpenDatabase(config.launcher, progress));
}

function connect(config: Config, database: Database): OpenGraph {
  const graph = new Graph({ ...database, statementTimeoutMs: config.statementTimeoutMs });
  return {
    graph,
    database,
    [Symbol.asyncDispose]: async () => {
      await graph[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}
