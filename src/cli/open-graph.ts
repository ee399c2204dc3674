import type { Config } from '../config.ts';
import { Graph } from '../graph/client.ts';
import { type Database, findOrOpenDatabase, openDatabase } from '../launcher/index.ts';
import type { Steps } from './terminal.ts';

/** A database with a connection to it, both closed together. */
export interface OpenGraph extends AsyncDisposable {
  readonly graph: Graph;
  readonly database: Database;
}

/** Opens the database that the settings name, starting a local one when none is named. */
export async function openGraph(config: Config, steps: Steps): Promise<OpenGraph> {
  return connect(config, await openDatabase(config.launcher, steps.step));
}

/** The same, but joins a local database that another newsgraph runs, instead of refusing. */
export async function joinGraph(config: Config, steps: Steps): Promise<OpenGraph> {
  return connect(config, await findOrOpenDatabase(config.launcher, steps.step));
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
