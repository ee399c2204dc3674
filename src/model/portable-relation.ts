import type { RelationType } from './relation.ts';

/** A relation as its claims have it: derived from them, and so in no backup. */
export interface RelationPortable {
  readonly type: 'relation';
  readonly id: string;
  readonly relation: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
  readonly claimCount: number;
  readonly eventCount: number;
  readonly sourceCount: number;
  /** ISO 8601; null if none of its claims has a day. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}
