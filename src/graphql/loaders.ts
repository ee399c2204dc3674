import { articlePagesByEntity, articlePagesBySource, articlesByIds } from '../graph/article.ts';
import { histories } from '../graph/change.ts';
import type { ClaimParts, ClaimReading } from '../graph/claim.ts';
import type { Graph, RunOptions } from '../graph/client.ts';
import { coMentionsOf } from '../graph/co-mentions.ts';
import { datasetsByIds } from '../graph/dataset.ts';
import { entitiesByIds } from '../graph/entity.ts';
import {
  entityAffiliations,
  entityIdentifiers,
  entityNames,
  entityPreferredNames,
} from '../graph/entity-details.ts';
import { entityStats } from '../graph/entity-relations.ts';
import type { ArticleWhere } from '../graph/filter/article-leaves.ts';
import type { RelationWhere } from '../graph/filter/leaves.ts';
import { neighborPagesWhere } from '../graph/filter/relation-pages.ts';
import { neighborPagesAt } from '../graph/filter/relations-at.ts';
import { relationPagesByEntityByClock } from '../graph/filter/relations-by-clock.ts';
import { claimsOfImports } from '../graph/imported-claims.ts';
import { mergedIds, survivorsOf } from '../graph/merged.ts';
import type { Page, PageRequest } from '../graph/page.ts';
import { type RelationRecord, relationsByIds } from '../graph/relation.ts';
import type { RelationPageRequest } from '../graph/relation-order.ts';
import { sourceEntities, sourcesByIds } from '../graph/source.ts';
import type { ChangedType } from '../model/change.ts';
import { type Clock, isNow } from '../model/clock.ts';
import type { EntityRecord } from '../model/entity.ts';
import type { EntityKind } from '../model/kind.ts';
import { claimLoaders } from './claim-loaders.ts';
import { countLoaders } from './count-loaders.ts';
import { disputeLoaders } from './dispute-loaders.ts';
import { type FinderAt, findersByClock } from './finders.ts';
import { loadLinked } from './load.ts';
import { Loader, loadersByArguments } from './loader.ts';

/**
 * All loaders of one request.
 *
 * @param now what is read without a clock
 */
export function createLoaders(graph: Graph, run: RunOptions, now: Clock) {
  const entity = new Loader((ids) => entitiesByIds(graph, ids, run));
  const survivor = new Loader((ids) => survivorsOf(graph, ids, run));
  /** Takes in entities that came along with something else: asking for them costs no further statement. */
  const primeEntities = (entities: readonly EntityRecord[]) => {
    for (const found of entities) entity.prime(found.id, found);
  };
  const finderAt = findersByClock(graph, run, now);
  /** Entities that are read along with their relations. */
  const heads = new Set<string>();
  const relationPages = loadersByArguments(
    async (ids, { where, page, withEnds, clock }: Omit<RelationList, 'ofCounterparts'>) => {
      const withHeads = ids.some((id) => heads.has(id) && !entity.knows(id));
      const reading = { ...run, withEnds, withHeads, onEntities: primeEntities };
      const asked = { where, finder: finderAt(clock) };
      const pages = await relationPagesByEntityByClock(graph, ids, asked, page, reading);
      // What did not come along does not exist.
      if (withHeads) for (const id of ids) if (!entity.knows(id)) entity.prime(id, undefined);
      return pages;
    },
  );
  /** Over pages that are read once, however deep in the request one is met. */
  const entityRelations = loadersByArguments(async (ids, { ofCounterparts, ...list }: RelationList) => {
    const loader = relationPages(list);
    const pages = await Promise.all(ids.map((id) => loadLinked(loader, id)));
    const found = new Map(pages.map((page, index) => [ids[index] ?? '', page]));
    await loadRelations(counterparts(found), ofCounterparts);
    return found;
  });
  /** What fails is told by the field that asks for the list. */
  const loadRelations = (ids: readonly string[], lists: readonly RelationList[]) =>
    Promise.allSettled(lists.flatMap((list) => ids.map((id) => entityRelations(list).load(id))));
  return {
    ...{ entity, primeEntities, finderAt },
    ...claimLoaders(graph, finderAt, { ...run, onEntities: primeEntities }),
    ...countLoaders(graph, finderAt, { ...run, onEntities: primeEntities }),
    ...disputeLoaders(graph, { ...run, onEntities: primeEntities }),
    ...neighborLoaders(graph, finderAt, run),
    entityRelations,
    /** An entity with lists of its relations, in the one statement that reads these. */
    entityWithRelations: (id: string, lists: readonly RelationList[]) =>
      whateverItIsNow(id, survivor, async (nowId) => {
        heads.add(nowId);
        await loadRelations([nowId], lists);
        return entity.load(nowId);
      }),
    ...recordLoaders(graph, run),
    ...historyLoaders(graph, { ...run, onEntities: primeEntities }),
    ...listLoaders(graph, finderAt, run),
  };
}

