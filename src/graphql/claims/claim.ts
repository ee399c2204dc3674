import type { ClaimRecord } from '../../graph/claim.ts';
import { relationTypeRow } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { RelationTypeRef } from '../enums.ts';
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
  }),
});
