import { lineOf } from '../../../src/export/formats/csv-line.ts';
import { xml } from '../../../src/export/formats/xml-text.ts';
import type { Drawn, DrawnRelation } from '../graph/drawn.ts';

/** A column of a relation, the same in CSV and GraphML. */
const COLUMNS = {
  relation: ['string', ({ type }: DrawnRelation) => type],
  label: ['string', ({ label }: DrawnRelation) => label],
  polarity: ['string', ({ polarity }: DrawnRelation) => polarity],
  symmetric: ['boolean', ({ symmetric }: DrawnRelation) => String(symmetric)],
  claimCount: ['int', ({ claimCount }: DrawnRelation) => claimCount],
  eventCount: ['int', ({ eventCount }: DrawnRelation) => eventCount],
  sourceCount: ['int', ({ sourceCount }: DrawnRelation) => sourceCount],
  firstDate: ['string', ({ firstDate }: DrawnRelation) => firstDate],
  lastDate: ['string', ({ lastDate }: DrawnRelation) => lastDate],
} as const;

/** @returns one line for each relation that is shown */
export function toCsv({ relations }: Drawn): string {
  const head = ['source', 'sourceName', 'target', 'targetName', ...Object.keys(COLUMNS)];
  const lines = relations.map((relation) => {
    const { source, target } = relation;
    const cells = Object.values(COLUMNS).map(([, of]) => of(relation));
    return lineOf([source.slug, source.name, target.slug, target.name, ...cells]);
  });
  return [lineOf(head), ...lines].join('');
}

/** @returns what is shown as a graph for Gephi, networkx and others */
export function toGraphml({ entities, relations }: Drawn): string {
  const keys = [
    ...['label', 'kind'].map((name) => keyOf('node', name, 'string')),
    ...Object.entries(COLUMNS).map(([name, [type]]) => keyOf('edge', name, type)),
  ];
  const nodes = entities.map(
    ({ slug, name, kind }) =>
      `<node id="${xml(slug)}">${data('node-label', name)}${data('node-kind', kind)}</node>`,
  );
  const edges = relations.map((relation) => {
    const values = Object.entries(COLUMNS).map(([name, [, of]]) => data(`edge-${name}`, of(relation)));
    const { id, source, target } = relation;
    return `<edge id="${xml(id)}" source="${xml(source.slug)}" target="${xml(target.slug)}">${values.join('')}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '<graph id="newsgraph" edgedefault="directed">',
    ...nodes,
    ...edges,
    '</graph>',
    '</graphml>\n',
  ].join('\n');
}

const keyOf = (domain: string, name: string, type: string) =>
  `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`;

const data = (key: string, value: string | number | null) =>
  value === null ? '' : `<data key="${key}">${xml(String(value))}</data>`;

/** @returns what is shown, as the API names it, and the address that shows it again */
export function toJson({ entities, relations }: Drawn, address: string): string {
  const ends = relations.map(({ source, target, ...relation }) => ({
    ...relation,
    source: source.slug,
    target: target.slug,
  }));
  return `${JSON.stringify({ address, entities, relations: ends }, undefined, 2)}\n`;
}
