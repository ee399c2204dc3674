import type { Where } from '../../graph/filter/where.ts';
import {
  POLARITY_NAMES,
  RELATION_TYPE_NAMES,
  type RelationType,
  relationTypeRow,
} from '../../model/relation.ts';
import type { Composed, TypeConditions } from './inputs.ts';
import { few, type Place, under } from './limits.ts';
import { knownRoots } from './values.ts';

/** A field of a filter that is set. */
const isSet = (value: unknown) => value !== undefined && value !== null;

/** Fields of a filter that are set, with their values. */
export const setFields = (filter: unknown) =>
  Object.entries(filter ?? {}).filter(([, value]) => isSet(value));

/** What "and", "or" and "not" of a filter hold. */
export function composed<Filter extends Composed<Filter>, Leaf>(
  filter: Filter,
  place: Place,
  whereOf: (filter: Filter, place: Place) => Where<Leaf>,
): Where<Leaf>[] {
  const listed = (name: string, filters: readonly Filter[]) =>
    few(`${place.path}.${name}`, filters).map((part, index) =>
      whereOf(part, under(place, `.${name}[${index}]`)),
    );
  count(filter, place);
  return [
    ...(filter.and ? [{ and: listed('and', filter.and) }] : []),
    ...(filter.or ? [{ or: listed('or', filter.or) }] : []),
    ...(filter.not ? [{ not: whereOf(filter.not, under(place, '.not')) }] : []),
  ];
}

/** Counts the fields that are set, those of filters within among them. */
function count(filter: object, place: Place): void {
  for (const [name] of setFields(filter)) under({ ...place, level: 1 }, `.${name}`);
}

/** @returns the types that each condition on types keeps */
export function typeLists(path: string, conditions: TypeConditions): (readonly RelationType[])[] {
  const { types, families, polarities, quadClasses, cameoRoots } = conditions;
  const kept = (keep: (row: ReturnType<typeof relationTypeRow>) => boolean) =>
    RELATION_TYPE_NAMES.filter((type) => keep(relationTypeRow(type)));
  const lists: (readonly RelationType[])[] = [];
  if (types) lists.push(types);
  if (families) lists.push(kept(({ family }) => families.includes(family)));
  if (polarities) lists.push(kept(({ polarity }) => polarities.includes(POLARITY_NAMES[polarity])));
  if (quadClasses) lists.push(kept(({ quadClass }) => quadClasses.includes(quadClass)));
  if (cameoRoots) {
    const roots = knownRoots(`${path}.cameoRoots`, cameoRoots);
    lists.push(kept(({ cameoRoot }) => cameoRoot !== null && roots.includes(cameoRoot)));
  }
  return lists;
}
