import { entityPage, type ListedEntity } from '../../graph/entity.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { EntityRef } from '../entities/entity.ts';
import { filteredComplexity } from '../filters/complexity.ts';
import { EntityFilter } from '../filters/inputs.ts';
import { top } from '../filters/limits.ts';
import { entityWhere } from '../filters/where.ts';
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

const EntityOrder = builder.enumType('EntityOrder', {
  description: 'In which order entities are listed.',
  values: {
    NAME_ASC: { description: 'By name, without regard to case and accents.' },
    NAME_DESC: { description: 'By name, from the end of the alphabet.' },
  },
});

builder.queryField('entities', (t) =>
  t.field({
    type: EntityConnection,
    description: 'All entities, by name.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: EntityFilter, description: 'Which ones; all when absent.' }),
      orderBy: t.arg({ type: EntityOrder, defaultValue: 'NAME_ASC', description: 'In which order.' }),
      ...clockArgs,
    },
    complexity: filteredComplexity,
    resolve: async (_root, { filter, orderBy, ...args }, { graph, loaders, clocks, run }, info) => {
      const request = pageRequest('entities', args, selectsTotal(info), orderBy === 'NAME_DESC');
      const where = filter && entityWhere(filter, top('filter'));
      const finder = loaders.finderAt(clocks.at(info, args));
      const set = where && (await finder.find(where));
      const page = await entityPage(graph, set ?? undefined, request, run);
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
