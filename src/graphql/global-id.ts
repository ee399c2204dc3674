import { BadUserInputError } from '../errors.ts';
import { excerpt } from './paging.ts';

/**
 * Types whose things have global ids. All kinds of entities share one, so that an id outlives a change
 * of kind or a merge.
 */
export const NODE_TYPES = ['Entity', 'Relation', 'Claim', 'Article', 'Source', 'Dataset'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** A global id taken apart. */
export interface NodeKey {
  readonly type: NodeType;
  readonly id: string;
}

/** @returns the opaque id by which `node` finds the thing again */
export function globalId(type: NodeType, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** @throws {BadUserInputError} if `value` is no global id */
export function parseGlobalId(argument: string, value: string): NodeKey {
  const text = Buffer.from(value, 'base64url').toString();
  const split = text.indexOf(':');
  const type = NODE_TYPES.find((name) => name === text.slice(0, split));
  const id = text.slice(split + 1);
  if (!type || globalId(type, id) !== value) {
    throw new BadUserInputError(
      argument,
      `"${excerpt(value)}" is no id of this graph; a slug goes to entity(by: {slug: …})`,
    );
  }
  return { type, id };
}

/** @throws {BadUserInputError} if `value` is no global id of an entity */
export const parseEntityId = (argument: string, value: string) => parseIdOf('Entity', argument, value);

/** @throws {BadUserInputError} if `value` is no global id of a thing of this type */
export function parseIdOf(wanted: NodeType, argument: string, value: string): string {
  const { type, id } = parseGlobalId(argument, value);
  if (type === wanted) return id;
  const article = wanted === 'Entity' || wanted === 'Article' ? 'an' : 'a';
  throw new BadUserInputError(
    argument,
    `"${excerpt(value)}" is the id of a ${type}, not of ${article} ${wanted}`,
  );
}
