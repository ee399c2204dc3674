import { collectSubFields } from '@graphql-tools/utils';
import { type FieldNode, type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';

/** A field of this request with its selected fields, whatever fragments and directives they come by. */
interface Selection {
  readonly info: GraphQLResolveInfo;
  readonly nodes: readonly FieldNode[];
  readonly typeName: string;
}

/**
 * Whether a request asks for a field somewhere under the one being resolved, so that what is not asked
 * for is not read.
 *
 * @param paths field names from here down, e.g. `['edges', 'node', 'evidence']`
 */
export function selects(info: GraphQLResolveInfo, ...paths: readonly (readonly string[])[]): boolean {
  const typeName = getNamedType(info.returnType).name;
  return paths.some((path) => follows({ info, nodes: info.fieldNodes, typeName }, path));
}

function follows({ info, nodes, typeName }: Selection, [name, ...rest]: readonly string[]): boolean {
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
