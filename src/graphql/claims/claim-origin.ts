import { builder } from '../builder.ts';
import { ClaimRef } from './claim.ts';

builder.objectFields(ClaimRef, (t) => ({
  cameoCode: t.exposeString('cameoCode', {
    nullable: true,
    description: 'CAMEO code given by the dataset, leading zeros included; null if none gave one.',
  }),
  eventName: t.exposeString('eventName', {
    nullable: true,
    description: 'What the dataset calls the event; null for claims from articles.',
  }),
  intensity: t.exposeFloat('intensity', {
    nullable: true,
    description:
      'How strong the dataset rates it, on the scale that `intensityScheme` names; null if unrated.',
  }),
  intensityScheme: t.exposeString('intensityScheme', {
    nullable: true,
    description: 'Whose scale `intensity` is on, since public scales disagree; null if unrated.',
  }),
  seq: t.exposeInt('seq', {
    description: 'Number of the write that recorded it, in the order of commits.',
  }),
  recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When this graph learned of it.' }),
  retractedAt: t.expose('retractedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was withdrawn or replaced; null while it stands.',
  }),
}));