/** Loads an entity, or the one that it was merged into where there is none of its id. */
async function whateverItIsNow(
  id: string,
  survivor: Loader<string>,
  load: (id: string) => Promise<EntityRecord | undefined>,
): Promise<EntityRecord | undefined> {
  const found = await load(id);
  if (found) return found;
  const survivorId = await survivor.load(id);
  return survivorId === undefined ? undefined : load(survivorId);
}

function neighborLoaders(graph: Graph, finderAt: FinderAt, run: RunOptions) {
  return {
    neighbors: loadersByArguments((ids, { where, kinds, page, clock }: NeighborList) => {
      const asked = { where, kinds, finder: finderAt(clock) };
      return isNow(clock)
        ? neighborPagesWhere(graph, ids, asked, page, run)
        : neighborPagesAt(graph, ids, asked, page, run);
    }),
  };
}

interface NeighborList {
  readonly where: RelationWhere;
  readonly kinds: readonly EntityKind[] | undefined;
  readonly page: PageRequest;
  readonly clock: Clock;
}

/** Which page of relations, and what is read along with it. */
export interface RelationList {
  readonly where: RelationWhere;
  readonly page: RelationPageRequest;
  readonly clock: Clock;
  /** Whether the entities at the ends are asked for too. */
  readonly withEnds: boolean;
  /**
   * Lists that are asked of those that the relations lead to. Loaded along, all are there when the first is
   * asked for, so that the executor goes through them at one go in place of waiting at each.
   */
  readonly ofCounterparts: readonly RelationList[];
}

/** Plain ids of whom the relations of pages lead to, each once. */
function counterparts(pages: ReadonlyMap<string, Page<RelationRecord>>): string[] {
  const ids = new Set<string>();
  for (const [id, { items }] of pages) {
    for (const { sourceId, targetId } of items) ids.add(sourceId === id ? targetId : sourceId);
  }
  return [...ids];
}

function historyLoaders(graph: Graph, run: ClaimReading) {
  return {
    importedClaims: loadersByArguments(
      (sorts, { page, ...parts }: ClaimParts & { readonly page: PageRequest }) =>
        claimsOfImports(graph, sorts, parts, page, run),
    ),
    history: loadersByArguments((ids, { type, page }: { type: ChangedType; page: PageRequest }) =>
      histories(graph, type, ids, page, run),
    ),
  };
}

/** What has an id, and what there is one of for an id. */
function recordLoaders(graph: Graph, run: RunOptions) {
  return {
    article: new Loader((ids) => articlesByIds(graph, ids, run)),
    source: new Loader((ids) => sourcesByIds(graph, ids, run)),
    dataset: new Loader((ids) => datasetsByIds(graph, ids, run)),
    sourceEntity: new Loader((ids) => sourceEntities(graph, ids, run)),
    identifiers: new Loader((ids) => entityIdentifiers(graph, ids, run)),
    affiliations: new Loader((ids) => entityAffiliations(graph, ids, run)),
    mergedIds: new Loader((ids) => mergedIds(graph, ids, run)),
  };
}

/** Which page of articles, and which of them. */
export interface ArticleList {
  readonly where?: ArticleWhere;
  /** When the claims that the condition speaks of are such. */
  readonly clock?: Clock;
  readonly page: PageRequest;
}

/** Lists of which there is one for an id and a set of arguments. */
function listLoaders(graph: Graph, finderAt: FinderAt, run: RunOptions) {
  return {
    relation: loadersByArguments((ids, clock: Clock) => relationsByIds(graph, ids, { clock, ...run })),
    entityStats: loadersByArguments((ids, { clock, withEnds }: { clock: Clock; withEnds: boolean }) =>
      entityStats(graph, ids, { clock, withEnds, ...run }),
    ),
    preferredName: loadersByArguments((ids, { languages }: { languages: readonly string[] }) =>
      entityPreferredNames(graph, ids, languages, run),
    ),
    entityArticles: loadersByArguments((ids, { where, clock, page }: ArticleList) =>
      articlePagesByEntity(graph, ids, where && { where, finder: finderAt(clock) }, page, run),
    ),
    sourceArticles: loadersByArguments((ids, { where, clock, page }: ArticleList) =>
      articlePagesBySource(graph, ids, where && { where, finder: finderAt(clock) }, page, run),
    ),
    coMentions: loadersByArguments((ids, { clock, limit }: { clock: Clock; limit: number }) =>
      coMentionsOf(graph, ids, limit, { clock, ...run }),
    ),
    names: loadersByArguments((ids, { languages }: { languages: readonly string[] | null }) =>
      entityNames(graph, ids, languages, run),
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
