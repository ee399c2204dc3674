import { byId } from './by-id.ts';
import { UNDATED } from './claim.ts';
import { RELATION_TYPE_NAMES, RELATION_TYPES, type RelationType } from './relation.ts';

/** The ends and the type of one relation: what claims are counted by. */
export interface RelationKey {
  readonly id: string;
  readonly type: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
}

/** Digits of the count in a rank: enough for ten billion claims of one relation. */
const RANK_DIGITS = 10;

/** Above every rank, below nothing: where the first page begins. */
export const RANK_TOP = '~';

/** Ranks above this have a claim that counts. */
export const RANK_COUNTED = `${'1'.padStart(RANK_DIGITS, '0')}`;

/** @returns the key relations are listed by, strongest last when ascending */
export function relationRank(claimCount: number, relationId: string): string {
  return `${String(claimCount).padStart(RANK_DIGITS, '0')}|${relationId}`;
}

/** Keys by the latest day are above this: who has no claim that counts has none. */
export const LATEST_COUNTED = UNDATED;

/** @returns the key that relations with a claim that counts are listed by, the latest last when ascending, undated ones first */
export function relationLatest(lastDate: string | null, relationId: string): string {
  return `${lastDate ?? UNDATED}|${relationId}`;
}

/** @returns the id of the relation that a rank is of */
export const rankRelationId = (rank: string): string => rank.slice(RANK_DIGITS + 1);

/** @returns how many claims it is ranked by */
export const rankCount = (rank: string): number => Number(rank.slice(0, RANK_DIGITS));

/** @returns source and target of the relation that a rank is of: plain ids hold no ":" */
export function rankEnds(rank: string): [sourceId: string, targetId: string] {
  return [rank.slice(RANK_DIGITS + 1, rank.indexOf(':')), rank.slice(rank.lastIndexOf(':') + 1)];
}

/** @returns the key of one relation; a symmetric one is stored from the lower id */
export function relationKey(type: RelationType, from: string, to: string): RelationKey {
  const [sourceId, targetId] = RELATION_TYPES[type].symmetric && to < from ? [to, from] : [from, to];
  // Plain ids hold no ":", so no two relations share an id.
  return { id: `${sourceId}:${type}:${targetId}`, type, sourceId, targetId };
}

/** @returns the relation that an id means; null if it is none */
export function parseRelationId(id: string): RelationKey | null {
  const [sourceId, name, targetId, ...rest] = id.split(':');
  const type = RELATION_TYPE_NAMES.find((known) => known === name);
  const isOne = sourceId !== undefined && type && targetId !== undefined && rest.length === 0;
  return isOne ? { id, type, sourceId, targetId } : null;
}

/**
 * The relations that one claim counts in: subjects × objects, or, when a symmetric claim's objects
 * repeat its subjects, each pair of subjects.
 *
 * @returns distinct keys, ordered by id, so that every writer locks them in the same order
 */
export function relationKeys(
  type: RelationType,
  subjects: readonly string[],
  objects: readonly string[],
): RelationKey[] {
  const eachWithEach =
    RELATION_TYPES[type].symmetric && new Set(subjects).size > 1 && sameMembers(subjects, objects);
  const keys = new Map<string, RelationKey>();
  for (const subject of subjects) {
    for (const object of objects) {
      if (eachWithEach && subject === object) continue;
      const key = relationKey(type, subject, object);
      keys.set(key.id, key);
    }
  }
  return [...keys.values()].sort(byId);
}

/** Whether two lists have the same members, whatever their order and how often. */
export function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  return new Set(left).symmetricDifference(new Set(right)).size === 0;
}
