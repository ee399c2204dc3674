import { entityPage, type ListedEntity } from '../../graph/entity.ts';
import { builder } from '../builder.ts';
import { pageComplexity } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { EntityKindRef } from '../enums.ts';
import { connection, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';
import { withTotalCount } from '../total-count.ts';

const EntityConnection = withTotalCount(
  builder.connectionObject(
    {
      type: EntityRef,
      name: 'EntityConnection',
      description: 'Entities by name, without regard to case and accents.',
    },
    { name: 'EntityEdge', description: 'An entity and its place in the list.' },
  ),
);

const EntityFilter = builder.inputType('EntityFilter', {
  description: 'Which entities.',
  fields: (t) => ({
    kinds: t.field({ type: [EntityKindRef], description: 'They are of one of these kinds.' }),
  }),
});

builder.queryField('entities', (t) =>
  t.field({
    type: EntityConnection,
    description: 'All entities, by name.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: EntityFilter, description: 'Which ones; all when absent.' }),
    },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...args }, { graph, loaders, run }, info) => {
      const request = pageRequest('entities', args, selectsTotal(info));
      const page = await entityPage(graph, filter?.kinds ?? undefined, request, run);
      // Whatever leads back to one of them need not read it again.
      loaders.primeEntities(page.items);
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
