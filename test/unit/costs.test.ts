import { getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';

/** Things that come with what they hang on: no statement is run for them. */
const FREE_TYPES = ['PageInfo', 'RelationTypeInfo', 'Name', 'RelationTypeCount', 'EntityKindCount'];

const fields = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type, field }))
      : [],
  );

/** Fields that look at the graph: they lead to things, or take arguments, or count a whole list. */
const looking = fields.filter(({ type, field }) => {
  const target = getNamedType(field.type);
  const edge = type.name.endsWith('Edge') && field.name === 'node';
  const leads = isCompositeType(target) && !FREE_TYPES.includes(target.name) && !edge;
  return leads || field.args.length > 0 || field.name === 'totalCount';
});

test('the schema has fields that look at the graph', () => {
  expect(looking.length).toBeGreaterThan(40);
});

test.each(looking)('$name has a cost of its own', ({ field }) => {
  const { complexity } = field.extensions;

  // 1 is what a field costs when nobody said anything.
  expect(complexity).toBeDefined();
  expect(complexity).not.toBe(1);
});
