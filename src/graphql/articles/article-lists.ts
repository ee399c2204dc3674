import type { GraphQLResolveInfo } from 'graphql';
import { articlePage, articlePageWhere, type ListedArticle } from '../../graph/article.ts';
import type { Clock } from '../../model/clock.ts';
import { builder } from '../builder.ts';
import { type ClockArguments, clockArgs } from '../clocks.ts';
import { pageComplexityOf, SURROUNDINGS_BEYOND_COST } from '../complexity.ts';
import { dateRange } from '../date-range.ts';
import { EntityRef } from '../entities/entity.ts';
import { ArticleFilter, type ArticleFilterInput } from '../filters/article-inputs.ts';
import { articleWhere } from '../filters/article-where.ts';
import { articlesComplexity, filterComplexity } from '../filters/complexity.ts';
import { setFields } from '../filters/compose.ts';
import { top } from '../filters/limits.ts';
import { loadLinked } from '../load.ts';
import type { ArticleList } from '../loaders.ts';
import { connection, type PageArguments, pageRequest } from '../paging.ts';
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

interface ArticleListArguments extends PageArguments, ClockArguments {
  readonly filter?: ArticleFilterInput | null | undefined;
}

/** Conditions on whose order alone the list of all articles is kept. */
const DAYS = ['from', 'to'];

/** Which page of articles, and which of them where days do not say it. */
function articleList(
  { filter, ...args }: ArticleListArguments,
  clock: Clock,
  info: GraphQLResolveInfo,
): ArticleList {
  const page = pageRequest('articles', args, selectsTotal(info));
  return setFields(filter).length > 0
    ? { page, where: articleWhere(filter ?? {}, top('filter')), clock }
    : { page };
}

const isOfDays = (filter: ArticleFilterInput | null | undefined) =>
  setFields(filter).every(([name]) => DAYS.includes(name));

const sort = ({ sort }: ListedArticle) => sort;

builder.queryField('articles', (t) =>
  t.field({
    type: ArticleConnection,
    description: 'All articles, newest first.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ArticleFilter, description: 'Which ones; all when absent.' }),
      ...clockArgs,
    },
    complexity: articlesComplexity,
    resolve: async (_root, args, { graph, loaders, clocks, run }, info) => {
      const clock = clocks.at(info, args);
      const { page, where } = articleList(args, clock, info);
      const found =
        where && !isOfDays(args.filter)
          ? await articlePageWhere(graph, { where, finder: loaders.finderAt(clock) }, page, run)
          : await articlePage(graph, dateRange('filter', args.filter), page, run);
      return connection('articles', page, found, sort, (node) => ({ node }));
    },
  }),
);

builder.interfaceField(EntityRef, 'articles', (t) =>
  t.field({
    type: ArticleConnection,
    description: 'Articles that report claims of which this entity is a subject or an object, newest first.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ArticleFilter, description: 'Which of them; all when absent.' }),
      ...clockArgs,
    },
    complexity: ({ filter, ...page }) =>
      pageComplexityOf(SURROUNDINGS_BEYOND_COST + filterComplexity(filter), page),
    resolve: async ({ id }, args, { loaders, clocks }, info) => {
      const list = articleList(args, clocks.at(info, args), info);
      const found = await loadLinked(loaders.entityArticles(list), id);
      return connection('articles', list.page, found, sort, (node) => ({ node }));
    },
  }),
);

builder.objectField(SourceRef, 'articles', (t) =>
  t.field({
    type: ArticleConnection,
    description: 'What it published, newest first.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ArticleFilter, description: 'Which of them; all when absent.' }),
      ...clockArgs,
    },
    complexity: articlesComplexity,
    resolve: async ({ id }, args, { loaders, clocks }, info) => {
      const list = articleList(args, clocks.at(info, args), info);
      const found = await loadLinked(loaders.sourceArticles(list), id);
      return connection('articles', list.page, found, sort, (node) => ({ node }));
    },
  }),
);
