import { type GraphStats, graphStats } from '../../graph/stats.ts';
import { ENTITY_KIND_NAMES } from '../../model/kind.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { GRAPH_COST, GRAPH_RECOUNT_COST } from '../complexity.ts';
import { RelationTypeCountRef } from '../entities/stats.ts';
import { EntityKindRef } from '../enums.ts';

const EntityKindCountRef = builder.objectRef<GraphStats['entities'][number]>('EntityKindCount').implement({
  description: 'How many entities there are of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKindRef, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'Entities of the kind.' }),
  }),
});

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

const GraphStatsRef = builder.objectRef<GraphStats>('GraphStats').implement({
  description: 'What the whole graph holds.',
  fields: (t) => ({
    entityCount: t.int({
      description: 'Entities of all kinds.',
      resolve: ({ entities }) => sum(entities.map(({ count }) => count)),
    }),
    entityKinds: t.field({
      type: [EntityKindCountRef],
      description: 'Entities by kind; each kind of which there are some, once.',
      complexity: { field: 0, multiplier: ENTITY_KIND_NAMES.length },
      resolve: ({ entities }) => entities,
    }),
    relationCount: t.int({
      description: 'Relations that a claim supports.',
      resolve: ({ relations }) => sum(relations.map(({ relationCount }) => relationCount)),
    }),
    relationTypes: t.field({
      type: [RelationTypeCountRef],
      description: 'Relations by type, the most frequent first; each type of which there are some, once.',
      complexity: { field: 0, multiplier: RELATION_TYPE_NAMES.length },
      resolve: ({ relations }) => relations,
    }),
    claimCount: t.exposeInt('claims', { description: 'Claims that hold (status ACTIVE).' }),
    articleCount: t.exposeInt('articles', { description: 'Articles.' }),
    sourceCount: t.exposeInt('sources', { description: 'Sources.' }),
    datasetCount: t.exposeInt('datasets', { description: 'Datasets that claims were imported from.' }),
    firstDate: t.expose('firstDate', {
      type: 'Date',
      nullable: true,
      description: 'Date of the earliest claim that counts; null if none has a date.',
    }),
    lastDate: t.expose('lastDate', {
      type: 'Date',
      nullable: true,
      description: 'Date of the latest claim that counts; null if none has a date.',
    }),
    seq: t.exposeInt('seq', { description: 'Number of the newest write: what is cached before it is old.' }),
  }),
});

builder.queryField('graphStats', (t) =>
  t.field({
    type: GraphStatsRef,
    description:
      'What the whole graph holds. At a clock, its relations, claims and dates are those of then; the rest is that of now.',
    complexity: GRAPH_COST,
    extensions: { atClock: GRAPH_RECOUNT_COST },
    args: clockArgs,
    resolve: (_root, args, { graph, clocks, run }, info) =>
      graphStats(graph, { clock: clocks.at(info, args), ...run }),
  }),
);
