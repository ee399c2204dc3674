import { z } from 'zod';
import { IsoDate, IsoTime } from './date.ts';
import { ENTITY_KIND_NAMES } from './kind.ts';
import { RELATION_TYPE_NAMES } from './relation.ts';
import { ClaimId, IndexedText, PlainId, Text } from './text.ts';

/**
 * What the graph holds, as lines of a file: everything that was recorded, and nothing that is derived from it. Exports and
 * backups are made of these records, and a restore takes them.
 */

/** What a property may hold, whatever it is called: what a later version stores is carried along. */
const scalar = z.union([Text, z.number(), z.boolean(), z.array(Text)]);
const record = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape }).catchall(scalar);

/** Something, and the merged entity that it came from, if it is not its owner's own. */
const given = { mergedFrom: PlainId.optional() };
const linked = z.strictObject({ id: PlainId, ...given });

const entityParts = {
  id: PlainId,
  kind: z.enum(ENTITY_KIND_NAMES),
  name: IndexedText,
  names: z.array(
    z.strictObject({ value: IndexedText, language: Text.optional(), kind: Text.optional(), ...given }),
  ),
  identifiers: z.array(z.strictObject({ scheme: Text, value: IndexedText, ...given })),
  /** The countries that it belongs to. */
  affiliations: z.array(linked),
};

export const EntityPortable = record('entity', entityParts);
export type EntityPortable = z.infer<typeof EntityPortable>;

/** An entity that was merged: into whom, and who that is by now. */
export const MergedPortable = record('merged', { ...entityParts, intoId: PlainId, survivorId: PlainId });
export type MergedPortable = z.infer<typeof MergedPortable>;

/** `entities`: which entity it is when it also acts in the news; with merges, more than one. */
export const SourcePortable = record('source', { id: PlainId, name: IndexedText, entities: z.array(linked) });
export type SourcePortable = z.infer<typeof SourcePortable>;

/** `source`: who made it. */
export const DatasetPortable = record('dataset', { id: Text, title: Text, source: PlainId.optional() });
export type DatasetPortable = z.infer<typeof DatasetPortable>;

/** `source`: who published it. */
export const ArticlePortable = record('article', { id: PlainId, publishedAt: IsoTime, source: PlainId });
export type ArticlePortable = z.infer<typeof ArticlePortable>;

const ids = z.array(PlainId);
/** Roles of a claim in which a merge puts one entity in the place of another. */
export const ENTITY_ROLES = ['SUBJECT', 'OBJECT', 'SAID_BY', 'PART_OF', 'AT', 'ABOUT'] as const;
export type EntityRole = (typeof ENTITY_ROLES)[number];
const end = z.strictObject({ role: z.enum(ENTITY_ROLES), id: PlainId, moved: z.literal(true).optional() });

export const ClaimPortable = record('claim', {
  id: ClaimId,
  relation: z.enum(RELATION_TYPE_NAMES),
  /** One of `CLAIM_STATUSES`, or one that only backups have. */
  status: Text,
  modality: Text,
  summary: Text,
  subjects: ids.min(1),
  objects: ids.min(1),
  saidBy: ids.optional(),
  via: ids.optional(),
  partOf: ids.optional(),
  at: ids.optional(),
  about: ids.optional(),
  denies: z.array(ClaimId).optional(),
  supersedes: z.array(ClaimId).optional(),
  /** Ids of the relations that it is linked to, whether it counts in them or not. */
  relations: z.array(Text).optional(),
  /** Where it is printed; without a paragraph it is the headline, or nobody says. */
  articles: z
    .array(
      z.strictObject({
        article: PlainId,
        paragraph: z.int().optional(),
        sentence: z.int().optional(),
        quote: Text.optional(),
      }),
    )
    .optional(),
  /** Rows of files that it was read from. */
  datasets: z.array(z.strictObject({ dataset: Text, row: z.int() })).optional(),
  /** Ends that stand for another entity since that was merged. */
  movedEnds: z.array(z.strictObject({ role: z.enum(ENTITY_ROLES), id: PlainId })).optional(),
  /** Whom it named before those were merged; `moved` if an earlier merge had put that one there. */
  mergedEnds: z.array(end).optional(),
  date: IsoDate.optional(),
  validFrom: IsoDate.optional(),
  validTo: IsoDate.optional(),
  seq: z.int(),
  recordedAt: IsoTime,
  retractedSeq: z.int().optional(),
  retractedAt: IsoTime.optional(),
});
export type ClaimPortable = z.infer<typeof ClaimPortable>;

/** An import, and the datasets that it read. */
export const RunPortable = record('run', {
  id: Text,
  status: Text,
  startedAt: IsoTime,
  datasets: z.array(Text),
});
/** What an import wrote in one transaction. */
export const BatchPortable = record('batch', { id: Text, run: Text, seq: z.int(), recordedAt: IsoTime });
/** Something that an operation did, or an import, which need not have one target. */
export const ChangePortable = record('change', {
  ...{ sort: Text, target: Text.optional(), seq: z.int(), at: IsoTime },
});
/** An operation, under the key by which it can be sent again. */
export const OperationPortable = record('operation', { actor: Text, key: Text, seq: z.int(), at: IsoTime });
/** That something was erased; its id is its type and plain id. */
export const ErasedPortable = record('erased', { id: Text, seq: z.int(), at: IsoTime });
/** An API key: a hash of it. */
export const KeyPortable = record('key', { id: Text, hash: Text, role: Text, createdAt: IsoTime });

/** Records that a graph is made of, by their types, in the order in which a file has them. */
export const PORTABLE = {
  claim: ClaimPortable,
  source: SourcePortable,
  dataset: DatasetPortable,
  article: ArticlePortable,
  entity: EntityPortable,
  merged: MergedPortable,
  run: RunPortable,
  batch: BatchPortable,
  change: ChangePortable,
  operation: OperationPortable,
  erased: ErasedPortable,
  key: KeyPortable,
} as const;
export type PortableType = keyof typeof PORTABLE;
export type PortableOf<Type extends PortableType> = z.infer<(typeof PORTABLE)[Type]>;
/** A record of any type. */
export type Portable = PortableOf<PortableType>;

export const PORTABLE_TYPES = Object.keys(PORTABLE) as PortableType[];

/** Types of records that only backups have: what is kept beside the graph of the news. */
export const KEPT_TYPES = ['run', 'batch', 'change', 'operation', 'erased', 'key'] as const;
export type KeptType = (typeof KEPT_TYPES)[number];
