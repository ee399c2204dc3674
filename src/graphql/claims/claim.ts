import type { ClaimRecord } from '../../graph/claim.ts';
import { relationTypeRow } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { ClaimStatusRef, DatePrecisionRef, ModalityRef, RelationTypeRef } from '../enums.ts';
import { globalId } from '../global-id.ts';

export const ClaimRef = builder.objectRef<ClaimRecord>('Claim');

ClaimRef.implement({
  description: 'Something said of how entities stand to each other, with who says so and where.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => globalId('Claim', id) }),
    slug: t.exposeString('id', { description: 'Plain id.' }),
    relation: t.expose('relation', {
      type: RelationTypeRef,
      description: 'How the subjects are said to stand to the objects.',
    }),
    label: t.string({
      description: 'Reads "<subjects> <label> <objects>", e.g. "opposes".',
      resolve: ({ relation }) => relationTypeRow(relation).label,
    }),
    summary: t.exposeString('summary', { description: 'What is said, in the words of whoever recorded it.' }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description:
        'When it happened or was voiced, its first day if only month or year is known; null if nobody says.',
    }),
    datePrecision: t.expose('datePrecision', {
      type: DatePrecisionRef,
      nullable: true,
      description: 'How much of the date is known; null without a date.',
    }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description:
        'For standing types: the first day on which it is known to hold; null for ever before, and for events.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description:
        'For standing types: the first day on which it held no more; null while it holds, and for events.',
    }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description:
        '0–1: how sure whoever recorded it is that the evidence says so; null where nobody said, as of event data.',
    }),
    modality: t.expose('modality', { type: ModalityRef, description: 'How it is put forward.' }),
    status: t.expose('status', { type: ClaimStatusRef, description: 'Where it stands in its life.' }),
  }),
});
