import type { ChangedType } from '../../model/change.ts';
import { ArticleRef } from '../articles/article.ts';
import { SourceRef } from '../articles/source.ts';
import { builder } from '../builder.ts';
import { ClaimRef } from '../claims/claim.ts';
import { pageComplexity } from '../complexity.ts';
import type { Context } from '../context.ts';
import { EntityRef } from '../entities/entity.ts';
import { loadLinked } from '../load.ts';
import { connection, type PageArguments, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';
import { ChangeConnection, changeSort } from './change.ts';

/** Resolves the history of things of a type. */
const historyOf =
  (type: ChangedType) =>
  async (
    { id }: { readonly id: string },
    args: PageArguments,
    { loaders }: Pick<Context, 'loaders'>,
    info: Parameters<typeof selectsTotal>[0],
  ) => {
    const page = pageRequest('history', args, selectsTotal(info));
    const found = await loadLinked(loaders.history({ type, page }), id);
    return connection('history', page, found, changeSort, (node) => ({ node }));
  };

const DESCRIPTION = 'What was done to it, newest first: who, when, what, what it was before, and why.';

builder.interfaceField(EntityRef, 'history', (t) =>
  t.field({
    type: ChangeConnection,
    description: `${DESCRIPTION} Claims about it have histories of their own.`,
    args: t.arg.connectionArgs(),
    complexity: pageComplexity,
    resolve: historyOf('Entity'),
  }),
);

builder.objectField(ClaimRef, 'history', (t) =>
  t.field({
    type: ChangeConnection,
    description: `${DESCRIPTION} What it says never changes.`,
    args: t.arg.connectionArgs(),
    complexity: pageComplexity,
    resolve: historyOf('Claim'),
  }),
);

builder.objectField(ArticleRef, 'history', (t) =>
  t.field({
    type: ChangeConnection,
    description: DESCRIPTION,
    args: t.arg.connectionArgs(),
    complexity: pageComplexity,
    resolve: historyOf('Article'),
  }),
);

builder.objectField(SourceRef, 'history', (t) =>
  t.field({
    type: ChangeConnection,
    description: DESCRIPTION,
    args: t.arg.connectionArgs(),
    complexity: pageComplexity,
    resolve: historyOf('Source'),
  }),
);
