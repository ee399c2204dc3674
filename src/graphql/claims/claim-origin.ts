import { stoodAt } from '../../model/clock.ts';
import { builder } from '../builder.ts';
import { ClaimRef } from './claim.ts';
import { detailsOf } from './claim-parts.ts';

builder.objectFields(ClaimRef, (t) => ({
  cameoCode: t.string({
    nullable: true,
    description: 'CAMEO code given by the dataset, leading zeros included; null if none gave one.',
    resolve: (claim) => detailsOf(claim).cameoCode,
  }),
  eventName: t.string({
    nullable: true,
    description: 'What the dataset calls the event; null for claims from articles.',
    resolve: (claim) => detailsOf(claim).eventName,
  }),
  intensity: t.float({
    nullable: true,
    description:
      'How strong the dataset rates it, on the scale that `intensityScheme` names; null if unrated.',
    resolve: (claim) => detailsOf(claim).intensity,
  }),
  intensityScheme: t.string({
    nullable: true,
    description: 'Whose scale `intensity` is on, since public scales disagree; null if unrated.',
    resolve: (claim) => detailsOf(claim).intensityScheme,
  }),
  seq: t.int({
    description: 'Number of the write that recorded it, in the order of commits.',
    resolve: (claim) => detailsOf(claim).seq,
  }),
  recordedAt: t.field({
    type: 'DateTime',
    description: 'When this graph learned of it.',
    resolve: (claim) => detailsOf(claim).recordedAt,
  }),
  retractedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When it was withdrawn or replaced; null while it stands or, under `knownAt`, stood.',
    resolve: (claim, _args, { clocks }, info) => {
      const details = detailsOf(claim);
      return stoodAt(clocks.at(info), details) ? null : details.retractedAt;
    },
  }),
}));
