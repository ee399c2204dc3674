import {
  type GraphQLField,
  type GraphQLNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  lexicographicSortSchema,
  parseValue,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { withoutRole } from '../setup/scopes.ts';

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

/** Output fields by coordinate, e.g. `Relation.claims`. */
const outputFields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type) ? fieldsOf(type.name, type.getFields()) : [],
);

function fieldsOf<Field>(typeName: string, fields: Readonly<Record<string, Field>>) {
  return Object.entries(fields).map(([name, field]) => ({ at: `${typeName}.${name}`, field }));
}

type Described = readonly [at: string, description: string | null | undefined];

function partsOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description]);
  }
  if (isInputObjectType(type)) {
    return fieldsOf(type.name, type.getFields()).map(({ at, field }) => [at, field.description]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return fieldsOf(type.name, type.getFields()).flatMap(({ at, field }) => [
    [at, field.description],
    ...argumentsOf(at, field),
  ]);
}

function argumentsOf(at: string, { args }: GraphQLField<unknown, unknown>): Described[] {
  return args.map(({ name, description }) => [`${at}(${name}:)`, description]);
}

const coordinates = (fields: readonly { readonly at: string }[]) => fields.map(({ at }) => at);

test('schema/schema.graphql is the printed schema', async () => {
  const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`;

  await expect(sdl).toMatchFileSnapshot('../../schema/schema.graphql');
});

test('everything has a description', () => {
  const described: Described[] = types.flatMap((type) => [[type.name, type.description], ...partsOf(type)]);

  const silent = described.filter(([, description]) => !description?.trim());
  expect(silent.map(([at]) => at)).toEqual([]);
});

test('every description is a sentence', () => {
  const described = types.flatMap(partsOf);

  const unfinished = described.filter(
    ([, description]) => description && !/[.!?)]$/.test(description.trim()),
  );
  expect(unfinished).toEqual([]);
});

test('every list is a page of a connection or says how long it may be', () => {
  const lists = outputFields.filter(
    ({ at, field }) => isListType(getNullableType(field.type)) && !/Connection\.(edges|nodes)$/.test(at),
  );

  const boundless = lists.filter(
    ({ field }) => !/\bat most [\d,]+\b|\beach\b.*\bonce\b/.test(field.description ?? ''),
  );
  expect(lists.length).toBeGreaterThan(10);
  expect(coordinates(boundless)).toEqual([]);
});

test('every field that may be null says when', () => {
  const nullable = outputFields.filter(({ field }) => !isNonNullType(field.type));

  const unexplained = nullable.filter(
    ({ field }) => !/\bnull (if|when|while|where|for|without|unless|until)\b/.test(field.description ?? ''),
  );
  expect(nullable.length).toBeGreaterThan(10);
  expect(coordinates(unexplained)).toEqual([]);
});

test('every field of a mutation says what role it needs', () => {
  const mutation = schema.getMutationType();

  expect(mutation ? withoutRole(mutation) : []).toEqual([]);
});

test('whatever has a global id is a Node', () => {
  const identified = types.filter((type) => isObjectType(type) && 'id' in type.getFields());

  const strays = identified.filter(
    (type) => isObjectType(type) && !type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  expect(identified.length).toBeGreaterThan(10);
  expect(strays.map(({ name }) => name)).toEqual([]);
});

function dateScalar() {
  const type = schema.getType('Date');
  if (!isScalarType(type)) throw new Error('Date is no scalar');
  return type;
}

test.each(['"2024-02-30"', '"2024-5-1"', '"2024"', '"yesterday"', '""', '20240516', 'null'])(
  '%s is no date, as a literal or as a variable',
  (text) => {
    const date = dateScalar();

    expect(() => date.parseLiteral(parseValue(text))).toThrow(/^Date .*must be a calendar date, YYYY-MM-DD/);
    expect(() => date.parseValue(JSON.parse(text))).toThrow(/^Date .*must be a calendar date, YYYY-MM-DD/);
  },
);

test('a day of the calendar is a date', () => {
  const date = dateScalar();

  expect(date.parseLiteral(parseValue('"2024-02-29"'))).toBe('2024-02-29');
  expect(date.parseValue('2024-02-29')).toBe('2024-02-29');
});
