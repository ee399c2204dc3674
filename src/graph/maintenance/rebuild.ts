import { z } from 'zod';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import type { Graph } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { writeUnnumbered } from '../write/clock.ts';
import { linkToRelations, lockRelations, recountRelations } from '../write/relations.ts';
import {
  expectedArticle,
  expectedClaim,
  expectedEntity,
  expectedPlaces,
  expectedSource,
} from './expected.ts';
import {
  articlePages,
  type ClaimState,
  claimPages,
  type EntityState,
  entityPages,
  sourcePages,
} from './read.ts';

const sortClaims = defineStatement('rebuild/claims', {
  params: z.object({ claims: cypherRows }),
  row: z.object({ claims: z.int() }),
});
/** Takes claims out of relations. */
export const unlinkClaims = defineStatement('rebuild/unlink', {
  params: z.object({ claims: cypherRows }),
  row: z.object({ unlinked: z.int() }),
});
const dropRelations = defineStatement('rebuild/drop-relations', {
  params: z.object({ sourceIds: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    type: z.enum(RELATION_TYPE_NAMES),
    sourceId: z.string(),
    targetId: z.string(),
  }),
});
const dropTyped = defineStatement('rebuild/drop-typed', {
  params: z.object({ keep: cypherRows }),
  row: z.object({ dropped: z.int() }),
});
const deriveEntities = defineStatement('rebuild/entities', {
  params: z.object({ entities: cypherRows }),
  row: z.object({ entities: z.int() }),
});

const keyArticles = defineStatement('rebuild/articles', {
  params: z.object({ articles: cypherRows }),
  row: z.object({ articles: z.int() }),
});
const keySources = defineStatement('rebuild/sources', {
  params: z.object({ sources: cypherRows }),
  row: z.object({ sources: z.int() }),
});

/** How much a rebuild went through. */
export interface Rebuilt {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
}

/**
 * Writes everything anew that is derived from what was recorded: keys, roll-ups, ranks, typed
 * relationships. Claims, entities and their histories stay as they are. Each page is a transaction of
 * its own, so that readers and writers go on meanwhile, and an interrupted rebuild is simply run again.
 *
 * @param progress told after each page what has been done so far
 */
export async function rebuildGraph(graph: Graph, progress: (done: Rebuilt) => void): Promise<Rebuilt> {
  const done = { entities: 0, relations: 0, claims: 0 };
  // Before the relations: from whom a claim came is told by what its articles are keyed by.
  for await (const page of articlePages(graph)) {
    await writeUnnumbered(graph, (transaction) =>
      transaction.run(keyArticles, { articles: page.map(expectedArticle) }),
    );
  }
  for await (const page of sourcePages(graph)) {
    await writeUnnumbered(graph, (transaction) =>
      transaction.run(keySources, { sources: page.map(expectedSource) }),
    );
  }
  for await (const page of claimPages(graph)) {
    await rebuildClaims(graph, page);
    done.claims += page.length;
    progress(done);
  }
  for await (const page of entityPages(graph)) {
    done.relations += await rebuildEntities(graph, page);
    done.entities += page.length;
    progress(done);
  }
  return done;
}

/** Keys of claims and their links to relations; what they count to is left to their entities' pages. */
async function rebuildClaims(graph: Graph, page: readonly ClaimState[]): Promise<void> {
  const claims = page.map(expectedClaim);
  await writeUnnumbered(graph, async (transaction) => {
    await transaction.run(sortClaims, {
      claims: claims.map(({ id, sort }, index) => ({
        id,
        sort,
        places: expectedPlaces(page[index] as ClaimState),
      })),
    });
    await transaction.run(unlinkClaims, {
      claims: claims.map(({ id, relations }) => ({ id, relationIds: relations.map((key) => key.id) })),
    });
    await linkToRelations(transaction, claims);
  });
}

/** Keys of entities and names, and all relations that start from them. @returns how many of those */
async function rebuildEntities(graph: Graph, page: readonly EntityState[]): Promise<number> {
  const sourceIds = page.map(({ id }) => id);
  return writeUnnumbered(graph, async (transaction) => {
    const entities = page.flatMap((entity) => expectedEntity(entity) ?? []);
    await transaction.run(deriveEntities, { entities });
    const relations = await transaction.run(dropRelations, { sourceIds });
    await lockRelations(transaction, relations);
    const bySource = Map.groupBy(relations, ({ sourceId }) => sourceId);
    await transaction.run(dropTyped, {
      keep: sourceIds.map((sourceId) => ({
        sourceId,
        drawn: Object.fromEntries((bySource.get(sourceId) ?? []).map(({ id, type }) => [id, type])),
      })),
    });
    await recountRelations(
      transaction,
      relations.map(({ id }) => id),
    );
    return relations.length;
  });
}
