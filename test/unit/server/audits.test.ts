import { serverAudits } from 'graphql-http';
import { afterAll, expect, test } from 'vitest';
import { serveOn, unreachable } from '../../setup/server.ts';

/** Audits of the GraphQL over HTTP specification: MUST, SHOULD and MAY. None asks the database anything. */
const graph = unreachable();
const server = await serveOn(graph);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await graph[Symbol.asyncDispose]();
});

const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn: fetch });

test('there are as many audits as there were', () => {
  const required = audits.filter(({ name }) => /^(MUST|SHOULD) /.test(name));

  expect(audits.length).toBeGreaterThanOrEqual(60);
  expect(required.length).toBeGreaterThanOrEqual(35);
});

test.each(audits)('$id $name', async (audit) => {
  const result = await audit.fn();

  expect(result).toEqual({ id: audit.id, name: audit.name, status: 'ok' });
});
