import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Graph } from '../../src/graph/client.ts';
import { type RunFile, readRunFile } from '../../src/launcher/run-file.ts';
import { newsgraph, type Running } from './newsgraph.ts';

/** A data folder, and what is done with it through commands. */
export interface KeptNeo4j extends AsyncDisposable {
  readonly dataFolder: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Runs a command to its end. */
  readonly run: (...args: string[]) => Running['exited'];
  /** Starts a server and waits until it says where it answers. */
  readonly serve: () => Promise<{ readonly server: Running; readonly url: string }>;
  /** What run.json says. */
  readonly runFile: () => Promise<RunFile>;
  /** Runs a statement beside the commands. */
  readonly define: (text: string) => Promise<void>;
}

/** Makes a data folder for `newsgraph neo4j start`; disposing it ends what was started on it. */
export async function keptNeo4j(): Promise<KeptNeo4j> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-neo4j-'));
  const dataFolder = join(folder, 'data');
  const memory = { NEO4J_HEAP_MB: '512', NEO4J_PAGE_CACHE_MB: '64' };
  const settings = { NEWSGRAPH_DATA: dataFolder, PORT: '0', ...memory };
  const servers: Running[] = [];
  const run = (...args: string[]) => newsgraph(args, settings).exited;
  const runFile = async () => {
    const found = await readRunFile(dataFolder);
    if (found === null) throw new Error('there is no run.json');
    return found;
  };
  return {
    dataFolder,
    settings,
    run,
    runFile,
    async serve() {
      const server = newsgraph(['serve'], settings);
      servers.push(server);
      const [, url] = await server.printed(/GraphQL {4}(\S+)/);
      return { server, url: String(url) };
    },
    async define(text) {
      const { uri, user, password } = await runFile();
      await using graph = new Graph({ uri, user, password, database: undefined, statementTimeoutMs: 10_000 });
      await graph.define(text);
    },
    async [Symbol.asyncDispose]() {
      for (const server of servers) server.process.kill('SIGKILL');
      await run('neo4j', 'stop');
      await rm(folder, { recursive: true });
    },
  };
}
