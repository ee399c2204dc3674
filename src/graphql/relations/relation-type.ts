import { ENTITY_KIND_NAMES, type EntityKind } from '../../model/kind.ts';
import {
  POLARITY_NAMES,
  RELATION_TYPE_NAMES,
  type RelationType,
  relationTypeRow,
} from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { EntityKindRef, PolarityRef, QuadClassRef, RelationFamilyRef, RelationTypeRef } from '../enums.ts';

export const RelationTypeInfoRef = builder.objectRef<RelationType>('RelationTypeInfo');

RelationTypeInfoRef.implement({
  description: 'A row of the ontology: one way in which an entity can stand to another.',
  fields: (t) => ({
    type: t.field({ type: RelationTypeRef, description: 'The type itself.', resolve: (type) => type }),
    label: t.string({
      description: 'Reads "<source> <label> <target>".',
      resolve: (type) => relationTypeRow(type).label,
    }),
    inverseLabel: t.string({
      description: 'Reads "<target> <inverseLabel> <source>"; equals `label` for a symmetric type.',
      resolve: (type) => relationTypeRow(type).inverseLabel,
    }),
    description: t.string({
      description: 'When a relation is of this type.',
      resolve: (type) => relationTypeRow(type).description,
    }),
    symmetric: t.boolean({
      description: 'True if it holds both ways; it is then stored once, from the lower slug.',
      resolve: (type) => relationTypeRow(type).symmetric,
    }),
    family: t.field({
      type: RelationFamilyRef,
      description: 'Whether it happens or holds.',
      resolve: (type) => relationTypeRow(type).family,
    }),
    polarity: t.field({
      type: PolarityRef,
      description: 'Which way it leans.',
      resolve: (type) => POLARITY_NAMES[`${relationTypeRow(type).polarity}`],
    }),
    quadClass: t.field({
      type: QuadClassRef,
      description: 'Class of cooperation or conflict, after PLOVER 2.0.',
      resolve: (type) => relationTypeRow(type).quadClass,
    }),
    cameoRoot: t.string({
      nullable: true,
      description: 'CAMEO root, two digits; null for a type that CAMEO does not know.',
      resolve: (type) => relationTypeRow(type).cameoRoot,
    }),
    cameoCode: t.string({
      nullable: true,
      description: 'The CAMEO code that stands for it; null if none does.',
      resolve: (type) => relationTypeRow(type).cameoCode,
    }),
    ploverType: t.string({
      nullable: true,
      description: 'Nearest PLOVER 2.0 event type; null if none is near.',
      resolve: (type) => relationTypeRow(type).plover,
    }),
  }),
});

builder.objectFields(RelationTypeInfoRef, (t) => ({
  sourceKinds: t.field({
    type: [EntityKindRef],
    description: `What may stand at the source, at most ${ENTITY_KIND_NAMES.length}.`,
    complexity: { field: 1, multiplier: ENTITY_KIND_NAMES.length },
    resolve: (type): readonly EntityKind[] => relationTypeRow(type).sourceKinds,
  }),
  targetKinds: t.field({
    type: [EntityKindRef],
    description: `What may stand at the target, at most ${ENTITY_KIND_NAMES.length}.`,
    complexity: { field: 1, multiplier: ENTITY_KIND_NAMES.length },
    resolve: (type): readonly EntityKind[] => relationTypeRow(type).targetKinds,
  }),
}));

builder.queryField('relationTypes', (t) =>
  t.field({
    type: [RelationTypeInfoRef],
    description: 'The whole ontology: each relation type there is, once.',
    complexity: { field: 1, multiplier: RELATION_TYPE_NAMES.length },
    resolve: () => RELATION_TYPE_NAMES,
  }),
);
