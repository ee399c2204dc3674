import { expect } from 'vitest';
import { checkFile } from '../../../src/backup/check.ts';
import { restoreGraph } from '../../../src/backup/restore.ts';
import { EraseError } from '../../../src/errors.ts';
import { jsonl } from '../../../src/export/formats/jsonl.ts';
import { selectGraph } from '../../../src/export/whole.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { erase, whatToErase } from '../../../src/graph/write/erase.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import type { Erasable } from '../../../src/model/erasable.ts';
import { connect, graphContent } from '../../process/graph-content.ts';
import type { Fixtures } from '../../setup/graph.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import { asInput } from '../export/as-input.ts';
import { wipe } from '../export/filled.ts';
import { importText } from '../import/imported.ts';
import { article, claim, country, expectSound, type Mutate, test, twoCountries } from './mutate.ts';

test.beforeAll(async ({ graph }) => {
  await twoCountries({ graph });
});

/** Nodes of the database, each as a line with all that it has and is linked to. */
async function nodes(): Promise<readonly string[]> {
  await using database = connect(ownNeo4j());
  return await graphContent(database);
}

/** Nodes that have a text somewhere, in whatever letters: names are kept as they are matched, too. */
async function nodesWith(text: string): Promise<readonly string[]> {
  return (await nodes()).filter((line) => line.toLowerCase().includes(text.toLowerCase()));
}

let keys = 0;
const eraseNow = (graph: Fixtures['graph'], thing: Erasable) =>
  erase(
    graph,
    { actor: 'a test', actorIdentity: 'test', key: `erasure-${++keys}`, reason: 'order 12/2024' },
    thing,
  );

/** A person of whom two articles tell, with a text in every place that has room for one. */
async function person(mutate: Mutate, name: string) {
  const [slug, mark] = [`${name}-person`, `Secret ${name}`];
  await mutate('upsertEntities', {
    entities: [
      country(`${name}-land`),
      { slug, kind: 'Person', name: mark, description: `${mark} is known.` },
    ],
  });
  await mutate('addNames', {
    entity: { slug },
    names: [{ value: `${mark} the Second` }],
    reason: `${mark} asked`,
  });
  await mutate('upsertEntities', {
    entities: [
      {
        slug,
        description: `${mark} is well known.`,
        identifiers: [{ scheme: 'wikidata', value: `Q9${keys}1${name.length}` }],
      },
    ],
  });
  const quote = { paragraph: 1, quote: `${mark}, it says` };
  const common = {
    subjects: [{ slug: `${name}-land` }],
    objects: [{ slug }],
    summary: `${mark} was criticised.`,
  };
  await mutate('ingestArticle', {
    article: article(`${name}-one`, { title: `${mark} in the news`, byline: mark }),
    claims: [claim({ ...common, slug: `${name}:alone`, evidence: [quote] })],
  });
  const second = await mutate('ingestArticle', {
    article: article(`${name}-two`, { title: 'Other news' }),
    claims: [
      claim({ ...common, slug: `${name}:twice`, evidence: [quote, { article: `${name}-one`, ...quote }] }),
      claim({ slug: `${name}:other`, subjects: [{ slug: `${name}-land` }], evidence: [{ paragraph: 2 }] }),
    ],
  });
  expect(second).toMatchObject({ __typename: 'IngestArticlePayload' });
  return { slug, mark };
}

const claimIds = ['alone', 'twice', 'other'];
const CLAIMS =
  'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { slug evidence { article { slug } } } } }';

async function claimsOf(query: Fixtures['query'], name: string) {
  const ids = claimIds.map((id) => globalId('Claim', `${name}:${id}`));
  const { data } = await query(CLAIMS, { ids });
  return data.nodes.map(
    (node: { slug: string; evidence: { article: { slug: string } }[] } | null) =>
      node && [node.slug, ...new Set(node.evidence.map((one) => one.article.slug).sort())],
  );
}

test('a claim goes with all that it said, and nothing gets its slug again', async ({
  graph,
  mutate,
  query,
}) => {
  const { mark } = await person(mutate, 'claimed');
  const before = await nodesWith(`${mark} was criticised.`);

  const extent = await eraseNow(graph, { type: 'Claim', id: 'claimed:alone' });

  expect(extent).toEqual({ claimIds: ['claimed:alone'], keptClaimIds: [] });
  expect(before).toHaveLength(2);
  expect(await nodesWith(`${mark} was criticised.`)).toHaveLength(1);
  expect(await claimsOf(query, 'claimed')).toEqual([
    null,
    ['claimed:twice', 'claimed-one', 'claimed-two'],
    ['claimed:other', 'claimed-two'],
  ]);
  await expectSound(graph);
  const again = await mutate('recordClaims', { claims: [claim({ slug: 'claimed:alone' })] });
  expect(again.faults).toEqual([
    { path: 'claims[0].slug', message: '"claimed:alone" was erased, and its slug is never given again' },
  ]);
});

