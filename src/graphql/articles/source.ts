import type { SourceRecord } from '../../graph/source.ts';
import { builder } from '../builder.ts';
import { LINK_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { VisibilityRef } from '../enums.ts';
import { globalId } from '../global-id.ts';
import { loadLinked } from '../load.ts';

export const SourceRef = builder.objectRef<SourceRecord>('Source');

SourceRef.implement({
  description: 'Somebody who publishes: a newspaper, a news agency, a broadcaster.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => globalId('Source', id) }),
    slug: t.exposeString('id', { description: 'Plain id, e.g. `hankyoreh`.' }),
    name: t.exposeString('name', { description: 'Name it publishes under.' }),
    website: t.exposeString('website', { nullable: true, description: 'Home page; null when not known.' }),
    visibility: t.field({
      type: VisibilityRef,
      description: 'Who is shown it.',
      resolve: ({ visibility }) => visibility ?? 'PUBLIC',
    }),
    entity: t.field({
      type: EntityRef,
      nullable: true,
      description: 'The same body as an actor in the news (e.g. TASS); null if it does not act there.',
      complexity: LINK_COST,
      resolve: async ({ id }, _args, { loaders }) => {
        const entityId = await loaders.sourceEntity.load(id);
        return entityId === undefined ? null : loadLinked(loaders.entity, entityId);
      },
    }),
  }),
});
