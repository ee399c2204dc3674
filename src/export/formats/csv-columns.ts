import type { ClaimPortable, EntityPortable } from '../../model/portable.ts';
import type { RelationPortable } from '../../model/portable-relation.ts';
import { relationTypeRow } from '../../model/relation.ts';
import { statusOf, visibilityOf } from '../../model/stored-status.ts';
import type { ListName } from '../about.ts';
import type { RecordType } from '../selection.ts';
import type { Cell } from './csv-line.ts';

export type Names = ReadonlyMap<string, string>;

/** A column of a table. */
export interface Column<Record> {
  readonly name: string;
  readonly description: string;
  /** As XML Schema has it; text when absent. */
  readonly datatype?: 'integer' | 'double' | 'date' | 'dateTime';
  /** Between the values of a cell that has several. */
  readonly separator?: string;
  readonly cell: (record: Record, names: Names) => Cell;
}

interface Table<Record> {
  readonly type: RecordType;
  readonly columns: readonly Column<Record>[];
  /** Ids of entities whose names are shown. */
  readonly named: (record: Record) => readonly string[];
}

/** Ids hold no blanks, names seldom a semicolon. */
const [OF_IDS, OF_NAMES] = [' ', '; '];
const nameOf = (id: string, names: Names) => names.get(id) ?? id;
const namesOf = (ids: readonly string[] = [], names: Names) =>
  ids.map((id) => nameOf(id, names)).join(OF_NAMES);

type Extra = Readonly<Record<string, unknown>>;
/** A property that some records have. */
const of = (record: object, name: string) => (record as Extra)[name] as Cell;

/** A column that shows a property as it is. */
const plain = <Record extends object>(
  name: string,
  description: string,
  datatype?: Column<Record>['datatype'],
): Column<Record> => ({
  ...{ name, description },
  ...(datatype && { datatype }),
  cell: (record) => of(record, name),
});

const ids = <Record extends object>(name: keyof Record & string, description: string): Column<Record> => ({
  ...{ name, description, separator: OF_IDS },
  cell: (record) => ((record as Extra)[name] as string[] | undefined)?.join(OF_IDS),
});

const claims: Table<ClaimPortable> = {
  type: 'claim',
  named: ({ subjects, objects, saidBy = [] }) => [...subjects, ...objects, ...saidBy],
  columns: [
    plain('id', 'Id of the claim.'),
    plain('relation', 'How its subjects are said to stand to its objects.'),
    ids('subjects', 'Ids of whom it is said of.'),
    {
      ...{ name: 'subjectNames', description: 'Their names.', separator: OF_NAMES },
      cell: ({ subjects }, names) => namesOf(subjects, names),
    },
    ids('objects', 'Ids of those towards whom.'),
    {
      ...{ name: 'objectNames', description: 'Their names.', separator: OF_NAMES },
      cell: ({ objects }, names) => namesOf(objects, names),
    },
    plain('summary', 'What it says.'),
    plain('date', 'When it happened, or was voiced.', 'date'),
    plain('datePrecision', 'YEAR, MONTH or DAY: how much of the date is known.'),
    plain('validFrom', 'First day on which it held.', 'date'),
    plain('validTo', 'First day on which it held no more.', 'date'),
    {
      ...{ name: 'status', description: 'ACTIVE for one that holds.' },
      cell: (claim) => statusOf(String(of(claim, 'status'))),
    },
    {
      ...{
        name: 'visibility',
        description: 'PRIVATE for one that is shown to those alone who have that role.',
      },
      cell: (claim) => visibilityOf(String(of(claim, 'status'))),
    },
    plain('modality', 'ASSERTED, DENIED, FUTURE or HYPOTHETICAL.'),
    plain('confidence', '0 to 1: that the evidence says so.', 'double'),
    plain('intensity', 'How strong it is, on the scale of intensityScheme.', 'double'),
    plain('intensityScheme', 'The scale.'),
    plain('cameoCode', 'Code of its dataset, with leading zeros.'),
    plain('eventName', 'Name that its dataset gives it.'),
    ids('saidBy', 'Ids of who says so.'),
    {
      ...{ name: 'saidByNames', description: 'Their names.', separator: OF_NAMES },
      cell: ({ saidBy }, names) => namesOf(saidBy, names),
    },
    ids('via', 'Ids of sources that it was had from.'),
    {
      ...{ name: 'articles', description: 'Ids of articles that report it.', separator: OF_IDS },
      cell: ({ articles = [] }) => [...new Set(articles.map(({ article }) => article))].join(OF_IDS),
    },
    {
      ...{ name: 'datasets', description: 'Files and rows that it was read from.', separator: OF_IDS },
      cell: ({ datasets = [] }) => datasets.map(({ dataset, row }) => `${dataset}#${row}`).join(OF_IDS),
    },
    plain('seq', 'Number of the write that recorded it.', 'integer'),
    plain('recordedAt', 'When that was.', 'dateTime'),
    plain('retractedAt', 'When it was withdrawn or replaced.', 'dateTime'),
  ],
};