test('an article goes with the claims that nothing else reports', async ({ graph, mutate, query }) => {
  await person(mutate, 'printed');

  await eraseNow(graph, { type: 'Article', id: 'printed-one' });

  expect(await nodesWith('Secret printed in the news')).toEqual([]);
  expect(await claimsOf(query, 'printed')).toEqual([
    null,
    ['printed:twice', 'printed-two'],
    ['printed:other', 'printed-two'],
  ]);
  await expectSound(graph);
  const again = await mutate('ingestArticle', { article: article('printed-one') });
  expect(again.faults).toEqual([
    { path: 'article.slug', message: '"printed-one" was erased, and its slug is never given again' },
  ]);
});

test('of an entity nothing is left anywhere but that it was erased', async ({ graph, mutate, query }) => {
  const { slug, mark } = await person(mutate, 'named');
  const { data } = await query('{ graphStats { seq } }');

  const preview = await whatToErase(graph, { type: 'Entity', id: slug });
  expect(await nodesWith(`${mark} was criticised.`)).toHaveLength(2);
  const extent = await eraseNow(graph, { type: 'Entity', id: slug });
  await eraseNow(graph, { type: 'Article', id: 'named-one' });

  expect([...preview.claimIds].sort()).toEqual(['named:alone', 'named:twice']);
  expect(extent).toEqual(preview);
  expect(await nodesWith(mark)).toEqual([]);
  expect(await claimsOf(query, 'named')).toEqual([null, null, ['named:other', 'named-two']]);
  expect((await query(`{ entity(by: { slug: "${slug}" }) { slug } }`)).data.entity).toBeNull();
  await expectSound(graph);

  const changes = await query(
    `{ changesSince(seq: ${data.graphStats.seq}, first: 10) { nodes { action reason fields { field } target { id } } } }`,
  );
  const told = { action: 'ERASED', reason: 'order 12/2024', fields: [], target: null };
  expect(changes.data.changesSince.nodes).toEqual([told, told, told, told]);
});

test('nothing is written again: not by an editor, not by an import, not after a restore', async ({
  graph,
  mutate,
}) => {
  const { slug, mark } = await person(mutate, 'back');
  await eraseNow(graph, { type: 'Entity', id: slug });
  const refusals = async () => {
    const edited = await mutate('upsertEntities', { entities: [{ slug, kind: 'Person', name: mark }] });
    const line = { sourceId: slug, relation: 'CRITICISES', targetId: 'back-land', date: '2024-05-30' };
    const { rejects } = await importText(graph, 'jsonl', `${JSON.stringify(line)}\n`);
    return [
      ...edited.faults.map(({ message }: { message: string }) => message),
      ...rejects.map(({ reason }) => reason),
    ];
  };
  const refused = `"${slug}" was erased, and its slug is never given again`;
  expect(await refusals()).toEqual([refused, expect.stringContaining(refused)]);
  expect(await nodesWith(`${mark} the Second`)).toEqual([]);

  const backup = (await Array.fromAsync(jsonl.write(await selectGraph(graph, 'backup')))).join('');
  await wipe(graph);
  await restoreGraph(graph, await checkFile(asInput(backup), () => {}), () => {});

  expect((await refusals())[0]).toBe(refused);
  await expectSound(graph);
});

test('verify finds what was erased and is there', async ({ graph }) => {
  await graph.define("CREATE (:Erased {id: 'Entity:china', seq: 1, at: datetime()})");

  const { differences } = await verifyGraph(graph);
  await graph.define("MATCH (erased:Erased {id: 'Entity:china'}) DELETE erased");

  expect(differences).toEqual([{ what: 'Graph', id: 'Entity:china', message: 'was erased, and is there' }]);
});

test('what cannot be erased is told by name, and nothing is written', async ({ graph, mutate }) => {
  const refusal = (thing: Erasable) =>
    eraseNow(graph, thing).then(
      () => undefined,
      (error: EraseError) => error,
    );
  await mutate('upsertEntities', {
    entities: ['kept', 'double'].map((slug) => ({ slug, kind: 'Person', name: slug })),
  });
  await mutate('mergeEntities', { keep: { slug: 'kept' }, merge: { slug: 'double' }, reason: 'one' });
  const before = await nodes();

  const errors = await Promise.all([
    refusal({ type: 'Claim', id: 'no-claim' }),
    refusal({ type: 'Article', id: 'no-article' }),
    refusal({ type: 'Entity', id: 'no-entity' }),
    refusal({ type: 'Entity', id: 'china' }),
    refusal({ type: 'Entity', id: 'kept' }),
    refusal({ type: 'Entity', id: 'double' }),
  ]);

  expect(errors.map((error) => [error instanceof EraseError, error?.message])).toEqual([
    [true, 'There is no claim "no-claim": give its slug.'],
    [true, 'There is no article "no-article": give its slug.'],
    [true, 'There is no entity "no-entity": give its slug.'],
    [true, expect.stringContaining('"china" is a country')],
    [
      true,
      'The entity "kept" has "double" merged into it. Take that back first: unmergeEntities, slug "double".',
    ],
    [
      true,
      'The entity "double" was merged into "kept". Take that back first: unmergeEntities, slug "double".',
    ],
  ]);
  expect(await nodes()).toEqual(before);
});
