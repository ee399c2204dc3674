import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { undoRun } from '../../../src/graph/import/undo.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { clear, column, fact, importText, lines, newRunId } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));
test.afterEach(async ({ graph }) => expect((await verifyGraph(graph)).differences).toEqual([]));

const NOW = 'MATCH (clock:Clock) RETURN clock.seq';
const CHANGE = `seq action by reason fields { field } target { __typename ... on Dataset { slug title } ... on Article { slug } }`;
const SINCE = `query ($seq: Int!, $first: Int = 100) { changesSince(seq: $seq) { totalCount nodes {
  ${CHANGE} claims(first: $first) { totalCount nodes { slug seq } pageInfo { hasNextPage } }
} } }`;
const CONTENT = lines(
  fact('Anna', 'Bert', '2014-03-01'),
  fact('Bert', 'Cleo', '2014-03-02'),
  fact('Cleo', 'Anna'),
);

/** A change as it is asked for. */
interface Told {
  readonly action: string;
  readonly target: object | null;
  readonly claims: { readonly totalCount: number };
}

const seqNow = async (graph: Graph) => (await column<number>(graph, NOW))[0] ?? 0;

/** An article with a proposal in it. */
const gazette = (id: string) => ({
  article: {
    id,
    title: 'T',
    language: 'en',
    publishedAt: '2024-06-01T00:00:00Z',
    source: 'gazette',
  },
  sources: [{ id: 'gazette', name: 'Gazette' }],
  entities: [
    { id: 'anna', kind: 'Person', name: 'Anna' },
    { id: 'bert', kind: 'Person', name: 'Bert' },
  ],
  claims: [
    {
      id: `${id}:1`,
      relation: 'MET_WITH',
      date: '2024-05-31',
      confidence: 1,
      summary: 'They met.',
      subjects: ['anna'],
      objects: ['bert'],
      evidence: [{ paragraph: 1 }],
      status: 'PROPOSED',
    },
  ],
});

test('whoever follows is told of each write of an import, and finds its claims there', async ({
  graph,
  query,
}) => {
  const seq = await seqNow(graph);
  const { runId, datasetId } = await importText(graph, 'icews-tkg', CONTENT, { batchSize: 2, writers: 1 });

  const { data } = await query(SINCE, { seq });

  const [maker, entities, ...batches] = data.changesSince.nodes;
  expect(data.changesSince.totalCount).toBe(4);
  expect(maker).toMatchObject({ action: 'IMPORTED', target: { slug: datasetId }, claims: { totalCount: 0 } });
  expect(entities).toMatchObject({ action: 'IMPORTED', reason: `import ${runId}`, target: null });
  expect(entities.claims).toMatchObject({ totalCount: 0, nodes: [] });
  for (const batch of batches) {
    expect(batch).toMatchObject({
      ...{ action: 'IMPORTED', reason: `import ${runId}`, by: null, fields: [] },
      target: { __typename: 'Dataset', slug: datasetId },
    });
    for (const claim of batch.claims.nodes) expect(claim.seq).toBe(batch.seq);
  }
  expect(batches.map(({ claims }: { claims: { totalCount: number } }) => claims.totalCount)).toEqual([2, 1]);
  const slugs = batches.flatMap(({ claims }: { claims: { nodes: { slug: string }[] } }) =>
    claims.nodes.map(({ slug }) => slug),
  );
  expect(slugs.sort()).toEqual(await column(graph, 'MATCH (claim:Claim) RETURN claim.id ORDER BY claim.id'));
});

