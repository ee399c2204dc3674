import { expect } from 'vitest';
import { recordClaims } from '../../../src/graph/write/claims.ts';
import { stamp } from '../../../src/graph/write/clock.ts';
import { writeEntities } from '../../../src/graph/write/entities.ts';
import type { NewClaim } from '../../../src/graph/write/new-claim.ts';
import { EntityInput } from '../../../src/model/entity.ts';
import { relationTypeRow } from '../../../src/model/relation.ts';
import type { Fixtures } from '../../setup/graph.ts';
import { naiveChanges } from '../../setup/naive-changes.ts';
import { deniersAmong, naiveDenials, naiveEnds, naiveMixed } from '../../setup/naive-disputes.ts';
import { seededRandom } from '../../setup/random.ts';
import { ARTICLE, recorded, test, twoCountries } from '../mutations/mutate.ts';
import { statementsOf } from './calls.ts';
import { globalId } from './expected.ts';

/** Relations of some countries that are made up, and what is said of them. */
const COUNTRIES = ['alba', 'bora', 'cora', 'dora'];
const STANDING = ['OPPOSES', 'SUPPORTS'] as const;
const EVENTS = ['THREATENS', 'AIDS', 'STATED_ABOUT'] as const;
const DAYS = ['2020-03-01', '2020-05-01', '2020-05-20', '2021-01-01', '2021-06-01', '2022-01-01'];

const random = seededRandom(53);
const made: NewClaim[] = Array.from({ length: 160 }, (_, index) => {
  const [from, to] = [random.pick(COUNTRIES), random.pick(COUNTRIES)];
  const relation = random.pick([...STANDING, ...STANDING, ...EVENTS]);
  const isStanding = relationTypeRow(relation).family === 'STANDING';
  const validTo = isStanding && random.chance(0.3) ? random.pick(DAYS.slice(1)) : null;
  const earlier = DAYS.filter((day) => validTo === null || day < validTo);
  const validFrom = isStanding && random.chance(0.3) ? random.pick(earlier) : null;
  return {
    ...{ id: `made-up:${index}`, relation, subjects: [from], objects: [to], summary: `Made up, ${index}.` },
    ...{ date: random.chance(0.9) ? random.pick(DAYS) : null, validFrom, validTo },
    ...{ status: 'ACTIVE' as const, modality: 'ASSERTED' as const, confidence: 1, denies: [] },
    ...{ saidBy: [], via: [], partOf: [], at: [], about: [], datasets: [] },
    articles: [{ articleId: ARTICLE, paragraph: 1, sentence: null, quote: null }],
  };
});
const denials: NewClaim[] = made.slice(0, 20).map((denied, index) => ({
  ...denied,
  ...{ id: `denial:${index}`, validFrom: null, validTo: null, date: random.pick(DAYS) },
  ...{ modality: 'DENIED', denies: [denied.id] },
}));

/** Made-up relations with their claims, by id. */
const relations = [
  ...Map.groupBy(made, ({ subjects, relation, objects }) => `${subjects[0]}:${relation}:${objects[0]}`),
].map(([id, linked]) => ({ id, linked }));

test.beforeAll(async ({ graph }) => {
  await twoCountries({ graph });
  await graph.write(async (transaction) => {
    const entities = COUNTRIES.map((id) => EntityInput.parse({ id, kind: 'Country', name: id }));
    await writeEntities(transaction, entities);
    const ids = await recordClaims(transaction, [...made, ...denials]);
    await stamp(transaction, ids);
  });
});

async function answer(query: Fixtures['query'], text: string, variables: object = {}) {
  const { data, errors } = await query(text, variables);
  expect(errors?.map(({ message }) => message)).toBeUndefined();
  return data;
}

const isOfOurs = `{ either: { slugs: ${JSON.stringify(COUNTRIES)} } }`;
const POINTS = 'points(first: 5) { kind claim { slug } against { slug } }';
interface Changed {
  readonly relation: { readonly id: string };
  readonly kinds: readonly string[];
  readonly claimCount: number;
  readonly claimCountBefore: number;
}
type Point = { kind: string; claim: { slug: string }; against: { slug: string } };

