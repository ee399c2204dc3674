import { CORROBORATING_MAX } from '../../graph/disputes/corroboration.ts';
import { COPY_DAYS } from '../../model/corroboration.ts';
import { builder } from '../builder.ts';
import { ClaimRef } from '../claims/claim.ts';
import { ClaimConnection, claimSort } from '../claims/claim-lists.ts';
import { listedParts } from '../claims/claim-parts.ts';
import { clockArgs } from '../clocks.ts';
import { CORROBORATION_COST, LOOKUP_COST, pageComplexityOf } from '../complexity.ts';
import { loadLinked } from '../load.ts';
import { wholeNumber } from '../numbers.ts';
import { connection, pageRequest } from '../paging.ts';
import { RelationRef } from '../relations/relation.ts';
import { selectsTotal } from '../selection.ts';

const COPIES = `Copies of one text count once, for whoever published it first: articles of one language with the same headline, case and punctuation aside, within ${COPY_DAYS} days of the first.`;
const WINDOW_DAYS_DEFAULT = 3;
const WINDOW_DAYS_MAX = 90;

builder.objectField(RelationRef, 'independentSourceCount', (t) =>
  t.int({
    description: `How many sources say so that do not repeat each other: \`sourceCount\` without copies. ${COPIES}`,
    complexity: CORROBORATION_COST,
    args: clockArgs,
    resolve: ({ id }, args, { loaders, clocks }, info) =>
      loadLinked(loaders.independentSources(clocks.at(info, args)), id),
  }),
);

builder.objectField(ClaimRef, 'corroboratedBy', (t) =>
  t.field({
    type: ClaimConnection,
    description: `Claims that count in one of its relations within some days of it and come from a source that it does not come from, newest first; of more than ${CORROBORATING_MAX} the newest are looked at. ${COPIES} A claim without a date is corroborated by none.`,
    args: {
      ...t.arg.connectionArgs(),
      windowDays: t.arg.int({
        defaultValue: WINDOW_DAYS_DEFAULT,
        description: `Days between the two at most, 0 (the same day) to ${WINDOW_DAYS_MAX}.`,
      }),
      ...clockArgs,
    },
    complexity: (args) => pageComplexityOf(LOOKUP_COST + CORROBORATION_COST, args),
    resolve: async ({ id }, { windowDays, ...args }, { loaders, clocks }, info) => {
      const clock = clocks.at(info, args);
      const days = wholeNumber('windowDays', windowDays ?? WINDOW_DAYS_DEFAULT, 0, WINDOW_DAYS_MAX);
      const page = pageRequest('claims', args, selectsTotal(info));
      const list = { windowDays: days, clock, page, ...listedParts(info) };
      const found = await loadLinked(loaders.corroboration(list), id);
      return connection('claims', page, found, claimSort, (node) => ({ node }));
    },
  }),
);
