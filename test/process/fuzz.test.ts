import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';
import { newsgraph, type Running } from './newsgraph.ts';

let folder: string;
let server: Running;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-fuzz-'));
  const memory = { NEO4J_HEAP_MB: '512', NEO4J_PAGE_CACHE_MB: '128' };
  // A database that plans each statement for the first time, on a busy machine, takes longer than one may else.
  const limits = { STATEMENT_TIMEOUT_MS: '60000', REQUEST_TIMEOUT_MS: '120000' };
  const settings = { NEWSGRAPH_DATA: folder, PORT: '0', ...memory, ...limits };
  server = newsgraph(['serve'], settings);
  const [, printed] = await server.printed(/GraphQL {4}(\S+)\/graphql/);
  url = String(printed);
});

afterAll(async () => {
  server.process.kill('SIGTERM');
  await server.exited;
  await rm(folder, { recursive: true });
});

test('a server takes made-up queries by the thousand and logs no failure', async () => {
  const { answered, refused } = await fuzz(url, { runs: 5000, limitMs: 30_000, seed: 31 });

  // On a busy machine, whose database plans each statement for the first time, few fit into the time.
  expect(answered + refused).toBeGreaterThan(20);
  expect(server.output()).not.toContain('unexpected failure');
});
