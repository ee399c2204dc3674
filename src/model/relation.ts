import { LINK_TYPES } from './relation-types/links.ts';
import { MATERIAL_CONFLICT_TYPES } from './relation-types/material-conflict.ts';
import { MATERIAL_COOPERATION_TYPES } from './relation-types/material-cooperation.ts';
import { NEUTRAL_TYPES } from './relation-types/neutral.ts';
import type { RelationTypeRow } from './relation-types/row.ts';
import { VERBAL_CONFLICT_TYPES } from './relation-types/verbal-conflict.ts';
import { VERBAL_COOPERATION_TYPES } from './relation-types/verbal-cooperation.ts';

export { QUAD_CLASSES, type QuadClass, type RelationTypeRow } from './relation-types/row.ts';

/**
 * Every relation type, by the name it has as a Neo4j relationship type and as a GraphQL enum value.
 * The enum, the statements that write typed relationships, validation and docs come from here.
 */
export const RELATION_TYPES = {
  ...NEUTRAL_TYPES,
  ...VERBAL_COOPERATION_TYPES,
  ...MATERIAL_COOPERATION_TYPES,
  ...VERBAL_CONFLICT_TYPES,
  ...MATERIAL_CONFLICT_TYPES,
  ...LINK_TYPES,
} as const;

export type RelationType = keyof typeof RELATION_TYPES;

export const RELATION_TYPE_NAMES = Object.keys(RELATION_TYPES) as [RelationType, ...RelationType[]];

/** What people call a polarity. */
export const POLARITY_NAMES = { '1': 'POSITIVE', '0': 'NEUTRAL', '-1': 'NEGATIVE' } as const;

/** The row of a type, seen as any row: the table's own type is one literal a row. */
export function relationTypeRow(type: RelationType): RelationTypeRow {
  return RELATION_TYPES[type];
}
