import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { EntityFinder } from '../../../src/graph/filter/entities.ts';
import { relationPagesByEntityWhere } from '../../../src/graph/filter/relation-pages.ts';
import { top } from '../../../src/graphql/filters/limits.ts';
import { entityRelationWhere } from '../../../src/graphql/filters/where.ts';
import { testWith } from '../../setup/graph.ts';
import { withTotal } from './answers/walk.ts';

/** A hub of 1,001 neighbours, each of which has three relations more, among 6,000 others of which the hub knows nobody. */
const NEIGHBOURS = 1001;
const OTHERS = 6000;

const test = testWith('empty');

const WRITE = `
UNWIND range(0, ${NEIGHBOURS + OTHERS}) AS n
CREATE (:Entity:Person {id: 'e' + n, kind: 'Person', name: 'e' + n, sort: 'e' + n + '|e' + n})`;
/** Whom each relation leads from and to: the hub to its neighbours, and everybody to the three that follow. */
const RELATE = `
UNWIND range(0, ${NEIGHBOURS + OTHERS}) AS n
UNWIND CASE n WHEN 0 THEN range(1, ${NEIGHBOURS}) ELSE [n + 1, n + 2, n + 3] END AS m
WITH n, m, CASE WHEN n % 5 = 0 THEN 'THREATENS' ELSE 'MET_IN' END AS type WHERE m <= ${NEIGHBOURS + OTHERS}
WITH n, m, type, 'e' + n + ':' + type + ':e' + m AS id
CREATE (:Relation {id: id, type: type, sourceId: 'e' + n, targetId: 'e' + m, rank: '0000000001|' + id,
  claimCount: 1, eventCount: 1, sourceCount: 1})`;

/** Adds up the db hits of all statements that a reading runs. */
function counting(graph: Graph): { graph: Graph; hits: () => number } {
  let hits = 0;
  const run: Graph['run'] = async (statement, params, options) => {
    hits += (await graph.profile(statement, params)).dbHits;
    return graph.run(statement, params, options);
  };
  return { graph: { run } as Graph, hits: () => hits };
}

test('a filter nested twice over a hub of 1,001 neighbours takes at most 100,000 db hits', async ({
  graph,
}) => {
  await graph.define(WRITE);
  await graph.define(RELATE);
  await graph.define('CALL db.prepareForReplanning(60)');
  const counted = counting(graph);
  const threatened = { direction: 'OUT', types: ['THREATENS'] } as const;
  const filter = {
    counterpart: { relations: { some: { counterpart: { relations: { some: threatened } } } } },
  };
  const asked = {
    where: entityRelationWhere(filter, top('filter')),
    finder: new EntityFinder(counted.graph),
  };

  const pages = await relationPagesByEntityWhere(counted.graph, ['e0'], asked, withTotal(10));

  // Who threatens: the hub, and every fifth; so each neighbour has one beside it.
  expect(pages.get('e0')?.total).toBe(NEIGHBOURS);
  expect(counted.hits()).toBeGreaterThan(NEIGHBOURS);
  expect(counted.hits()).toBeLessThanOrEqual(100_000);
});
