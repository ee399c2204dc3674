import type { Graph } from '../graph/client.ts';
import {
  checkEmpty,
  restoreClaims,
  restoreClock,
  restoreLinks,
  restoreNodes,
  restoreRelations,
} from '../graph/portable/write.ts';
import { type ClaimPortable, KEPT_TYPES, type Portable, type PortableType } from '../model/portable.ts';
import { type CheckedFile, recordsOf } from './check.ts';

/** How far a restore is. */
export interface RestoreProgress {
  readonly written: number;
  readonly of: number;
  readonly what: 'records' | 'relations';
}

/** Records that are written in one transaction. */
const BATCH_SIZE = 1000;

type NodeType = Exclude<PortableType, 'claim'>;

/** Types but claims: those of a later reading name such of the one before, or such as come before them in the file. */
const READINGS: readonly (readonly NodeType[])[] = [
  ['source'],
  ['dataset', 'article', 'entity', 'merged', ...KEPT_TYPES],
];
/** Types that lead to others of their own, which are written once all are there. */
const LINKED: readonly PortableType[] = ['source', 'entity', 'merged', 'claim'];

/**
 * Makes the graph of a checked file: what was recorded is written as it was, every id, number and time, and what is
 * derived from it is derived anew.
 *
 * @returns how many relations came of it
 * @throws {RestoreError} if the graph is not empty
 */
export async function restoreGraph(
  graph: Graph,
  checked: CheckedFile,
  progress: (done: RestoreProgress) => void,
): Promise<number> {
  await checkEmpty(graph);
  const total = Object.values(checked.counts).reduce((sum, count) => sum + count, 0);
  let written = 0;
  const note = (count: number) => {
    written += count;
    progress({ written, of: total, what: 'records' });
  };
  for (const types of READINGS) {
    for await (const records of batches(checked, types)) {
      await restoreNodes(graph, records[0]?.type as NodeType, records);
      note(records.length);
    }
  }
  for await (const records of batches(checked, ['claim'])) {
    await restoreClaims(graph, records as readonly ClaimPortable[]);
    note(records.length);
  }
  for await (const records of batches(checked, LINKED)) await restoreLinks(graph, records);
  const relations = await restoreRelations(graph, (counted) =>
    progress({ written: counted, of: counted, what: 'relations' }),
  );
  await restoreClock(graph, checked.head);
  return relations;
}

/** Records of some types, as many of one type as are written at once. */
async function* batches(
  checked: CheckedFile,
  types: readonly PortableType[],
): AsyncGenerator<readonly Portable[]> {
  let batch: Portable[] = [];
  for await (const records of recordsOf(checked, types)) {
    for (const record of records) {
      if (batch.length === BATCH_SIZE || (batch[0] && batch[0].type !== record.type)) {
        yield batch;
        batch = [];
      }
      batch.push(record);
    }
  }
  if (batch.length > 0) yield batch;
}
