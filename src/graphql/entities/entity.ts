import { BadUserInputError } from '../../errors.ts';
import type { EntityRecord } from '../../model/entity.ts';
import { builder } from '../builder.ts';
import { LINK_COST } from '../complexity.ts';
import type { Context } from '../context.ts';
import { EntityKindRef } from '../enums.ts';
import { globalId } from '../global-id.ts';
import { whenLoaded } from '../load.ts';
import { IdentifierRef, NameRef } from './name.ts';

/** Languages that one field may be asked for. */
const LANGUAGES_MAX = 20;

/** What all entity kinds share. */
export const EntityRef = builder.interfaceRef<EntityRecord>('Entity');

EntityRef.implement({
  description: 'A person, a country, a summit: anything the news reports a relation of.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (entity) => entity.kind,
  fields: (t) => ({
    id: t.id({
      description: 'Global id. It outlives a change of kind and a merge.',
      resolve: ({ id }) => globalId('Entity', id),
    }),
    slug: t.exposeString('id', { description: 'Plain id, as in web addresses, e.g. `vladimir-putin`.' }),
    kind: t.expose('kind', { type: EntityKindRef, description: 'What it is.' }),
    name: t.string({
      description: 'What it is called: its common English name, unless other languages are asked for.',
      args: {
        languages: t.arg.stringList({
          description: `BCP 47 tags, the preferred one first, at most ${LANGUAGES_MAX}. \`zh\` finds \`zh-Hans\`; the common name if it has none in any of them.`,
        }),
      },
      complexity: ({ languages }) => (languages?.length ? LINK_COST : 1),
      resolve: (entity, { languages }, context) => preferredName(entity, languages, context),
    }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'One sentence on what it is; null if nobody wrote one.',
    }),
    names: t.field({
      type: [NameRef],
      description: 'All its names, at most 500: primary ones first, then by language and spelling.',
      args: {
        languages: t.arg.stringList({
          description: 'Keep names in these languages (BCP 47); all when absent.',
        }),
      },
      complexity: { field: LINK_COST, multiplier: 5 },
      resolve: async ({ id }, { languages }, { loaders }) =>
        (await loaders.names({ languages: languages ?? null }).load(id)) ?? [],
    }),
    version: t.exposeInt('version', {
      description: 'How often it was changed by operations, and 1: what `expectedVersion` of an edit is.',
    }),
    mergedSlugs: t.stringList({
      description:
        'Slugs of those that were merged into it, at most 500, in order: by them and by their global ids it is found too.',
      complexity: LINK_COST,
      resolve: async ({ id }, _args, { loaders }) => (await loaders.mergedIds.load(id)) ?? [],
    }),
    identifiers: t.field({
      type: [IdentifierRef],
      description: 'What other schemes call it, at most 50, by scheme.',
      complexity: { field: LINK_COST, multiplier: 5 },
      resolve: async ({ id }, _args, { loaders }) => (await loaders.identifiers.load(id)) ?? [],
    }),
  }),
});

/** At once where no languages are asked for, which is mostly so. */
function preferredName(
  { id, name }: EntityRecord,
  languages: readonly string[] | null | undefined,
  { loaders }: Context,
): string | Promise<string> {
  if (!languages || languages.length === 0) return name;
  if (languages.length > LANGUAGES_MAX) {
    const message = `${languages.length} languages are too many; at most ${LANGUAGES_MAX} are allowed`;
    throw new BadUserInputError('languages', message);
  }
  return whenLoaded(loaders.preferredName({ languages }).load(id), (preferred) => preferred ?? name);
}
