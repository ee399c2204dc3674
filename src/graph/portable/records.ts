import type { Clock } from '../../model/clock.ts';
import { stoodAt } from '../../model/clock.ts';
import type {
  ArticlePortable,
  ClaimPortable,
  DatasetPortable,
  EntityPortable,
  KeptType,
  MergedPortable,
  Portable,
  SourcePortable,
} from '../../model/portable.ts';
import { storedStatus, visibilityOf } from '../../model/stored-status.ts';
import type { Pin } from './pin.ts';
import { recordOf, type Scope } from './properties.ts';
import type { ArticleRow, ClaimRow, DatasetRow, EntityRow, SourceRow } from './statements.ts';

/** For whom records are made, and the state of the graph that they are of. */
export interface Making {
  readonly scope: Scope;
  readonly pin: Pin;
  readonly clock?: Clock | undefined;
}

/** Rows hold nulls where there is nothing; records leave those out. */
function filled(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

const inOrder = <Item extends object>(items: readonly Item[]): Item[] =>
  items
    .map((item) => [JSON.stringify(item), filled(item) as Item] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, item]) => item);

// What rows hold is what the database holds: shapes are those of the statements, checked as they were read.

export function entityRecord(type: 'entity' | 'merged', row: EntityRow, scope: Scope) {
  const record = recordOf(type, scope, row.entity);
  const { names, identifiers, affiliations } = row;
  const lists = {
    names: inOrder(names),
    identifiers: inOrder(identifiers),
    affiliations: inOrder(affiliations),
  };
  return { ...record, ...lists } as unknown as EntityPortable | MergedPortable;
}

export function sourceRecord({ source, entities }: SourceRow, scope: Scope): SourcePortable {
  return { ...recordOf('source', scope, source), entities: inOrder(entities) } as unknown as SourcePortable;
}

export function articleRecord({ article, source }: ArticleRow, scope: Scope): ArticlePortable {
  return { ...recordOf('article', scope, article), source } as unknown as ArticlePortable;
}

export function datasetRecord({ dataset, source }: DatasetRow, scope: Scope): DatasetPortable {
  const record = recordOf('dataset', scope, dataset);
  return { ...record, ...(source !== null && { source }) } as unknown as DatasetPortable;
}

/** Roles of a claim, and the lists that have whom they lead to. */
const LISTS = {
  SUBJECT: 'subjects',
  OBJECT: 'objects',
  SAID_BY: 'saidBy',
  VIA: 'via',
  PART_OF: 'partOf',
  AT: 'at',
  ABOUT: 'about',
  DENIES: 'denies',
  SUPERSEDES: 'supersedes',
  OF: 'relations',
} as const;
/** The lists of a claim in order, and how what is in each is put in order. */
const ORDER = [...Object.values(LISTS), 'articles', 'datasets', 'movedEnds', 'mergedEnds'] as const;

export function claimRecord({ claim, links }: ClaimRow, making: Making): ClaimPortable {
  const record = recordOf('claim', making.scope, then(claim, making));
  const lists = new Map<string, unknown[]>();
  const add = (list: (typeof ORDER)[number], item: unknown) => {
    const known = lists.get(list);
    if (known) known.push(item);
    else lists.set(list, [item]);
  };
  for (const [role, id, what] of links) {
    if (role === 'REPORTED_IN') add('articles', { article: id, ...filled(what as object) });
    else if (role === 'CODED_IN') add('datasets', { dataset: id, row: what });
    else if (role === 'MERGED_END') {
      const { role: before, merged } = what as { role: string; merged: boolean | null };
      add('mergedEnds', { role: before, id, ...(merged && { moved: true }) });
    } else {
      add(LISTS[role as keyof typeof LISTS], id);
      if (what === true) add('movedEnds', { role, id });
    }
  }
  for (const list of ORDER) {
    const items = lists.get(list);
    if (items) record[list] = items.length > 1 ? items.sort(byContent) : items;
  }
  return record as unknown as ClaimPortable;
}

function byContent(left: unknown, right: unknown): number {
  const [one, other] = [left, right].map((item) => (typeof item === 'string' ? item : placeOf(item)));
  return (one as string) < (other as string) ? -1 : 1;
}

/** Places of an article in the order of reading, rows of a file in that of the file. */
const placeOf = (item: unknown) =>
  Object.values(item as object)
    .map((value) => (typeof value === 'number' ? String(value).padStart(9, '0') : value))
    .join('|');

/** @returns a claim's properties as they were: one that was withdrawn since held then */
function then(claim: ClaimRow['claim'], { pin, clock = {} }: Making): ClaimRow['claim'] {
  const { retractedSeq, retractedAt } = claim as { retractedSeq?: number; retractedAt: string | null };
  const isLater = typeof retractedSeq === 'number' && retractedSeq > pin.seq;
  if (!isLater && !stoodAt(clock, { retractedAt })) return claim;
  const { retractedSeq: _seq, retractedAt: _at, retractedReason: _reason, undone: _undone, ...held } = claim;
  return { ...held, status: storedStatus('ACTIVE', visibilityOf(String(claim['status']))) };
}

/** @returns a record of a node that only backups have */
export const plainRecord = (type: KeptType, node: object): Portable =>
  recordOf(type, 'ALL', node as ClaimRow['claim']) as unknown as Portable;
