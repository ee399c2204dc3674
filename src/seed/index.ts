import type { Graph } from '../graph/client.ts';
import { isEmpty } from '../graph/stats.ts';
import { ingestArticle } from '../graph/write/article.ts';
import { stamp } from '../graph/write/clock.ts';
import { writeEntities } from '../graph/write/entities.ts';
import { SEEDER, writeImportChange } from '../graph/write/import-change.ts';
import { writeSources } from '../graph/write/sources.ts';
import { readSeed, type Seed } from './read.ts';

/** How much a seed wrote. */
export interface SeedCounts {
  readonly entities: number;
  readonly articles: number;
  readonly claims: number;
}

/** Seeds a graph that holds nothing yet. @returns undefined if it holds something, which then stays as it is */
export async function seedIfEmpty(graph: Graph): Promise<SeedCounts | undefined> {
  return (await isEmpty(graph)) ? writeSeed(graph, await readSeed()) : undefined;
}

/** Writes a seed: entities and sources first, then each article in a transaction of its own. */
export async function writeSeed(graph: Graph, { entities, sources, articles }: Seed): Promise<SeedCounts> {
  await graph.write(async (transaction) => {
    const entityIds = await writeEntities(transaction, entities);
    const sourceIds = await writeSources(transaction, sources);
    await stamp(transaction, []);
    await writeImportChange(transaction, {
      actor: SEEDER,
      reason: null,
      entityIds,
      sourceIds,
      isPublic: true,
    });
  });
  let claims = 0;
  for (const article of articles) claims += (await ingestArticle(graph, article)).newClaims;
  return { entities: entities.length, articles: articles.length, claims };
}
