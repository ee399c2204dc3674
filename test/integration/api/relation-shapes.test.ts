import { expect } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../../src/graph/client.ts';
import { ingestArticle } from '../../../src/graph/write/article.ts';
import { ArticleFile } from '../../../src/model/article.ts';
import { testWith } from '../../setup/graph.ts';
import { globalId, relations } from './expected.ts';

const test = testWith('seed');

const Drawn = z.object({
  id: z.string(),
  type: z.string(),
  sourceId: z.string(),
  targetId: z.string(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
});

/** Relationships between entities as anybody sees them who opens the graph in Neo4j's own tools. */
function drawnRelationships(graph: Graph) {
  const params = z.object({});
  const text = `CYPHER 5
    MATCH (source:Entity)-[drawn]->(target:Entity) WHERE NOT drawn:AFFILIATED_WITH
    RETURN drawn.id AS id, type(drawn) AS type, source.id AS sourceId, target.id AS targetId,
      toString(drawn.firstDate) AS firstDate, toString(drawn.lastDate) AS lastDate
    ORDER BY id`;
  return graph.run(
    { name: 'test/drawn', text, params, row: Drawn, bind: (input) => params.parse(input), read: Drawn.parse },
    {},
  );
}

/** An article with one claim of each given kind; its paragraphs are of no matter. */
const articleOf = (id: string, claims: readonly object[]) =>
  ArticleFile.parse({
    article: { id, title: id, language: 'en', publishedAt: '2024-06-01T00:00:00Z', source: 'hankyoreh' },
    claims: claims.map((claim, index) => ({
      ...{ id: `${id}:${index}`, summary: 'Made up.', confidence: 1, evidence: [{ paragraph: 1 }] },
      ...claim,
    })),
  });

test('every relation is drawn in Neo4j as a relationship of its own type with its dates', async ({
  graph,
}) => {
  const drawn = await drawnRelationships(graph);

  const expected = relations.map(({ id, type, source, target, firstDate, lastDate }) => ({
    ...{ id, type, sourceId: source, targetId: target, firstDate, lastDate },
  }));
  expect(drawn.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(
    expected.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  );
});

test('an entity may stand so to itself: one relation, both ways, and it is its own counterpart', async ({
  graph,
  query,
}) => {
  const coups = { relation: 'ATTACKS', subjects: ['ukraine'], objects: ['ukraine'], date: '2024' };
  const talks = { relation: 'MET_WITH', subjects: ['ukraine'], objects: ['ukraine'], date: '2024' };
  await ingestArticle(graph, articleOf('to-itself', [coups, talks]));

  for (const args of ['(first: 5)', '(direction: OUT)', '(direction: IN)', '(types: [MET_WITH, ATTACKS])']) {
    const { data } = await query(`{ entity(by: { slug: "ukraine" }) {
      relations${args} { totalCount edges { direction counterpart { slug } node { type source { slug } } } }
    } }`);

    const edge = { direction: 'BOTH', counterpart: { slug: 'ukraine' } };
    expect(data.entity.relations).toEqual({
      totalCount: 2,
      edges: ['MET_WITH', 'ATTACKS'].map((type) => ({
        ...edge,
        node: { type, source: { slug: 'ukraine' } },
      })),
    });
  }
});

test('what is denied or only proposed makes no relation, and undated claims are events of their own', async ({
  graph,
  query,
}) => {
  const aid = { relation: 'AIDS', subjects: ['china'], objects: ['ukraine'] };
  const sanctions = { relation: 'SANCTIONS', subjects: ['china'], objects: ['ukraine'] };
  const denied = { ...sanctions, modality: 'DENIED', date: '2024-06-01' };
  const proposed = { ...sanctions, status: 'PROPOSED', date: '2024-06-01' };
  const hypothetical = { ...aid, modality: 'HYPOTHETICAL', date: '2024-06-01' };
  const twice = [{ ...aid, date: '2024-06-01' }, aid, aid];
  await ingestArticle(graph, articleOf('aid', [denied, proposed, hypothetical, ...twice]));

  const { data } = await query(`{ entity(by: { slug: "ukraine" }) { relations(types: [AIDS, SANCTIONS]) {
    totalCount nodes { id claimCount eventCount sourceCount firstDate lastDate claims { totalCount } }
  } } }`);

  expect(data.entity.relations).toEqual({
    totalCount: 1,
    nodes: [
      {
        id: globalId('Relation', 'china:AIDS:ukraine'),
        ...{ claimCount: 4, eventCount: 3, sourceCount: 1 },
        ...{ firstDate: '2024-06-01', lastDate: '2024-06-01', claims: { totalCount: 4 } },
      },
    ],
  });
});
