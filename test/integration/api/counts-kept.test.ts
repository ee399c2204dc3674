import { expect } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { Graph } from '../../../src/graph/client.ts';
import { recordDataset } from '../../../src/graph/import/datasets.ts';
import { undoRun } from '../../../src/graph/import/undo.ts';
import { rebuildGraph } from '../../../src/graph/maintenance/rebuild.ts';
import { erase } from '../../../src/graph/write/erase.ts';
import type { Role } from '../../../src/model/role.ts';
import { writeSeed } from '../../../src/seed/index.ts';
import { readSeed } from '../../../src/seed/read.ts';
import { ask } from '../../setup/graph.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import { asRole, yogaOn } from '../../setup/server.ts';
import { fact, importText } from '../import/imported.ts';
import {
  ARTICLE,
  article,
  claim,
  country,
  type Mutate,
  recorded,
  test,
  twoCountries,
} from '../mutations/mutate.ts';

test.beforeAll(twoCountries);

const FACETS = ['TYPE', 'KIND', 'SOURCE'];
const COUNTS = 'claimCount eventCount entityCount';
const EVERYTHING = `{
  graphStats { entityCount relationCount claimCount articleCount sourceCount datasetCount seq relationTypes { type claimCount } }
  past: graphStats(asOf: "2024-06-30") { relationCount claimCount }
  ${FACETS.map((by) => `${by}: stats(groupBy: ${by}, first: 100) { ${COUNTS} groupCount groups { key ${COUNTS} } }`).join('\n')}
  few: stats(groupBy: TYPE, filter: { either: { kinds: [Country] } }) { claimCount }
  timeline(groupBy: SOURCE) { claimCount undatedCount eventCount buckets { from group claimCount eventCount } }
}`;

/** All of it costs more than one request may, as a rule. */
const limits = { ...readConfig({}).server.limits, complexity: 1_000_000 };

/** @returns what somebody is told by a server that has kept answers, and by one that begins now */
async function told(graph: Graph, role: Role) {
  await using fresh = new Graph({ ...ownNeo4j(), database: undefined, statementTimeoutMs: 30_000 });
  const askOf = (of: Graph) => ask(yogaOn(of, { limits }, undefined, asRole(role)), EVERYTHING);
  return { kept: await askOf(graph), counted: await askOf(fresh) };
}

/** @returns what who is shown everything is told */
async function expectTrue(graph: Graph) {
  const some = await told(graph, 'READER');
  const all = await told(graph, 'PRIVATE_READER');
  for (const { kept, counted } of [some, all]) {
    expect(kept.errors).toBeUndefined();
    expect(kept).toEqual(counted);
  }
  return all.kept;
}

const TYPES = '{ stats(groupBy: TYPE) { claimCount } }';

test.for([
  ['stats', '{ stats(groupBy: SOURCE) { claimCount eventCount groups { key label } } }', 'source/by-ids'],
  [
    'of those that a filter finds',
    '{ stats(groupBy: KIND, filter: { either: { text: "China" } }) { claimCount } }',
  ],
  ['a timeline', '{ timeline(interval: DAY, groupBy: TYPE) { eventCount } }'],
  ['a timeline at a clock', '{ timeline(asOf: "2024-05-17") { claimCount } }'],
  ['all there is', '{ graphStats { claimCount } }'],
  ['all there was', '{ graphStats(asOf: "2024-05-17") { claimCount } }'],
])(
  'asked again, for %s nothing is read but which write is the newest',
  async ([, text = '', ...named], { query, statements }) => {
    const first = await query(text);

    expect(await statements(async () => expect(await query(text)).toEqual(first))).toEqual([
      'stats/written-at',
      ...named,
    ]);
    expect(first.errors).toBeUndefined();
  },
);

test('each way to ask has an answer of its own', async ({ query }) => {
  const all = await query('{ stats(groupBy: TYPE) { groupCount groups { key } } }');
  const one = await query('{ stats(groupBy: TYPE, first: 1) { groupCount groups { key } } }');
  const before = await query('{ stats(groupBy: TYPE, asOf: "1990-01-01") { claimCount } }');

  expect(one.data.stats.groups).toEqual(all.data.stats.groups.slice(0, 1));
  expect(before.data.stats.claimCount).toBe(0);
});

const reason = 'a test';

