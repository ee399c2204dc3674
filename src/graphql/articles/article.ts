import type { ArticleRecord } from '../../graph/article.ts';
import { builder } from '../builder.ts';
import { LINK_COST } from '../complexity.ts';
import { VisibilityRef } from '../enums.ts';
import { globalId } from '../global-id.ts';
import { loadLinked } from '../load.ts';
import { SourceRef } from './source.ts';

export const ArticleRef = builder.objectRef<ArticleRecord>('Article');

ArticleRef.implement({
  description: 'An article that claims are reported in. Its text is not stored: read it at its publisher.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => globalId('Article', id) }),
    slug: t.exposeString('id', { description: 'Plain id.' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'Headline; null where event data gave nothing but the address.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be read; null when not known.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'BCP 47 tag of the language it is written in; null when not known.',
    }),
    byline: t.exposeString('byline', {
      nullable: true,
      description: 'Who wrote it; null if it is not signed.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description:
        'When it was published, with the offset its publisher gives; of an article that event data names, when those saw it first.',
    }),
    visibility: t.field({
      type: VisibilityRef,
      description: 'Who is shown it. What a private source published is private.',
      resolve: ({ visibility }) => visibility ?? 'PUBLIC',
    }),
    source: t.field({
      type: SourceRef,
      description: 'Who published it.',
      complexity: LINK_COST,
      resolve: ({ sourceId }, _args, { loaders }) => loadLinked(loaders.source, sourceId),
    }),
  }),
});
