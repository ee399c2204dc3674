import { expect, test } from 'vitest';
import { graphml } from '../../../src/export/formats/graphml.ts';
import { entity, HOSTILE, relation, selectionOf, textOf } from './selection.ts';
import { type Element, parseXml } from './xml.ts';

const records = [
  entity('china', { name: 'China', identifiers: [{ scheme: 'wikidata', value: 'Q148' }] }),
  entity('police', { kind: 'Organization', affiliations: [{ id: 'china' }] }),
  relation('china', 'police'),
  relation('police', 'police', { claimCount: 12 }),
  relation('china', 'police', { id: 'china:MET_WITH:police', relation: 'MET_WITH' }),
];

const named = (parent: Element | undefined, name: string) =>
  parent?.children.filter((child) => child.name === name) ?? [];

/** @returns the keys that are declared: id → what it is for, its name, its type */
const keysOf = (root: Element) =>
  new Map(named(root, 'key').map(({ attributes }) => [attributes['id'], attributes] as const));

/** @returns attributes by name, as readers give them */
function valuesOf(element: Element, root: Element): Record<string, string> {
  const keys = keysOf(root);
  return Object.fromEntries(
    named(element, 'data').map(({ attributes, text }) => [
      keys.get(attributes['key'])?.['attr.name'] ?? '?',
      text,
    ]),
  );
}

test('entities are nodes and relations are edges between them, all directed', async () => {
  const root = parseXml(await textOf(graphml.write(selectionOf('relations', records))));

  const [graph] = named(root, 'graph');
  expect(root.attributes['xmlns']).toBe('http://graphml.graphdrawing.org/xmlns');
  expect(graph?.attributes['edgedefault']).toBe('directed');
  const [china] = named(graph, 'node');
  expect(china && [china.attributes, valuesOf(china, root)]).toEqual([
    { id: 'china' },
    { label: 'China', kind: 'Country', wikidata: 'Q148' },
  ]);
  const edges = named(graph, 'edge').map((edge) => ({ ...edge.attributes, ...valuesOf(edge, root) }));
  expect(edges).toMatchObject([
    {
      id: 'china:OPPOSES:police',
      source: 'china',
      target: 'police',
      weight: '2',
      relation: 'OPPOSES',
      symmetric: 'false',
    },
    { id: 'police:OPPOSES:police', weight: '12' },
    { id: 'china:MET_WITH:police', symmetric: 'true', label: 'met with' },
  ]);
});

test('it keeps the rules of the schema: keys are declared first, and used for what they are for', async () => {
  const root = parseXml(await textOf(graphml.write(selectionOf('relations', records))));

  // desc?, (key | data | graph)*; of a graph desc?, (data | node | edge)*.
  expect(root.children.map(({ name }) => name).join(' ')).toMatch(/^desc (key )+graph$/);
  const [graph] = named(root, 'graph');
  const elements = graph?.children ?? [];
  expect(elements.map(({ name }) => name).join(' ')).toMatch(/^data (node )+(edge ?)+$/);
  const keys = keysOf(root);
  const misused = [graph as Element, ...elements].flatMap((element) =>
    named(element, 'data').filter(({ attributes }) => keys.get(attributes['key'])?.['for'] !== element.name),
  );
  expect(misused).toEqual([]);
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const nodes = new Set(named(graph, 'node').map(({ attributes }) => attributes['id']));
  const ends = named(graph, 'edge').flatMap(({ attributes }) => [attributes['source'], attributes['target']]);
  expect(ends.filter((end) => !nodes.has(end))).toEqual([]);
});

test('the graph says what it is of', async () => {
  const root = parseXml(
    await textOf(graphml.write(selectionOf('relations', [], { filter: { types: ['AIDS'] } }))),
  );

  const [graph] = named(root, 'graph');
  const { about } = graph ? valuesOf(graph, root) : {};
  expect(JSON.parse(about ?? '')).toMatchObject({ seq: 7, filter: { types: ['AIDS'] } });
});

test.each(HOSTILE)('%j comes back as it was, but for what XML cannot hold', async (text) => {
  const selection = selectionOf('relations', [entity('china', { name: text })]);

  const root = parseXml(await textOf(graphml.write(selection)));

  const [node] = named(named(root, 'graph')[0], 'node');
  const cleaned = text
    .replaceAll('\u0001', '\ufffd')
    .replaceAll('\u000b', '\ufffd')
    .replaceAll('\ufffe', '\ufffd');
  expect(node && valuesOf(node, root)['label']).toBe(cleaned);
});
