import type { ClaimLink, ClaimRecord } from '../../graph/claim.ts';
import { SourceRef } from '../articles/source.ts';
import { builder } from '../builder.ts';
import { EntityRef } from '../entities/entity.ts';
import { loadEntities, loadLinked } from '../load.ts';
import { ClaimRef } from './claim.ts';

/** Fields that need the claim's links read. */
export const LINK_FIELDS = ['subjects', 'objects', 'about', 'saidBy', 'via', 'partOf', 'at'] as const;

const linked = ({ links }: ClaimRecord, role: ClaimLink) =>
  links.filter((link) => link.role === role).map(({ id }) => id);

/** Most claims name one or two of each. */
export const few = { field: 1, multiplier: 2 };

builder.objectFields(ClaimRef, (t) => ({
  subjects: t.field({
    type: [EntityRef],
    description: 'Of whom it is said, at most 50.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'SUBJECT')),
  }),
  objects: t.field({
    type: [EntityRef],
    description: 'Towards whom, at most 50; the same as `subjects` when said of each towards each.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'OBJECT')),
  }),
  about: t.field({
    type: [EntityRef],
    description: 'The matter at issue, at most 50: context that no relation counts.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'ABOUT')),
  }),
  saidBy: t.field({
    type: [EntityRef],
    description:
      'Who says so, at most 50: persons, bodies or documents. Empty: the article in its own voice.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'SAID_BY')),
  }),
  via: t.field({
    type: [SourceRef],
    description: 'From whom the article had it, at most 50, e.g. a news agency.',
    complexity: few,
    resolve: (claim, _args, { loaders }) =>
      Promise.all(linked(claim, 'VIA').map((id) => loadLinked(loaders.source, id))),
  }),
  partOf: t.field({
    type: [EntityRef],
    description: 'The event it is part of, at most 50.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'PART_OF')),
  }),
  at: t.field({
    type: [EntityRef],
    description: 'Where it happened, at most 50.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'AT')),
  }),
}));
