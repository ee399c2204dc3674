import { parse } from 'csv-parse/sync';
import { describe, expect } from 'vitest';
import type { FormatName } from '../../../src/export/format-names.ts';
import { FORMATS } from '../../../src/export/formats/index.ts';
import { select } from '../../../src/export/select.ts';
import { readWanted, type WantedTexts } from '../../../src/export/wanted.ts';
import type { Graph } from '../../../src/graph/client.ts';
import { testWith } from '../../setup/graph.ts';
import { fillGraph } from './filled.ts';

const test = testWith('seed');

async function exported(graph: Graph, name: FormatName, texts: WantedTexts): Promise<string> {
  const format = FORMATS[name];
  return (await Array.fromAsync(format.write(await select(graph, readWanted(format, texts))))).join('');
}

/** Filters and clocks of each list, as the variables of a query have them. */
const CASES = [
  ['claims', { filter: {} }],
  ['claims', { filter: { types: ['OPPOSES', 'CRITICISES'] } }],
  ['claims', { filter: { either: { slugs: ['china'] } } }],
  [
    'claims',
    { filter: { saidBy: { kinds: ['Document'] }, or: [{ from: '2024-05-16' }, { text: 'korea' }] } },
  ],
  ['claims', { filter: { status: ['RETRACTED', 'PROPOSED', 'SUPERSEDED'] } }],
  ['claims', { filter: { source: 'hankyoreh' }, asOf: '2024-05-16' }],
  ['claims', { filter: {}, knownAt: '2020-01-01T00:00:00Z' }],
  ['relations', { filter: {} }],
  ['relations', { filter: { polarities: ['NEGATIVE'], minClaims: 2 } }],
  ['relations', { filter: { source: { slugs: ['russia', 'china'] } } }],
  ['relations', { filter: { either: { kinds: ['Event'] }, not: { types: ['MET_IN'] } } }],
  ['relations', { filter: {}, asOf: '2024-05-15' }],
  ['entities', { filter: { kinds: ['Country'] } }],
  ['entities', { filter: { relations: { some: { polarities: ['NEGATIVE'] } } } }],
  ['entities', { filter: { text: 'xi' } }],
] as const;

const FILTERS = { claims: 'ClaimFilter', relations: 'RelationFilter', entities: 'EntityFilter' } as const;
/** What is compared of each; of entities, their place in the list too. */
const FIELDS = {
  claims: 'slug status',
  relations: 'type source { slug } target { slug } claimCount eventCount sourceCount firstDate lastDate',
  entities: 'slug name',
} as const;

describe('an export has what the list of the API has', () => {
  test('of a graph with one of everything', async ({ graph, queryAs }) => {
    await fillGraph({ graph, queryAs });
  });

  test.for(CASES)('%s %j', async ([list, { filter, ...clock }], { graph, query }) => {
    const text = `query ($filter: ${FILTERS[list]}, $asOf: Date, $knownAt: DateTime, $after: String) {
      list: ${list}(filter: $filter, asOf: $asOf, knownAt: $knownAt, first: 100, after: $after) {
        totalCount nodes { ${FIELDS[list]} } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await query(text, { filter, ...clock });
    expect(errors).toBeUndefined();
    expect(data.list.pageInfo.hasNextPage).toBe(false);

    const table = await exported(graph, 'csv', { list, filter: JSON.stringify(filter), ...clock });

    const rows = parse(table, { columns: true }) as Record<string, string>[];
    const told = rows.map(({ id, ...row }) => ({ slug: id, ...row }));
    const nodes = (data.list.nodes as Record<string, unknown>[]).map(withSlug);
    const names = ['slug', ...(FIELDS[list].match(/\w+(?:Count|Date)|status|name/g) ?? [])];
    const shown = (row: Record<string, unknown>) => names.map((name) => String(row[name] ?? ''));
    const inOrder = (lines: string[][]) => (list === 'relations' ? lines.sort() : lines);
    expect(inOrder(told.map(shown))).toEqual(inOrder(nodes.map(shown)));
    expect(told.length).toBe(data.list.totalCount);
  });
});

/** A relation has no slug of its own: it is known by its ends and its type. */
function withSlug(node: Record<string, unknown>): Record<string, unknown> {
  const { source, target, type } = node as {
    source?: { slug: string };
    target?: { slug: string };
    type?: string;
  };
  return source && target ? { slug: `${source.slug}:${type}:${target.slug}`, ...node } : node;
}

test('whatever claims name is in the file, and its top says how much there is and from where', async ({
  graph,
}) => {
  const text = await exported(graph, 'jsonl', { filter: '{"types": ["OPPOSES"]}' });

  const [about, ...records] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const claims = records.filter(({ type }) => type === 'claim');
  const ids = (type: string) => new Set(records.filter((record) => record.type === type).map(({ id }) => id));
  expect(claims.length).toBeGreaterThan(1);
  expect(about.counts).toEqual({ claims: claims.length });
  expect(about.sources.map(({ name }: { name: string }) => name)).toContain('Hankyoreh');
  const [entities, articles, sources] = [ids('entity'), ids('article'), ids('source')];
  for (const {
    subjects,
    objects,
    saidBy = [],
    about: matters = [],
    articles: places = [],
    via = [],
  } of claims) {
    expect([...subjects, ...objects, ...saidBy, ...matters].filter((id) => !entities.has(id))).toEqual([]);
    expect(places.filter(({ article }: { article: string }) => !articles.has(article))).toEqual([]);
    expect(via.filter((id: string) => !sources.has(id))).toEqual([]);
  }
});
