import { describe, expect } from 'vitest';
import { rebuildGraph } from '../../../src/graph/maintenance/rebuild.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

/** Each breaks one thing that the model promises; what verify must say of it; whether rebuild can mend it. */
const DAMAGES = [
  ['a count', "MATCH (r:Relation {id: 'china:OPPOSES:united-states'}) SET r.claimCount = 7", /roll-up/],
  ['a rank', "MATCH (r:Relation {id: 'china:OPPOSES:united-states'}) SET r.rank = '9|x'", /roll-up/],
  ['a latest day', "MATCH (r:Relation {type: 'VISITED'}) SET r.latest = '2030-01-01|' + r.id", /roll-up/],
  ['a latest day gone', "MATCH (r:Relation {type: 'VISITED'}) REMOVE r.latest", /roll-up/],
  [
    'a date of a roll-up',
    "MATCH (r:Relation {type: 'VISITED'}) SET r.firstDate = date('1999-01-01')",
    /roll-up/,
  ],
  ['an origin', "MATCH (r:Relation {type: 'VISITED'}) SET r.origins = ['source x']", /roll-up/],
  ['origins gone', "MATCH (r:Relation {type: 'VISITED'}) REMOVE r.origins", /roll-up/],
  ['a source count', "MATCH (r:Relation {type: 'THREATENS'}) SET r.sourceCount = 2", /roll-up/],
  ['a typed relationship gone', 'MATCH ()-[r:THREATENS]->() DELETE r', /typed relationships/],
  [
    'a typed relationship twice',
    'MATCH (a)-[r:THREATENS]->(b) CREATE (a)-[s:THREATENS]->(b) SET s = properties(r)',
    /typed relationships/,
  ],
  [
    'a typed relationship of nothing',
    "MATCH (a:Entity {id: 'tass'}), (b:Entity {id: 'nato'}) CREATE (a)-[:AIDS {id: 'tass:AIDS:nato'}]->(b)",
    /stand for no relation/,
  ],
  [
    'a typed relationship of another type',
    'MATCH (a)-[r:THREATENS]->(b) CREATE (a)-[s:ATTACKS]->(b) SET s = properties(r) DELETE r',
    /typed relationships/,
  ],
  [
    'a date of a typed relationship',
    "MATCH ()-[r:VISITED]->() SET r.lastDate = date('2030-01-01')",
    /typed relationships/,
  ],
  ['a sort key of a claim', "MATCH (c:Claim {relation: 'VISITED'}) SET c.sort = 'x'", /sort/],
  [
    'a sort key of an end',
    "MATCH (:Claim {relation: 'VISITED'})-[s:SUBJECT]->() SET s.sort = 'x'",
    /subjects/,
  ],
  [
    'an entity id of an end',
    "MATCH (:Claim {relation: 'VISITED'})-[o:OBJECT]->() SET o.entityId = 'x'",
    /objects/,
  ],
  [
    'a link to a relation gone',
    "MATCH (:Claim {relation: 'VISITED'})-[o:OF]->() DELETE o",
    /links to relations/,
  ],
  [
    'a link to a wrong relation',
    "MATCH (c:Claim {relation: 'VISITED'}), (r:Relation {type: 'THREATENS'}) CREATE (c)-[:OF {relationId: r.id, sort: c.sort}]->(r)",
    /links to relations|roll-up/,
  ],
  [
    'a relation gone',
    "MATCH (r:Relation {type: 'VISITED'}) DETACH DELETE r",
    /links to relations|stand for no relation/,
  ],
  ['a count of loose claims', "MATCH (r:Relation {type: 'VISITED'}) SET r.looseCount = 3", /looseCount/],
  [
    'when the last claim of a relation was recorded',
    "MATCH (r:Relation {type: 'VISITED'}) SET r.recordedAt = datetime('2020-01-01T00:00:00Z')",
    /recordedAt/,
  ],
  ['a folded name', "MATCH (n:Name {value: '푸틴'}) SET n.folded = 'x'", /names/],
  ['a name in Latin letters', "MATCH (n:Name {value: '푸틴'}) SET n.latin = 'x'", /names/],
  ['a sort key of an entity', "MATCH (e:Entity {id: 'nato'}) SET e.sort = 'x'", /sort/],
  ['a sort key of an article', "MATCH (a:Article) SET a.sort = 'x'", /keys/],
  ['a source id of an article', "MATCH (a:Article) SET a.sourceId = 'x'", /keys/],
  ['a sort key of a source', "MATCH (s:Source {id: 'tass'}) SET s.sort = 'x'", /sort/],
  ['a key of a place in an article', "MATCH ()-[r:REPORTED_IN]->() SET r.sort = 'x'", /places in articles/],
  ['a label of a kind', "MATCH (e:Entity {id: 'nato'}) REMOVE e:Organization SET e:Person", /labels/],
] as const;

test('the seeded graph holds what its claims say', async ({ graph }) => {
  const { entities, relations, claims, differences } = await verifyGraph(graph);

  expect(differences).toEqual([]);
  expect([entities, relations, claims].every((count) => count > 20)).toBe(true);
});

describe('what is derived can be lost', () => {
  for (const [what, damage, message] of DAMAGES) {
    test(`${what}: verify finds it, rebuild mends it`, async ({ graph }) => {
      await graph.define(damage);

      const found = await verifyGraph(graph);
      await rebuildGraph(graph, () => {});
      const left = await verifyGraph(graph);

      expect(found.differences.map((difference) => difference.message).join('\n')).toMatch(message);
      expect(left.differences).toEqual([]);
    });
  }
});

/** What was recorded cannot be worked out again; verify can only say that it is gone. */
const LOSSES = [
  ['a subject', "MATCH (:Claim {relation: 'VISITED'})-[s:SUBJECT]->() DELETE s", /has no subject/],
  ['an object', "MATCH (:Claim {relation: 'VISITED'})-[o:OBJECT]->() DELETE o", /has no object/],
  ['the evidence', "MATCH (:Claim {relation: 'VISITED'})-[e:REPORTED_IN]->() DELETE e", /has no evidence/],
  ['the stamp', "MATCH (c:Claim {relation: 'VISITED'}) REMOVE c.seq", /never stamped/],
  ['the clock', 'MATCH (c:Clock) SET c.seq = 0', /the clock only 0/],
] as const;

describe('what was recorded can be lost', () => {
  for (const [what, damage, message] of LOSSES) {
    test(`${what}: verify says so`, async ({ graph }) => {
      await graph.define(damage);

      const { differences } = await verifyGraph(graph);

      expect(differences.map((difference) => difference.message).join('\n')).toMatch(message);
    });
  }
});
