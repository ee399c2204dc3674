import { AmbiguousNameError, BadUserInputError } from '../../errors.ts';
import { entitiesByName, entityByIdentifier } from '../../graph/entity.ts';
import type { EntityRecord } from '../../model/entity.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseEntityId } from '../global-id.ts';
import { excerpt } from '../paging.ts';
import { storableText } from '../text.ts';

/** Candidates named in the error about an ambiguous name. */
const CANDIDATES_MAX = 10;

export const EntityByInput = builder.inputType('EntityBy', {
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

export type EntityBy = typeof EntityByInput.$inferInput;
type Load = (id: string) => EntityRecord | undefined | Promise<EntityRecord | undefined>;

/**
 * Finds an entity by what an argument says.
 *
 * @param argument where that stands, e.g. `by`
 * @param load gives the entity of a plain id
 */
export async function findEntity(
  argument: string,
  by: EntityBy,
  context: Context,
  load: Load = (id) => context.loaders.entity.load(id),
): Promise<EntityRecord | undefined> {
  const { graph, loaders, run } = context;
  if (typeof by.id === 'string') return load(parseEntityId(`${argument}.id`, by.id));
  if (typeof by.slug === 'string') return load(storableText(`${argument}.slug`, by.slug));
  const found =
    typeof by.wikidataId === 'string'
      ? await entityByIdentifier(
          graph,
          'wikidata',
          storableText(`${argument}.wikidataId`, by.wikidataId),
          run,
        )
      : await findByName(`${argument}.name`, String(by.name), { graph, run });
  // Whatever leads back to it need not read it again.
  if (found) loaders.entity.prime(found.id, found);
  return found;
}

async function findByName(argument: string, text: string, { graph, run }: Pick<Context, 'graph' | 'run'>) {
  const name = storableText(argument, text);
  const found = await entitiesByName(graph, name, CANDIDATES_MAX, run);
  if (found.length > 1) {
    const candidates = found.map(({ id, kind, name: common }) => ({ id, kind, name: common }));
    throw new AmbiguousNameError(argument, name, candidates);
  }
  return found[0];
}

/** The same where there must be one, since nothing can be asked about nobody. */
async function namedEntity(argument: string, by: EntityBy, context: Context): Promise<EntityRecord> {
  const found = await findEntity(argument, by, context);
  if (found) return found;
  const [[name, value] = ['', '']] = Object.entries(by).filter(([, given]) => typeof given === 'string');
  throw new BadUserInputError(
    `${argument}.${name}`,
    `there is no entity "${excerpt(String(value))}"; \`search\` finds those that there are`,
  );
}

/**
 * The same of several at once. Of several that are at fault, the first in the input is told, whichever was found out first.
 *
 * @param named argument and what it names, in the order of the input
 */
export async function namedEntities(
  named: readonly (readonly [argument: string, by: EntityBy])[],
  context: Context,
): Promise<EntityRecord[]> {
  const found = await Promise.allSettled(named.map(([argument, by]) => namedEntity(argument, by, context)));
  return found.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
