import { test as base } from 'vitest';
import { Graph } from '../../src/graph/client.ts';
import { applySchema } from '../../src/graph/schema.ts';
import type { Role } from '../../src/model/role.ts';
import { writeSeed } from '../../src/seed/index.ts';
import { readSeed } from '../../src/seed/read.ts';
import { writeGeneratedGraph } from './generated-graph.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { asRole, yogaOn } from './server.ts';

/** Generous, since a shared machine may be slow; no test depends on it. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** What the database holds at the start of a test file. */
type Contents = 'empty' | 'seed' | 'generated';

/** What GraphQL answers. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  readonly data: any;
  readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

export interface Fixtures {
  readonly graph: Graph;
  /** Asks over HTTP, without a port. */
  readonly query: (text: string, variables?: object) => Promise<Answer>;
  /** The same, as somebody who has a role. */
  readonly queryAs: (role: Role, text: string, variables?: object) => Promise<Answer>;
  /** Names of the statements that reading `work` runs, in order. */
  readonly statements: (work: () => Promise<unknown>) => Promise<string[]>;
}

/** `test` for a file whose database holds `contents`. */
export function testWith(contents: Contents) {
  return base.extend<Fixtures>({
    graph: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from here
      async ({}, use) => {
        const connection = {
          ...ownNeo4j(),
          database: undefined,
          statementTimeoutMs: STATEMENT_TIMEOUT_MS,
        };
        await using graph = new Graph(connection);
        await fill(graph, contents);
        await use(graph);
      },
      { scope: 'file' },
    ],
    query: async ({ graph }, use) => {
      const yoga = yogaOn(graph);
      await use((text, variables) => ask(yoga, text, variables));
    },
    queryAs: async ({ graph }, use) => {
      await use((role, text, variables) => ask(yogaOn(graph, {}, undefined, asRole(role)), text, variables));
    },
    statements: async ({ graph }, use) => {
      const run = graph.run;
      await use(async (work) => {
        const names: string[] = [];
        graph.run = ((statement, ...rest) => {
          names.push(statement.name);
          return run.call(graph, statement, ...rest);
        }) as typeof run;
        await work().finally(() => {
          graph.run = run;
        });
        return names;
      });
    },
  });
}

/** Asks over HTTP, without a port. */
export async function ask(
  yoga: ReturnType<typeof yogaOn>,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json' };
  const response = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body });
  return (await response.json()) as Answer;
}

async function fill(graph: Graph, contents: Contents): Promise<void> {
  await graph.define('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await applySchema(graph);
  if (contents === 'seed') await writeSeed(graph, await readSeed());
  if (contents === 'generated') await writeGeneratedGraph(graph);
}
