import { builder } from '../builder.ts';
import { ModalityRef, RelationTypeRef, VisibilityRef } from '../enums.ts';
import { EntityNaming, namingsOf, withoutNulls } from './inputs.ts';

const NewClaimStatusRef = builder.enumType('NewClaimStatus', {
  description: 'Where a claim that is new stands in its life.',
  values: {
    ACTIVE: { description: 'It holds.' },
    PROPOSED: { description: 'It waits for a curator, and is counted nowhere until it is accepted.' },
  },
});

const EvidenceInput = builder.inputType('EvidenceInput', {
  description: 'Where in an article a claim is made.',
  fields: (t) => ({
    article: t.string({
      description: 'Slug of the article; may be left out for the one that the same input hands in.',
    }),
    paragraph: t.int({
      description: 'Number of the paragraph, the first being 1; left out for the headline or when not known.',
    }),
    sentence: t.int({
      description: 'Number of the sentence in the paragraph, the first being 1; left out when not known.',
    }),
    quote: t.string({
      description:
        'A short literal quotation, where the licence of the article allows one; at most 1,000 characters.',
    }),
  }),
});

/** Entities in a role that a claim need not have. */
const some = (description: string) => ({ type: [EntityNaming] as [typeof EntityNaming], description });
/** Entities in a role that it must have. */
const needed = (description: string) => ({ ...some(description), required: true as const });
const day = (description: string) => ({ type: 'Date', description }) as const;

const SUMMARY = 'What it says, in your own words; at most 2,000 characters.';
const DATE =
  'When it happened, or when the stance was voiced: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; left out when nobody says.';
const RELATION = 'How the subjects are said to stand to the objects.';
const SLUG = 'Plain id, which may also hold ":"; made from the key of the operation when left out.';
const STATUS = { description: 'Whether it holds, or is proposed.', defaultValue: 'ACTIVE' } as const;
const VISIBILITY =
  'Who is shown it; left out: everybody, unless it rests on a private article or source, even in part.';
const MODALITY = { description: 'How it is put forward.', defaultValue: 'ASSERTED' } as const;

export const ClaimInput = builder.inputType('ClaimInput', {
  description: 'Something said of how entities stand to each other.',
  fields: (t) => ({
    slug: t.string({ description: SLUG }),
    relation: t.field({ type: RelationTypeRef, required: true, description: RELATION }),
    subjects: t.field(needed('Of whom it is said, 1 to 50; `relationTypes` tells which kinds.')),
    objects: t.field(
      needed('Towards whom, 1 to 50; of a symmetric relation the same as `subjects` for each with each.'),
    ),
    summary: t.string({ required: true, description: SUMMARY }),
    date: t.string({ description: DATE }),
    validFrom: t.field(day('Of a standing relation: the first day on which it held; `date` when left out.')),
    validTo: t.field(day('Of a standing relation: the first day on which it held no more.')),
    status: t.field({ type: NewClaimStatusRef, ...STATUS }),
    modality: t.field({ type: ModalityRef, ...MODALITY }),
    confidence: t.float({ required: true, description: '0–1: how sure you are that the evidence says so.' }),
    saidBy: t.field(some('Who says so, at most 50. None: the article in its own voice.')),
    via: t.stringList({ description: 'Slugs of the sources that the article had it from, at most 50.' }),
    partOf: t.field(some('Events that it is part of, at most 50.')),
    at: t.field(some('Places or countries where it happened, at most 50.')),
    about: t.field(some('The matter at issue, at most 50; counted in no relation.')),
    denies: t.stringList({
      description: 'Slugs of the claims that it denies, at most 50; its modality must be DENIED.',
    }),
    visibility: t.field({ type: VisibilityRef, description: VISIBILITY }),
    evidence: t.field({
      type: [EvidenceInput],
      required: true,
      description: 'Where it is said, 1 to 50 places.',
    }),
  }),
});

const ROLES = ['subjects', 'objects', 'saidBy', 'partOf', 'at', 'about'] as const;

/** @returns a claim draft, not checked yet */
export function claimDraft(argument: string, { slug, ...input }: typeof ClaimInput.$inferInput) {
  const roles = ROLES.map((role) => [role, namingsOf(`${argument}.${role}`, input[role]) ?? []]);
  return {
    ...withoutNulls({ id: slug, ...input }),
    ...Object.fromEntries(roles),
    evidence: input.evidence.map(withoutNulls),
  };
}
