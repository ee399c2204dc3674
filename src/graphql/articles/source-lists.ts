import { type ListedSource, sourcePage } from '../../graph/source.ts';
import { builder } from '../builder.ts';
import { pageComplexity } from '../complexity.ts';
import { connection, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';
import { withTotalCount } from '../total-count.ts';
import { SourceRef } from './source.ts';

const SourceConnection = withTotalCount(
  builder.connectionObject(
    {
      type: SourceRef,
      name: 'SourceConnection',
      description: 'Sources by name, without regard to case and accents.',
    },
    { name: 'SourceEdge', description: 'A source and its place in the list.' },
  ),
);

builder.queryField('sources', (t) =>
  t.field({
    type: SourceConnection,
    description: 'All sources, by name.',
    args: t.arg.connectionArgs(),
    complexity: pageComplexity,
    resolve: async (_root, args, { graph, run }, info) => {
      const request = pageRequest('sources', args, selectsTotal(info));
      const page = await sourcePage(graph, request, run);
      return connection(
        'sources',
        request,
        page,
        ({ sort }: ListedSource) => sort,
        (node) => ({ node }),
      );
    },
  }),
);