const relations: Table<RelationPortable> = {
  type: 'relation',
  named: ({ sourceId, targetId }) => [sourceId, targetId],
  columns: [
    plain('id', 'Id of the relation.'),
    plain('relation', 'Type of the relation.'),
    {
      ...{ name: 'label', description: 'The type in words.' },
      cell: ({ relation }) => relationTypeRow(relation).label,
    },
    plain('sourceId', 'Id of the entity that it starts from.'),
    {
      ...{ name: 'sourceName', description: 'Its name.' },
      cell: (row, names) => nameOf(row.sourceId, names),
    },
    plain('targetId', 'Id of the entity that it leads to.'),
    {
      ...{ name: 'targetName', description: 'Its name.' },
      cell: (row, names) => nameOf(row.targetId, names),
    },
    {
      ...{ name: 'symmetric', description: 'yes if it holds both ways; it is then listed once.' },
      cell: ({ relation }) => (relationTypeRow(relation).symmetric ? 'yes' : 'no'),
    },
    {
      ...{ name: 'polarity', description: '1 cooperative, -1 hostile, 0 neither.', datatype: 'integer' },
      cell: ({ relation }) => relationTypeRow(relation).polarity,
    },
    plain('claimCount', 'Claims behind it.', 'integer'),
    plain('eventCount', 'Distinct days of them.', 'integer'),
    plain('sourceCount', 'Distinct sources of them.', 'integer'),
    plain('firstDate', 'First of their days.', 'date'),
    plain('lastDate', 'Last of their days.', 'date'),
  ],
};

const identifiers = (scheme: string): Column<EntityPortable> => ({
  ...{ name: scheme, description: `Its ${scheme} identifiers.`, separator: OF_NAMES },
  cell: (entity) =>
    entity.identifiers
      .filter((identifier) => identifier.scheme === scheme)
      .map(({ value }) => value)
      .join(OF_NAMES),
});

const entities: Table<EntityPortable> = {
  type: 'entity',
  named: () => [],
  columns: [
    plain('id', 'Id of the entity, also its slug.'),
    plain('kind', 'What it is.'),
    plain('name', 'Common English name, or that of its source.'),
    {
      ...{ name: 'otherNames', description: 'All other names.', separator: OF_NAMES },
      cell: ({ name, names }) =>
        [...new Set(names.map(({ value }) => value))].filter((value) => value !== name).join(OF_NAMES),
    },
    plain('description', 'One sentence.'),
    {
      ...{ name: 'affiliations', description: 'Ids of the countries that it belongs to.', separator: OF_IDS },
      cell: ({ affiliations }) => affiliations.map(({ id }) => id).join(OF_IDS),
    },
    ...['wikidata', 'iso3166', 'icews', 'gdelt'].map(identifiers),
  ],
};

/** The table of each list. */
export const COLUMNS: Readonly<Record<ListName, Table<never>>> = { claims, relations, entities };