test.for([7, 90])(
  'disputes within %i days are those that the claims one by one give',
  async (windowDays, { query }) => {
    const text = `{ disputes(first: 100, windowDays: ${windowDays}, filter: ${isOfOurs}) {
    totalCount nodes { kinds relation { id disputed mixed(windowDays: ${windowDays}) } ${POINTS} } } }`;
    const { disputes } = await answer(query, text);

    const expected = relations.flatMap((relation) => {
      const pairs = {
        DENIED: naiveDenials(relation, deniersAmong(denials)),
        END_DISPUTED: naiveEnds(relation),
        MIXED: naiveMixed(relation, relations, windowDays),
      };
      const kinds = Object.entries(pairs).flatMap(([kind, found]) => (found.length > 0 ? [kind] : []));
      return kinds.length > 0 ? [{ id: globalId('Relation', relation.id), kinds, pairs, relation }] : [];
    });
    const byId = new Map(expected.map((one) => [one.id, one]));
    expect(new Set(expected.flatMap(({ kinds }) => kinds)).size).toBe(3);
    expect(expected.length).toBeLessThan(relations.length);
    expect(disputes.totalCount).toBe(expected.length);
    expect(disputes.nodes).toHaveLength(expected.length);
    for (const { relation, kinds, points } of disputes.nodes) {
      const own = byId.get(relation.id);
      expect([relation.id, kinds]).toEqual([relation.id, own?.kinds]);
      expect(relation.disputed).toBe(kinds.some((kind: string) => kind !== 'MIXED'));
      expect(relation.mixed).toBe(kinds.includes('MIXED'));
      const told = points.map(({ kind, claim, against }: Point) => [kind, claim.slug, against.slug]);
      const possible = Object.entries(own?.pairs ?? {}).flatMap(([kind, pairs]) =>
        pairs.map((pair) => [kind, ...pair].join(' ')),
      );
      expect(told.filter((point: string[]) => !possible.includes(point.join(' ')))).toEqual([]);
      const distinct = (pairs: string[][] = []) => new Set(pairs.map(([slug]) => slug)).size;
      const { DENIED = [], END_DISPUTED, MIXED } = own?.pairs ?? {};
      expect(told).toHaveLength(Math.min(5, DENIED.length + distinct(END_DISPUTED) + distinct(MIXED)));
    }
  },
);

test.for([
  ['2020-05-01', '2020-05-31'],
  ['2021-01-01', '2021-12-31'],
])(
  'changes from %s to %s are those that counting the claims one by one gives',
  async ([from, to], { query }) => {
    const text = `{ changes(first: 100, from: "${from}", to: "${to}", filter: ${isOfOurs}) {
    totalCount nodes { kinds claimCount claimCountBefore relation { id } } } }`;
    const { changes } = await answer(query, text);

    const told = relations.map(({ id, linked }) => {
      const [sourceId = '', type = '', targetId = ''] = id.split(':');
      return { ...{ id, linked, sourceId, targetId }, type: type as NewClaim['relation'] };
    });
    const expected = naiveChanges(told, from ?? '', to ?? '');
    expect(changes.totalCount).toBe(expected.length);
    expect(
      changes.nodes.map(({ relation, kinds, claimCount, claimCountBefore }: Changed) => ({
        ...{ id: relation.id, counted: claimCount, countedBefore: claimCountBefore },
        kinds: kinds.toSorted(),
      })),
    ).toEqual(
      expected.map((one) => ({ ...one, id: globalId('Relation', one.id), kinds: one.kinds.toSorted() })),
    );
  },
);

test('of relations of a page, one statement each tells which are disputed and which mixed', async ({
  graph,
  query,
}) => {
  const text = `{ relations(first: 100, filter: ${isOfOurs}) { nodes { id disputed mixed } } }`;

  const names = await statementsOf(graph, () => query(text));
  const { relations: page } = await answer(query, text);

  expect(names.toSorted()).toEqual([
    'merge/survivors',
    'relation/disputed',
    'relation/mixed',
    'relation/page-where',
  ]);
  const told = new Map<string, boolean>(
    page.nodes.map(({ id, disputed }: { id: string; disputed: boolean }) => [id, disputed]),
  );
  for (const relation of relations) {
    const expected = naiveDenials(relation, deniersAmong(denials)).length + naiveEnds(relation).length > 0;
    expect([relation.id, told.get(globalId('Relation', relation.id))]).toEqual([relation.id, expected]);
  }
});

