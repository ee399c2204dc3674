import type { EntityKind } from '../../../src/model/kind.ts';
import { type POLARITY_NAMES, type RelationType, relationTypeRow } from '../../../src/model/relation.ts';

export type Polarity = (typeof POLARITY_NAMES)[keyof typeof POLARITY_NAMES];

/** Which relations are looked at; no choice in a list keeps all. */
export interface Filters {
  readonly types: readonly RelationType[];
  readonly polarities: readonly Polarity[];
  readonly kinds: readonly EntityKind[];
  /** ISO 8601 dates, both included; open when undefined. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the panel of evidence is about. */
export type Selected =
  | { readonly entity: string }
  | { readonly relation: string }
  /** All that is between two, slugs in their order. */
  | { readonly pair: readonly [one: string, other: string] };

export function pairOf(one: string, other: string): Selected {
  return { pair: one < other ? [one, other] : [other, one] };
}

export const COLUMNS = [
  'source',
  'type',
  'target',
  'polarity',
  'claims',
  'events',
  'sources',
  'first',
  'last',
] as const;
export type Column = (typeof COLUMNS)[number];

/** How many of the strongest relations of each expanded entity are followed. */
export const DETAILS = [10, 25, 50] as const;
export type Detail = (typeof DETAILS)[number];

/** Where an entity is, in the units of the drawing. */
export type Place = readonly [x: number, y: number];

/** Everything that a reader has chosen. It is in the address, so that reload, Back and a colleague see the same. */
export interface View {
  readonly page: 'explore' | 'path';
  /** Slugs of those that are expanded, the first being where it began. */
  readonly around: readonly string[];
  readonly detail: Detail;
  readonly filters: Filters;
  readonly selected?: Selected | undefined;
  readonly shownAs: 'drawing' | 'table';
  readonly sort: { readonly column: Column; readonly descending: boolean };
  /** Where somebody put whom. */
  readonly pins: Readonly<Record<string, Place>>;
  /** Where all the others were found a place, as `graph/places-text.ts` writes it. */
  readonly places?: string | undefined;
  /** Slugs of the two that a path is looked for between. */
  readonly path: { readonly from?: string | undefined; readonly to?: string | undefined };
}

export const NO_FILTERS: Filters = { types: [], polarities: [], kinds: [] };

export const EMPTY_VIEW: View = {
  page: 'explore',
  around: [],
  detail: 25,
  filters: NO_FILTERS,
  shownAs: 'drawing',
  sort: { column: 'claims', descending: true },
  pins: {},
  path: {},
};

/** As much of an address as pins may take; those that were put there first are let go. */
export const PINS_LENGTH_MAX = 2000;

/** As many as the API goes out from at once. */
export const AROUND_MAX = 20;

export const POLARITIES = ['POSITIVE', 'NEGATIVE', 'NEUTRAL'] as const satisfies readonly Polarity[];
const BY_NUMBER = { '1': 'POSITIVE', '0': 'NEUTRAL', '-1': 'NEGATIVE' } as const;

/** @returns which way a type of relation leans */
export const polarityOf = (type: RelationType): Polarity => BY_NUMBER[`${relationTypeRow(type).polarity}`];

/** What says the same as colour and dashes, for who sees neither. */
export const SIGNS: Readonly<Record<Polarity, string>> = { POSITIVE: '+', NEGATIVE: '−', NEUTRAL: '·' };

export const isSelected = (view: View, what: Selected): boolean =>
  JSON.stringify(view.selected) === JSON.stringify(what);

/** @returns whether a filter leaves anything out */
export const isFiltered = ({ types, polarities, kinds, from, to }: Filters): boolean =>
  types.length + polarities.length + kinds.length > 0 || from !== undefined || to !== undefined;
