import type { EntityStats } from '../../graph/entity-relations.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { RECOUNT_COST, STATS_COST } from '../complexity.ts';
import { RelationTypeRef } from '../enums.ts';
import { loadLinked } from '../load.ts';
import { selector } from '../selection.ts';
import { EntityRef } from './entity.ts';

const selectsMentions = selector(['mentionCount']);

export const RelationTypeCountRef = builder.objectRef<EntityStats['types'][number]>('RelationTypeCount');

RelationTypeCountRef.implement({
  description: 'How much there is of a relation type.',
  fields: (t) => ({
    type: t.expose('type', { type: RelationTypeRef, description: 'The type.' }),
    relationCount: t.exposeInt('relationCount', { description: 'Relations of the type.' }),
    claimCount: t.exposeInt('claimCount', {
      description: 'Claims that they count; one that counts in two relations is counted twice.',
    }),
  }),
});

const EntityStatsRef = builder.objectRef<EntityStats>('EntityStats').implement({
  description: 'What an entity is counted by.',
  fields: (t) => ({
    neighborCount: t.exposeInt('neighborCount', {
      description: 'Entities that it stands in a relation with.',
    }),
    relationCount: t.int({
      description: 'Relations from or to it.',
      resolve: ({ types }) => types.reduce((sum, { relationCount }) => sum + relationCount, 0),
    }),
    mentionCount: t.exposeInt('ends', {
      description: 'How often it is subject or object of a claim, whatever the status of the claim.',
    }),
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
    types: t.field({
      type: [RelationTypeCountRef],
      description: 'The same by relation type, those with the most claims first; each type once.',
      complexity: { field: 0, multiplier: RELATION_TYPE_NAMES.length },
      resolve: ({ types }) => types,
    }),
  }),
});

builder.interfaceField(EntityRef, 'stats', (t) =>
  t.field({
    type: EntityStatsRef,
    description: 'What it is counted by.',
    complexity: STATS_COST,
    extensions: { atClock: RECOUNT_COST },
    args: clockArgs,
    resolve: ({ id }, args, { loaders, clocks }, info) =>
      loadLinked(loaders.entityStats({ clock: clocks.at(info, args), withEnds: selectsMentions(info) }), id),
  }),
);