test('what is denied is so as long as the denial holds, and as of a day once it was made', async ({
  mutate,
  query,
}) => {
  const id = await recorded(mutate, { slug: 'disputed:said', date: '2024-05-01' });
  const denial = await recorded(mutate, {
    ...{ slug: 'disputed:denial', date: '2024-05-10', modality: 'DENIED', denies: ['disputed:said'] },
    saidBy: [{ slug: 'mongolia' }],
  });
  const text = `query ($id: ID!, $relation: ID!, $day: Date) {
    claim: node(id: $id, asOf: $day) { ... on Claim { denials { totalCount nodes { slug saidBy { name } } } } }
    relation: node(id: $relation, asOf: $day) { ... on Relation { disputed } } }`;
  const ids = { id, relation: globalId('Relation', 'japan:CRITICISES:mongolia') };

  const now = await answer(query, text, ids);
  const before = await answer(query, text, { ...ids, day: '2024-05-09' });
  await mutate('retractClaims', { ids: [denial], reason: 'It was made up.' });
  const withdrawn = await answer(query, text, ids);

  expect(now).toEqual({
    claim: {
      denials: { totalCount: 1, nodes: [{ slug: 'disputed:denial', saidBy: [{ name: 'mongolia' }] }] },
    },
    relation: { disputed: true },
  });
  for (const none of [before, withdrawn]) {
    expect(none).toEqual({ claim: { denials: { totalCount: 0, nodes: [] } }, relation: { disputed: false } });
  }
});

test('who is shown what is private is shown what it disputes, and nobody else', async ({
  mutate,
  query,
  queryAs,
}) => {
  const over = { subjects: [{ slug: 'mongolia' }], objects: [{ slug: 'japan' }] };
  await recorded(mutate, { ...over, slug: 'private:said' });
  const secret = { modality: 'DENIED', denies: ['private:said'], visibility: 'PRIVATE' };
  await recorded(mutate, { ...over, slug: 'private:denial', ...secret });
  const text = `{ disputes(filter: {source: {slugs: ["mongolia"]}, target: {slugs: ["japan"]}}) {
    totalCount nodes { kinds relation { disputed } points { claim { slug denials { totalCount } } against { slug } } } } }`;

  const open = await answer(query, text);
  const { data: whole, errors } = await queryAs('PRIVATE_READER', text);

  expect(errors).toBeUndefined();
  expect(open.disputes).toEqual({ totalCount: 0, nodes: [] });
  expect(whole.disputes).toEqual({
    totalCount: 1,
    nodes: [
      {
        ...{ kinds: ['DENIED'], relation: { disputed: true } },
        points: [
          {
            claim: { slug: 'private:said', denials: { totalCount: 1 } },
            against: { slug: 'private:denial' },
          },
        ],
      },
    ],
  });
});

test.for([
  ['disputes(windowDays: -1)', 'Argument "windowDays": -1 is not allowed; 0 to 3650 are'],
  ['changes(from: "2024-05-02", to: "2024-05-01")', 'Argument "to": 2024-05-01 is before "from", 2024-05-02'],
  [
    'changes(from: "2023-01-01", to: "2024-01-02")',
    'Argument "to": 367 days are too many; at most 366 are allowed',
  ],
  ['disputes(first: 101)', 'Argument "first": 101 is not allowed; a page has 0 to 100 items'],
  [
    'relations(first: 1)',
    'Argument "windowDays": 4000 is not allowed; 0 to 3650 are',
    'nodes { mixed(windowDays: 4000) }',
  ],
  [
    'disputes(first: 1)',
    'Argument "first": 21 is not allowed; 0 to 20 are',
    'nodes { points(first: 21) { kind } }',
  ],
])('%s is refused', async ([field, message, fields = 'totalCount'], { query }) => {
  const { errors } = await query(`{ ${field} { ${fields} } }`);

  expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
});
