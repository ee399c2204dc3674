import { builder } from '../builder.ts';
import { ClaimRef } from '../claims/claim.ts';
import { ClaimConnection, claimSort } from '../claims/claim-lists.ts';
import { listedParts } from '../claims/claim-parts.ts';
import { clockArgs } from '../clocks.ts';
import { DISPUTED_COST, MIXED_COST, pageComplexity } from '../complexity.ts';
import { loadLinked } from '../load.ts';
import { connection, pageRequest } from '../paging.ts';
import { RelationRef } from '../relations/relation.ts';
import { selectsTotal } from '../selection.ts';
import { windowDaysArgument, windowDaysOf } from './window.ts';

builder.objectFields(RelationRef, (t) => ({
  disputed: t.boolean({
    description:
      'Whether a claim that holds denies one of its claims, or one says that it had ended by a day on which another, voiced then or later, has it hold on. Denials that name no claim do not count.',
    complexity: DISPUTED_COST,
    args: clockArgs,
    resolve: ({ id }, args, { loaders, clocks }, info) =>
      loadLinked(loaders.disputed(clocks.at(info, args)), id),
  }),
  mixed: t.boolean({
    description:
      'Whether one of its claims and one of the opposite polarity between the same two, in whichever direction, lie close together in time. Of a type that leans neither way, and of claims without a date, never.',
    complexity: MIXED_COST,
    args: { windowDays: t.arg.int(windowDaysArgument), ...clockArgs },
    resolve: ({ id }, { windowDays, ...args }, { loaders, clocks }, info) => {
      const list = { windowDays: windowDaysOf(windowDays), clock: clocks.at(info, args) };
      return loadLinked(loaders.mixed(list), id);
    },
  }),
}));

builder.objectField(ClaimRef, 'denials', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'Claims that hold and say that it is not so, newest first, undated last.',
    args: { ...t.arg.connectionArgs(), ...clockArgs },
    complexity: pageComplexity,
    resolve: async ({ id }, args, { loaders, clocks }, info) => {
      const clock = clocks.at(info, args);
      const page = pageRequest('claims', args, selectsTotal(info));
      const found = await loadLinked(loaders.denials({ clock, page, ...listedParts(info) }), id);
      return connection('claims', page, found, claimSort, (node) => ({ node }));
    },
  }),
);
