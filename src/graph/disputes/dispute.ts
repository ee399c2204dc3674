import type { DisputeKind } from '../../model/dispute.ts';
import type { Asked } from '../filter/relation-pages.ts';
import type { RelationRecord } from '../relation.ts';

/** A relation that is disputed, and in which ways. */
export interface Dispute {
  readonly relation: RelationRecord;
  readonly kinds: readonly DisputeKind[];
}

/** Which disputes are looked for, and among which relations. */
export interface DisputesAsked extends Asked {
  readonly kinds: readonly DisputeKind[];
  /** Days between claims of both polarities at most. */
  readonly windowDays: number;
}
