import type { RelationRecord } from '../../graph/relation.ts';
import { relationTypeRow } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { LINK_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { RelationTypeRef } from '../enums.ts';
import { globalId } from '../global-id.ts';
import { loadLinked } from '../load.ts';
import { RelationTypeInfoRef } from './relation-type.ts';

export const RelationRef = builder.objectRef<RelationRecord>('Relation');

RelationRef.implement({
  description:
    'How one entity stands to another: all claims of one type between the two, counted. Claims that deny, wait for an editor or were withdrawn are not counted.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => globalId('Relation', id) }),
    type: t.expose('type', { type: RelationTypeRef, description: 'How the source stands to the target.' }),
    label: t.string({
      description: 'Reads "<source> <label> <target>", e.g. "opposes".',
      resolve: ({ type }) => relationTypeRow(type).label,
    }),
    typeInfo: t.field({
      type: RelationTypeInfoRef,
      description: 'All about its type.',
      resolve: ({ type }) => type,
    }),
    source: t.field({
      type: EntityRef,
      description: 'Where it starts; for a symmetric type the end with the lower slug.',
      complexity: LINK_COST,
      resolve: ({ sourceId }, _args, { loaders }) => loadLinked(loaders.entity, sourceId),
    }),
    target: t.field({
      type: EntityRef,
      description: 'Where it leads.',
      complexity: LINK_COST,
      resolve: ({ targetId }, _args, { loaders }) => loadLinked(loaders.entity, targetId),
    }),
    claimCount: t.exposeInt('claimCount', { description: 'How many claims say so.' }),
    eventCount: t.exposeInt('eventCount', {
      description: 'On how many different dates, each undated claim being one more.',
    }),
    sourceCount: t.exposeInt('sourceCount', {
      description:
        'How many different sources say so: whom an article had it from counts, else who published it.',
    }),
    firstDate: t.expose('firstDate', {
      type: 'Date',
      nullable: true,
      description: 'Date of the earliest claim; null if none has a date.',
    }),
    lastDate: t.expose('lastDate', {
      type: 'Date',
      nullable: true,
      description: 'Date of the latest claim; null if none has a date.',
    }),
  }),
});
