import type { ClaimReading } from '../graph/claim.ts';
import type { Graph } from '../graph/client.ts';
import {
  type CorroborationAsked,
  corroborationPages,
  independentSourceCounts,
} from '../graph/disputes/corroboration.ts';
import { type DenialsAsked, denialPages } from '../graph/disputes/denials.ts';
import { type PointsAsked, pointsOfDisputes } from '../graph/disputes/points.ts';
import { disputedRelations, mixedRelations } from '../graph/disputes/relations.ts';
import type { PageRequest } from '../graph/page.ts';
import type { Clock } from '../model/clock.ts';
import { loadersByArguments } from './loader.ts';

/** Loaders of what stands against claims and relations. */
export function disputeLoaders(graph: Graph, run: ClaimReading) {
  return {
    disputed: loadersByArguments((ids, clock: Clock) => disputedRelations(graph, ids, { clock, ...run })),
    mixed: loadersByArguments((ids, { clock, windowDays }: { clock: Clock; windowDays: number }) =>
      mixedRelations(graph, ids, windowDays, { clock, ...run }),
    ),
    disputePoints: loadersByArguments((ids, asked: PointsAsked) => pointsOfDisputes(graph, ids, asked, run)),
    independentSources: loadersByArguments((ids, clock: Clock) =>
      independentSourceCounts(graph, ids, { clock, ...run }),
    ),
    corroboration: loadersByArguments(
      (ids, { page, ...asked }: CorroborationAsked & { readonly page: PageRequest }) =>
        corroborationPages(graph, ids, asked, page, run),
    ),
    denials: loadersByArguments((ids, { page, ...asked }: DenialsAsked & { readonly page: PageRequest }) =>
      denialPages(graph, ids, asked, page, run),
    ),
  };
}
