import { changesOfWrite } from '../../graph/change.ts';
import type { Done } from '../../graph/write/operation.ts';
import { ArticleRef } from '../articles/article.ts';
import { SourceRef } from '../articles/source.ts';
import { builder } from '../builder.ts';
import { ChangeRef } from '../changes/change.ts';
import { ClaimRef } from '../claims/claim.ts';
import { foundParts } from '../claims/claim-parts.ts';
import { LINK_COST, LOOKUP_COST } from '../complexity.ts';
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

type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;
type Fields = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Done>;

/** Most operations are about a few things. */
const several = { field: LOOKUP_COST, multiplier: PAGE_SIZE_DEFAULT };
/** Things that an operation was handed, as its payload gives them back. */
const HANDED_IN = 'that were handed in, in order, at most 200.';

const entityField = (t: Fields, description: string, index = 0) =>
  t.field({
    type: EntityRef,
    description,
    complexity: LINK_COST,
    resolve: ({ entities }, _args, { loaders }) => loadLinked(loaders.entity, entities[index] ?? ''),
  });

const entitiesField = (t: Fields) =>
  t.field({
    type: [EntityRef],
    description: `The entities ${HANDED_IN}`,
    complexity: several,
    resolve: ({ entities }, _args, { loaders }) => loadEntities(loaders.entity, entities),
  });

const sourcesField = (t: Fields) =>
  t.field({
    type: [SourceRef],
    description: `The sources ${HANDED_IN}`,
    complexity: several,
    resolve: ({ sources }, _args, { loaders }) =>
      Promise.all(sources.map((id) => loadLinked(loaders.source, id))),
  });

const claimField = (t: Fields, description: string, index = 0) =>
  t.field({
    type: ClaimRef,
    description,
    complexity: LINK_COST,
    resolve: ({ claims }, _args, { loaders }, info) =>
      loadLinked(loaders.claim(foundParts(info)), claims[index] ?? ''),
  });

const claimsField = (t: Fields, description: string) =>
  t.field({
    type: [ClaimRef],
    description,
    complexity: several,
    resolve: ({ claims }, _args, { loaders }, info) =>
      Promise.all(claims.map((id) => loadLinked(loaders.claim(foundParts(info)), id))),
  });

/** What an operation tells that was carried out. */
const payload = (
  name: string,
  description: string,
  fields: (t: Fields) => Record<string, ReturnType<Fields['field']>>,
) => builder.objectRef<Done>(name).implement({ description, interfaces: [WrittenRef], fields });

export const IngestArticlePayload = payload(
  'IngestArticlePayload',
  'An article as it was written, with what came with it.',
  (t) => ({
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      complexity: LINK_COST,
      resolve: ({ articles: [id = ''] }, _args, { loaders }) => loadLinked(loaders.article, id),
    }),
    entities: entitiesField(t),
    sources: sourcesField(t),
    claims: claimsField(
      t,
      'The claims that were handed in, in order, at most 200; also those that were known.',
    ),
  }),
);

export const UpsertEntitiesPayload = payload('UpsertEntitiesPayload', 'Entities as they are now.', (t) => ({
  entities: entitiesField(t),
}));

export const AddNamesPayload = payload(
  'AddNamesPayload',
  'An entity with the names that it has now.',
  (t) => ({ entity: entityField(t, 'The entity.') }),
);

export const UpsertSourcesPayload = payload('UpsertSourcesPayload', 'Sources as they are now.', (t) => ({
  sources: sourcesField(t),
}));

export const ClaimsPayload = payload('ClaimsPayload', 'Claims as they stand now.', (t) => ({
  claims: claimsField(t, 'The claims that the operation was about, in order, at most 200.'),
}));

export const ClaimPayload = payload('ClaimPayload', 'A claim as it stands now.', (t) => ({
  claim: claimField(t, 'The claim.'),
}));

export const SupersedeClaimPayload = payload(
  'SupersedeClaimPayload',
  'A corrected claim, and the one that it took the place of.',
  (t) => ({
    claim: claimField(t, 'The claim that holds now.'),
    superseded: claimField(t, 'The claim that held before.', 1),
  }),
);

export const ChangeVisibilityPayload = payload(
  'ChangeVisibilityPayload',
  'What is shown to others than before.',
  (t) => ({
    sources: sourcesField(t),
    articles: t.field({
      type: [ArticleRef],
      description: `The articles ${HANDED_IN}`,
      complexity: several,
      resolve: ({ articles }, _args, { loaders }) =>
        Promise.all(articles.map((id) => loadLinked(loaders.article, id))),
    }),
    claims: claimsField(t, `The claims ${HANDED_IN}`),
  }),
);

export const MergeEntitiesPayload = payload('MergeEntitiesPayload', 'What two entities are now.', (t) => ({
  entity: entityField(t, 'The one that was kept.'),
}));

export const UnmergeEntitiesPayload = payload(
  'UnmergeEntitiesPayload',
  'Two entities that are two again.',
  (t) => ({
    entity: entityField(t, 'The one that was merged, as it is now.'),
    kept: entityField(t, 'The one that it had been merged into.', 1),
  }),
);
