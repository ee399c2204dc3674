/** What can be done to a thing that history tells of. */
export const CHANGE_ACTIONS = {
  CREATED: 'It is new; a claim that is new holds, or is proposed.',
  CHANGED: 'Something of it is otherwise, or was added.',
  ACCEPTED: 'A proposed claim holds from now.',
  REJECTED: 'A proposed claim never held.',
  SUPERSEDED: 'A claim was replaced by a corrected one.',
  RETRACTED: 'A claim was withdrawn.',
  MERGED: 'Two entities were found to be one.',
  UNMERGED: 'They were found to be two after all.',
  ERASED: 'It was erased for good: nothing is left but this.',
  IMPORTED: 'An import, or the seed, recorded things in one write: claims, entities, or further evidence.',
  UNDONE: 'An import was taken back: claims of one of its writes were withdrawn.',
} as const;
export type ChangeAction = keyof typeof CHANGE_ACTIONS;

/** Types of things that have a history. */
export const CHANGED_TYPES = ['Entity', 'Source', 'Article', 'Claim'] as const;
export type ChangedType = (typeof CHANGED_TYPES)[number];

/** Types of things that a change can be of: an import reads a dataset, which has no history of its own. */
export const TARGET_TYPES = [...CHANGED_TYPES, 'Dataset'] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

/** A field that is otherwise than before. Of a list, what was taken out, and what was put in. */
export interface FieldChange {
  readonly field: string;
  /** Any JSON; null where there was nothing. */
  readonly before: unknown;
  /** Any JSON; null where there is nothing any more. */
  readonly after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Compares what a thing was with what it is to be, field by field; lists are compared as sets.
 *
 * @returns what differs, in the order of `after`; nothing and an empty list are the same
 */
export function fieldChanges(before: Fields, after: Fields): FieldChange[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const was = before[field] ?? null;
    const is = value ?? null;
    if (Array.isArray(is)) return listChange(field, Array.isArray(was) ? was : [], is);
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function listChange(field: string, before: readonly unknown[], after: readonly unknown[]): FieldChange[] {
  const without = (items: readonly unknown[], others: readonly unknown[]) => {
    const known = new Set(others.map(inOrder));
    return items.filter((item) => !known.has(inOrder(item)));
  };
  const [removed, added] = [without(before, after), without(after, before)];
  return removed.length + added.length === 0 ? [] : [{ field, before: removed, after: added }];
}

/** Items of lists are texts, or flat records whose fields may come in any order. */
function inOrder(item: unknown): string {
  return typeof item === 'object' && item !== null
    ? JSON.stringify(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)))
    : JSON.stringify(item);
}
