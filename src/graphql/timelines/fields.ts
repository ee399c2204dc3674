import { ALL_CLAIMS } from '../../graph/counts/parents.ts';
import { countedDays } from '../../graph/counts/timelines.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { COUNTING_COST, RELATION_COUNTING_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { countedComplexity, filterComplexity } from '../filters/complexity.ts';
import { loadLinked } from '../load.ts';
import { RelationRef } from '../relations/relation.ts';
import { ScopeRef, timelineArguments, timelineQuery } from './asked.ts';
import { TimelineRef, timeline } from './timeline.ts';

const SCOPE = { type: ScopeRef, defaultValue: 'SELF' } as const;

builder.queryField('timeline', (t) =>
  t.field({
    type: TimelineRef,
    description: 'How many claims there are over time.',
    args: {
      filter: t.arg(timelineArguments.filter),
      scope: t.arg({ ...SCOPE, description: 'Whom the entities stand for that the filter names by slug.' }),
      interval: t.arg(timelineArguments.interval),
      groupBy: t.arg(timelineArguments.groupBy),
      ...clockArgs,
    },
    complexity: countedComplexity,
    resolve: async (_root, args, { graph, loaders, clocks, run }, info) => {
      const query = timelineQuery(args, info);
      const finder = loaders.finderAt(clocks.at(info, args));
      const counts = await countedDays(graph, [ALL_CLAIMS], query, finder, run);
      return timeline(query, ALL_CLAIMS, counts.get(ALL_CLAIMS.key) ?? { groups: [], all: [] });
    },
  }),
);

builder.interfaceField(EntityRef, 'timeline', (t) =>
  t.field({
    type: TimelineRef,
    description: 'How many claims there are over time of which it is a subject or an object.',
    args: {
      filter: t.arg(timelineArguments.filter),
      scope: t.arg({
        ...SCOPE,
        description: 'Whether the claims of those who belong to it are counted too.',
      }),
      interval: t.arg(timelineArguments.interval),
      groupBy: t.arg(timelineArguments.groupBy),
      ...clockArgs,
    },
    complexity: ({ filter }) => COUNTING_COST + filterComplexity(filter),
    resolve: async ({ id }, { scope, ...args }, { loaders, clocks }, info) => {
      const query = timelineQuery(args, info);
      const list = { query, scope: scope ?? 'SELF', clock: clocks.at(info, args) };
      const { parent, counts } = await loadLinked(loaders.entityTimeline(list), id);
      return timeline(query, parent, counts);
    },
  }),
);

builder.objectField(RelationRef, 'timeline', (t) =>
  t.field({
    type: TimelineRef,
    description: 'How many claims say so over time.',
    args: {
      filter: t.arg(timelineArguments.filter),
      interval: t.arg(timelineArguments.interval),
      groupBy: t.arg(timelineArguments.groupBy),
      ...clockArgs,
    },
    complexity: ({ filter }) => RELATION_COUNTING_COST + filterComplexity(filter),
    resolve: async ({ id }, args, { loaders, clocks }, info) => {
      const query = timelineQuery(args, info);
      const list = { query, clock: clocks.at(info, args) };
      const { parent, counts } = await loadLinked(loaders.relationTimeline(list), id);
      return timeline(query, parent, counts);
    },
  }),
);
