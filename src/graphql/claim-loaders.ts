import { type ClaimParts, type ClaimReading, claimsByIds } from '../graph/claim.ts';
import { type ClaimQuery, claimPagesByEntity, claimPagesByRelation } from '../graph/claim-pages.ts';
import type { Graph } from '../graph/client.ts';
import type { ClaimWhere } from '../graph/filter/claim-leaves.ts';
import { claimPagesByEntityWhere, claimPagesByRelationWhere } from '../graph/filter/claim-pages.ts';
import type { PageRequest } from '../graph/page.ts';
import { claimPagesByArticle } from '../graph/reported-claims.ts';
import type { Clock } from '../model/clock.ts';
import type { FinderAt } from './finders.ts';
import { loadersByArguments } from './loader.ts';

interface ClaimList {
  readonly query: ClaimQuery;
  readonly where?: ClaimWhere | undefined;
  readonly clock?: Clock | undefined;
  readonly page: PageRequest;
}

/** Claims of an article, what to read of each, and which page. */
interface ReportedClaimList {
  readonly where: ClaimWhere;
  readonly clock: Clock;
  readonly parts: ClaimParts;
  readonly page: PageRequest;
}

/** Lists of claims: what a query cannot say takes statements that can. */
export function claimLoaders(graph: Graph, finderAt: FinderAt, run: ClaimReading) {
  return {
    /** By what is read of them: one that was read in part must not stand for the whole. */
    claim: loadersByArguments((ids, parts: ClaimParts) => claimsByIds(graph, ids, parts, run)),
    entityClaims: loadersByArguments((ids, { query, where, clock, page }: ClaimList) =>
      where
        ? claimPagesByEntityWhere(graph, ids, { ...query, where, finder: finderAt(clock) }, page, run)
        : claimPagesByEntity(graph, ids, query, page, run),
    ),
    relationClaims: loadersByArguments((ids, { query, where, clock, page }: ClaimList) =>
      where
        ? claimPagesByRelationWhere(graph, ids, { ...query, where, finder: finderAt(clock) }, page, run)
        : claimPagesByRelation(graph, ids, query, page, run),
    ),
    articleClaims: loadersByArguments((ids, { where, clock, parts, page }: ReportedClaimList) =>
      claimPagesByArticle(graph, ids, { ...parts, where, finder: finderAt(clock) }, page, run),
    ),
  };
}
