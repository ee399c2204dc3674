import type { GraphQLResolveInfo } from 'graphql';
import { AmbiguousNameError } from '../../errors.ts';
import { entitiesByName, entityByIdentifier } from '../../graph/entity.ts';
import type { EntityRecord } from '../../model/entity.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { LOOKUP_COST } from '../complexity.ts';
import type { Context } from '../context.ts';
import { EntityRef } from '../entities/entity.ts';
import { parseEntityId } from '../global-id.ts';
import { loadEntityAhead } from '../relations/relation-lists.ts';
import { storableText } from '../text.ts';

/** Candidates named in the error about an ambiguous name. */
const CANDIDATES_MAX = 10;

const EntityByInput = builder.inputType('EntityBy', {
  description: 'Which entity: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    slug: t.string({ description: 'Plain id, e.g. `china`.' }),
    wikidataId: t.string({ description: 'Wikidata item, e.g. `Q148`.' }),
    name: t.string({
      description:
        'One of its names in any language, byte for byte or, if nobody is called just so, without regard to case and accents. A name that several bear is an error with code AMBIGUOUS_NAME that lists them.',
    }),
  }),
});

type EntityBy = typeof EntityByInput.$inferInput;

async function findEntity(
  by: EntityBy,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityRecord | undefined> {
  const { graph, loaders, run } = context;
  if (typeof by.id === 'string') return loadEntityAhead(context, parseEntityId('by.id', by.id), info);
  if (typeof by.slug === 'string') return loadEntityAhead(context, storableText('by.slug', by.slug), info);
  const found =
    typeof by.wikidataId === 'string'
      ? await entityByIdentifier(graph, 'wikidata', storableText('by.wikidataId', by.wikidataId), run)
      : await findByName(storableText('by.name', String(by.name)), { graph, run });
  // Whatever leads back to it need not read it again.
  if (found) loaders.entity.prime(found.id, found);
  return found;
}

async function findByName(name: string, { graph, run }: Pick<Context, 'graph' | 'run'>) {
  const found = await entitiesByName(graph, name, CANDIDATES_MAX, run);
  if (found.length > 1) {
    const candidates = found.map(({ id, kind, name: common }) => ({ id, kind, name: common }));
    throw new AmbiguousNameError('by.name', name, candidates);
  }
  return found[0];
}

builder.queryField('entity', (t) =>
  t.field({
    type: EntityRef,
    nullable: true,
    description: 'One entity, or null if there is none.',
    args: {
      by: t.arg({ type: EntityByInput, required: true, description: 'Which one.' }),
      ...clockArgs,
    },
    complexity: LOOKUP_COST,
    resolve: async (_root, { by, ...args }, context, info) => {
      context.clocks.at(info, args);
      return (await findEntity(by, context, info)) ?? null;
    },
  }),
);
