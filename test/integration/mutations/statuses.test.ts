import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { globalId } from '../../../src/graphql/global-id.ts';
import type { RelationType } from '../../../src/model/relation.ts';
import { relationKey } from '../../../src/model/rollup.ts';
import type { Fixtures } from '../../setup/graph.ts';
import { claim, expectSound, type Result, recorded, test, twoCountries } from './mutate.ts';

test.beforeAll(twoCountries);

const CLAIM = 'claim { slug status retractedAt recordedAt }';

/** Claims of a type from Japan to Mongolia as they are, or were, in force, and what their relation counts. */
async function inForce(query: Fixtures['query'], type: RelationType, knownAt?: string) {
  const { id } = relationKey(type, 'japan', 'mongolia');
  const { data, errors } = await query(
    `query ($at: DateTime) { node(id: "${globalId('Relation', id)}", knownAt: $at) {
      ... on Relation { claimCount claims { nodes { summary status } } }
    } }`,
    { at: knownAt ?? null },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const claims = data.node?.claims.nodes ?? [];
  return {
    count: data.node?.claimCount ?? 0,
    claims: claims.map(({ summary, status }: { summary: string; status: string }) => `${summary} ${status}`),
  };
}

/** A moment between two writes. */
async function moment(): Promise<string> {
  await sleep(5);
  const now = new Date().toISOString();
  await sleep(5);
  return now;
}

test('what is withdrawn counts no more, and is still told of when it was known', async ({
  mutate,
  query,
  graph,
}) => {
  const first = await recorded(mutate, { relation: 'SUPPORTS', summary: 'First.' });
  await recorded(mutate, { relation: 'SUPPORTS', summary: 'Second.', date: '2024-06-01' });
  const before = await moment();

  const done = await mutate('retractClaims', { ids: [first], reason: 'a mistake' });

  expect(done.changes).toMatchObject([
    {
      action: 'RETRACTED',
      reason: 'a mistake',
      by: 'editor',
      fields: [{ field: 'status', before: '"ACTIVE"', after: '"RETRACTED"' }],
    },
  ]);
  expect(await inForce(query, 'SUPPORTS')).toEqual({ count: 1, claims: ['Second. ACTIVE'] });
  expect(await inForce(query, 'SUPPORTS', before)).toEqual({
    count: 2,
    claims: ['Second. ACTIVE', 'First. ACTIVE'],
  });
  await expectSound(graph);
});

test('a relation whose last claim is withdrawn is in no list any more', async ({ mutate, query, graph }) => {
  const id = await recorded(mutate, { relation: 'THREATENS' });
  await mutate('retractClaims', { ids: [id, id], reason: 'given twice' });

  const { data } = await query(
    '{ entity(by: { slug: "japan" }) { relations(types: [THREATENS]) { totalCount } claims(filter: { status: [RETRACTED], types: [THREATENS] }) { totalCount } } }',
  );

  expect(data.entity).toEqual({ relations: { totalCount: 0 }, claims: { totalCount: 1 } });
  await expectSound(graph);
});

test('a correction takes the place of what it corrects, which was known before', async ({
  mutate,
  query,
  graph,
}) => {
  const id = await recorded(mutate, { relation: 'SANCTIONS', summary: 'Wrong.' });
  const before = await moment();
  const by = claim({ relation: 'SANCTIONS', summary: 'Right.', date: '2024-05-29' });

  const done = await mutate(
    'supersedeClaim',
    { id, by, reason: 'read again' },
    {
      fields:
        '... on SupersedeClaimPayload { claim { summary status recordedAt } superseded { summary status retractedAt } }',
    },
  );

  expect(done).toMatchObject({
    claim: { summary: 'Right.', status: 'ACTIVE' },
    superseded: { summary: 'Wrong.', status: 'SUPERSEDED', retractedAt: done.claim.recordedAt },
  });
  expect(done.changes.map(({ action }: { action: string }) => action)).toEqual(['CREATED', 'SUPERSEDED']);
  expect(await inForce(query, 'SANCTIONS')).toEqual({ count: 1, claims: ['Right. ACTIVE'] });
  expect(await inForce(query, 'SANCTIONS', before)).toEqual({ count: 1, claims: ['Wrong. ACTIVE'] });
  await expectSound(graph);
});

test('a correction may be of another relation: both are counted anew', async ({ mutate, query, graph }) => {
  const id = await recorded(mutate, { relation: 'ACCUSES', summary: 'Accused.' });

  await mutate('supersedeClaim', { id, by: claim({ relation: 'REJECTS', summary: 'Rejected.' }) });

  expect(await inForce(query, 'ACCUSES')).toEqual({ count: 0, claims: [] });
  expect(await inForce(query, 'REJECTS')).toEqual({ count: 1, claims: ['Rejected. ACTIVE'] });
  await expectSound(graph);
});

test('a proposal counts from when it is accepted, and is known since then', async ({
  mutate,
  query,
  graph,
}) => {
  const id = await recorded(mutate, { relation: 'ATTACKS', status: 'PROPOSED', summary: 'Proposed.' });
  const before = await moment();
  expect(await inForce(query, 'ATTACKS')).toEqual({ count: 0, claims: [] });

  const done = await mutate('acceptProposal', { id }, { fields: `... on ClaimPayload { ${CLAIM} }` });
  const after = await moment();

  expect(done).toMatchObject({
    claim: { status: 'ACTIVE' },
    changes: [{ action: 'ACCEPTED', by: 'curator' }],
  });
  expect(Date.parse(done.claim.recordedAt)).toBeGreaterThan(Date.parse(before));
  expect(await inForce(query, 'ATTACKS')).toEqual({ count: 1, claims: ['Proposed. ACTIVE'] });
  expect(await inForce(query, 'ATTACKS', before)).toEqual({ count: 0, claims: [] });
  expect(await inForce(query, 'ATTACKS', after)).toEqual({ count: 1, claims: ['Proposed. ACTIVE'] });
  await expectSound(graph);
});

test('a proposal that is rejected is told at no time as one that held', async ({ mutate, query, graph }) => {
  const id = await recorded(mutate, { relation: 'COERCES', status: 'PROPOSED', summary: 'Never.' });
  const before = await moment();
  const done = await mutate(
    'rejectProposal',
    { id, reason: 'no source' },
    { fields: `... on ClaimPayload { ${CLAIM} }` },
  );
  const after = await moment();

  expect(done.claim).toMatchObject({ status: 'RETRACTED', recordedAt: done.claim.retractedAt });
  expect(done.changes).toMatchObject([{ action: 'REJECTED', reason: 'no source' }]);
  const count = `claims(filter: { types: [COERCES] }, knownAt: $at) { totalCount }`;
  for (const at of [before, done.claim.recordedAt, after]) {
    const { data } = await query(`query ($at: DateTime) { ${count} }`, { at });
    expect([at, data.claims.totalCount]).toEqual([at, 0]);
  }
  await expectSound(graph);
});

test('a denial that is accepted counts in no relation', async ({ mutate, query, graph }) => {
  await recorded(mutate, { slug: 'denied', relation: 'PLEDGED_TO', summary: 'Pledged.' });
  const id = await recorded(mutate, {
    relation: 'PLEDGED_TO',
    status: 'PROPOSED',
    modality: 'DENIED',
    denies: ['denied'],
  });

  await mutate('acceptProposal', { id });

  expect(await inForce(query, 'PLEDGED_TO')).toEqual({ count: 1, claims: ['Pledged. ACTIVE'] });
  await expectSound(graph);
});

const MOVES = [
  ['retractClaims', 'PROPOSED'],
  ['retractClaims', 'RETRACTED'],
  ['retractClaims', 'SUPERSEDED'],
  ['supersedeClaim', 'PROPOSED'],
  ['supersedeClaim', 'RETRACTED'],
  ['supersedeClaim', 'SUPERSEDED'],
  ['acceptProposal', 'ACTIVE'],
  ['acceptProposal', 'RETRACTED'],
  ['rejectProposal', 'ACTIVE'],
  ['rejectProposal', 'SUPERSEDED'],
] as const;

test.for(MOVES)(
  '%s of a claim that is %s is refused, and told where it stands',
  async ([name, status], { mutate, graph }) => {
    const id = await recorded(mutate, { status: status === 'PROPOSED' ? 'PROPOSED' : 'ACTIVE' });
    if (status === 'RETRACTED') await mutate('retractClaims', { ids: [id], reason: 'test' });
    if (status === 'SUPERSEDED') await mutate('supersedeClaim', { id, by: claim() });
    const reason = 'too late';
    const inputs = {
      retractClaims: { ids: [id], reason },
      supersedeClaim: { id, by: claim(), reason },
      acceptProposal: { id, reason },
      rejectProposal: { id, reason },
    };

    const refused = await mutate(name, inputs[name]);

    expect(refused).toMatchObject({
      ...{ __typename: 'StatusConflictError', code: 'STATUS_CONFLICT', presentStatus: status },
      ...{ path: name === 'retractClaims' ? 'ids[0]' : 'id', claim: { status } },
    });
    await expectSound(graph);
  },
);

test('of two who decide on one proposal at once, one is told', async ({ mutate, graph }) => {
  const id = await recorded(mutate, { status: 'PROPOSED' });

  const answers = await Promise.all([
    mutate('acceptProposal', { id }),
    mutate('rejectProposal', { id, reason: 'no' }),
  ]);

  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ClaimPayload', 'StatusConflictError']);
  await expectSound(graph);
});

test('claims that do not exist are named by their places, and nothing is withdrawn', async ({
  mutate,
  query,
}) => {
  const id = await recorded(mutate, { slug: 'stays-active' });

  const refused = await mutate('retractClaims', { ids: [id, globalId('Claim', 'none')], reason: 'test' });

  expect(refused.faults).toEqual([{ path: 'ids[1]', message: 'no claim has the slug "none"' }]);
  const { data } = await query(`{ node(id: "${id}") { ... on Claim { status } } }`);
  expect(data.node).toEqual({ status: 'ACTIVE' });
  expect((await mutate('supersedeClaim', { id, by: claim({ status: 'PROPOSED' }) })).faults[0].path).toBe(
    'by.status',
  );
  expect(
    (await mutate('supersedeClaim', { id, by: claim({ subjects: [{ slug: 'atlantis' }] }) })).faults[0].path,
  ).toBe('by.subjects');
  await recorded(mutate, { slug: 'known' });
  expect((await mutate('supersedeClaim', { id, by: claim({ slug: 'known' }) })).faults[0].path).toBe(
    'by.slug',
  );
});

test('the history of a claim tells all of its life, newest first, page by page', async ({
  mutate,
  query,
  queryAs,
}) => {
  const id = await recorded(mutate, { slug: 'lived', status: 'PROPOSED' });
  await mutate('acceptProposal', { id, reason: 'two sources' });
  await mutate('retractClaims', { ids: [id], reason: 'neither held' });
  const text = `query ($after: String, $before: String, $first: Int, $last: Int) { node(id: "${id}") { ... on Claim {
    history(first: $first, last: $last, after: $after, before: $before) {
      totalCount nodes { action by reason } pageInfo { endCursor startCursor hasNextPage hasPreviousPage }
    }
  } } }`;

  const all = await queryAs('EDITOR', text);
  expect(all.data.node.history).toMatchObject({
    totalCount: 3,
    nodes: [
      { action: 'RETRACTED', by: 'editor', reason: 'neither held' },
      { action: 'ACCEPTED', by: 'curator', reason: 'two sources' },
      { action: 'CREATED', by: 'editor', reason: null },
    ],
  });
  const first = (await query(text, { first: 2 })).data.node.history;
  // Who did it is told to those who do so themselves.
  expect(first.nodes).toMatchObject([
    { action: 'RETRACTED', by: null },
    { action: 'ACCEPTED', by: null },
  ]);
  const rest = (await query(text, { first: 2, after: first.pageInfo.endCursor })).data.node.history;
  expect(rest).toMatchObject({ nodes: [{ action: 'CREATED' }], pageInfo: { hasNextPage: false } });
  const last = (await query(text, { last: 1 })).data.node.history;
  expect(last).toMatchObject({ nodes: [{ action: 'CREATED' }], pageInfo: { hasPreviousPage: true } });
});

test('whoever keeps a copy is told all that was done since, oldest first', async ({ mutate, query }) => {
  const { seq } = await mutate('addNames', { entity: { slug: 'japan' }, names: [{ value: 'since' }] });
  await mutate('recordClaims', { claims: [1, 2, 3].map((n) => claim({ slug: `since-${n}` })) });
  await mutate('retractClaims', { ids: [globalId('Claim', 'since-2')], reason: 'test' });
  const text = `query ($seq: Int!, $first: Int, $after: String) { changesSince(seq: $seq, first: $first, after: $after) {
    totalCount nodes { seq action target { ... on Claim { slug } } } pageInfo { endCursor hasNextPage }
  } }`;

  const pages: { seq: number; action: string; target: { slug: string } }[] = [];
  for (let after: string | null = null; ; ) {
    const { changesSince }: Result = (await query(text, { seq, first: 2, after })).data;
    expect(changesSince.totalCount).toBe(4);
    pages.push(...changesSince.nodes);
    after = changesSince.pageInfo.endCursor;
    if (!changesSince.pageInfo.hasNextPage) break;
  }

  expect(pages.map(({ action, target }) => `${action} ${target.slug}`)).toEqual([
    'CREATED since-1',
    'CREATED since-2',
    'CREATED since-3',
    'RETRACTED since-2',
  ]);
  const [, , third, last] = pages;
  expect((await query(text, { seq: third?.seq })).data.changesSince.nodes).toHaveLength(1);
  expect((await query(text, { seq: last?.seq })).data.changesSince.nodes).toEqual([]);
  expect((await query(text, { seq: -1 })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
