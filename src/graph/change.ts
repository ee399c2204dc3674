import { z } from 'zod';
import {
  CHANGE_ACTIONS,
  type ChangeAction,
  type ChangedType,
  type FieldChange,
  TARGET_TYPES,
  type TargetType,
} from '../model/change.ts';
import type { Graph, RunOptions } from './client.ts';
import {
  ascendingPage,
  ascendingRange,
  descendingPage,
  descendingRange,
  type Page,
  type PageRequest,
  pageOfRows,
  pagesOfRows,
} from './page.ts';
import { definePage } from './paged-statement.ts';
import { changeTarget } from './write/changes.ts';

/** Something that was done to a thing. */
export const ChangeRecord = z.object({
  /** Place in every list of changes: number of the write, then of the change in it. */
  sort: z.string(),
  seq: z.int(),
  at: z.string(),
  /** Null of an import that brought nothing but entities, and of the seed. */
  target: z.string().transform(splitTarget).nullable(),
  action: z.enum(Object.keys(CHANGE_ACTIONS) as [ChangeAction, ...ChangeAction[]]),
  actor: z.string(),
  /** Absent where it was not yet kept. */
  actorIdentity: z.string().nullable(),
  reason: z.string().nullable(),
  fields: z.string().transform((text) => JSON.parse(text) as FieldChange[]),
});
export type ChangeRecord = z.infer<typeof ChangeRecord>;

function splitTarget(target: string): { type: TargetType; id: string } {
  const split = target.indexOf(':');
  const type = TARGET_TYPES.find((name) => name === target.slice(0, split));
  if (!type) throw new Error(`a change is of "${target}"`);
  return { type, id: target.slice(split + 1) };
}

const row = z.object({ change: ChangeRecord.nullable(), total: z.int().nullable() });
const page = definePage('change/page', {
  params: z.object({ from: z.string(), ...ascendingPage }),
  row,
});
const pageByTarget = definePage('change/page-by-target', {
  params: z.object({ targets: z.array(z.string()).max(1000), ...descendingPage }),
  row: row.extend({ target: z.string() }),
});

const ONWARD: PageRequest = {
  after: undefined,
  before: undefined,
  size: 0,
  backward: false,
  reversed: false,
  withTotal: false,
};

/** Digits of a write's number in the sort keys of its changes. */
const SEQ_DIGITS = 16;

/** @returns the key after all changes of a write */
const endOfWrite = (seq: number) => `${String(seq).padStart(SEQ_DIGITS, '0')}.~`;

/** One page of what was changed after the write of a number, oldest first. */
export async function changesSince(
  graph: Graph,
  seq: number,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ChangeRecord>> {
  const range = ascendingRange(request);
  const from = endOfWrite(seq);
  const after = range.after > from ? range.after : from;
  const rows = await graph.run(page(request), { ...range, after, from }, options);
  return pageOfRows(
    request,
    rows.map(({ change, total }) => ({ item: change, total })),
  );
}

/** Changes of one write, at most: an operation is bounded by its inputs. */
const OF_WRITE_MAX = 1000;

/** What one write changed, in order. */
export async function changesOfWrite(
  graph: Graph,
  seq: number,
  options?: RunOptions,
): Promise<ChangeRecord[]> {
  const [after, before] = [endOfWrite(seq - 1), endOfWrite(seq)];
  const params = { after, before, from: after, limit: OF_WRITE_MAX, withTotal: false };
  const rows = await graph.run(page(ONWARD), params, options);
  return rows.flatMap(({ change }) => change ?? []);
}

/** @returns plain id → one page of what was changed of the thing, newest first */
export async function histories(
  graph: Graph,
  type: ChangedType,
  ids: readonly string[],
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ChangeRecord>>> {
  const targets = ids.map((id) => changeTarget(type, id));
  const rows = await graph.run(pageByTarget(request), { targets, ...descendingRange(request, '') }, options);
  const idOf = new Map(targets.map((target, index) => [target, ids[index] ?? '']));
  return pagesOfRows(
    request,
    ids,
    rows.map(({ target, change, total }) => ({ owner: idOf.get(target) ?? '', item: change, total })),
  );
}