test('who is shown what is private, and who is not, are never told the same answer', async ({
  mutate,
  queryAs,
}) => {
  const id = await recorded(mutate, { date: '2024-06-02' });
  await mutate('changeVisibility', { ids: [id], visibility: 'PRIVATE', reason });
  const all = (await queryAs('PRIVATE_READER', TYPES)).data.stats.claimCount;
  const some = (await queryAs('READER', TYPES)).data.stats.claimCount;

  expect(all).toBeGreaterThan(some);
  expect((await queryAs('PRIVATE_READER', TYPES)).data.stats.claimCount).toBe(all);
  expect((await queryAs('READER', TYPES)).data.stats.claimCount).toBe(some);
});

let keys = 0;
const order = () => ({ actor: 'a test', actorIdentity: 'test', key: `order-${++keys}`, reason: 'a test' });
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');

/** Each kind of write, by which all that is counted may be otherwise. */
const WRITES: Readonly<Record<string, (graph: Graph, mutate: Mutate) => Promise<unknown>>> = {
  recordClaims: (_, mutate) => recorded(mutate),
  upsertEntities: (_, mutate) => mutate('upsertEntities', { entities: [country('palau'), country('nauru')] }),
  upsertSources: (_, mutate) => mutate('upsertSources', { sources: [{ slug: 'wire', name: 'Wire' }] }),
  ingestArticle: (_, mutate) =>
    mutate('ingestArticle', {
      article: article('kept-article'),
      claims: [claim({ evidence: [{ paragraph: 1 }] })],
    }),
  retractClaims: async (_, mutate) => mutate('retractClaims', { ids: [await recorded(mutate)], reason }),
  'a claim between those who are merged': (_, mutate) => recorded(mutate, { subjects: [{ slug: 'palau' }] }),
  mergeEntities: (_, mutate) =>
    mutate('mergeEntities', { keep: { slug: 'nauru' }, merge: { slug: 'palau' }, reason }),
  unmergeEntities: (_, mutate) => mutate('unmergeEntities', { slug: 'palau', reason }),
  changeVisibility: (_, mutate) =>
    mutate('changeVisibility', { ids: [globalId('Source', 'hankyoreh')], visibility: 'PRIVATE', reason }),
  import: (graph) => importText(graph, 'icews-tkg', `${fact('Anna', 'Bert')}\n`),
  undo: async (graph) => {
    const { runId } = await importText(graph, 'icews-tkg', `${fact('Carl', 'Dora')}\n`);
    await ask(yogaOn(graph, { limits }), EVERYTHING);
    await undoRun(graph, runId, () => {});
  },
  'a dataset': (graph) =>
    recordDataset(graph, 'run-1', {
      ...{ id: 'f'.repeat(64), title: 'a dataset', terms: null, format: 'icews-tkg', bytes: 1 },
      source: { id: 'maker', name: 'Maker', website: null, entity: null, visibility: null },
    }),
  seed: async (graph) => {
    const { articles, ...seed } = await readSeed();
    const [file] = articles;
    if (!file) throw new Error('the seed has no article');
    const claims = file.claims.slice(0, 1).map((one) => ({ ...one, id: 'one-more' }));
    await writeSeed(graph, { ...seed, entities: [], sources: [], articles: [{ ...file, claims }] });
  },
  erase: (graph) => erase(graph, order(), { type: 'Article', id: ARTICLE }),
};

test('whatever is written, what is told is what is counted anew', async ({ graph, mutate }) => {
  let before = await expectTrue(graph);
  for (const [name, write] of Object.entries(WRITES)) {
    const written = (await write(graph, mutate)) as { readonly code?: string } | undefined;

    expect(written?.code, name).toBeUndefined();
    const after = await expectTrue(graph);
    // A write that changes nothing that is counted would prove nothing.
    expect(after, name).not.toEqual(before);
    before = after;
  }
});

test('what is wrong is told no more once it was rebuilt', async ({ graph, query }) => {
  const text = '{ graphStats { relationTypes { claimCount } } }';
  const right = await query(text);
  await using other = new Graph({ ...ownNeo4j(), database: undefined, statementTimeoutMs: 30_000 });
  await graph.define('MATCH (relation:Relation) SET relation.claimCount = relation.claimCount + 1');
  expect(await ask(yogaOn(other), text)).not.toEqual(right);

  await rebuildGraph(graph, () => {});

  expect(await ask(yogaOn(other), text)).toEqual(right);
});
