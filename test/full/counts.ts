import { expect } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Graph } from '../../src/graph/client.ts';
import { yogaOn } from '../setup/server.ts';
import { type Fact, factsIn } from './recount.ts';

// What is counted over time and by what claims have in common, beside the same counted from the lines of the files.

type Group = readonly [key: string, claims: number];

/** The first of groups, those with the most claims first, then by their key. */
function most(groups: ReadonlyMap<string, number>, count: number): Group[] {
  return [...groups]
    .sort(([one, of], [other, ofOther]) => ofOther - of || (one < other ? -1 : 1))
    .slice(0, count);
}

function countBy(facts: readonly Fact[], keysOf: (fact: Fact) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    for (const key of new Set(keysOf(fact))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Month → claims, and events: relations on different days. */
function months(facts: readonly Fact[]): Record<string, readonly [claims: number, events: number]> {
  const claims = countBy(facts, ({ date }) => [date.slice(0, 7)]);
  const events = new Map(
    [...new Set(facts.map(({ pair, date }) => `${date}\t${pair}`))].map((key) => [key, 1]),
  );
  const ofMonth = new Map<string, number>();
  for (const key of events.keys()) ofMonth.set(key.slice(0, 7), (ofMonth.get(key.slice(0, 7)) ?? 0) + 1);
  return Object.fromEntries([...claims].sort().map(([month, n]) => [month, [n, ofMonth.get(month) ?? 0]]));
}

interface Bucket {
  readonly from: string;
  readonly claimCount: number;
  readonly eventCount: number;
}
const counted = ({ buckets }: { readonly buckets: readonly Bucket[] }) =>
  Object.fromEntries(
    buckets.map(({ from, claimCount, eventCount }) => [from.slice(0, 7), [claimCount, eventCount]]),
  );
const BUCKETS = 'buckets { from claimCount eventCount }';
const groups = (stats: { groups: readonly { label: string; claimCount: number }[] }): Group[] =>
  stats.groups.map(({ label, claimCount }) => [label, claimCount]);

/** @returns asks the API on a graph, with time enough for everything at once */
export function asking(graph: Graph) {
  const { server } = readConfig({ REQUEST_TIMEOUT_MS: '300000' });
  const yoga = yogaOn(graph, { budgets: server.budgets });
  return async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: each question knows the shape of its answer
    return data as any;
  };
}

export const ends = ({ source, target }: Fact) => [source, target];

/** Expects a graph into which such files were imported to count what they have. */
export async function expectCounts(graph: Graph, names: readonly string[]): Promise<void> {
  const facts = factsIn(names);
  const ask = asking(graph);
  const [[first = ''] = [], [second = ''] = []] = most(countBy(facts, ends), 2);
  const slugOf = async (name: string): Promise<string> =>
    (await ask(`{ entity(by: {name: ${JSON.stringify(name)}}) { slug } }`)).entity.slug;
  const [one, other] = [await slugOf(first), await slugOf(second)];

  const all = await ask(`{ timeline { ${BUCKETS} } plain: timeline { buckets { from claimCount } } }`);
  expect(counted(all.timeline)).toEqual(months(facts));
  expect(all.plain.buckets.map(({ from, claimCount }: Bucket) => [from.slice(0, 7), claimCount])).toEqual(
    Object.entries(months(facts)).map(([month, [claims]]) => [month, claims]),
  );

  const some = await ask(`{
    entity(by: {slug: "${one}"}) { timeline { ${BUCKETS} } }
    pair: timeline(filter: {either: {slugs: ["${one}"]}, and: [{either: {slugs: ["${other}"]}}]}) { ${BUCKETS} }
    counterparts: stats(groupBy: COUNTERPART, first: 5, filter: {either: {slugs: ["${other}"]}}) { groups { label claimCount } } }`);
  const ofOne = facts.filter((fact) => ends(fact).includes(first));
  const ofOther = facts.filter((fact) => ends(fact).includes(second));
  expect(counted(some.entity.timeline)).toEqual(months(ofOne));
  expect(
    Object.fromEntries(Object.entries(counted(some.pair)).filter(([, [claims]]) => Number(claims) > 0)),
  ).toEqual(months(ofOne.filter((fact) => ends(fact).includes(second))));
  const far = (fact: Fact) => {
    const others = ends(fact).filter((name) => name !== second);
    return others.length > 0 ? others : [second];
  };
  expect(groups(some.counterparts)).toEqual(most(countBy(ofOther, far), 5));

  const facets = await ask(`{
    events: stats(groupBy: EVENT_NAME) { groupCount groups { label claimCount } }
    degree: stats(groupBy: COUNTERPART) { claimCount groups { label claimCount } } }`);
  const byEvent = countBy(facts, ({ event }) => [event]);
  expect(groups(facets.events)).toEqual(most(byEvent, 10));
  expect(facets.events.groupCount).toBe(byEvent.size);
  expect(groups(facets.degree)).toEqual(most(countBy(facts, ends), 10));
  expect(facets.degree.claimCount).toBe(facts.length);
}
