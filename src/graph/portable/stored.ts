import neo4j from 'neo4j-driver';
import { articleSortKey } from '../../model/article.ts';
import { claimSortKey, readingSortKey } from '../../model/claim.ts';
import { nameSortKey, UNDETERMINED } from '../../model/name.ts';
import type { ClaimPortable, KeptType, Portable, PortableOf } from '../../model/portable.ts';
import { matchingForms } from '../write/entities.ts';

/** Records as rows of the statements that write them: whole numbers as such, and with what is derived. */

/** Properties that are numbers with fractions, also where they happen to have none. */
const FRACTIONS: ReadonlySet<string> = new Set(['confidence', 'intensity', 'latitude', 'longitude']);

type Row = Record<string, unknown>;

/** Takes a record apart. */
function apart(record: object, ...others: readonly string[]) {
  const parts: Row = {};
  const properties: Row = {};
  for (const [name, value] of Object.entries(record)) {
    if (name === 'type') continue;
    if (others.includes(name)) parts[name] = value;
    else properties[name] = stored(name, value);
  }
  return { properties, parts };
}

const stored = (name: string, value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && !FRACTIONS.has(name) ? neo4j.int(value) : value;
const whole = (value: number | undefined) => (value === undefined ? null : neo4j.int(value));

export function sourceRow(source: PortableOf<'source'>): Row {
  const { properties } = apart(source, 'entities');
  return { ...properties, sort: nameSortKey(source) };
}

export function datasetRow(dataset: PortableOf<'dataset'>): Row {
  const { properties } = apart(dataset, 'source');
  return { ...properties, sourceId: dataset.source };
}

export function articleRow(article: PortableOf<'article'>): Row {
  const { properties, parts } = apart(article, 'source', 'publishedAt');
  const { id, publishedAt, source } = article;
  return {
    times: parts,
    properties: { ...properties, sourceId: source, sort: articleSortKey(id, publishedAt) },
  };
}

export function entityRow(entity: PortableOf<'entity' | 'merged'>): Row {
  const { properties } = apart(entity, 'names', 'identifiers', 'affiliations');
  const entityKind = entity.kind.toLowerCase();
  return {
    properties: { ...properties, sort: nameSortKey(entity) },
    names: entity.names.map(({ language = UNDETERMINED, ...name }) => ({
      ...{ ...name, language, entityKind },
      ...matchingForms(name.value),
    })),
    identifiers: entity.identifiers,
  };
}

export function claimRow(claim: ClaimPortable): Row {
  const { id, date = null, validFrom = null } = claim;
  const sort = claimSortKey(id, date, validFrom);
  const { properties, parts } = apart(claim, ...CLAIM_PARTS);
  const moved = new Set(claim.movedEnds?.map((end) => `${end.role} ${end.id}`));
  const ends = (role: string, ids: readonly string[] = []) =>
    ids.map((end) => ({ id: end, merged: moved.has(`${role} ${end}`) || null }));
  return {
    properties: { ...properties, sort },
    dates: parts,
    times: parts,
    ...{ subjects: ends('SUBJECT', claim.subjects), objects: ends('OBJECT', claim.objects) },
    ...{ saidBy: ends('SAID_BY', claim.saidBy), partOf: ends('PART_OF', claim.partOf) },
    ...{ at: ends('AT', claim.at), about: ends('ABOUT', claim.about) },
    ...{ via: claim.via ?? [], relations: claim.relations ?? [], articles: placesOf(claim) },
    datasets: claim.datasets?.map(({ dataset, row }) => ({ datasetId: dataset, row: neo4j.int(row) })) ?? [],
    mergedEnds:
      claim.mergedEnds?.map((end) => ({
        ...{ id: end.id, role: end.role, merged: end.moved ?? null },
        sort: end.role === 'SUBJECT' || end.role === 'OBJECT' ? sort : null,
      })) ?? [],
  };
}

/** What of a claim is no property, or one that is written as a date or a time. */
const CLAIM_PARTS = [
  ...['subjects', 'objects', 'saidBy', 'via', 'partOf', 'at', 'about', 'denies', 'supersedes', 'relations'],
  ...['articles', 'datasets', 'movedEnds', 'mergedEnds'],
  ...['date', 'validFrom', 'validTo', 'recordedAt', 'retractedAt'],
];

function placesOf({ id, articles = [] }: ClaimPortable): Row[] {
  return articles.map(({ article, paragraph, sentence, quote }) => ({
    ...{ articleId: article, paragraph: whole(paragraph), sentence: whole(sentence), quote: quote ?? null },
    sort: readingSortKey(id, paragraph ?? null, sentence ?? null),
  }));
}

/** Times of the records that only backups have. */
const TIMES = {
  run: ['startedAt', 'finishedAt', 'undoneAt'],
  batch: ['recordedAt'],
  change: ['at'],
  operation: ['at'],
  erased: ['at'],
  key: ['createdAt', 'expiresAt', 'revokedAt', 'lastUsedAt'],
} as const satisfies Record<KeptType, readonly string[]>;

export function plainRow(record: Extract<Portable, { type: KeptType }>): Row {
  const { properties, parts } = apart(record, ...TIMES[record.type], 'datasets', 'run');
  const { datasets = [], run, ...times } = parts;
  return { properties, times, datasets, run };
}
