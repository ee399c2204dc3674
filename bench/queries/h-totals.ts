import type { BenchQuery } from './query.ts';

const LISTS = ['entities', 'claims', 'relations', 'articles', 'sources'] as const;

/** How much there is of everything. */
export const query: BenchQuery = {
  name: 'h',
  title: 'how many entities, claims, relations, articles and sources there are',
  parameters: () => [{}],
  ours: {
    document: `{ ${LISTS.map((list) => `${list}(first: 0) { totalCount }`).join(' ')} }`,
    normal: (data) => LISTS.map((list) => [list, data[list].totalCount]),
  },
  // All there are, withdrawn ones too, since nothing is withdrawn here: those come from Neo4j's own counts.
  peer: {
    document: `{ ${LISTS.map((list) => `${list}Connection { aggregate { count { nodes } } }`).join(' ')} }`,
    normal: (data) => LISTS.map((list) => [list, data[`${list}Connection`].aggregate.count.nodes]),
  },
  bare: { statement: 'h-totals', normal: (data) => LISTS.map((list) => [list, data[list]]) },
};
