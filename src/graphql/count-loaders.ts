import type { ClaimParts, ClaimReading } from '../graph/claim.ts';
import type { Graph } from '../graph/client.ts';
import { type BucketList, bucketPages } from '../graph/counts/bucket-pages.ts';
import { type ClaimParent, ofEntities, ofRelation, type Scope } from '../graph/counts/parents.ts';
import type { TimelineAsked } from '../graph/counts/timeline-asked.ts';
import { countedDays } from '../graph/counts/timelines.ts';
import type { ClaimWhere } from '../graph/filter/claim-leaves.ts';
import type { PageRequest } from '../graph/page.ts';
import type { Clock } from '../model/clock.ts';
import type { FinderAt } from './finders.ts';
import { loadersByArguments } from './loader.ts';

/** Loaders of what is counted, and of claims that were counted together. */
export function countLoaders(graph: Graph, finderAt: FinderAt, run: ClaimReading) {
  const timelines = async (parents: readonly ClaimParent[], { query, clock }: TimelineList) => {
    const counted = await countedDays(graph, parents, query, finderAt(clock), run);
    return new Map(
      parents.map((parent) => [
        parent.key,
        { parent, counts: counted.get(parent.key) ?? { groups: [], all: [] } },
      ]),
    );
  };
  return {
    entityTimeline: loadersByArguments(
      async (ids, { scope, ...list }: TimelineList & { readonly scope: Scope }) =>
        timelines(await ofEntities(graph, ids, scope, run), list),
    ),
    relationTimeline: loadersByArguments((ids, list: TimelineList) => timelines(ids.map(ofRelation), list)),
    bucketClaims: loadersByArguments((keys, { where, clock, page, parts }: BucketClaims) =>
      bucketPages(
        graph,
        new Map(keys.map((key) => [key, JSON.parse(key) as BucketList])),
        { where, finder: finderAt(clock), ...parts },
        page,
        run,
      ),
    ),
  };
}

/** What is counted over time, and when. */
interface TimelineList {
  readonly query: TimelineAsked;
  readonly clock: Clock;
}

interface BucketClaims {
  readonly where: ClaimWhere;
  readonly clock: Clock;
  readonly page: PageRequest;
  readonly parts: ClaimParts;
}
