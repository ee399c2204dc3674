import { stoodAt } from '../../model/clock.ts';
import { statusOf, visibilityOf } from '../../model/stored-status.ts';
import { builder } from '../builder.ts';
import { ClaimStatusRef, DatePrecisionRef, ModalityRef, VisibilityRef } from '../enums.ts';
import { ClaimRef } from './claim.ts';
import { detailsOf } from './claim-parts.ts';

builder.objectFields(ClaimRef, (t) => ({
  datePrecision: t.field({
    type: DatePrecisionRef,
    nullable: true,
    description: 'How much of the date is known; null without a date.',
    resolve: (claim) => detailsOf(claim).datePrecision,
  }),
  validFrom: t.field({
    type: 'Date',
    nullable: true,
    description:
      'For standing types: the first day on which it is known to hold; null for ever before, and for events.',
    resolve: (claim) => detailsOf(claim).validFrom,
  }),
  validTo: t.field({
    type: 'Date',
    nullable: true,
    description:
      'For standing types: the first day on which it held no more; null while it holds, and for events.',
    resolve: (claim) => detailsOf(claim).validTo,
  }),
  confidence: t.float({
    nullable: true,
    description:
      '0–1: how sure whoever recorded it is that the evidence says so; null where nobody said, as of event data.',
    resolve: (claim) => detailsOf(claim).confidence,
  }),
  modality: t.field({
    type: ModalityRef,
    description: 'How it is put forward.',
    resolve: (claim) => detailsOf(claim).modality,
  }),
  status: t.field({
    type: ClaimStatusRef,
    description: 'Where it stands in its life or, under `knownAt`, stood then.',
    resolve: (claim, _args, { clocks }, info) => {
      const details = detailsOf(claim);
      return stoodAt(clocks.at(info), details) ? 'ACTIVE' : statusOf(details.status);
    },
  }),
  visibility: t.field({
    type: VisibilityRef,
    description: 'Who is shown it, now. What rests on a private article or source, even in part, is private.',
    resolve: (claim) => visibilityOf(detailsOf(claim).status),
  }),
}));
