import type { GraphQLResolveInfo } from 'graphql';
import { changesOfWrite } from '../../graph/change.ts';
import type { ClaimRecord } from '../../graph/claim.ts';
import type { Done } from '../../graph/write/operation.ts';
import { ArticleRef } from '../articles/article.ts';
import { SourceRef } from '../articles/source.ts';
import { builder } from '../builder.ts';
import { ChangeRef } from '../changes/change.ts';
import { ClaimRef } from '../claims/claim.ts';
import { foundParts } from '../claims/claim-parts.ts';
import { LINK_COST, LOOKUP_COST } from '../complexity.ts';
import type { Context } from '../context.ts';
import { EntityRef } from '../entities/entity.ts';
import { loadEntities, loadLinked } from '../load.ts';
import { PAGE_SIZE_DEFAULT } from '../paging.ts';

const WrittenRef = builder.interfaceRef<Done>('Written').implement({
  description: 'What every operation that was carried out tells.',
  fields: (t) => ({
    seq: t.exposeInt('seq', {
      description:
        'Number of the write in the order of commits: whoever reads at this number or later sees it.',
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was written.' }),
    repeated: t.exposeBoolean('repeated', {
      description: 'True if it was carried out before under the same key: nothing was written now.',
    }),
    changes: t.field({
      type: [ChangeRef],
      description: 'What was changed, at most 1,000, in order; nothing where all was known before.',
      complexity: { field: LOOKUP_COST, multiplier: PAGE_SIZE_DEFAULT },
      resolve: ({ seq }, _args, { graph, run }) => changesOfWrite(graph, seq, run),
    }),
  }),
});

/** Most operations are about a few things. */
const several = { field: LOOKUP_COST, multiplier: PAGE_SIZE_DEFAULT };
const claimAt = async (
  { claims }: Done,
  index: number,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<ClaimRecord> => loadLinked(loaders.claim(foundParts(info)), claims[index] ?? '');

export const IngestArticlePayload = builder.objectRef<Done>('IngestArticlePayload').implement({
  description: 'An article as it was written, with what came with it.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      complexity: LINK_COST,
      resolve: ({ articles: [id = ''] }, _args, { loaders }) => loadLinked(loaders.article, id),
    }),
    entities: t.field({
      type: [EntityRef],
      description: 'The entities that were handed in, in order, at most 200.',
      complexity: several,
      resolve: ({ entities }, _args, { loaders }) => loadEntities(loaders.entity, entities),
    }),
    sources: t.field({
      type: [SourceRef],
      description: 'The sources that were handed in, in order, at most 200.',
      complexity: several,
      resolve: ({ sources }, _args, { loaders }) =>
        Promise.all(sources.map((id) => loadLinked(loaders.source, id))),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims that were handed in, in order, at most 200; also those that were known.',
      complexity: several,
      resolve: (done, _args, context, info) =>
        Promise.all(done.claims.map((_, index) => claimAt(done, index, context, info))),
    }),
  }),
});

export const UpsertEntitiesPayload = builder.objectRef<Done>('UpsertEntitiesPayload').implement({
  description: 'Entities as they are now.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    entities: t.field({
      type: [EntityRef],
      description: 'The entities that were handed in, in order, at most 200.',
      complexity: several,
      resolve: ({ entities }, _args, { loaders }) => loadEntities(loaders.entity, entities),
    }),
  }),
});

export const AddNamesPayload = builder.objectRef<Done>('AddNamesPayload').implement({
  description: 'An entity with the names that it has now.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'The entity.',
      complexity: LINK_COST,
      resolve: ({ entities: [id = ''] }, _args, { loaders }) => loadLinked(loaders.entity, id),
    }),
  }),
});

export const UpsertSourcesPayload = builder.objectRef<Done>('UpsertSourcesPayload').implement({
  description: 'Sources as they are now.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    sources: t.field({
      type: [SourceRef],
      description: 'The sources that were handed in, in order, at most 200.',
      complexity: several,
      resolve: ({ sources }, _args, { loaders }) =>
        Promise.all(sources.map((id) => loadLinked(loaders.source, id))),
    }),
  }),
});

export const ClaimsPayload = builder.objectRef<Done>('ClaimsPayload').implement({
  description: 'Claims as they stand now.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims that the operation was about, in order, at most 200.',
      complexity: several,
      resolve: (done, _args, context, info) =>
        Promise.all(done.claims.map((_, index) => claimAt(done, index, context, info))),
    }),
  }),
});

export const ClaimPayload = builder.objectRef<Done>('ClaimPayload').implement({
  description: 'A claim as it stands now.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    claim: t.field({
      type: ClaimRef,
      description: 'The claim.',
      complexity: LINK_COST,
      resolve: (done, _args, context, info) => claimAt(done, 0, context, info),
    }),
  }),
});

export const SupersedeClaimPayload = builder.objectRef<Done>('SupersedeClaimPayload').implement({
  description: 'A corrected claim, and the one that it took the place of.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    claim: t.field({
      type: ClaimRef,
      description: 'The claim that holds now.',
      complexity: LINK_COST,
      resolve: (done, _args, context, info) => claimAt(done, 0, context, info),
    }),
    superseded: t.field({
      type: ClaimRef,
      description: 'The claim that held before.',
      complexity: LINK_COST,
      resolve: (done, _args, context, info) => claimAt(done, 1, context, info),
    }),
  }),
});

export const MergeEntitiesPayload = builder.objectRef<Done>('MergeEntitiesPayload').implement({
  description: 'What two entities are now.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'The one that was kept.',
      complexity: LINK_COST,
      resolve: ({ entities: [id = ''] }, _args, { loaders }) => loadLinked(loaders.entity, id),
    }),
  }),
});

export const UnmergeEntitiesPayload = builder.objectRef<Done>('UnmergeEntitiesPayload').implement({
  description: 'Two entities that are two again.',
  interfaces: [WrittenRef],
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'The one that was merged, as it is now.',
      complexity: LINK_COST,
      resolve: ({ entities: [id = ''] }, _args, { loaders }) => loadLinked(loaders.entity, id),
    }),
    kept: t.field({
      type: EntityRef,
      description: 'The one that it had been merged into.',
      complexity: LINK_COST,
      resolve: ({ entities: [, id = ''] }, _args, { loaders }) => loadLinked(loaders.entity, id),
    }),
  }),
});
