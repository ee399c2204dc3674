import { z } from 'zod';
import { ArticleInput } from './article.ts';
import { ArticleEvidence, checkClaim, claimFields, ENDS_MAX } from './claim.ts';
import { Identifier } from './identifier.ts';
import { ENTITY_KIND_NAMES } from './kind.ts';
import { Name } from './name.ts';
import { SourceInput } from './source.ts';
import { ClaimId, IndexedText, PlainId, Text } from './text.ts';
import { VISIBILITY_NAMES } from './visibility.ts';

/** What editors hand in: like what is written, but that entities may be named otherwise than by their ids. */

/** Items of one kind in one operation, at most. */
export const ITEMS_MAX = 200;

/** How a draft names an entity; a name must be that of one alone. */
export const Naming = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('id'), id: PlainId }),
  z.strictObject({ by: z.literal('identifier'), identifier: Identifier }),
  z.strictObject({ by: z.literal('name'), name: IndexedText }),
]);
export type Naming = z.infer<typeof Naming>;

const namings = z.array(Naming).max(ENDS_MAX).default([]);
const ends = z.array(Naming).min(1, 'needs at least one').max(ENDS_MAX);

/** A claim as it is handed in. */
export const ClaimDraft = claimFields
  .extend({
    /** Made from the key of the operation when left out. */
    id: ClaimId.optional(),
    subjects: ends,
    objects: ends,
    saidBy: namings,
    partOf: namings,
    at: namings,
    about: namings,
    evidence: z
      .array(
        ArticleEvidence.extend({
          /** Plain id; may be left out where the article is handed in along with the claim. */
          article: PlainId.optional(),
        }),
      )
      .min(1, 'needs at least one')
      .max(ENDS_MAX),
  })
  .superRefine(checkClaim);
export type ClaimDraft = z.infer<typeof ClaimDraft>;

/**
 * What is to be said of an entity. What is left out stays as it is, and null takes a value away; names, identifiers and
 * affiliations are added to those that there are. What the kind allows is checked when both are put together.
 */
export const EntityDraft = z.looseObject({
  id: PlainId,
  /** Must be given for one that is new. */
  kind: z.enum(ENTITY_KIND_NAMES).optional(),
  affiliations: namings,
  /** What version it must have; 0: there must be none. Any when left out. */
  expectedVersion: z.int().min(0).optional(),
});
export type EntityDraft = z.infer<typeof EntityDraft>;

/** A name that an entity is to have; one that it has stays of the kind that it is unless another is given. */
const NameDraft = Name.extend({ kind: Name.shape.kind.removeDefault().optional() });

/** What is to be said of a source; what is left out stays as it is. */
export const SourceDraft = SourceInput.omit({ website: true, entity: true }).extend({
  website: SourceInput.shape.website.removeDefault().optional(),
  /** The entity that it is; another takes the place of the one before. */
  entity: Naming.optional(),
});
export type SourceDraft = z.infer<typeof SourceDraft>;

const entities = z.array(EntityDraft).max(ITEMS_MAX).default([]);
const sources = z.array(SourceDraft).max(ITEMS_MAX).default([]);
const claims = z.array(ClaimDraft).max(ITEMS_MAX).default([]);
const some = 'needs at least one';

/** Inputs of the operations that write, by their names. */
export const OPERATION_INPUTS = {
  ingestArticle: z.strictObject({ article: ArticleInput, sources, entities, claims }),
  upsertEntities: z.strictObject({ entities: z.array(EntityDraft).min(1, some).max(ITEMS_MAX) }),
  addNames: z.strictObject({
    entity: Naming,
    names: z.array(NameDraft).min(1, some).max(ITEMS_MAX),
    expectedVersion: z.int().min(0).optional(),
  }),
  upsertSources: z.strictObject({ sources: z.array(SourceDraft).min(1, some).max(ITEMS_MAX) }),
  recordClaims: z.strictObject({ claims: z.array(ClaimDraft).min(1, some).max(ITEMS_MAX) }),
  retractClaims: z.strictObject({ ids: z.array(ClaimId).min(1, some).max(ITEMS_MAX) }),
  supersedeClaim: z.strictObject({ id: ClaimId, by: ClaimDraft }),
  changeVisibility: z.strictObject({
    visibility: z.enum(VISIBILITY_NAMES),
    things: z
      .array(z.strictObject({ type: z.enum(['Source', 'Article', 'Claim']), id: ClaimId }))
      .min(1, some)
      .max(ITEMS_MAX),
  }),
  mergeEntities: z.strictObject({ keep: Naming, merge: Naming }),
  unmergeEntities: z.strictObject({ slug: PlainId }),
} as const;

/** Why something is done, as history tells it. */
export const Reason = Text.min(1, 'is empty').max(1000);

/** What a client calls an operation by, so that it can be sent again. */
export const OperationKey = Text.min(1, 'is empty').max(200);
