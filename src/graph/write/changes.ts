import { z } from 'zod';
import type { ChangeAction, ChangedType, FieldChange, TargetType } from '../../model/change.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';

const ids = z.array(z.string());
const things = { claimIds: ids, articleIds: ids, sourceIds: ids };
const putChanges = defineStatement('write/changes', {
  params: z.object({ ...things, changes: cypherRows }),
  row: z.object({ changes: z.int() }),
});

/** Something that a write changed, for history to tell. */
export interface ChangeDraft {
  readonly type: ChangedType;
  /** Plain id. */
  readonly id: string;
  readonly action: ChangeAction;
  /** What is otherwise than before. */
  readonly fields: readonly FieldChange[];
}

/** What all changes of one write have in common. */
export interface ChangeOrigin {
  readonly actor: string;
  /** Tells the actor from others of the same name. */
  readonly actorIdentity: string;
  readonly reason: string | null;
}

/** What the history of a thing is looked up by. */
export const changeTarget = (type: TargetType, id: string) => `${type}:${id}`;

const hidePast = defineStatement('write/hide-changes', {
  params: z.object({ targets: z.array(z.string()) }),
  row: z.object({ changes: z.int() }),
});

/** Has the past of things be told to those alone who are shown what is private. */
export async function hideChanges(
  transaction: Transaction,
  things: readonly Pick<ChangeDraft, 'type' | 'id'>[],
): Promise<void> {
  await transaction.run(hidePast, { targets: things.map(({ type, id }) => changeTarget(type, id)) });
}

/** Writes down what was changed; comes after the stamp, whose number it takes. */
export async function writeChanges(
  transaction: Transaction,
  changes: readonly ChangeDraft[],
  { actor, actorIdentity, reason }: ChangeOrigin,
): Promise<void> {
  if (changes.length === 0) return;
  const idsOf = (of: ChangedType) => changes.flatMap(({ type, id }) => (type === of ? [id] : []));
  await transaction.run(putChanges, {
    ...{ claimIds: idsOf('Claim'), articleIds: idsOf('Article'), sourceIds: idsOf('Source') },
    changes: changes.map(({ type, id, action, fields }, index) => ({
      place: String(index).padStart(4, '0'),
      properties: {
        target: changeTarget(type, id),
        action,
        actor,
        actorIdentity,
        reason,
        fields: JSON.stringify(fields),
      },
    })),
  });
}
