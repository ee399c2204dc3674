import { RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from './relation.ts';
import { parseRelationId, relationKey } from './rollup.ts';

/** Types that lean the opposite way of each; none of one that leans neither way. */
const OPPOSITE_TYPES = new Map<RelationType, readonly RelationType[]>(
  RELATION_TYPE_NAMES.map((type) => [type, RELATION_TYPE_NAMES.filter((other) => lean(type, other) === -1)]),
);

function lean(type: RelationType, other: RelationType): number {
  return relationTypeRow(type).polarity * relationTypeRow(other).polarity;
}

/** Types that are cooperative or hostile, with which of the two: 1 or −1. */
export const LEANINGS: Readonly<Record<string, number>> = Object.fromEntries(
  RELATION_TYPE_NAMES.map((type) => [type, relationTypeRow(type).polarity] as const).filter(
    ([, polarity]) => polarity !== 0,
  ),
);

/**
 * @param id of a relation
 * @returns ids that relations of the opposite polarity between the same two would have, in whichever direction
 */
export function oppositeIds(id: string): string[] {
  const key = parseRelationId(id);
  if (!key) return [];
  const { type, sourceId, targetId } = key;
  const ids = (OPPOSITE_TYPES.get(type) ?? []).flatMap((other) => [
    relationKey(other, sourceId, targetId).id,
    relationKey(other, targetId, sourceId).id,
  ]);
  return [...new Set(ids)];
}
