import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import { connect, differences, graphContent } from '../../process/graph-content.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import { claim, country, expectSound, recorded, test, twoCountries } from './mutate.ts';
import { twins } from './twins.ts';

test.beforeAll(twoCountries);

/** All that is in the graph but what operations write of themselves: lines of them, and versions. */
async function content(): Promise<string[]> {
  await using database = connect(ownNeo4j());
  const lines = await graphContent(database);
  return lines
    .filter((line) => !/^\[\["(Change|Operation)"\]/.test(line))
    .map((line) => line.replace(/,"version":\d+/, ''));
}

const merge = (keep: string, merged: string) => ({
  keep: { slug: keep },
  merge: { slug: merged },
  reason: 'they are one',
});

test('a merged entity is found as the one that it is now, by all that it was found by', async ({
  mutate,
  query,
  graph,
}) => {
  const { one, two } = await twins(mutate, 'aland');

  const done = await mutate('mergeEntities', merge(one, two), {
    fields: '... on MergeEntitiesPayload { entity { slug mergedSlugs version } }',
  });

  expect(done.entity).toEqual({ slug: one, mergedSlugs: [two], version: 2 });
  expect(done.changes).toMatchObject([
    { action: 'MERGED', by: 'curator', reason: 'they are one', target: { slug: one } },
    { action: 'MERGED', target: { slug: one }, fields: [{ field: 'mergedInto', after: `"${one}"` }] },
  ]);
  const relation = globalId('Relation', `${two}:CRITICISES:japan`);
  const { data, errors } = await query(`{
    slug: entity(by: { slug: "${two}" }) { slug }
    related: entity(by: { slug: "${two}" }) { slug relations(first: 3) { nodes { claimCount } } }
    id: entity(by: { id: "${globalId('Entity', two)}" }) { slug }
    name: entity(by: { name: "aland names two" }) { slug }
    node(id: "${globalId('Entity', two)}") { ... on Entity { slug } }
    nodes(ids: ["${globalId('Entity', two)}", "${relation}"]) {
      ... on Entity { slug } ... on Relation { source { slug } claimCount }
    }
    search(text: "aland names two") { nodes { slug } }
    city: entity(by: { slug: "aland-city" }) { affiliations { slug } }
    times: node(id: "${globalId('Source', 'aland-times')}") { ... on Source { entity { slug } } }
    entities(filter: { text: "aland" }) { nodes { slug } }
    listed: entities(filter: { slugs: ["${two}"] }) { nodes { slug } }
    from: relations(filter: { source: { slugs: ["${two}"] }, types: [CRITICISES] }, first: 1) { nodes { source { slug } } }
    of: claims(filter: { subject: { slugs: ["${two}"] } }, first: 1) { nodes { subjects { slug } } }
  }`);
  expect(errors).toBeUndefined();
  const found = { slug: one };
  expect(data).toMatchObject({
    ...{ slug: found, id: found, name: found, node: found, related: found },
    nodes: [found, { source: found, claimCount: 3 }],
    search: { nodes: [found] },
    ...{ listed: { nodes: [found] }, from: { nodes: [{ source: found }] } },
    of: { nodes: [{ subjects: expect.arrayContaining([found]) }] },
    ...{ city: { affiliations: [found] }, times: { entity: found } },
  });
  expect(data.entities.nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['aland-city', one]);
  await expectSound(graph);
});

test('verify finds a merge that leads nowhere, and claims that got lost on the way', async ({
  mutate,
  graph,
}) => {
  const { one, two } = await twins(mutate, 'verified');
  await mutate('mergeEntities', merge(one, two));
  const damaged = async (damage: string, mend: string) => {
    await graph.define(damage);
    const { differences } = await verifyGraph(graph);
    await graph.define(mend);
    return differences.filter(({ id }) => id === two).map(({ message }) => message);
  };
  const merged = `MATCH (merged:Merged {id: '${two}'})`;

  const nowhere = await damaged(
    `${merged} SET merged.survivorId = 'nobody'`,
    `${merged} SET merged.survivorId = '${one}'`,
  );
  const lost = await damaged(
    `${merged} MATCH (claim:Claim {id: 'verified:of-both'}) CREATE (claim)-[:MERGED_END {role: 'AT'}]->(merged)`,
    `${merged}<-[end:MERGED_END {role: 'AT'}]-(:Claim {id: 'verified:of-both'}) DELETE end`,
  );

  expect(nowhere).toContain(`was merged into "nobody", which is no entity`);
  expect(nowhere).toContain(`is "nobody" since its merge into "${one}", and that is "${one}"`);
  expect(lost).toEqual([`was named by 1 claims that do not name "${one}"`]);
  await expectSound(graph);
});

test('what is written of a merged entity is of the one that it is now', async ({ mutate, graph }) => {
  const { one, two } = await twins(mutate, 'bonin');
  await mutate('mergeEntities', merge(one, two));
  const fields = '... on ClaimsPayload { claims { subjects { slug } } }';

  for (const subject of [
    { slug: two },
    { id: globalId('Entity', two) },
    { name: 'bonin names two' },
    { identifier: { scheme: 'icews', value: 'bonin (two)' } },
  ]) {
    const done = await mutate('recordClaims', { claims: [claim({ subjects: [subject] })] }, { fields });
    expect(done.claims).toEqual([{ subjects: [{ slug: one }] }]);
  }
  const renamed = await mutate('upsertEntities', { entities: [country(two, { name: 'Another' })] });
  expect(renamed.faults).toEqual([
    { path: 'entities[0].slug', message: `"${two}" was merged into "${one}"; name that one` },
  ]);
  await expectSound(graph);
});

test('taking a merge back restores exactly what there was', async ({ mutate, graph }) => {
  const { one, two } = await twins(mutate, 'canton');
  const before = await content();
  await mutate('mergeEntities', merge(one, two));
  await expectSound(graph);
  expect(await content()).not.toEqual(before);

  const done = await mutate(
    'unmergeEntities',
    { slug: two, reason: 'they are two' },
    {
      fields: '... on UnmergeEntitiesPayload { entity { slug } kept { slug mergedSlugs } }',
    },
  );

  expect(done).toMatchObject({ entity: { slug: two }, kept: { slug: one, mergedSlugs: [] } });
  expect(differences(before, await content())).toEqual([]);
  await expectSound(graph);
});

test('three in a row, and two into one, are taken back one by one in any order that there is', async ({
  mutate,
  query,
  graph,
}) => {
  const { one, two } = await twins(mutate, 'dover');
  const { one: three, two: four } = await twins(mutate, 'elba');
  const before = await content();
  await mutate('mergeEntities', merge(two, one));
  const afterFirst = await content();
  await mutate('mergeEntities', merge(three, two));
  await mutate('mergeEntities', merge(three, four));
  const { data } = await query(`{ entity(by: { slug: "${one}" }) { slug mergedSlugs } }`);
  expect(data.entity).toEqual({ slug: three, mergedSlugs: [one, two, four].sort() });
  await expectSound(graph);

  const tooEarly = await mutate('unmergeEntities', { slug: one, reason: 'test' });
  expect(tooEarly.faults).toEqual([
    {
      path: 'slug',
      message: `"${one}" was merged into "${two}", which was itself merged since: take that back first`,
    },
  ]);
  // Not the one that came last.
  await mutate('unmergeEntities', { slug: two, reason: 'test' });
  await expectSound(graph);
  await mutate('unmergeEntities', { slug: four, reason: 'test' });
  expect(differences(afterFirst, await content())).toEqual([]);
  await mutate('unmergeEntities', { slug: one, reason: 'test' });

  expect(differences(before, await content())).toEqual([]);
  await expectSound(graph);
});

test('what was said since of the one that was kept stays there when a merge is taken back', async ({
  mutate,
  query,
  graph,
}) => {
  const { one, two } = await twins(mutate, 'faroe');
  await mutate('mergeEntities', merge(one, two));
  await recorded(mutate, { slug: 'faroe:since', relation: 'AIDS', subjects: [{ slug: two }] });
  await mutate('addNames', { entity: { slug: two }, names: [{ value: 'faroe since' }] });

  await mutate('unmergeEntities', { slug: two, reason: 'test' });

  const { data } = await query(`{
    node(id: "${globalId('Claim', 'faroe:since')}") { ... on Claim { subjects { slug } } }
    entity(by: { name: "faroe since" }) { slug }
  }`);
  expect(data).toEqual({ node: { subjects: [{ slug: one }] }, entity: { slug: one } });
  await expectSound(graph);
});

test('the past is told of the one that it is now', async ({ mutate, query }) => {
  const { one, two } = await twins(mutate, 'guam');
  const { recordedAt } = await mutate('mergeEntities', merge(one, two), {
    fields: '... on Written { recordedAt }',
  });
  const text = `query ($at: DateTime) { entity(by: { slug: "${two}" }, knownAt: $at) {
    slug claims(first: 50, filter: { types: [CRITICISES] }) { totalCount }
  } }`;

  const { data } = await query(text, { at: recordedAt });

  // Of one, of two, of both, of two to one, the denial: names and merges are read as now.
  expect(data.entity).toEqual({ slug: one, claims: { totalCount: 5 } });
});

test('what cannot be merged is refused, and nothing is moved', async ({ mutate, graph }) => {
  const { one, two } = await twins(mutate, 'hawai');
  const before = await content();
  const faults = async (input: object) =>
    (await mutate('mergeEntities', { reason: 'test', ...input })).faults;

  expect(await faults(merge(one, one))).toEqual([
    { path: 'merge', message: `"${one}" is the one that is to be kept` },
  ]);
  expect(await faults(merge('atlantis', two))).toEqual([
    { path: 'keep', message: 'no entity has the slug "atlantis"' },
  ]);
  expect(await faults(merge(one, 'atlantis'))).toEqual([
    { path: 'merge', message: 'no entity has the slug "atlantis"' },
  ]);
  expect((await faults(merge(one, 'beijing')))[0].message).toMatch(
    /"beijing" is of kind Place, and .* of kind Country/,
  );
  expect((await mutate('unmergeEntities', { slug: two, reason: 'test' })).faults).toEqual([
    { path: 'slug', message: `no entity "${two}" was merged into another` },
  ]);
  expect(differences(before, await content())).toEqual([]);
  await expectSound(graph);
});

test('an Actor is merged into what it is found to be, unless its claims do not allow that', async ({
  mutate,
  graph,
}) => {
  const actor = (slug: string) => ({ slug, kind: 'Actor', name: slug });
  await mutate('upsertEntities', { entities: [actor('somebody'), actor('a-club')] });
  await recorded(mutate, {
    slug: 'club:1',
    relation: 'MEMBER_OF',
    subjects: [{ slug: 'japan' }],
    objects: [{ slug: 'a-club' }],
  });

  const merged = await mutate('mergeEntities', merge('vladimir-putin', 'somebody'));
  const refused = await mutate('mergeEntities', merge('vladimir-putin', 'a-club'));

  expect(merged.__typename).toBe('MergeEntitiesPayload');
  expect(refused.faults).toEqual([
    { path: 'merge', message: 'claim "club:1" (MEMBER_OF) does not allow a Person in the place of "a-club"' },
  ]);
  await expectSound(graph);
});

test('claims that are recorded while their subject is merged are of the one that it is now', async ({
  mutate,
  query,
  graph,
}) => {
  const { one, two } = await twins(mutate, 'iona');
  const claims = Array.from({ length: 12 }, (_, index) =>
    mutate('recordClaims', {
      claims: [claim({ slug: `iona:while-${index}`, relation: 'AIDS', subjects: [{ slug: two }] })],
    }),
  );

  const answers = await Promise.all([
    ...claims.slice(0, 6),
    mutate('mergeEntities', merge(one, two)),
    ...claims.slice(6),
  ]);

  expect(answers.map(({ message }) => message)).toEqual(Array(13).fill(undefined));
  const { data } = await query(
    `{ entity(by: { slug: "${one}" }) { claims(filter: { types: [AIDS] }) { totalCount } } }`,
  );
  expect(data.entity.claims.totalCount).toBe(12);
  await expectSound(graph);
});
