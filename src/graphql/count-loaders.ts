import type { ClaimParts, ClaimReading } from '../graph/claim.ts';
import type { Graph } from '../graph/client.ts';
import { type BucketList, bucketPages } from '../graph/counts/bucket-pages.ts';
import { type ClaimParent, ofEntities, ofRelation, type Scope } from '../graph/counts/parents.ts';
import { countedDays, type TimelineAsked } from '../graph/counts/timelines.ts';
import type { ClaimWhere } from '../graph/filter/claim-leaves.ts';
import type { EntityFinder } from '../graph/filter/entities.ts';
import type { PageRequest } from '../graph/page.ts';
import { loadersByArguments } from './loader.ts';

/** Loaders of what is counted, and of claims that were counted together. */
export function countLoaders(graph: Graph, finder: EntityFinder, run: ClaimReading) {
  const timelines = async (parents: readonly ClaimParent[], asked: TimelineAsked) => {
    const counted = await countedDays(graph, parents, asked, finder, run);
    return new Map(
      parents.map((parent) => [
        parent.key,
        { parent, counts: counted.get(parent.key) ?? { groups: [], all: [] } },
      ]),
    );
  };
  return {
    entityTimeline: loadersByArguments(
      async (ids, { query, scope }: { query: TimelineAsked; scope: Scope }) =>
        timelines(await ofEntities(graph, ids, scope, run), query),
    ),
    relationTimeline: loadersByArguments((ids, query: TimelineAsked) =>
      timelines(ids.map(ofRelation), query),
    ),
    bucketClaims: loadersByArguments((keys, { where, page, parts }: BucketClaims) =>
      bucketPages(
        graph,
        new Map(keys.map((key) => [key, JSON.parse(key) as BucketList])),
        { where, finder, ...parts },
        page,
        run,
      ),
    ),
  };
}

interface BucketClaims {
  readonly where: ClaimWhere;
  readonly page: PageRequest;
  readonly parts: ClaimParts;
}
