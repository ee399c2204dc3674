import { readBenchCypher } from '../shared/cypher.ts';
import { openDriver } from '../shared/driver.ts';
import type { OwnNeo4j } from '../shared/own-neo4j.ts';

/** Adds to the graph what @neo4j/graphql needs to do well and newsgraph does without: its relations as steps. */
export async function drawForPeer({ environment }: OwnNeo4j): Promise<void> {
  const driver = openDriver(environment);
  const session = driver.session();
  try {
    for (const name of ['peer/related', 'peer/ends']) await session.run(readBenchCypher(name));
  } finally {
    await session.close();
    await driver.close();
  }
}
