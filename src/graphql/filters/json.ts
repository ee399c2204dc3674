import { assertInputType, coerceInputValue, type GraphQLError } from 'graphql';
import { BadUserInputError } from '../../errors.ts';
import type { ClaimWhere } from '../../graph/filter/claim-leaves.ts';
import type { EntityWhere, RelationWhere } from '../../graph/filter/leaves.ts';
import { schema } from '../schema.ts';
import type { ClaimFilterInput } from './claim-inputs.ts';
import { claimWhere } from './claim-where.ts';
import type { EntityFilterInput, RelationFilterInput } from './inputs.ts';
import { top } from './limits.ts';
import { entityWhere, relationWhere } from './where.ts';

/** A condition on what one list of the API has. */
export type ListWhere =
  | { readonly list: 'claims'; readonly where: ClaimWhere }
  | { readonly list: 'relations'; readonly where: RelationWhere }
  | { readonly list: 'entities'; readonly where: EntityWhere };

const TYPES = { claims: 'ClaimFilter', relations: 'RelationFilter', entities: 'EntityFilter' } as const;

/**
 * Reads the filter of a list as it stands in the variables of a query.
 *
 * @param filter what JSON gives; the same as a client of GraphQL sends
 * @throws {BadUserInputError} naming the field that is not allowed
 */
export function listWhere(list: ListWhere['list'], filter: unknown): ListWhere {
  const input = coerced(TYPES[list], filter ?? {});
  switch (list) {
    case 'claims':
      return { list, where: claimWhere(input as ClaimFilterInput, top('filter')) };
    case 'relations':
      return { list, where: relationWhere(input as RelationFilterInput, top('filter')) };
    case 'entities':
      return { list, where: entityWhere(input as EntityFilterInput, top('filter')) };
  }
}

function coerced(type: string, value: unknown): unknown {
  const refuse = (path: readonly (string | number)[], _value: unknown, error: GraphQLError) => {
    const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    throw new BadUserInputError(`filter${place}`, error.message);
  };
  return coerceInputValue(value, assertInputType(schema.getType(type)), refuse);
}
