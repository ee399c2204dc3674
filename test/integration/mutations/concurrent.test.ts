import { expect } from 'vitest';
import { relationsByIds } from '../../../src/graph/relation.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import { claim, expectSound, recorded, test, twoCountries } from './mutate.ts';

test.beforeAll(twoCountries);

/** Writers at the same moment. */
const WRITERS = 20;

test('20 editors on one pair at once: nothing is lost, counted twice or left behind', async ({
  mutate,
  graph,
}) => {
  const over = { relation: 'NEGOTIATED_WITH' };
  const known: string[] = [];
  for (let index = 0; index < WRITERS; index++) {
    const status = index % 4 === 2 ? 'PROPOSED' : 'ACTIVE';
    known.push(await recorded(mutate, { ...over, slug: `before-${index}`, status }));
  }
  // A quarter each: what is new, what is withdrawn, what is accepted, what is corrected.
  const writers = known.map((id, index) => {
    const by = claim({ ...over, slug: `after-${index}`, date: `2024-04-${10 + index}` });
    const turned = { subjects: by.objects, objects: by.subjects };
    if (index % 4 === 0) return mutate('recordClaims', { claims: [{ ...by, ...turned }] });
    if (index % 4 === 1) return mutate('retractClaims', { ids: [id], reason: 'test' });
    if (index % 4 === 2) return mutate('acceptProposal', { id });
    return mutate('supersedeClaim', { id, by });
  });

  const answers = await Promise.all(writers);

  expect(answers.map(({ message }) => message)).toEqual(Array(WRITERS).fill(undefined));
  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(WRITERS);
  // 5 that were there and stay, 5 new, 5 accepted, 5 corrected; those that were there share a day.
  const id = 'japan:NEGOTIATED_WITH:mongolia';
  expect((await relationsByIds(graph, [id])).get(id)).toMatchObject({ claimCount: 20, eventCount: 11 });
  await expectSound(graph);
});

test('20 editors of one entity at once: each adds its name, and every version is told once', async ({
  mutate,
  query,
}) => {
  const writers = Array.from({ length: WRITERS }, (_, index) =>
    mutate('addNames', { entity: { slug: 'mongolia' }, names: [{ value: `Mongolia ${index}` }] }),
  );

  await Promise.all(writers);

  const text = `{ node(id: "${globalId('Entity', 'mongolia')}") { ... on Entity { version names { value } history { totalCount } } } }`;
  const { data } = await query(text);
  expect(data.node).toMatchObject({ version: 1 + WRITERS, history: { totalCount: WRITERS } });
  expect(data.node.names).toHaveLength(1 + WRITERS);
});

test('of 20 who withdraw one claim at once, one does', async ({ mutate, graph }) => {
  const id = await recorded(mutate, { relation: 'THREATENS' });

  const answers = await Promise.all(
    Array.from({ length: WRITERS }, () => mutate('retractClaims', { ids: [id], reason: 'test' })),
  );

  const types = answers.map(({ __typename }) => __typename).sort();
  expect(types).toEqual(['ClaimsPayload', ...Array(WRITERS - 1).fill('StatusConflictError')]);
  await expectSound(graph);
});
