import { readdir } from 'node:fs/promises';
import type { Graph } from './client.ts';
import { readCypher } from './statement.ts';
import { openClock } from './write/clock.ts';

const SCHEMA_FOLDER = new URL('../../cypher/schema/', import.meta.url);

/** Building the indexes of a large graph takes minutes; a graph that has them takes none. */
const INDEX_TIMEOUT_S = 600;

/** Creates the constraints, the indexes and the clock that are missing, and waits for the indexes. */
export async function applySchema(graph: Graph): Promise<void> {
  const files = (await readdir(SCHEMA_FOLDER)).filter((file) => file.endsWith('.cypher')).sort();
  for (const file of files) await graph.define(readCypher(`schema/${file.replace('.cypher', '')}`));
  await graph.define(`CALL db.awaitIndexes(${INDEX_TIMEOUT_S})`);
  await graph.write(openClock);
}
