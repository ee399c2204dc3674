import { collectSubFields } from '@graphql-tools/utils';
import {
  assertCompositeType,
  assertInterfaceType,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Field names from a field down, e.g. `['edges', 'node', 'evidence']`. */
type Path = readonly string[];

/**
 * Works out once a field of a request what does not depend on the parent that it is resolved for: all items of
 * a list share one answer.
 */
export function onceAField<Answer, Rest extends unknown[] = []>(
  work: (info: GraphQLResolveInfo, ...rest: Rest) => Answer,
): (info: GraphQLResolveInfo, ...rest: Rest) => Answer {
  // One execution makes one list of nodes for a field, whatever number of parents it is resolved for.
  const answers = new WeakMap<readonly FieldNode[], { readonly answer: Answer }>();
  return (info, ...rest) => {
    const known = answers.get(info.fieldNodes) ?? { answer: work(info, ...rest) };
    answers.set(info.fieldNodes, known);
    return known.answer;
  };
}

/**
 * Tells whether a request asks for any of some fields under the one being resolved, so that what is not
 * asked for is not read.
 */
export function selector(...paths: readonly Path[]): (info: GraphQLResolveInfo) => boolean {
  return onceAField((info) => paths.some((path) => fieldsAhead(info, path).length > 0));
}

/** Whether the length of the whole list is asked for. */
export const selectsTotal = selector(['totalCount']);

/**
 * Fields at the end of a path that a request asks for, whatever fragments and directives they come by. Below
 * an interface those of fragments on another type are left out: what is found may not be of it.
 *
 * @returns for each, the `info` that it will be resolved with, as far as this file looks
 */
export function fieldsAhead(info: GraphQLResolveInfo, [name, ...rest]: Path): GraphQLResolveInfo[] {
  const type = getNamedType(info.returnType);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name ?? ''] : undefined;
  if (!field) return [];
  const found = selectedBy(info, type).filter(([node]) => node?.name.value === name);
  const ahead = found.map((fieldNodes) => ({ ...info, fieldNodes, returnType: field.type }));
  return rest.length === 0 ? ahead : ahead.flatMap((next) => fieldsAhead(next, rest));
}

/** Names of the fields that a request asks for of what some paths lead to; of an empty one, of the field itself. */
export function namesAhead(info: GraphQLResolveInfo, ...paths: readonly Path[]): ReadonlySet<string> {
  const ahead = paths.flatMap((path) => (path.length === 0 ? [info] : fieldsAhead(info, path)));
  return new Set(ahead.flatMap(namesOf));
}

const namesOf = (info: GraphQLResolveInfo) =>
  selectedBy(info, getNamedType(info.returnType)).flatMap(([node]) => node?.name.value ?? []);

/** @returns for each key of the answer, the nodes of the field that is asked for by it */
function selectedBy(
  { schema, fragments, variableValues, fieldNodes }: GraphQLResolveInfo,
  type: GraphQLNamedType,
): FieldNode[][] {
  // It only compares the type with those of fragments, which does for an interface too.
  const looked = type as GraphQLObjectType;
  return [...collectSubFields(schema, fragments, variableValues, looked, [...fieldNodes]).fields.values()];
}

/** The field being resolved as if it were declared to give a type that it may give. */
export function asGiving(info: GraphQLResolveInfo, typeName: string): GraphQLResolveInfo {
  return { ...info, returnType: assertCompositeType(info.schema.getType(typeName)) };
}

/**
 * @returns the arguments of a field of an interface, whether it is being resolved or ahead
 * @throws {GraphQLError} if one is not of its type
 */
export function argumentsOf(info: GraphQLResolveInfo, interfaceName: string): Record<string, unknown> {
  const [node] = info.fieldNodes;
  const fields = assertInterfaceType(info.schema.getType(interfaceName)).getFields();
  const field = node && fields[node.name.value];
  return field ? getArgumentValues(field, node, info.variableValues) : {};
}
