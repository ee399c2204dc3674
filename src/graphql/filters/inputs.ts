import type { Direction } from '../../graph/relation.ts';
import type { EntityKind } from '../../model/kind.ts';
import type { QuadClass, RelationType, RelationTypeRow } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import {
  DirectionRef,
  EntityKindRef,
  PolarityRef,
  QuadClassRef,
  RelationFamilyRef,
  RelationTypeRef,
} from '../enums.ts';
import { CONDITIONS_MAX, LEVELS_MAX, VALUES_MAX } from './limits.ts';

export type Optional<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | null | undefined };

/** What every filter has. */
export type Composed<Filter> = Optional<{ and: readonly Filter[]; or: readonly Filter[]; not: Filter }>;

export interface EntityFilterInput
  extends Composed<EntityFilterInput>,
    Optional<{
      kinds: readonly EntityKind[];
      slugs: readonly string[];
      affiliations: readonly string[];
      text: string;
      relations: RelationsOfEntityInput;
    }> {}

export type RelationsOfEntityInput = Optional<{
  some: EntityRelationFilterInput;
  none: EntityRelationFilterInput;
  every: EntityRelationFilterInput;
}>;

/** What tells relation types from each other. */
export type TypeConditions = Optional<{
  types: readonly RelationType[];
  families: readonly RelationTypeRow['family'][];
  polarities: readonly ('POSITIVE' | 'NEUTRAL' | 'NEGATIVE')[];
  quadClasses: readonly QuadClass[];
  cameoRoots: readonly string[];
}>;

/** What can be asked of a relation, whatever it is seen from. */
export interface RelationConditions
  extends TypeConditions,
    Optional<{
      from: string;
      to: string;
      minClaims: number;
      maxClaims: number;
      minSources: number;
      maxSources: number;
    }> {}

export interface EntityRelationFilterInput
  extends Composed<EntityRelationFilterInput>,
    RelationConditions,
    Optional<{ direction: Direction; counterpart: EntityFilterInput }> {}

export interface RelationFilterInput
  extends Composed<RelationFilterInput>,
    RelationConditions,
    Optional<{ source: EntityFilterInput; target: EntityFilterInput; either: EntityFilterInput }> {}

export const BOUNDS = `At most ${LEVELS_MAX} levels, ${CONDITIONS_MAX} conditions and ${VALUES_MAX} values in a list.`;
export const AND = 'All of these hold; no condition keeps all.';
export const OR = 'One of these holds; no condition keeps none.';
export const NOT = 'This does not hold.';

export const EntityFilter = builder.inputRef<EntityFilterInput>('EntityFilter');
export const EntityRelationFilter = builder.inputRef<EntityRelationFilterInput>('EntityRelationFilter');
export const RelationFilter = builder.inputRef<RelationFilterInput>('RelationFilter');
const RelationsOfEntity = builder.inputRef<RelationsOfEntityInput>('RelationsOfEntityFilter');

EntityFilter.implement({
  description: `Which entities; all conditions together. ${BOUNDS}`,
  fields: (t) => ({
    and: t.field({ type: [EntityFilter], description: AND }),
    or: t.field({ type: [EntityFilter], description: OR }),
    not: t.field({ type: EntityFilter, description: NOT }),
    kinds: t.field({ type: [EntityKindRef], description: 'They are of one of these kinds.' }),
    slugs: t.stringList({
      description:
        'Their slug is one of these, or was before they were merged; one that nobody has finds nothing.',
    }),
    affiliations: t.stringList({ description: 'They belong to one of these countries; slugs.' }),
    text: t.string({
      description: 'One of their names has all words of this, each whole or beginning so, in any language.',
    }),
    relations: t.field({
      type: RelationsOfEntity,
      description: 'How they stand to others. Only relations that a claim supports count.',
    }),
  }),
});

