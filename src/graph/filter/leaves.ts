import type { EntityKind } from '../../model/kind.ts';
import type { RelationType } from '../../model/relation.ts';
import type { DatesBetween } from '../page.ts';
import type { Direction } from '../relation.ts';
import type { Where } from './where.ts';

/** What can be asked of an entity. */
export type EntityLeaf =
  | { readonly on: 'KINDS'; readonly in: readonly EntityKind[] }
  /** Plain ids. */
  | { readonly on: 'IDS'; readonly in: readonly string[] }
  /** It belongs to one of these countries; plain ids. */
  | { readonly on: 'AFFILIATIONS'; readonly in: readonly string[] }
  /** One of its names has all words, or words that begin so. */
  | { readonly on: 'TEXT'; readonly text: string }
  /** One of its relations satisfies the condition. */
  | { readonly on: 'RELATIONS'; readonly where: RelationWhere };
export type EntityWhere = Where<EntityLeaf>;

/** What can be asked of a relation, whatever it is seen from. */
export type PlainRelationLeaf =
  | { readonly on: 'TYPES'; readonly in: readonly RelationType[] }
  /** A claim that counts in it is dated on one of these days. */
  | ({ readonly on: 'DATES' } & DatesBetween)
  /** So many claims count in it; they come from so many sources. */
  | { readonly on: 'CLAIMS' | 'ORIGINS'; readonly min: number; readonly max: number };

/** What can be asked of a relation. */
export type RelationLeaf =
  | PlainRelationLeaf
  /** Which end it is seen from, and who is at the other; of one that is seen from an end. */
  | { readonly on: 'DIRECTION'; readonly in: Direction }
  | { readonly on: 'COUNTERPART'; readonly where: EntityWhere }
  /** Who is at its ends; a symmetric one has them either way round. */
  | {
      readonly on: 'ENDS';
      readonly source?: EntityWhere | undefined;
      readonly target?: EntityWhere | undefined;
    }
  /** Who is at one of its ends. */
  | { readonly on: 'EITHER'; readonly where: EntityWhere };
export type RelationWhere = Where<RelationLeaf>;

/** Whether relations have to be looked for to tell whom a condition holds for. */
export function asksRelations(where: EntityWhere): boolean {
  if ('leaf' in where) return where.leaf.on === 'RELATIONS';
  if ('not' in where) return asksRelations(where.not);
  return ('and' in where ? where.and : where.or).some(asksRelations);
}

/** Named entities whose relations are sooner gone through than others are found among whom to look. */
const NAMED_MAX = 3;

/** Whether all relations that are looked for lead to a few who are named, so that it is best to begin there. */
export function leadsToNamed(where: EntityWhere): boolean {
  if ('leaf' in where) return where.leaf.on !== 'RELATIONS' || hasNamedEnd(where.leaf.where);
  if ('not' in where) return leadsToNamed(where.not);
  return ('and' in where ? where.and : where.or).every(leadsToNamed);
}

function hasNamedEnd(where: RelationWhere): boolean {
  if ('leaf' in where) return where.leaf.on === 'COUNTERPART' && isNamed(where.leaf.where);
  return 'and' in where && where.and.some(hasNamedEnd);
}

function isNamed(where: EntityWhere): boolean {
  if ('leaf' in where) return where.leaf.on === 'IDS' && where.leaf.in.length <= NAMED_MAX;
  return 'and' in where && where.and.some(isNamed);
}
