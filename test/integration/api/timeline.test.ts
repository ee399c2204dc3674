import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { claims, claimsOf, firstDay, relations, type SeedClaim } from './expected.ts';

const test = testWith('seed');

const month = ({ date }: SeedClaim) => firstDay(date).slice(0, 7);
/** Claims by month, of the months that have some. */
function months(some: readonly SeedClaim[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const claim of some) counts[month(claim)] = (counts[month(claim)] ?? 0) + 1;
  return counts;
}
interface Bucket {
  readonly from: string;
  readonly claimCount: number;
}
const filled = (buckets: readonly Bucket[]) =>
  Object.fromEntries(
    buckets
      .filter(({ claimCount }) => claimCount > 0)
      .map(({ from, claimCount }) => [from.slice(0, 7), claimCount]),
  );

test('all claims, those of an entity and those of relations are counted by month', async ({ query }) => {
  const { data, errors } = await query(`{
    timeline { claimCount buckets { from claimCount } }
    entity(by: {slug: "china"}) { timeline { claimCount buckets { from claimCount } } }
    relations(first: 15) { nodes { claimCount eventCount firstDate lastDate
      timeline { claimCount eventCount buckets { from claimCount } } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data.timeline.claimCount).toBe(claims.length);
  expect(filled(data.timeline.buckets)).toEqual(months(claims));
  expect(data.entity.timeline.claimCount).toBe(claimsOf('china').length);
  expect(filled(data.entity.timeline.buckets)).toEqual(months(claimsOf('china')));

  expect(data.relations.nodes.length).toBe(Math.min(15, relations.length));
  for (const [index, { timeline, ...relation }] of data.relations.nodes.entries()) {
    expect(timeline).toMatchObject({ claimCount: relation.claimCount, eventCount: relation.eventCount });
    expect(filled(timeline.buckets)).toEqual(months(relations[index]?.claims ?? []));
    expect(timeline.buckets.at(0).from.slice(0, 7)).toBe(relation.firstDate.slice(0, 7));
    expect(timeline.buckets.at(-1).from.slice(0, 7)).toBe(relation.lastDate.slice(0, 7));
  }
});

test('the claims of a bucket are those that it counts', async ({ query }) => {
  const { data } = await query(`{ entity(by: {slug: "china"}) { timeline(interval: QUARTER, groupBy: TYPE) {
    buckets { from to group label claimCount claims(first: 20) { totalCount nodes { slug date relation label } } } } } }`);
  const buckets = data.entity.timeline.buckets;

  for (const bucket of buckets) {
    const inside = claimsOf('china').filter(
      ({ date, relation }) =>
        relation === bucket.group && firstDay(date) >= bucket.from && firstDay(date) <= bucket.to,
    );
    expect(bucket.claims.totalCount).toBe(bucket.claimCount);
    expect(bucket.claims.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(inside.map(({ id }) => id));
    for (const { label } of bucket.claims.nodes) expect(label).toBe(bucket.label);
  }
  const counted = buckets.reduce((sum: number, { claimCount }: Bucket) => sum + claimCount, 0);
  expect(counted).toBe(claimsOf('china').length);
});

test('sources are told apart by their name', async ({ query }) => {
  const { data } = await query(
    '{ timeline(interval: YEAR, groupBy: SOURCE) { claimCount buckets { from group label claimCount } } }',
  );
  const ofTass = claims.filter(({ via }) => via.includes('tass'));

  expect(data.timeline.claimCount).toBe(claims.length);
  const tass = data.timeline.buckets.filter(({ group }: { group: string }) => group === 'tass');
  expect(tass.map(({ label }: { label: string }) => label)).toContain('TASS');
  expect(tass.reduce((sum: number, { claimCount }: Bucket) => sum + claimCount, 0)).toBe(ofTass.length);
});

test('a clock above holds for timelines and stats, and for the claims of their buckets', async ({
  query,
}) => {
  const { data, errors } = await query(`{
    entity(by: {slug: "china"}, asOf: "2023-12-31") {
      timeline(interval: YEAR) { claimCount eventCount buckets { from claimCount claims(first: 5) { nodes { slug } } } }
    }
    timeline(asOf: "2023-12-31") { claimCount }
    stats(groupBy: MONTH, asOf: "2023-12-31") { claimCount }
    none: timeline(knownAt: "2000-01-01T00:00:00Z") { claimCount eventCount buckets { meanIntensity } }
  }`);
  const before = claims.filter(({ date }) => firstDay(date) <= '2023-12-31');
  const ofChina = before.filter(({ subjects, objects }) => [...subjects, ...objects].includes('china'));

  expect(errors).toBeUndefined();
  expect(data.entity.timeline.claimCount).toBe(ofChina.length);
  expect(data.entity.timeline.buckets).toEqual([
    {
      ...{ from: '2023-01-01', claimCount: ofChina.length },
      claims: { nodes: ofChina.map(({ id }) => ({ slug: id })) },
    },
  ]);
  expect([data.timeline.claimCount, data.stats.claimCount]).toEqual([before.length, before.length]);
  expect(data.none).toEqual({ claimCount: 0, eventCount: 0, buckets: [] });
});

test('a level of timelines is one statement, and so are the claims of all their buckets', async ({
  query,
  statements,
}) => {
  const ask = () =>
    query(`{ entities(first: 10, filter: {kinds: [Country]}) { nodes {
      timeline(interval: YEAR, scope: AFFILIATES) { buckets { claims(first: 2) { nodes { summary } } } } } } }`);

  expect(await statements(ask)).toEqual([
    'entity/page-by-kind',
    'entity/affiliates',
    'claim/timeline',
    'claim/pages-where',
    'claim/by-ids',
  ]);
});

test.for([
  [
    'more buckets than a timeline has',
    'timeline(interval: DAY, filter: {from: "1900-01-01", to: "2024-01-01"}) { claimCount }',
    /"interval": DAY makes more than 10000 buckets/,
  ],
  [
    'more claims than its buckets may give',
    'timeline(interval: DAY, groupBy: TYPE) { buckets { claims(first: 100) { nodes { slug } } } }',
    /"first": 100 claims of each of \d+ buckets are too many; \d+ are allowed/,
  ],
  [
    'dates that end before they begin',
    'timeline(filter: {from: "2024-02-01", to: "2024-01-01"}) { claimCount }',
    /"filter\.to": 2024-01-01 is before/,
  ],
] as const)('%s are refused', async ([, field, message], { query }) => {
  const { errors } = await query(`{ ${field} }`);

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(errors?.[0]?.message).toMatch(message);
});
