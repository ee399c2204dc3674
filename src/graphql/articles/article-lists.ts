import { articlePage, type ListedArticle } from '../../graph/article.ts';
import { builder } from '../builder.ts';
import { pageComplexity, pageComplexityOf, SURROUNDINGS_BEYOND_COST } from '../complexity.ts';
import { dateRange } from '../date-range.ts';
import { EntityRef } from '../entities/entity.ts';
import { loadLinked } from '../load.ts';
import { connection, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';
import { withTotalCount } from '../total-count.ts';
import { ArticleRef } from './article.ts';
import { SourceRef } from './source.ts';

const ArticleConnection = withTotalCount(
  builder.connectionObject(
    {
      type: ArticleRef,
      name: 'ArticleConnection',
      description: 'Articles, newest first.',
    },
    { name: 'ArticleEdge', description: 'An article and its place in the list.' },
  ),
);

const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles; all conditions together.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'Published on this day (UTC) or later.' }),
    to: t.field({ type: 'Date', description: 'Published on this day (UTC) or earlier.' }),
  }),
});

const sort = ({ sort }: ListedArticle) => sort;

builder.queryField('articles', (t) =>
  t.field({
    type: ArticleConnection,
    description: 'All articles, newest first.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ArticleFilter, description: 'Which ones; all when absent.' }),
    },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...args }, { graph, run }, info) => {
      const request = pageRequest('articles', args, selectsTotal(info));
      const page = await articlePage(graph, dateRange('filter', filter), request, run);
      return connection('articles', request, page, sort, (node) => ({ node }));
    },
  }),
);

builder.interfaceField(EntityRef, 'articles', (t) =>
  t.field({
    type: ArticleConnection,
    description: 'Articles that report claims of which this entity is a subject or an object, newest first.',
    args: t.arg.connectionArgs(),
    complexity: (args) => pageComplexityOf(SURROUNDINGS_BEYOND_COST, args),
    resolve: async ({ id }, args, { loaders }, info) => {
      const page = pageRequest('articles', args, selectsTotal(info));
      const found = await loadLinked(loaders.entityArticles({ page }), id);
      return connection('articles', page, found, sort, (node) => ({ node }));
    },
  }),
);

builder.objectField(SourceRef, 'articles', (t) =>
  t.field({
    type: ArticleConnection,
    description: 'What it published, newest first.',
    args: t.arg.connectionArgs(),
    complexity: pageComplexity,
    resolve: async ({ id }, args, { loaders }, info) => {
      const page = pageRequest('articles', args, selectsTotal(info));
      const found = await loadLinked(loaders.sourceArticles({ page }), id);
      return connection('articles', page, found, sort, (node) => ({ node }));
    },
  }),
);
