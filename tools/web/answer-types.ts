import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** Types of values by scalar, as JSON has them. */
const SCALARS: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Date: 'string',
  DateTime: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
};
/** Enums whose words have a type already, and where. */
const KNOWN_ENUMS = { EntityKind: 'kind', RelationType: 'relation' } as const;

const HEAD = `// What each document of this folder is answered with. Written by \`npm run schema\`, never by hand.
${Object.entries(KNOWN_ENUMS)
  .map(([name, file]) => `import type { ${name} } from '../../../src/model/${file}.ts';\n`)
  .join('')}`;

/** @returns TypeScript with a type for each document: what a server of this schema answers it with */
export function answerTypes(schema: GraphQLSchema, documents: Readonly<Record<string, string>>): string {
  const names = Object.keys(documents).sort();
  const types = names.map((name) => {
    const operation = parse(documents[name] ?? '').definitions[0];
    const query = schema.getQueryType();
    if (operation?.kind !== Kind.OPERATION_DEFINITION || !query) throw new Error(`${name} is no query.`);
    return `export interface ${nameOf(name)} ${shape(schema, query, operation.selectionSet, '')}\n`;
  });
  const all = names.map((name) => `  readonly ${name}: ${nameOf(name)};\n`);
  const index = `/** By the names of the documents. */\nexport interface Answers {\n${all.join('')}}\n`;
  return [HEAD, ...types, index].join('\n');
}

const nameOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`;

/** An object with the fields that are selected of a type. */
function shape(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  indent: string,
): string {
  const fields = selections.map((node) => {
    if (node.kind !== Kind.FIELD) throw new Error('Fields and fragments are not mixed here.');
    return `${indent}  readonly ${node.alias?.value ?? node.name.value}: ${fieldValue(schema, type, node, `${indent}  `)};`;
  });
  return `{\n${fields.join('\n')}\n${indent}}`;
}

function fieldValue(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  node: FieldNode,
  indent: string,
): string {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field) throw new Error(`${type.name} has no field "${node.name.value}".`);
  return nullable(field.type, (named) => {
    if (isEnumType(named)) {
      if (Object.hasOwn(KNOWN_ENUMS, named.name)) return named.name;
      return named
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ');
    }
    if (isCompositeType(named) && node.selectionSet) return object(schema, named, node.selectionSet, indent);
    return SCALARS[named.name] ?? fail(`There is no type for "${named.name}".`);
  });
}

/** Wraps what a type names in what it says about lists and nulls. */
function nullable(type: GraphQLOutputType, write: (named: GraphQLNamedType) => string): string {
  if (!isNonNullType(type)) return `${written(type, write)} | null`;
  return written(getNullableType(type), write);
}

function written(type: GraphQLOutputType, write: (named: GraphQLNamedType) => string): string {
  if (!isListType(type)) return write(getNamedType(type));
  const item = nullable(type.ofType, write);
  const isOne = /^\w+$/.test(item) || (item.startsWith('{') && item.endsWith('}'));
  return `readonly ${isOne ? item : `(${item})`}[]`;
}

/** Of a type that may be one of several: the fields that are selected of one of these, which others do not have. */
function object(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  indent: string,
): string {
  const [fragment, ...others] = set.selections;
  if (!isAbstractType(type) || fragment?.kind !== Kind.INLINE_FRAGMENT)
    return shape(schema, type, set, indent);
  const one = schema.getType(fragment.typeCondition?.name.value ?? '');
  if (others.length > 0 || !isCompositeType(one))
    throw new Error('One fragment of a type is understood here.');
  const names = fragment.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? [`'${node.alias?.value ?? node.name.value}'`] : [],
  );
  return `${shape(schema, one, fragment.selectionSet, indent)} | Readonly<Partial<Record<${names.join(' | ')}, undefined>>>`;
}

function fail(message: string): never {
  throw new Error(message);
}
