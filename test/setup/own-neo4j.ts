import { inject } from 'vitest';
import type { TestNeo4j } from './neo4j.ts';

/** @returns the Neo4j of this worker, which no other worker uses at the same time */
export function ownNeo4j(): TestNeo4j {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
  const neo4j = inject('neo4js')[worker - 1];
  if (!neo4j) throw new Error(`there is no Neo4j for worker ${worker}`);
  return neo4j;
}
