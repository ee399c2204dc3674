import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { callsOf, statementsOf } from './calls.ts';
import { article, claims, entities, globalId, nameOf, relations } from './expected.ts';

const test = testWith('seed');

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';

const [claim] = claims;
const [relation] = relations;

/** One thing of each type that has a global id. */
const THINGS = [
  ['Entity', 'china', 'Country'],
  ['Entity', 'vladimir-putin', 'Person'],
  ['Entity', 'nato', 'Organization'],
  ['Entity', 'beijing', 'Place'],
  ['Entity', 'ukraine-war', 'Event'],
  ['Entity', 'us-indo-pacific-strategy', 'Document'],
  ['Entity', 'overcapacity', 'Topic'],
  ['Relation', relation?.id ?? '', 'Relation'],
  ['Claim', claim?.id ?? '', 'Claim'],
  ['Article', article.id, 'Article'],
  ['Source', 'tass', 'Source'],
] as const;

test.for(THINGS)('%s %s is found by its global id as a %s', async ([prefix, id, typeName], { query }) => {
  const globally = globalId(prefix, id);

  expect(await query('query ($id: ID!) { node(id: $id) { id __typename } }', { id: globally })).toEqual({
    data: { node: { id: globally, __typename: typeName } },
  });
});

test('every entity has a global id that tells nothing of its kind', async ({ query }) => {
  const { data } = await query('{ entities(first: 100) { nodes { id slug kind __typename } } }');

  expect(data.entities.nodes).toHaveLength(entities.length);
  for (const { id, slug, kind, __typename } of data.entities.nodes) {
    expect(id).toBe(globalId('Entity', slug));
    expect(__typename).toBe(kind);
    expect(kind).toBe(entities.find((entity) => entity.id === slug)?.kind);
  }
});

test('the id that a field gives is the one that node takes', async ({ query }) => {
  const { data } = await query(`{
    relations(first: 1) { nodes { id source { id } } }
    claims(first: 1) { nodes { id evidence { article { id source { id } } } } }
  }`);
  const [first] = data.claims.nodes;
  const [found] = data.relations.nodes;
  const [{ article: reported }] = first.evidence;
  const ids = [first.id, found.id, found.source.id, reported.id, reported.source.id];

  const again = await query(NODES, { ids });

  expect(again.errors).toBeUndefined();
  expect(again.data.nodes.map((node: { id: string }) => node.id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a claim found by id has its links and its evidence', async ({ query }) => {
  const { data } = await query(
    `query ($id: ID!) { node(id: $id) { ... on Claim {
      slug summary subjects { name } objects { name } evidence { paragraph article { title } }
    } } }`,
    { id: globalId('Claim', claim?.id ?? '') },
  );

  expect(data.node).toEqual({
    slug: claim?.id,
    summary: claim?.summary,
    subjects: claim?.subjects.map((id) => ({ name: nameOf(id) })),
    objects: claim?.objects.map((id) => ({ name: nameOf(id) })),
    evidence: claim?.evidence.map(({ paragraph = null }) => ({
      paragraph,
      article: { title: article.title },
    })),
  });
});

test('several are in the order asked for, null where there is nothing, twice what is asked twice', async ({
  query,
}) => {
  const ids = [
    globalId('Claim', claim?.id ?? ''),
    globalId('Entity', 'nowhere'),
    globalId('Entity', 'russia'),
    globalId('Claim', 'nothing'),
    globalId('Entity', 'china'),
    globalId('Entity', 'russia'),
    globalId('Source', 'hankyoreh'),
    globalId('Relation', 'a:OPPOSES:b'),
  ];

  const { data, errors } = await query(NODES, { ids });

  expect(errors).toBeUndefined();
  expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([
    ids[0],
    null,
    ids[2],
    null,
    ids[4],
    ids[5],
    ids[6],
    null,
  ]);
});

test('many of one type are one statement', async ({ graph, query }) => {
  const ids = [
    ...entities.map(({ id }) => globalId('Entity', id)),
    ...claims.map(({ id }) => globalId('Claim', id)),
  ];

  expect(await statementsOf(graph, () => query(NODES, { ids }))).toEqual(['entity/by-ids', 'claim/by-ids']);
});

test('a hundred are allowed', async ({ graph, query }) => {
  const ids = Array.from({ length: 100 }, (_, index) =>
    globalId('Entity', index ? `nobody-${index}` : 'china'),
  );

  const [call] = await callsOf(graph, () => query(NODES, { ids }));

  expect(call?.params.ids).toHaveLength(100);
});

test.for([101, 5000])('%i are too many', async (count, { query }) => {
  const ids = Array.from({ length: count }, () => globalId('Entity', 'china'));

  const { errors } = await query(NODES, { ids });

  expect(errors).toMatchObject([
    {
      message: `Argument "ids": ${count} ids are too many; ask for at most 100 at once`,
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test.for(['china', '', '푸틴', 'RW50aXR5', globalId('Entity', 'china').toLowerCase()])(
  'an id like %j is refused, and its place in the list named',
  async (bad, { query }) => {
    const { errors } = await query(NODES, { ids: [globalId('Entity', 'china'), bad] });

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(`Argument "ids[1]": "${bad}" is no id of this graph`);
  },
);
