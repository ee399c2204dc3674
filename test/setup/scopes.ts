import type { GraphQLObjectType } from 'graphql';

/** @returns names of the fields that say nothing of what role they need */
export function withoutRole(type: GraphQLObjectType): string[] {
  const fields = Object.values(type.getFields());
  return fields.filter(({ extensions }) => !roleIn(extensions)).map(({ name }) => name);
}

/** Where Pothos keeps what a field was declared with. */
function roleIn({ pothosOptions }: { pothosOptions?: { authScopes?: { role?: string } } }) {
  return pothosOptions?.authScopes?.role;
}
