import { expect } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { type RelationType, relationTypeRow } from '../../src/model/relation.ts';
import { asking } from './counts.ts';
import { type Fact, factsIn, key } from './recount.ts';

// What is mixed, and what changed from one month to the next, beside the same worked out from the lines of the files.

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 7;
const MONTH = ['2014-02-01', '2014-02-28'] as const;
const BEFORE = ['2014-01-04', '2014-01-31'] as const;

interface End {
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}
interface Told {
  readonly type: string;
  readonly source: End;
  readonly target: End;
}
const END = '{ identifiers { scheme value } }';
const RELATION = `type source ${END} target ${END}`;
const nameOf = ({ identifiers }: End) => identifiers.find(({ scheme }) => scheme === 'icews')?.value ?? '';
const keyOf = ({ type, source, target }: Told) => key(type, nameOf(source), nameOf(target));

/** Type and ends of a relation, as its key has them. */
function partsOf(pair: string) {
  const [type = '', ...ends] = pair.split('\t');
  return { leaning: relationTypeRow(type as RelationType).polarity, ends: ends.sort().join('\t'), type };
}

/** Relations whose days lie close to days of the opposite polarity between the same two. */
function mixedIn(byPair: ReadonlyMap<string, readonly Fact[]>): Map<string, number> {
  const days = new Map<string, number[]>();
  for (const [pair, facts] of byPair) {
    const { leaning, ends } = partsOf(pair);
    const own = days.get(`${ends} ${leaning}`) ?? [];
    for (const { date } of facts) own.push(Date.parse(date) / DAY_MS);
    days.set(`${ends} ${leaning}`, own);
  }
  const found = new Map<string, number>();
  for (const [pair, facts] of byPair) {
    const { leaning, ends } = partsOf(pair);
    const others = leaning === 0 ? [] : (days.get(`${ends} ${-leaning}`) ?? []);
    const isMixed = facts.some(({ date }) =>
      others.some((day) => Math.abs(day - Date.parse(date) / DAY_MS) <= WINDOW_DAYS),
    );
    if (isMixed) found.set(pair, facts.length);
  }
  return found;
}

/** Relations by how many facts they have in the month and in the time before, with what that makes of them. */
function changedIn(byPair: ReadonlyMap<string, readonly Fact[]>): Map<string, string> {
  const within = (facts: readonly Fact[], [from, to]: readonly [string, string]) =>
    facts.filter(({ date }) => date >= from && date <= to).length;
  const nets = new Map<string, [number, number]>();
  for (const [pair, facts] of byPair) {
    const { leaning, ends } = partsOf(pair);
    const [net, before] = nets.get(ends) ?? [0, 0];
    nets.set(ends, [net + leaning * within(facts, MONTH), before + leaning * within(facts, BEFORE)]);
  }
  const found = new Map<string, string>();
  for (const [pair, facts] of byPair) {
    const { leaning, ends, type } = partsOf(pair);
    const [now, before] = [within(facts, MONTH), within(facts, BEFORE)];
    const [net = 0, netBefore = 0] = nets.get(ends) ?? [];
    const isNew = now > 0 && facts.every(({ date }) => date >= MONTH[0]);
    const isOver = relationTypeRow(type as RelationType).family === 'EVENT' && now === 0 && before >= 3;
    const kinds = [
      ...(isNew ? ['NEW'] : []),
      ...(now > before && !isNew ? ['STRENGTHENED'] : []),
      ...(now < before && !isOver ? ['WEAKENED'] : []),
      ...(isOver ? ['ENDED'] : []),
      ...(net * netBefore < 0 && leaning * net > 0 && now > 0 ? ['REVERSED'] : []),
    ];
    if (kinds.length > 0) found.set(pair, [now, before, ...kinds].join(' '));
  }
  return found;
}

/** Expects a graph into which such files were imported to have mixed and changed what the lines say. */
export async function expectDisputes(graph: Graph, names: readonly string[]): Promise<void> {
  const byPair = Map.groupBy(factsIn(names), ({ pair }) => pair);
  const ask = asking(graph);
  const { disputes, changes } = await ask(`{
    disputes(first: 100, windowDays: ${WINDOW_DAYS}) { totalCount nodes { kinds relation { claimCount ${RELATION} } } }
    changes(first: 100, from: "${MONTH[0]}", to: "${MONTH[1]}") {
      totalCount nodes { kinds claimCount claimCountBefore relation { ${RELATION} } } } }`);

  const mixed = mixedIn(byPair);
  expect(mixed.size).toBeGreaterThan(100);
  expect(disputes.totalCount).toBe(mixed.size);
  const counts = [...mixed.values()].sort((one, other) => other - one);
  expect(
    disputes.nodes.map(({ relation }: { relation: { claimCount: number } }) => relation.claimCount),
  ).toEqual(counts.slice(0, 100));
  for (const { kinds, relation } of disputes.nodes) {
    expect([keyOf(relation), kinds, relation.claimCount]).toEqual([
      keyOf(relation),
      ['MIXED'],
      mixed.get(keyOf(relation)),
    ]);
  }

  const changed = changedIn(byPair);
  expect(changes.totalCount).toBe(changed.size);
  for (const { kinds, claimCount, claimCountBefore, relation } of changes.nodes) {
    const told = [claimCount, claimCountBefore, ...kinds].join(' ');
    expect([keyOf(relation), told]).toEqual([keyOf(relation), changed.get(keyOf(relation))]);
  }
}
