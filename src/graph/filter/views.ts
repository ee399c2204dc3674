import { RELATION_TYPE_NAMES, relationTypeRow } from '../../model/relation.ts';
import type { EntityWhere, PlainRelationLeaf, RelationLeaf, RelationWhere } from './leaves.ts';
import type { Where } from './where.ts';

/** One end of a relation, as it is stored. */
export type End = 'SOURCE' | 'TARGET';
/** What a relation is seen from: an end, or nothing. */
export type View = End | 'STORED';

/** What can be asked of a relation as it is stored. */
export type FlatLeaf =
  | PlainRelationLeaf
  | { readonly on: 'END'; readonly end: End; readonly where: EntityWhere };
type Flat = Where<FlatLeaf>;

const SYMMETRIC = RELATION_TYPE_NAMES.filter((type) => relationTypeRow(type).symmetric);

/** A condition on relations that are seen from somewhere, as one on relations as they are stored. */
export function flat(where: RelationWhere, view: View): Flat {
  if ('not' in where) return { not: flat(where.not, view) };
  if ('and' in where) return { and: where.and.map((part) => flat(part, view)) };
  if ('or' in where) return { or: where.or.map((part) => flat(part, view)) };
  return flatLeaf(where.leaf, view);
}

function flatLeaf(leaf: RelationLeaf, view: View): Flat {
  switch (leaf.on) {
    case 'DIRECTION': {
      const isSeen = leaf.in === 'BOTH' || (leaf.in === 'OUT') === (view === 'SOURCE');
      // A symmetric relation has every direction.
      return { leaf: { on: 'TYPES', in: isSeen ? RELATION_TYPE_NAMES : SYMMETRIC } };
    }
    case 'COUNTERPART':
      return end(view === 'SOURCE' ? 'TARGET' : 'SOURCE', leaf.where);
    case 'ENDS': {
      const turned: Flat[] = [{ leaf: { on: 'TYPES', in: SYMMETRIC } }, ends(leaf.target, leaf.source)];
      return { or: [ends(leaf.source, leaf.target), { and: turned }] };
    }
    case 'EITHER':
      return { or: [end('SOURCE', leaf.where), end('TARGET', leaf.where)] };
    default:
      return { leaf };
  }
}

const end = (which: End, where: EntityWhere): Flat => ({ leaf: { on: 'END', end: which, where } });

const ends = (source: EntityWhere | undefined, target: EntityWhere | undefined): Flat => ({
  and: [...(source ? [end('SOURCE', source)] : []), ...(target ? [end('TARGET', target)] : [])],
});
