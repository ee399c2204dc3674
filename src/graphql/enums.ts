import { CHANGE_ACTIONS } from '../model/change.ts';
import { CLAIM_STATUSES, MODALITIES } from '../model/claim.ts';
import { DATE_PRECISIONS } from '../model/date.ts';
import { DISPUTE_KINDS } from '../model/dispute.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../model/identifier.ts';
import { ENTITY_KINDS } from '../model/kind.ts';
import { NAME_KINDS } from '../model/name.ts';
import { QUAD_CLASSES, RELATION_TYPE_NAMES, RELATION_TYPES } from '../model/relation.ts';
import { RELATION_CHANGES } from '../model/relation-change.ts';
import { ROLES } from '../model/role.ts';
import { VISIBILITIES } from '../model/visibility.ts';
import { builder } from './builder.ts';

/** Enum values of a model table: its keys, described by its texts. */
export function values<Key extends string>(table: Readonly<Record<Key, string>>) {
  const entries = Object.entries<string>(table).map(([key, description]) => [key, { description }]);
  return Object.fromEntries(entries) as Record<Key, { description: string }>;
}

export const EntityKindRef = builder.enumType('EntityKind', {
  description: 'What an entity is.',
  values: values(ENTITY_KINDS),
});

const relationTypeTexts = Object.fromEntries(
  RELATION_TYPE_NAMES.map((type) => {
    const { label, description } = RELATION_TYPES[type];
    return [type, `"${label}". ${description}`];
  }),
) as Record<keyof typeof RELATION_TYPES, string>;

export const RoleRef = builder.enumType('Role', {
  description:
    'What somebody may do; each includes those before it: READER, PRIVATE_READER, EDITOR, CURATOR, ADMIN.',
  values: values(ROLES),
});

export const RelationTypeRef = builder.enumType('RelationType', {
  description: 'How a source stands to a target; `relationTypes` tells all about each.',
  values: values(relationTypeTexts),
});

export const RelationFamilyRef = builder.enumType('RelationFamily', {
  description: 'Whether relations of a type happen or hold.',
  values: values({
    EVENT: 'It happened on a date.',
    STANDING: 'It holds from one date to another.',
  }),
});

export const PolarityRef = builder.enumType('Polarity', {
  description: 'Which way a relation type leans.',
  values: values({ POSITIVE: 'Cooperative.', NEUTRAL: 'Neither.', NEGATIVE: 'Hostile.' }),
});

export const QuadClassRef = builder.enumType('QuadClass', {
  description: 'The four classes of cooperation and conflict, drawn after PLOVER 2.0.',
  values: values(QUAD_CLASSES),
});

export const DirectionRef = builder.enumType('RelationDirection', {
  description: 'Which end of a relation an entity is at.',
  values: values({
    OUT: 'It is the source.',
    IN: 'It is the target.',
    BOTH: 'Either; a symmetric relation holds both ways and matches every direction.',
  }),
});

export const NameKindRef = builder.enumType('NameKind', {
  description: 'What a name is to its bearer.',
  values: values(NAME_KINDS),
});

const schemeTexts = Object.fromEntries(
  Object.entries(IDENTIFIER_SCHEMES).map(([scheme, { description }]) => [scheme, description]),
) as Record<IdentifierScheme, string>;

export const IdentifierSchemeRef = builder.enumType('IdentifierScheme', {
  description: 'Who else has an id for an entity.',
  values: values(schemeTexts),
});

export const DatePrecisionRef = builder.enumType('DatePrecision', {
  description: 'How much of a date is known.',
  values: values(DATE_PRECISIONS),
});

export const ModalityRef = builder.enumType('Modality', {
  description: 'How a claim is put forward.',
  values: values(MODALITIES),
});

export const ClaimStatusRef = builder.enumType('ClaimStatus', {
  description: 'Where a claim stands in its life.',
  values: values(CLAIM_STATUSES),
});

export const VisibilityRef = builder.enumType('Visibility', {
  description: 'Who is shown an article, a source or a claim.',
  values: values(VISIBILITIES),
});

export const ChangeActionRef = builder.enumType('ChangeAction', {
  description: 'What was done to a thing.',
  values: values(CHANGE_ACTIONS),
});

export const DisputeKindRef = builder.enumType('DisputeKind', {
  description: 'How a relation can be disputed.',
  values: values(DISPUTE_KINDS),
});

export const RelationChangeKindRef = builder.enumType('RelationChangeKind', {
  description: 'How a relation can be otherwise in a period than in the equally long time before it.',
  values: values(RELATION_CHANGES),
});
