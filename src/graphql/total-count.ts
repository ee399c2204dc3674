import type { ObjectParam } from '@pothos/core';
import { builder } from './builder.ts';
import { TOTAL_COST } from './complexity.ts';

type AnyObject = ObjectParam<(typeof builder)['$inferSchemaTypes']>;

/** Gives a connection, whose lists were made by `connection`, its `totalCount`. */
export function withTotalCount<Ref extends AnyObject>(ref: Ref): Ref {
  builder.objectField(ref, 'totalCount', (t) =>
    t.int({
      description: 'Length of the whole list, over all pages; counted only when asked for.',
      complexity: TOTAL_COST,
      // It is asked of the list, not of each item of the page.
      extensions: { once: true },
      resolve: (list) => (list as { total: number }).total,
    }),
  );
  return ref;
}
