import type { ClaimRecord } from '../../graph/claim.ts';
import { SourceRef } from '../articles/source.ts';
import { builder } from '../builder.ts';
import { EntityRef } from '../entities/entity.ts';
import { loadEntities, loadLinked } from '../load.ts';
import { ClaimRef } from './claim.ts';
import { LINK_FIELDS } from './claim-parts.ts';

const linked = ({ links }: ClaimRecord, field: keyof typeof LINK_FIELDS) =>
  links.flatMap(([role, id]) => (role === LINK_FIELDS[field] ? [id] : []));

/** Most claims name one or two of each. */
export const few = { field: 1, multiplier: 2 };

builder.objectFields(ClaimRef, (t) => ({
  subjects: t.field({
    type: [EntityRef],
    description: 'Of whom it is said, at most 50.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'subjects')),
  }),
  objects: t.field({
    type: [EntityRef],
    description: 'Towards whom, at most 50; the same as `subjects` when said of each towards each.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'objects')),
  }),
  about: t.field({
    type: [EntityRef],
    description: 'The matter at issue, at most 50: context that no relation counts.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'about')),
  }),
  saidBy: t.field({
    type: [EntityRef],
    description:
      'Who says so, at most 50: persons, bodies or documents. Empty: the article in its own voice.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'saidBy')),
  }),
  via: t.field({
    type: [SourceRef],
    description: 'From whom the article had it, at most 50, e.g. a news agency.',
    complexity: few,
    resolve: (claim, _args, { loaders }) =>
      Promise.all(linked(claim, 'via').map((id) => loadLinked(loaders.source, id))),
  }),
  partOf: t.field({
    type: [EntityRef],
    description: 'The event it is part of, at most 50.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'partOf')),
  }),
  at: t.field({
    type: [EntityRef],
    description: 'Where it happened, at most 50.',
    complexity: few,
    resolve: (claim, _args, context) => loadEntities(context.loaders.entity, linked(claim, 'at')),
  }),
}));