test('the claims of a write come in pages', async ({ graph, query }) => {
  const seq = await seqNow(graph);
  await importText(graph, 'icews-tkg', CONTENT, { writers: 1 });
  const text = `query ($seq: Int!, $after: String) { changesSince(seq: $seq) { nodes {
    claims(first: 2, after: $after) { nodes { slug date } pageInfo { hasNextPage endCursor } } } } }`;
  const claimsOf = ({ data }: Awaited<ReturnType<typeof query>>) => data.changesSince.nodes.at(-1).claims;

  const first = claimsOf(await query(text, { seq }));
  const second = claimsOf(await query(text, { seq, after: first.pageInfo.endCursor }));

  const dates = [...first.nodes, ...second.nodes].map(({ date }: { date: string }) => date);
  expect(dates).toEqual(['2014-03-02', '2014-03-01', '2014-03-01']);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

const HISTORIES = `query ($claim: ID!, $entity: ID!) { nodes(ids: [$claim, $entity]) {
  ... on Claim { seq history { totalCount nodes { ${CHANGE} } } }
  ... on Entity { history { totalCount nodes { ${CHANGE} } } }
} }`;

async function historiesOf(graph: Graph, query: Fixtures['query']) {
  const [claim = ''] = await column(graph, 'MATCH (claim:Claim) RETURN claim.id ORDER BY claim.id LIMIT 1');
  const [entity = ''] = await column(graph, "MATCH (e:Entity {name: 'Anna'}) RETURN e.id");
  const { data } = await query(HISTORIES, {
    ...{ claim: globalId('Claim', claim), entity: globalId('Entity', entity) },
  });
  return data.nodes;
}

test('a claim and an entity tell which import recorded them, and a claim by which one it was withdrawn', async ({
  graph,
  query,
}) => {
  const { runId, datasetId } = await importText(graph, 'icews-tkg', CONTENT);

  const [claim, entity] = await historiesOf(graph, query);
  expect(claim.history).toMatchObject({
    totalCount: 1,
    nodes: [{ seq: claim.seq, action: 'IMPORTED', reason: `import ${runId}`, target: { slug: datasetId } }],
  });
  expect(entity.history).toMatchObject({
    totalCount: 1,
    nodes: [{ action: 'IMPORTED', reason: `import ${runId}` }],
  });

  await undoRun(graph, runId, () => {});
  const [undone, still] = await historiesOf(graph, query);
  expect(undone.history).toMatchObject({
    totalCount: 2,
    nodes: [
      { action: 'UNDONE', reason: `import ${runId} was undone`, target: { slug: datasetId } },
      { action: 'IMPORTED' },
    ],
  });
  expect(still.history.totalCount).toBe(1);
});

test('an article and a source tell which import brought them, and one that an article names is told of once', async ({
  graph,
  query,
}) => {
  const text = `query ($article: ID!, $source: ID!) { nodes(ids: [$article, $source]) {
    ... on Article { history { totalCount nodes { ${CHANGE} } } }
    ... on Source { history { totalCount nodes { ${CHANGE} } } }
  } }`;
  const histories = async (article: string, source: string) => {
    const ids = { article: globalId('Article', article), source: globalId('Source', source) };
    const { data } = await query(text, ids);
    return data.nodes.map(({ history }: { history: unknown }) => history);
  };
  const table = (day: string) =>
    lines(
      'date,source,relation,target,publisher,url',
      `${day},Anna,MET_WITH,Bert,Open Post,https://open.example/1`,
    );
  const { runId } = await importText(graph, 'csv', table('2024-05-01'));
  await importText(graph, 'csv', table('2024-05-02'));
  const [article = ''] = await column(graph, 'MATCH (article:Article) RETURN article.id');
  const [source = ''] = await column(graph, 'MATCH (source:Source) RETURN source.id');
  const once = { totalCount: 1, nodes: [{ action: 'IMPORTED', reason: `import ${runId}`, fields: [] }] };

  expect(await histories(article, source)).toMatchObject([once, once]);

  await importText(graph, 'article', JSON.stringify(gazette('number-1')));
  await importText(graph, 'article', JSON.stringify(gazette('number-2')));
  const ofArticle = (slug: string) => ({
    totalCount: 1,
    nodes: [{ action: 'IMPORTED', target: { __typename: 'Article', slug } }],
  });
  expect(await histories('number-1', 'gazette')).toMatchObject([
    ofArticle('number-1'),
    ofArticle('number-1'),
  ]);
  expect(await histories('number-2', 'gazette')).toMatchObject([
    ofArticle('number-2'),
    ofArticle('number-1'),
  ]);
});

test('an import that is taken back tells which claims it withdrew', async ({ graph, query }) => {
  const { runId } = await importText(graph, 'icews-tkg', CONTENT, { batchSize: 2, writers: 1 });
  const [kept = ''] = await column(graph, 'MATCH (claim:Claim) RETURN claim.id ORDER BY claim.id LIMIT 1');
  const seq = await seqNow(graph);
  await graph.define(`MATCH (claim:Claim {id: '${kept}'}) SET claim.status = 'SUPERSEDED'`);
  await undoRun(graph, runId, () => {});
  await graph.define(`MATCH (claim:Claim {id: '${kept}'}) SET claim.status = 'ACTIVE'`);

  const { data } = await query(SINCE, { seq });

  const told = data.changesSince.nodes.flatMap(({ action, claims }: Told) => [action, claims.totalCount]);
  expect(told.filter((one: unknown) => typeof one === 'string')).toEqual(['UNDONE', 'UNDONE']);
  expect(told.filter((one: unknown) => typeof one === 'number').sort()).toEqual([1, 1]);
});

test('a file that says what is known writes no change; one that adds evidence does', async ({
  graph,
  query,
}) => {
  const table = CSV('Open Post', '2024-05-01');
  await importText(graph, 'icews-tkg', CONTENT);
  await importText(graph, 'csv', table);
  const seq = await seqNow(graph);
  await importText(graph, 'icews-tkg', CONTENT);
  await importText(graph, 'csv', table);
  expect((await query(SINCE, { seq })).data.changesSince.totalCount).toBe(0);

  const more = lines(fact('Dora', 'Emil'), fact('Anna', 'Bert', '2014-03-01'));
  const { datasetId } = await importText(graph, 'icews-tkg', more, { writers: 1 });

  const { nodes } = (await query(SINCE, { seq })).data.changesSince;
  expect(nodes.at(-1)).toMatchObject({ target: { slug: datasetId }, claims: { totalCount: 1 } });
});

const CSV = (publisher: string, ...days: readonly string[]) =>
  lines(
    'date,source,relation,target,publisher',
    ...days.map((day) => `${day},Anna,MET_WITH,Bert,${publisher}`),
  );

test('an import of which nothing is public is told to those alone who are shown it', async ({
  graph,
  query,
  queryAs,
}) => {
  await importText(graph, 'csv', CSV('Open Post', '2024-05-01'));
  await importText(graph, 'csv', CSV('Hidden Post', '2024-05-02'));
  await graph.define("MATCH (source:Source {name: 'Hidden Post'}) SET source.visibility = 'PRIVATE'");
  await graph.define(`MATCH (c:Claim)-[:VIA]->(:Source {name: 'Hidden Post'}) DETACH DELETE c`);
  await graph.define('MATCH (r:Relation) SET r.rank = r.rank');
  const seq = await seqNow(graph);
  await importText(graph, 'csv', CSV('Hidden Post', '2024-05-03', '2024-05-04'));

  const toAll = (await query(SINCE, { seq })).data.changesSince;
  const toSome = (await queryAs('PRIVATE_READER', SINCE, { seq })).data.changesSince;

  expect(toAll).toMatchObject({ totalCount: 0, nodes: [] });
  expect(toSome.nodes).toMatchObject([{ action: 'IMPORTED', claims: { totalCount: 2 } }]);
  await clear(graph);
});

test('who made what private sees its import; others see it as long as something of it is public', async ({
  graph,
  query,
  queryAs,
}) => {
  const seq = await seqNow(graph);
  await importText(graph, 'csv', CSV('Open Post', '2024-05-01', '2024-05-02'));
  const ids = (await column(graph, 'MATCH (claim:Claim) RETURN claim.id ORDER BY claim.id')).map((id) =>
    globalId('Claim', id),
  );
  const hide = (key: string, id: string | undefined) =>
    queryAs(
      'EDITOR',
      `mutation ($key: String!, $id: ID!) { changeVisibility(input: { key: $key, reason: "r", visibility: PRIVATE, ids: [$id] }) { __typename } }`,
      { key: newRunId() + key, id },
    );
  const told = async (role?: 'PRIVATE_READER') => {
    const { data } = await (role ? queryAs(role, SINCE, { seq }) : query(SINCE, { seq }));
    return data.changesSince.nodes
      .filter(({ action, target }: Told) => action === 'IMPORTED' && target !== null)
      .map(({ claims }: Told) => claims.totalCount);
  };

  expect(await told()).toEqual([2]);
  await hide('one', ids[0]);
  expect([await told(), await told('PRIVATE_READER')]).toEqual([[1], [2]]);
  await hide('two', ids[1]);
  expect([await told(), await told('PRIVATE_READER')]).toEqual([[], [2]]);
});

test('an article that is imported is told as what was read, and its entities know it', async ({
  graph,
  query,
}) => {
  const seq = await seqNow(graph);
  await importText(graph, 'article', JSON.stringify(gazette('gazette-1')));

  const { data } = await query(SINCE, { seq });
  expect(data.changesSince.nodes).toMatchObject([
    { action: 'IMPORTED', target: { __typename: 'Article', slug: 'gazette-1' }, claims: { totalCount: 1 } },
  ]);
  const [, anna] = await historiesOf(graph, query);
  expect(anna.history.nodes).toMatchObject([{ action: 'IMPORTED', target: { slug: 'gazette-1' } }]);
});

test('a proposal that was imported still tells so once it is accepted', async ({ graph, queryAs }) => {
  await importText(graph, 'article', JSON.stringify(gazette('gazette-2')));
  const id = globalId('Claim', 'gazette-2:1');
  await queryAs(
    'CURATOR',
    `mutation { acceptProposal(input: { key: "${newRunId()}", id: "${id}" }) { __typename } }`,
  );

  const { data } = await queryAs(
    'CURATOR',
    `{ node(id: "${id}") { ... on Claim { history { nodes { action by } } } } }`,
  );

  expect(data.node.history.nodes).toMatchObject([
    { action: 'ACCEPTED' },
    { action: 'IMPORTED', by: 'newsgraph import' },
  ]);
});
