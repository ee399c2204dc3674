import { BadUserInputError } from '../../errors.ts';
import { changesSince } from '../../graph/change.ts';
import { builder } from '../builder.ts';
import { ChangeConnection, changeSort } from '../changes/change.ts';
import { pageComplexity } from '../complexity.ts';
import { connection, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';

builder.queryField('changesSince', (t) =>
  t.field({
    type: ChangeConnection,
    description:
      'What was done after a write, oldest first, so that a copy can be brought up to date: go on with the cursor while there is more, and later with the `seq` of the last change.',
    args: {
      seq: t.arg.int({
        required: true,
        description: 'Number of the last write that is known already; 0 for none.',
      }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { seq, ...args }, { graph, run }, info) => {
      if (seq < 0) throw new BadUserInputError('seq', `${seq} is not allowed; writes are numbered from 1`);
      const page = pageRequest('changes', args, selectsTotal(info));
      const found = await changesSince(graph, seq, page, run);
      return connection('changes', page, found, changeSort, (node) => ({ node }));
    },
  }),
);
