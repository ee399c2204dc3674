import { brandWithType } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { BadUserInputError } from '../../errors.ts';
import { builder } from '../builder.ts';
import { foundParts } from '../claims/claim-parts.ts';
import { clockArgs } from '../clocks.ts';
import { LOOKUP_COST } from '../complexity.ts';
import type { Context } from '../context.ts';
import { type NodeKey, parseGlobalId } from '../global-id.ts';
import { loadEntityAhead } from '../relations/relation-lists.ts';
import { asGiving } from '../selection.ts';

const NODES_MAX = 100;

/** Finds a thing; null if the graph has none of that id. */
export async function loadNode(
  { type, id }: NodeKey,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  const { loaders, clocks } = context;
  switch (type) {
    case 'Entity': {
      const entity = await loadEntityAhead(context, id, info);
      return entity ? branded(entity, entity.kind) : null;
    }
    case 'Relation':
      return branded(await loaders.relation(clocks.at(info)).load(id), type);
    case 'Claim':
      return branded(await loaders.claim(foundParts(asGiving(info, 'Claim'))).load(id), type);
    case 'Article':
      return branded(await loaders.article.load(id), type);
    case 'Source':
      return branded(await loaders.source.load(id), type);
    case 'Dataset':
      return branded(await loaders.dataset.load(id), type);
  }
}

/** Records know no GraphQL: the brand tells Node which type one is of. */
function branded(record: object | undefined, typeName: string): object | null {
  if (!record) return null;
  const value = { ...record };
  // Pothos finds the type by name too, though its own type asks for a ref.
  brandWithType(value, typeName as never);
  return value;
}

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Anything by its global id; null if there is nothing of that id.',
    complexity: LOOKUP_COST,
    args: {
      id: t.arg.id({ required: true, description: 'Global id, as field `id` gives it.' }),
      ...clockArgs,
    },
    resolve: (_root, { id, ...args }, context, info) => {
      context.clocks.at(info, args);
      return loadNode(parseGlobalId('id', id), context, info);
    },
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: `Several things by their global ids, at most ${NODES_MAX}, in the order of \`ids\`; null where there is nothing.`,
    args: {
      ids: t.arg.idList({ required: true, description: `Global ids, at most ${NODES_MAX}.` }),
      ...clockArgs,
    },
    complexity: ({ ids }) => ({ field: LOOKUP_COST, multiplier: Math.min(ids.length, NODES_MAX) }),
    resolve: (_root, { ids, ...args }, context, info) => {
      context.clocks.at(info, args);
      if (ids.length > NODES_MAX) {
        throw new BadUserInputError(
          'ids',
          `${ids.length} ids are too many; ask for at most ${NODES_MAX} at once`,
        );
      }
      return Promise.all(
        ids.map(async (id, index) => loadNode(parseGlobalId(`ids[${index}]`, id), context, info)),
      );
    },
  }),
);
