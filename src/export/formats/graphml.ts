import type { EntityPortable } from '../../model/portable.ts';
import type { RelationPortable } from '../../model/portable-relation.ts';
import { relationTypeRow } from '../../model/relation.ts';
import type { About } from '../about.ts';
import type { Format } from '../format.ts';
import type { ExportRecord, Selection } from '../selection.ts';
import { xml } from './xml-text.ts';

type Value = string | number | boolean | null | undefined;

/** Attributes of nodes and edges, with their types as GraphML has them. Gephi knows `label` and `weight`. */
const NODE = {
  label: ['string', ({ name }: EntityPortable) => name],
  kind: ['string', ({ kind }: EntityPortable) => kind],
  description: ['string', (entity: EntityPortable) => (entity as { description?: string }).description],
  countries: ['string', ({ affiliations }: EntityPortable) => affiliations.map(({ id }) => id).join(' ')],
  wikidata: ['string', (entity: EntityPortable) => identifier(entity, 'wikidata')],
  iso3166: ['string', (entity: EntityPortable) => identifier(entity, 'iso3166')],
} as const;
const EDGE = {
  label: ['string', ({ relation }: RelationPortable) => relationTypeRow(relation).label],
  weight: ['int', ({ claimCount }: RelationPortable) => claimCount],
  relation: ['string', ({ relation }: RelationPortable) => relation],
  family: ['string', ({ relation }: RelationPortable) => relationTypeRow(relation).family],
  polarity: ['int', ({ relation }: RelationPortable) => relationTypeRow(relation).polarity],
  symmetric: ['boolean', ({ relation }: RelationPortable) => relationTypeRow(relation).symmetric],
  eventCount: ['int', ({ eventCount }: RelationPortable) => eventCount],
  sourceCount: ['int', ({ sourceCount }: RelationPortable) => sourceCount],
  firstDate: ['string', ({ firstDate }: RelationPortable) => firstDate],
  lastDate: ['string', ({ lastDate }: RelationPortable) => lastDate],
} as const;

const identifier = ({ identifiers }: EntityPortable, scheme: string) =>
  identifiers.find((known) => known.scheme === scheme)?.value;

/**
 * A node for each entity and an edge for each relation. All edges are directed, also those of symmetric types, since
 * many readers refuse a graph of both: `symmetric` tells them apart.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export const graphml: Format = {
  name: 'graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  extension: 'graphml',
  lists: ['relations'],
  write: async function* ({ about, pages }: Selection) {
    yield head(about);
    for await (const page of pages(['entity', 'relation'])) yield page.map(elementOf).join('');
    yield '</graph>\n</graphml>\n';
  },
};

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

function head(about: About): string {
  const keys = (domain: string, attributes: Readonly<Record<string, readonly [string, unknown]>>) =>
    Object.entries(attributes).map(
      ([name, [type]]) =>
        `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`,
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${NAMESPACE}/1.0/graphml.xsd">`,
    `<desc>${xml(`Relations of newsgraph as of write ${about.seq}, ${about.recordedAt}`)}</desc>`,
    '<key id="graph-about" for="graph" attr.name="about" attr.type="string"/>',
    ...keys('node', NODE),
    ...keys('edge', EDGE),
    '<graph id="newsgraph" edgedefault="directed">',
    `${data('graph-about', JSON.stringify(about))}\n`,
  ].join('\n');
}

function elementOf(record: ExportRecord): string {
  if (record.type === 'entity') {
    const values = Object.entries(NODE).map(([name, [, of]]) => data(`node-${name}`, of(record)));
    return `<node id="${xml(record.id)}">${values.join('')}</node>\n`;
  }
  if (record.type !== 'relation') return '';
  const { id, sourceId, targetId } = record;
  const values = Object.entries(EDGE).map(([name, [, of]]) => data(`edge-${name}`, of(record)));
  return `<edge id="${xml(id)}" source="${xml(sourceId)}" target="${xml(targetId)}">${values.join('')}</edge>\n`;
}

const data = (key: string, value: Value) =>
  value === null || value === undefined || value === ''
    ? ''
    : `<data key="${key}">${xml(String(value))}</data>`;
