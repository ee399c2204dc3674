import { ENTITY_KIND_NAMES } from '../../../src/model/kind.ts';
import { RELATION_TYPE_NAMES } from '../../../src/model/relation.ts';
import { pinsFrom, pinsList } from './pins-text.ts';
import {
  AROUND_MAX,
  COLUMNS,
  DETAILS,
  EMPTY_VIEW,
  type Filters,
  POLARITIES,
  pairOf,
  type Selected,
  type View,
} from './view.ts';

/** @returns the query of an address that stands for a view; empty for the empty one */
export function toQuery(view: View): string {
  const { around, detail, selected, sort, path } = view;
  const { types, polarities, kinds, from, to } = view.filters;
  const parts: Record<string, string | undefined> = {
    page: view.page === 'path' ? 'path' : undefined,
    around: around.join(','),
    detail: detail === EMPTY_VIEW.detail ? undefined : String(detail),
    types: types.join(','),
    polarities: polarities.join(','),
    kinds: kinds.join(','),
    from,
    to,
    entity: selected && 'entity' in selected ? selected.entity : undefined,
    relation: selected && 'relation' in selected ? selected.relation : undefined,
    pair: selected && 'pair' in selected ? selected.pair.join(',') : undefined,
    as: view.shownAs === 'table' ? 'table' : undefined,
    sort: isUsualSort(sort) ? undefined : `${sort.column}${sort.descending ? '-down' : ''}`,
    pins: pinsList(view.pins),
    places: view.places,
    a: path.from,
    b: path.to,
  };
  const kept = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  // Slugs have no sign that would have to be escaped but these two.
  const query = new URLSearchParams(kept).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return query === '' ? '' : `?${query}`;
}

/** @returns the view that an address stands for; what it does not understand of it is left out */
export function fromQuery(query: string): View {
  const parts = new URLSearchParams(query);
  const detail = DETAILS.find((value) => String(value) === parts.get('detail'));
  return {
    page: parts.get('page') === 'path' ? 'path' : 'explore',
    around: [...new Set(listOf(parts.get('around')))].slice(0, AROUND_MAX),
    detail: detail ?? EMPTY_VIEW.detail,
    filters: filtersOf(parts),
    selected: selectedOf(parts),
    shownAs: parts.get('as') === 'table' ? 'table' : 'drawing',
    sort: sortOf(parts.get('sort')),
    pins: pinsFrom(parts.get('pins')),
    places: /^[\w-]{1,2100}$/.exec(parts.get('places') ?? '')?.[0],
    path: { from: parts.get('a') ?? undefined, to: parts.get('b') ?? undefined },
  };
}

const isUsualSort = ({ column, descending }: View['sort']) =>
  column === EMPTY_VIEW.sort.column && descending === EMPTY_VIEW.sort.descending;

const listOf = (text: string | null) => (text ?? '').split(',').filter((item) => item !== '');

/** @returns those of a list that are among the allowed */
function someOf<Word extends string>(text: string | null, allowed: readonly Word[]): Word[] {
  const asked = new Set(listOf(text));
  return allowed.filter((word) => asked.has(word));
}

function filtersOf(parts: URLSearchParams): Filters {
  return {
    types: someOf(parts.get('types'), RELATION_TYPE_NAMES),
    polarities: someOf(parts.get('polarities'), POLARITIES),
    kinds: someOf(parts.get('kinds'), ENTITY_KIND_NAMES),
    from: dateOf(parts.get('from')),
    to: dateOf(parts.get('to')),
  };
}

/** @returns a date as it is written; undefined if it is none */
export function dateOf(text: string | null | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

function selectedOf(parts: URLSearchParams): Selected | undefined {
  const [entity, relation] = [parts.get('entity'), parts.get('relation')];
  if (entity) return { entity };
  if (relation) return { relation };
  const [one, other] = listOf(parts.get('pair'));
  return one && other ? pairOf(one, other) : undefined;
}

function sortOf(text: string | null): View['sort'] {
  const column = COLUMNS.find((name) => name === text?.replace(/-down$/, ''));
  return column ? { column, descending: text?.endsWith('-down') ?? false } : EMPTY_VIEW.sort;
}
