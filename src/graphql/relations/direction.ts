import type { Direction, RelationRecord } from '../../graph/relation.ts';
import { relationTypeRow } from '../../model/relation.ts';

/** Which way a relation points, seen from one of its ends. */
export function directionFrom(id: string, { type, sourceId, targetId }: RelationRecord): Direction {
  if (relationTypeRow(type).symmetric || sourceId === targetId) return 'BOTH';
  return sourceId === id ? 'OUT' : 'IN';
}
