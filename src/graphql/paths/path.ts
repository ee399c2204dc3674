import type { Hop } from '../../graph/paths/known-hops.ts';
import { HOPS_MAX, type PathRecord } from '../../graph/paths/search.ts';
import type { RelationRecord } from '../../graph/relation.ts';
import { builder } from '../builder.ts';
import { LINK_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { DirectionRef } from '../enums.ts';
import { loadEntities, loadLinked } from '../load.ts';
import { directionFrom } from '../relations/direction.ts';
import { RelationRef } from '../relations/relation.ts';

/** A relation of a hop, seen from where the hop starts. */
interface HopRelation {
  readonly relation: RelationRecord;
  readonly fromId: string;
}

const HopRelationRef = builder.objectRef<HopRelation>('HopRelation').implement({
  description: 'A relation by which a path leads from one entity to the next.',
  fields: (t) => ({
    direction: t.field({
      type: DirectionRef,
      description:
        'OUT if it points the way that the path goes, IN if it points against it, BOTH for a symmetric type.',
      resolve: ({ relation, fromId }) => directionFrom(fromId, relation),
    }),
    relation: t.field({
      type: RelationRef,
      description: 'The relation, with its claims.',
      complexity: LINK_COST,
      resolve: ({ relation }) => relation,
    }),
  }),
});

/** A hop, and where it leads from and to; plain ids. */
interface PathHop extends Hop {
  readonly fromId: string;
  readonly toId: string;
}

export const PathHopRef = builder.objectRef<PathHop>('PathHop').implement({
  description: 'One step of a path: from an entity to the next, by the relations between the two.',
  fields: (t) => ({
    from: t.field({
      type: EntityRef,
      description: 'Where it starts.',
      complexity: LINK_COST,
      resolve: ({ fromId }, _args, { loaders }) => loadLinked(loaders.entity, fromId),
    }),
    to: t.field({
      type: EntityRef,
      description: 'Where it leads.',
      complexity: LINK_COST,
      resolve: ({ toId }, _args, { loaders }) => loadLinked(loaders.entity, toId),
    }),
    claimCount: t.exposeInt('claimCount', {
      description: 'How many claims there are between the two, over all relations kept.',
    }),
    relations: t.field({
      type: [HopRelationRef],
      description:
        'The relations between the two that are kept, strongest first, each way of each type at most once.',
      complexity: { field: LINK_COST, multiplier: 3 },
      resolve: async ({ fromId, relationIds }, _args, { loaders, clocks }, info) => {
        const loader = loaders.relation(clocks.at(info));
        const relations = await Promise.all(relationIds.map((id) => loadLinked(loader, id)));
        return relations.map((relation) => ({ relation, fromId }));
      },
    }),
  }),
});

export const PathRef = builder.objectRef<PathRecord>('Path').implement({
  description: 'How one entity is joined to another: a chain of relations that meets nobody twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many hops it has.', resolve: ({ hops }) => hops.length }),
    entities: t.field({
      type: [EntityRef],
      description: `Whom it meets, in order, both ends among them, at most ${HOPS_MAX + 1}.`,
      complexity: { field: LINK_COST, multiplier: 4 },
      resolve: ({ ids }, _args, { loaders }) => loadEntities(loaders.entity, ids),
    }),
    hops: t.field({
      type: [PathHopRef],
      description: `Its steps, in order, at most ${HOPS_MAX}.`,
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ ids, hops }) =>
        hops.map((hop, place) => ({ ...hop, fromId: ids[place] ?? '', toId: ids[place + 1] ?? '' })),
    }),
  }),
});
