import { readdir } from 'node:fs/promises';
import { expect } from 'vitest';
import { StartError } from '../../../src/errors.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { applySchema } from '../../../src/graph/schema.ts';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

const files = await readdir(new URL('../../../cypher/schema/', import.meta.url));
const steps = files.map((file) => file.replace('.cypher', '')).sort();

test('steps are numbered from 1 without a gap', () => {
  expect(steps.map((name) => Number.parseInt(name, 10))).toEqual(steps.map((_, index) => index + 1));
});

test('a graph that has had every step takes none', async ({ graph }) => {
  expect(await applySchema(graph)).toEqual([]);
});

test('a graph of an older version takes the steps that it lacks', async ({ graph }) => {
  const step = steps.find((name) => name.endsWith('-reported-in-sort'));
  await graph.define('DROP INDEX reported_in_sort');
  await graph.define(`MATCH (m:Migration) WHERE m.name = '${step}' DELETE m`);

  expect(await applySchema(graph)).toEqual([step]);
  // Creating it once more fails only if it is there.
  const again = graph.define(
    'CREATE INDEX reported_in_sort FOR ()-[p:REPORTED_IN]-() ON (p.articleId, p.sort)',
  );
  await expect(again).rejects.toThrow(/already exists/);
});

test('relations of an older version get what their claims came from', async ({ graph }) => {
  const step = steps.find((name) => name.endsWith('-relation-origins'));
  await graph.define('MATCH (r:Relation) REMOVE r.origins');
  await graph.define(`MATCH (m:Migration) WHERE m.name = '${step}' DELETE m`);

  expect(await applySchema(graph)).toEqual([step]);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('relations of an older version get the day of their latest claim', async ({ graph }) => {
  const step = steps.find((name) => name.endsWith('-relation-latest-key'));
  await graph.define('MATCH (r:Relation) REMOVE r.latest');
  await graph.define(`MATCH (m:Migration) WHERE m.name = '${step}' DELETE m`);

  expect(await applySchema(graph)).toEqual([step]);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('two servers that start at once both succeed, and each step is recorded once', async ({ graph }) => {
  await graph.define('MATCH (m:Migration) DELETE m');

  await Promise.all([applySchema(graph), applySchema(graph)]);

  expect(await applySchema(graph)).toEqual([]);
});

test('a graph of a newer version is refused, and says which step is unknown', async ({ graph }) => {
  await graph.define("CREATE (:Migration {number: 9999, name: '9999-from-the-future'})");

  const refused = applySchema(graph);

  await expect(refused).rejects.toThrow(StartError);
  await expect(refused).rejects.toThrow(/newer newsgraph .*9999-from-the-future/);
});
