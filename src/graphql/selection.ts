import { collectSubFields } from '@graphql-tools/utils';
import { type FieldNode, type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';

/** A field of this request with its selected fields, whatever fragments and directives they come by. */
interface Selection {
  readonly info: GraphQLResolveInfo;
  readonly nodes: readonly FieldNode[];
  readonly typeName: string;
}

/** Field names from a field down, e.g. `['edges', 'node', 'evidence']`. */
type Path = readonly string[];

/**
 * Tells whether a request asks for any of some fields under the one being resolved, so that what is not
 * asked for is not read. All items of a list share one answer, worked out once.
 */
export function selector(...paths: readonly Path[]): (info: GraphQLResolveInfo) => boolean {
  // One execution makes one list of nodes for a field, whatever number of parents it is resolved for.
  const answers = new WeakMap<readonly FieldNode[], boolean>();
  return (info) => {
    const known = answers.get(info.fieldNodes);
    if (known !== undefined) return known;
    const typeName = getNamedType(info.returnType).name;
    const answer = paths.some((path) => follows({ info, nodes: info.fieldNodes, typeName }, path));
    answers.set(info.fieldNodes, answer);
    return answer;
  };
}

/** Whether the length of the whole list is asked for. */
export const selectsTotal = selector(['totalCount']);

function follows({ info, nodes, typeName }: Selection, [name, ...rest]: Path): boolean {
  const type = info.schema.getType(typeName);
  if (!name || !isObjectType(type)) return !name;
  const { fields } = collectSubFields(info.schema, info.fragments, info.variableValues, type, [...nodes]);
  for (const found of fields.values()) {
    const field = found[0] && type.getFields()[found[0].name.value];
    if (!field || field.name !== name) continue;
    const next = { info, nodes: found, typeName: getNamedType(field.type).name };
    if (follows(next, rest)) return true;
  }
  return false;
}