RelationsOfEntity.implement({
  description: 'Which of the relations of an entity are such; all conditions together.',
  fields: (t) => ({
    some: t.field({ type: EntityRelationFilter, description: 'At least one is.' }),
    none: t.field({ type: EntityRelationFilter, description: 'None is; so of an entity without relations.' }),
    every: t.field({
      type: EntityRelationFilter,
      description: 'Each is; so of an entity without relations.',
    }),
  }),
});

const DATED = 'A claim that counts is dated between `from` and `to`, both included;';

EntityRelationFilter.implement({
  description: `Which relations of an entity, seen from it; all conditions together, of one and the same relation. ${BOUNDS}`,
  fields: (t) => ({
    and: t.field({ type: [EntityRelationFilter], description: AND }),
    or: t.field({ type: [EntityRelationFilter], description: OR }),
    not: t.field({ type: EntityRelationFilter, description: NOT }),
    direction: t.field({
      type: DirectionRef,
      description: 'The entity is the source (OUT) or the target (IN); symmetric types are both.',
    }),
    counterpart: t.field({ type: EntityFilter, description: 'The entity at the other end is such.' }),
    types: t.field({ type: [RelationTypeRef], description: 'They are of one of these types.' }),
    families: t.field({ type: [RelationFamilyRef], description: 'Their type happens, or holds.' }),
    polarities: t.field({ type: [PolarityRef], description: 'Their type leans one of these ways.' }),
    quadClasses: t.field({ type: [QuadClassRef], description: 'Their type is of one of these classes.' }),
    cameoRoots: t.stringList({
      description: 'Their type has one of these CAMEO roots, two digits, e.g. `["13"]`.',
    }),
    from: t.field({ type: 'Date', description: `${DATED} open when absent.` }),
    to: t.field({ type: 'Date', description: `${DATED} open when absent.` }),
    minClaims: t.int({ description: 'At least so many claims count, 0 or more.' }),
    maxClaims: t.int({ description: 'At most so many claims count, 0 or more.' }),
    minSources: t.int({ description: 'They come from at least so many different sources, 0 or more.' }),
    maxSources: t.int({ description: 'They come from at most so many different sources, 0 or more.' }),
  }),
});

RelationFilter.implement({
  description: `Which relations; all conditions together. ${BOUNDS}`,
  fields: (t) => ({
    and: t.field({ type: [RelationFilter], description: AND }),
    or: t.field({ type: [RelationFilter], description: OR }),
    not: t.field({ type: RelationFilter, description: NOT }),
    source: t.field({
      type: EntityFilter,
      description:
        'Where it starts is such. A symmetric relation has its ends either way round, but `source` and `target` that stand together are two ends.',
    }),
    target: t.field({ type: EntityFilter, description: 'Where it leads is such; see `source`.' }),
    either: t.field({ type: EntityFilter, description: 'One of its ends is such.' }),
    types: t.field({ type: [RelationTypeRef], description: 'They are of one of these types.' }),
    families: t.field({ type: [RelationFamilyRef], description: 'Their type happens, or holds.' }),
    polarities: t.field({ type: [PolarityRef], description: 'Their type leans one of these ways.' }),
    quadClasses: t.field({ type: [QuadClassRef], description: 'Their type is of one of these classes.' }),
    cameoRoots: t.stringList({
      description: 'Their type has one of these CAMEO roots, two digits, e.g. `["13"]`.',
    }),
    from: t.field({ type: 'Date', description: `${DATED} open when absent.` }),
    to: t.field({ type: 'Date', description: `${DATED} open when absent.` }),
    minClaims: t.int({ description: 'At least so many claims count, 0 or more.' }),
    maxClaims: t.int({ description: 'At most so many claims count, 0 or more.' }),
    minSources: t.int({ description: 'They come from at least so many different sources, 0 or more.' }),
    maxSources: t.int({ description: 'They come from at most so many different sources, 0 or more.' }),
  }),
});
