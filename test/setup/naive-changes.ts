import { relationTypeRow } from '../../src/model/relation.ts';
import { type ExpectedRelation, listedDay } from './generated-answers.ts';
import type { GeneratedClaim } from './generated-claims.ts';

type Relation = Pick<ExpectedRelation, 'id' | 'type' | 'sourceId' | 'targetId' | 'linked'>;

/** What changed from one time to the next, counted claim by claim. */

export interface NaiveChange {
  readonly id: string;
  readonly counted: number;
  readonly countedBefore: number;
  readonly kinds: readonly string[];
}

const DAY_MS = 86_400_000;
const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
const leaning = ({ type }: Relation) => relationTypeRow(type).polarity;
const pairOf = ({ sourceId, targetId }: Relation) => [sourceId, targetId].sort().join();

/** @returns every one of `relations` that is otherwise, those that differ most first */
export function naiveChanges(relations: readonly Relation[], from: string, to: string): NaiveChange[] {
  const length = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  const before = dayBefore(from, length);
  const between = (first: string, last: string) => (claim: GeneratedClaim) => {
    const day = listedDay(claim);
    return claim.status === 'ACTIVE' && day !== null && day >= first && day <= last;
  };
  const counts = relations.map((relation) => ({
    relation,
    counted: relation.linked.filter(between(from, to)).length,
    countedBefore: relation.linked.filter(between(before, dayBefore(from, 1))).length,
  }));
  const pairs = Map.groupBy(counts, ({ relation }) => pairOf(relation));
  const found = counts.map(({ relation, counted, countedBefore }) => {
    const pair = pairs.get(pairOf(relation)) ?? [];
    const net = pair.reduce((sum, one) => sum + leaning(one.relation) * one.counted, 0);
    const netBefore = pair.reduce((sum, one) => sum + leaning(one.relation) * one.countedBefore, 0);
    const isNew = counted > 0 && !relation.linked.some(between('0000-01-01', dayBefore(from, 1)));
    const hasEnded = isEnded(relation, { from, to, counted, countedBefore });
    const kinds = {
      NEW: isNew,
      STRENGTHENED: !isNew && counted > countedBefore,
      WEAKENED: !hasEnded && counted < countedBefore,
      ENDED: hasEnded,
      REVERSED:
        counted > 0 && Math.sign(net) * Math.sign(netBefore) === -1 && Math.sign(net) === leaning(relation),
    };
    return {
      ...{ id: relation.id, counted, countedBefore },
      kinds: Object.entries(kinds).flatMap(([kind, is]) => (is ? [kind] : [])),
    };
  });
  const difference = ({ counted, countedBefore }: NaiveChange) => Math.abs(counted - countedBefore);
  return found
    .filter(({ kinds }) => kinds.length > 0)
    .sort((one, other) => difference(other) - difference(one) || (one.id < other.id ? 1 : -1));
}

type Counted = Record<'from' | 'to', string> & Record<'counted' | 'countedBefore', number>;

function isEnded({ type, linked }: Relation, { from, to, counted, countedBefore }: Counted): boolean {
  if (relationTypeRow(type).family === 'EVENT') return counted === 0 && countedBefore >= 3;
  const held = linked.filter(({ status }) => status === 'ACTIVE');
  const isOver = held.some(({ validTo }) => validTo !== null && validTo >= from && validTo <= to);
  const goesOn = held.some((claim) => {
    const day = listedDay(claim);
    const ends = claim.validTo ?? '~';
    return (day === null ? claim.validTo !== null : day <= to) && ends > to;
  });
  return isOver && !goesOn;
}
