import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { ROLE_NAMES } from '../../../src/model/role.ts';
import { connect, graphContent } from '../../process/graph-content.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import {
  article,
  claim,
  country,
  expectSound,
  type Mutate,
  NEEDED,
  recorded,
  test,
  twoCountries,
} from './mutate.ts';

test.beforeAll(twoCountries);

/** Two entities of a name, one of which a claim names. */
async function twoOfOne(mutate: Mutate) {
  const [keep, merge] = [randomUUID(), randomUUID()].map((slug) => ({ slug: `one-${slug}` }));
  if (!keep || !merge) throw new Error('two');
  await mutate('upsertEntities', { entities: [country(keep.slug), country(merge.slug)] });
  await recorded(mutate, { subjects: [merge] });
  return { keep, merge };
}

/** What holds for every mutation: a valid input for each, made anew on each call. */
const INPUTS: Readonly<Record<string, (mutate: Mutate) => Promise<object> | object>> = {
  ingestArticle: () => ({
    article: article(`article-${randomUUID()}`),
    sources: [{ slug: 'gazette', name: `Gazette ${randomUUID()}` }],
    entities: [country('fiji', { description: randomUUID() })],
    claims: [claim({ evidence: [{ paragraph: 2 }], objects: [{ slug: 'fiji' }], via: ['gazette'] })],
  }),
  upsertEntities: () => ({ entities: [country('tonga', { description: randomUUID() })] }),
  addNames: () => ({ entity: { slug: 'japan' }, names: [{ value: randomUUID() }] }),
  upsertSources: () => ({ sources: [{ slug: 'courier', name: randomUUID(), entity: { slug: 'japan' } }] }),
  recordClaims: () => ({ claims: [claim(), claim({ status: 'PROPOSED' })] }),
  retractClaims: async (mutate) => ({ ids: [await recorded(mutate)], reason: 'it was a mistake' }),
  supersedeClaim: async (mutate) => ({ id: await recorded(mutate), by: claim({ summary: 'Corrected.' }) }),
  acceptProposal: async (mutate) => ({ id: await recorded(mutate, { status: 'PROPOSED' }) }),
  mergeEntities: async (mutate) => ({ ...(await twoOfOne(mutate)), reason: 'they are one' }),
  unmergeEntities: async (mutate) => {
    const input = await twoOfOne(mutate);
    await mutate('mergeEntities', { ...input, reason: 'they are one' });
    return { slug: input.merge.slug, reason: 'they are two' };
  },
  rejectProposal: async (mutate) => ({ id: await recorded(mutate, { status: 'PROPOSED' }), reason: 'no' }),
};

const content = async () => {
  await using database = connect(ownNeo4j());
  return await graphContent(database);
};

test.for(Object.keys(INPUTS))(
  '%s is carried out once under a key, however often it is sent',
  async (name, { mutate, graph }) => {
    const input = { key: randomUUID(), ...(await INPUTS[name]?.(mutate)) };

    const first = await mutate(name, input);
    const before = await content();
    const again = await mutate(name, input);

    expect(first).toMatchObject({ repeated: false, seq: expect.any(Number) });
    expect(first.changes.length).toBeGreaterThan(0);
    expect(again).toEqual({ ...first, repeated: true });
    expect(await content()).toEqual(before);
    await expectSound(graph);
  },
);

test.for(Object.keys(INPUTS))(
  '%s is refused under a key that another input had, and writes nothing',
  async (name, { mutate }) => {
    const key = randomUUID();
    const input = { key, ...(await INPUTS[name]?.(mutate)) };
    await mutate(name, input);
    const before = await content();

    const refused = await mutate(name, { ...input, reason: 'for another reason' });

    expect(refused).toMatchObject({ __typename: 'KeyReusedError', code: 'KEY_REUSED', key });
    expect(refused.message).toContain(`used before, for ${name} with another input`);
    expect(await content()).toEqual(before);
  },
);

test.for(Object.keys(INPUTS))(
  '%s is for who has the role, and nobody else',
  async (name, { mutate, query, queryAs }) => {
    const input = { key: randomUUID(), ...(await INPUTS[name]?.(mutate)) };
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${name}(input: $input) { __typename } }`;
    const before = await content();
    const needed = NEEDED[name] ?? 'ADMIN';

    expect((await query(text, { input })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    for (const role of ROLE_NAMES.slice(0, ROLE_NAMES.indexOf(needed))) {
      const { errors } = await queryAs(role, text, { input });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await content()).toEqual(before);

    const { data } = await queryAs(needed, text, { input });
    expect(data[name].__typename).toMatch(/Payload$/);
  },
);

test.for(Object.keys(INPUTS))('%s refuses keys and reasons that cannot be kept', async (name, { mutate }) => {
  const input = { ...(await INPUTS[name]?.(mutate)) };
  const before = await content();

  for (const [field, value, message] of [
    ['key', '', 'is empty'],
    ['key', 'k'.repeat(201), 'Too big'],
    ['key', 'a\0b', 'NUL'],
    ['reason', '', 'is empty'],
    ['reason', 'r'.repeat(1001), 'Too big'],
    ['reason', '\ud800', 'surrogate'],
  ] as const) {
    const refused = await mutate(name, { ...input, [field]: value });
    expect(refused).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_INPUT' });
    expect(refused.faults).toEqual([{ path: field, message: expect.stringContaining(message) }]);
  }
  expect(await content()).toEqual(before);
});

test('of two that are sent under one key at the same moment, one writes', async ({ mutate, graph }) => {
  const key = randomUUID();
  const input = { key, claims: [claim({ summary: 'Sent twice.' })] };

  const answers = await Promise.all(Array.from({ length: 8 }, () => mutate('recordClaims', input)));

  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
  await expectSound(graph);
});

test('everybody has keys of their own', async ({ queryAs }) => {
  const text = `mutation ($input: AddNamesInput!) { addNames(input: $input) { __typename ... on Written { repeated } } }`;
  const input = { key: 'shared', entity: { slug: 'japan' }, names: [{ value: 'Nippon' }] };

  const answers = [await queryAs('EDITOR', text, { input }), await queryAs('ADMIN', text, { input })];

  expect(answers.map(({ data }) => data.addNames.repeated)).toEqual([false, false]);
});
