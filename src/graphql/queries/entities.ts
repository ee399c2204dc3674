import { entityPage, type ListedEntity } from '../../graph/entity.ts';
import { builder } from '../builder.ts';
import { pageComplexity } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { EntityKindRef } from '../enums.ts';
import { connection, pageRequest } from '../paging.ts';
import { selects } from '../selection.ts';

const EntityConnection = builder.connectionObject(
  {
    type: EntityRef,
    name: 'EntityConnection',
    description: 'Entities by name, without regard to case and accents.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'Length of the whole list, over all pages; counted only when asked for.',
        resolve: (list) => (list as { total?: number }).total ?? 0,
      }),
    }),
  },
  { name: 'EntityEdge', description: 'An entity and its place in the list.' },
);

builder.queryField('entities', (t) =>
  t.field({
    type: EntityConnection,
    description: 'All entities, by name.',
    args: {
      ...t.arg.connectionArgs(),
      kinds: t.arg({ type: [EntityKindRef], description: 'Keep these kinds; all when absent.' }),
    },
    complexity: pageComplexity,
    resolve: async (_root, { kinds, ...args }, { graph, run }, info) => {
      const request = pageRequest('entities', args, selects(info, ['totalCount']));
      const page = await entityPage(graph, kinds ?? undefined, request, run);
      return connection(
        'entities',
        request,
        page,
        ({ sort }: ListedEntity) => sort,
        (node) => ({ node }),
      );
    },
  }),
);
