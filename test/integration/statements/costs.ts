import { describe, expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import type { Statement } from '../../../src/graph/statement.ts';
import { GENERATED } from '../../setup/generated-landmarks.ts';
import { yogaOn } from '../../setup/server.ts';
import { test } from './generated.ts';

const { hub, hubs, rare, source, rareType } = GENERATED;
const ofHub = (fields: string) => `{ entity(by: { slug: "${hub}" }) { ${fields} } }`;

/**
 * Queries from cheap to dear, most of them about the hub, for whom everything takes longest. Neo4j counts no hits in
 * a full-text index, so that `search` is not among them.
 */
const QUERIES = [
  ofHub('name'),
  ofHub('name(languages: ["ko"])'),
  ofHub('names { value } identifiers { scheme value }'),
  ofHub('relations(first: 1) { nodes { label } }'),
  ofHub('relations(first: 20) { nodes { label target { name } } }'),
  ofHub('relations(first: 100) { nodes { label target { name } source { name } } }'),
  ofHub('relations(first: 20, types: [STATED_ABOUT, OPPOSES, MET_WITH]) { nodes { label } }'),
  ofHub('relations(first: 5, direction: OUT) { nodes { label } }'),
  ofHub('relations(first: 1) { totalCount }'),
  ofHub('relations(first: 20) { nodes { claims(first: 20) { nodes { summary } } } }'),
  ofHub('relations(first: 10) { nodes { target { relations(first: 10) { nodes { label } } } } }'),
  ofHub('claims(first: 20) { nodes { summary subjects { name } } }'),
  ofHub('claims(first: 100) { nodes { summary } }'),
  ofHub('claims(first: 100) { nodes { summary subjects { name } evidence { article { title } } } }'),
  ofHub('relations(first: 5, filter: { minSources: 1000 }) { nodes { label } }'),
  ofHub('neighbors(first: 5, filter: { minClaims: 2 }) { nodes { name } }'),
  ofHub('claims(first: 1) { totalCount }'),
  ofHub(`claims(first: 5, filter: { types: [${rareType}] }) { nodes { summary } }`),
  ofHub('claims(first: 5, filter: { status: [SUPERSEDED] }) { nodes { summary } }'),
  ofHub('claims(first: 5, filter: { source: "nobody" }) { nodes { summary } }'),
  ofHub('articles(first: 20) { nodes { title } }'),
  ofHub('neighbors(first: 1) { nodes { name } }'),
  ofHub('neighbors(first: 100) { totalCount nodes { name } edges { relations { label } } }'),
  ofHub('stats { neighborCount }'),
  ofHub('claims(first: 10, filter: { object: { kinds: [Country] } }) { nodes { summary } }'),
  ofHub('claims(first: 1, filter: { minConfidence: 0.9 }) { totalCount }'),
  `{ claims(first: 10, filter: { either: { slugs: ["${hub}"] }, minConfidence: 0.9 }) { nodes { summary } } }`,
  '{ claims(first: 10, filter: { eventNames: ["Make a visit"] }) { nodes { summary } } }',
  ofHub('relations(first: 10, filter: { from: "2021-05-01", to: "2021-05-31" }) { nodes { label } }'),
  ofHub('relations(first: 10, filter: { counterpart: { kinds: [Country] } }) { totalCount nodes { label } }'),
  `{ relations(first: 10, filter: { either: { slugs: ["${hub}"] } }) { nodes { label } } }`,
  `{ entities(first: 10, filter: { relations: { some: { counterpart: { slugs: ["${hub}"] } } } }) { nodes { name } } }`,
  '{ entities(first: 10, filter: { kinds: [Topic], relations: { none: { types: [OPPOSES] } } }) { nodes { name } } }',
  ofHub('relations(first: 10, asOf: "2022-01-01") { nodes { label } }'),
  ofHub('claims(first: 10, asOf: "2022-01-01") { nodes { summary } }'),
  '{ relations(first: 5, asOf: "2022-01-01", filter: { types: [OPPOSES] }) { nodes { label } } }',
  '{ graphStats { claimCount } }',
  '{ graphStats(asOf: "2022-01-01") { claimCount } }',
  '{ claims(first: 1) { nodes { summary } } }',
  '{ claims(first: 100) { nodes { summary subjects { name } objects { name } } } }',
  `{ claims(first: 5, filter: { source: "${source}" }) { nodes { summary } } }`,
  `{ claims(first: 5, filter: { types: [${rareType}] }) { nodes { summary } } }`,
  '{ entities(first: 100) { nodes { name } } }',
  '{ entities(first: 20) { nodes { name names { value } } } }',
  '{ entities(first: 50) { nodes { relations(first: 10) { nodes { label } } } } }',
  '{ entities(first: 5, filter: { relations: { some: { types: [OPPOSES] } } }) { nodes { name } } }',
  '{ entities(first: 5, filter: { not: { relations: { some: { minClaims: 3 } } } }) { nodes { name } } }',
  '{ relations(first: 5, filter: { minSources: 1000 }) { nodes { label } } }',
  '{ articles(first: 20) { nodes { title source { name } } } }',
  '{ articles(first: 20) { nodes { claims(first: 5) { nodes { summary } } } } }',
  '{ sources(first: 20) { nodes { articles(first: 5) { nodes { title } } } } }',
  '{ relations(first: 100) { nodes { label } } }',
  ofHub('timeline(interval: YEAR) { claimCount }'),
  ofHub('timeline(groupBy: TYPE) { eventCount buckets { from group claimCount } }'),
  ofHub('timeline(interval: YEAR) { buckets { claims(first: 5) { nodes { summary } } } }'),
  ofHub('relations(first: 20) { nodes { timeline(interval: YEAR) { buckets { claimCount } } } }'),
  `{ timeline(filter: { either: { slugs: ["${hub}"] } }) { claimCount } }`,
  '{ timeline(groupBy: POLARITY) { eventCount } }',
  '{ relations(first: 20) { nodes { source { stats { neighborCount } } } } }',
  `{ paths(from: {slug: "${hub}"}, to: {slug: "${hubs[1]}"}, first: 1) { nodes { length } } }`,
  `{ paths(from: {slug: "${hub}"}, to: {slug: "${rare}"}, first: 20) { nodes { hops { relations { relation { label } } } } } }`,
  `{ neighborhood(around: [{slug: "${hub}"}], depth: 2, total: 50) { nodes { omitted } } }`,
  `{ neighborhood(around: [{slug: "${hub}"}], depth: 1, total: 10) { relations { label } } }`,
  `{ common(entities: [{slug: "${hub}"}, {slug: "${hubs[1]}"}], first: 10) { nodes { name } } }`,
  ofHub('relations(first: 20) { nodes { disputed mixed } }'),
  '{ relations(first: 100) { nodes { mixed } } }',
  '{ disputes(first: 10) { totalCount nodes { kinds } } }',
  '{ disputes(first: 20, kinds: [DENIED]) { nodes { points { kind claim { summary } against { summary } } } } }',
  `{ disputes(first: 10, filter: { either: { slugs: ["${hub}"] } }) { nodes { kinds } } }`,
  ofHub('relations(first: 20) { nodes { independentSourceCount } }'),
  '{ claims(first: 20) { nodes { corroboratedBy(first: 5) { nodes { summary } } } } }',
  '{ changes(first: 10, from: "2023-05-01", to: "2023-05-31") { totalCount nodes { kinds } } }',
  '{ changes(first: 10, from: "2023-01-01", to: "2023-12-31") { totalCount nodes { kinds } } }',
  `{ changes(first: 10, from: "2023-05-01", to: "2023-05-31", filter: { either: { slugs: ["${hub}"] } }) { nodes { kinds } } }`,
  '{ disputes(first: 10, asOf: "2022-01-01") { nodes { kinds } } }',
  ofHub('history(first: 20) { nodes { action fields { field } } }'),
  '{ changesSince(seq: 0, first: 100) { nodes { seq reason } } }',
  '{ relations(first: 20) { nodes { source { neighbors(first: 3) { nodes { name } } } } } }',
];

/** How far the order by cost and that by hits agree. */
const AGREEMENT_MIN = 0.8;
/**
 * No query takes so many times what its cost says, at the hits that a unit of cost stands for in the median. The one
 * nearest to it is `stats` of the hub: a request may ask for those of a hundred entities.
 */
const OFF_MAX = 13;

interface Measured {
  readonly query: string;
  readonly cost: number;
  readonly dbHits: number;
}

/** Asks, with each statement profiled beside it. */
async function measure(graph: Graph, query: string): Promise<Measured> {
  const run = graph.run;
  let dbHits = 0;
  graph.run = (async (statement: Statement, params: Record<string, unknown>, ...rest: never[]) => {
    dbHits += (await graph.profile(statement, params)).dbHits;
    return run.call(graph, statement, params, ...rest);
  }) as typeof run;
  try {
    const headers = { 'content-type': 'application/json', 'x-query-cost': 'report' };
    const body = JSON.stringify({ query });
    const response = await yogaOn(graph).fetch('http://localhost/graphql', { method: 'POST', headers, body });
    const { errors, extensions } = (await response.json()) as {
      errors?: unknown;
      extensions: { cost: { estimated: number } };
    };
    expect(errors).toBeUndefined();
    return { query, cost: extensions.cost.estimated, dbHits };
  } finally {
    graph.run = run;
  }
}

const middle = (values: readonly number[]) =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Places in an order from small to large, equals sharing theirs. */
const ranks = (values: readonly number[]) =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length;
    return below + (values.filter((other) => other === value).length - 1) / 2;
  });

/** How far two orders agree, −1 to 1: the correlation of their ranks (C. Spearman, 1904). */
function agreement(left: readonly number[], right: readonly number[]): number {
  const mean = (left.length - 1) / 2;
  const [one, two] = [left, right].map((values) => ranks(values).map((rank) => rank - mean));
  const product = (a: readonly number[] = [], b: readonly number[] = []) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  return product(one, two) / Math.sqrt(product(one, one) * product(two, two));
}

describe('costs of queries', () => {
  test('they agree with what the database touches, and nothing dear is cheap', async ({ graph }) => {
    // What another test asked for made plans that touch more of what is asked for here.
    await graph.define('CALL db.clearQueryCaches()');
    const measured: Measured[] = [];
    for (const query of QUERIES) measured.push(await measure(graph, query));

    const agreed = agreement(
      measured.map(({ cost }) => cost),
      measured.map(({ dbHits }) => dbHits),
    );
    const hitsOfOne = middle(measured.map(({ cost, dbHits }) => dbHits / cost));
    expect(agreed).toBeGreaterThan(AGREEMENT_MIN);
    expect(measured.filter(({ cost, dbHits }) => dbHits > OFF_MAX * hitsOfOne * cost)).toEqual([]);
  });
});
