import DataLoader from 'dataloader';
import { articlePagesByEntity, articlePagesBySource, articlesByIds } from '../graph/article.ts';
import { claimsByIds } from '../graph/claim.ts';
import {
  type ClaimQuery,
  claimPagesByArticle,
  claimPagesByEntity,
  claimPagesByRelation,
} from '../graph/claim-pages.ts';
import type { Graph, RunOptions } from '../graph/client.ts';
import { entitiesByIds } from '../graph/entity.ts';
import {
  entityAffiliations,
  entityIdentifiers,
  entityNames,
  entityPreferredNames,
} from '../graph/entity-details.ts';
import { entityStats } from '../graph/entity-relations.ts';
import { EntityFinder } from '../graph/filter/entities.ts';
import type { RelationWhere } from '../graph/filter/leaves.ts';
import { neighborPagesWhere, relationPagesByEntityWhere } from '../graph/filter/relation-pages.ts';
import type { PageRequest } from '../graph/page.ts';
import { relationsByIds } from '../graph/relation.ts';
import { sourceEntities, sourcesByIds } from '../graph/source.ts';
import type { EntityRecord } from '../model/entity.ts';
import type { EntityKind } from '../model/kind.ts';

/** Ids of one statement: DataLoader splits what is more. */
const BATCH_SIZE = 1000;

type Read<Value> = (ids: readonly string[]) => Promise<Map<string, Value>>;

/** Loads by id what one level of a request asks for, in one statement. */
function loader<Value>(read: Read<Value>): DataLoader<string, Value | undefined> {
  return new DataLoader(
    async (ids) => {
      const found = await read(ids);
      return ids.map((id) => found.get(id));
    },
    { maxBatchSize: BATCH_SIZE },
  );
}

/**
 * Loaders of lists, one for each set of arguments: two fields on one level that ask for different
 * pages must not get each other's.
 */
function loadersByArguments<Arguments extends object, Value>(
  read: (ids: readonly string[], args: Arguments) => Promise<Map<string, Value>>,
) {
  const loaders = new Map<string, DataLoader<string, Value | undefined>>();
  return (args: Arguments) => {
    const key = JSON.stringify(args);
    const known = loaders.get(key) ?? loader((ids) => read(ids, args));
    loaders.set(key, known);
    return known;
  };
}

/** All loaders of one request. */
export function createLoaders(graph: Graph, run: RunOptions) {
  const entity = loader((ids) => entitiesByIds(graph, ids, run));
  /** Takes in entities that came along with something else: asking for them costs no further statement. */
  const primeEntities = (entities: readonly EntityRecord[]) => {
    for (const found of entities) entity.prime(found.id, found);
  };
  const finder = new EntityFinder(graph, run);
  return {
    entity,
    primeEntities,
    ...recordLoaders(graph, run),
    finder,
    ...listLoaders(graph, run),
    neighbors: loadersByArguments((ids, { where, kinds, page }: NeighborList) =>
      neighborPagesWhere(graph, ids, { where, kinds, finder }, page, run),
    ),
    entityRelations: loadersByArguments((ids, { where, page, withEnds }: RelationList) => {
      const reading = { ...run, ...(withEnds && { onEnds: primeEntities }) };
      return relationPagesByEntityWhere(graph, ids, { where, finder }, page, reading);
    }),
  };
}

interface NeighborList {
  readonly where: RelationWhere;
  readonly kinds: readonly EntityKind[] | undefined;
  readonly page: PageRequest;
}

interface RelationList {
  readonly where: RelationWhere;
  readonly page: PageRequest;
  /** Whether the entities at the ends are asked for too. */
  readonly withEnds: boolean;
}

/** What has an id, and what there is one of for an id. */
function recordLoaders(graph: Graph, run: RunOptions) {
  return {
    relation: loader((ids) => relationsByIds(graph, ids, run)),
    claim: loader((ids) => claimsByIds(graph, ids, { withLinks: true, withEvidence: true }, run)),
    article: loader((ids) => articlesByIds(graph, ids, run)),
    source: loader((ids) => sourcesByIds(graph, ids, run)),
    sourceEntity: loader((ids) => sourceEntities(graph, ids, run)),
    identifiers: loader((ids) => entityIdentifiers(graph, ids, run)),
    affiliations: loader((ids) => entityAffiliations(graph, ids, run)),
    entityStats: loader((ids) => entityStats(graph, ids, run)),
  };
}

/** Lists of which there is one for an id and a set of arguments. */
function listLoaders(graph: Graph, run: RunOptions) {
  return {
    preferredName: loadersByArguments((ids, { languages }: { languages: readonly string[] }) =>
      entityPreferredNames(graph, ids, languages, run),
    ),
    entityArticles: loadersByArguments((ids, { page }: { page: PageRequest }) =>
      articlePagesByEntity(graph, ids, page, run),
    ),
    sourceArticles: loadersByArguments((ids, { page }: { page: PageRequest }) =>
      articlePagesBySource(graph, ids, page, run),
    ),
    names: loadersByArguments((ids, { languages }: { languages: readonly string[] | null }) =>
      entityNames(graph, ids, languages, run),
    ),
    entityClaims: loadersByArguments((ids, { query, page }: { query: ClaimQuery; page: PageRequest }) =>
      claimPagesByEntity(graph, ids, query, page, run),
    ),
    articleClaims: loadersByArguments((ids, { query, page }: { query: ClaimQuery; page: PageRequest }) =>
      claimPagesByArticle(graph, ids, query, page, run),
    ),
    relationClaims: loadersByArguments((ids, { query, page }: { query: ClaimQuery; page: PageRequest }) =>
      claimPagesByRelation(graph, ids, query, page, run),
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
