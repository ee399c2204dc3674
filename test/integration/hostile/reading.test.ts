import { expect } from 'vitest';
import { declaredStatements } from '../../../src/graph/statement.ts';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

const declared = () => declaredStatements().find(({ name }) => name === 'stats/is-empty');

test.for([
  'CREATE (thing:Entity {id: "mallory"}) RETURN true AS isEmpty',
  'MATCH (thing:Entity) SET thing.name = "mallory" RETURN true AS isEmpty',
  'MATCH (thing:Claim) DETACH DELETE thing RETURN true AS isEmpty',
  'CALL (*) { CREATE (thing:Entity {id: "mallory"}) } IN TRANSACTIONS RETURN true AS isEmpty',
  'CREATE INDEX mallory FOR (thing:Mallory) ON (thing.id)',
  'DROP CONSTRAINT entity_id',
])('a statement of a query cannot write, whatever its text says: %s', async (text, { graph }) => {
  const statement = declared();
  if (!statement) throw new Error('no such statement');

  const refused = graph.run({ ...statement, text: `CYPHER 5 ${text}` }, {});

  await expect(refused).rejects.toThrow(/read|access mode|implicit/i);
});
