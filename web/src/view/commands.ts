import {
  AROUND_MAX,
  type Column,
  EMPTY_VIEW,
  type Filters,
  NO_FILTERS,
  type Place,
  type Selected,
  type View,
} from './view.ts';

/** One thing that a reader does. Commands know nothing of pages or browsers, so each is tested by itself. */
export type Command = (view: View) => View;

/** Begins anew around one entity, with the filters as they are. */
export const startAt =
  (slug: string): Command =>
  (view) => ({
    ...view,
    page: 'explore',
    around: [slug],
    pins: {},
    selected: { entity: slug },
  });

/** Draws the strongest relations of one more; of those that are expanded the page tells when they are too many. */
export const expand =
  (slug: string): Command =>
  (view) =>
    view.around.includes(slug) || view.around.length >= AROUND_MAX
      ? view
      : { ...view, page: 'explore', around: [...view.around, slug], selected: { entity: slug } };

/** Takes back what one brought along. The last one stays: it is what there is to see. */
export const collapse =
  (slug: string): Command =>
  (view) =>
    view.around.length > 1 && view.around.includes(slug)
      ? { ...view, around: view.around.filter((other) => other !== slug) }
      : view;

export const toggle =
  (slug: string): Command =>
  (view) =>
    (view.around.includes(slug) ? collapse(slug) : expand(slug))(view);

export const select =
  (selected: Selected | undefined): Command =>
  (view) => ({ ...view, selected });

export const filterBy =
  (change: Partial<Filters>): Command =>
  (view) => ({ ...view, filters: { ...view.filters, ...change } });

/** Adds a choice to a list of the filter, or takes it out again. */
export const choose =
  <List extends 'types' | 'polarities' | 'kinds'>(list: List, word: Filters[List][number]): Command =>
  (view) => {
    const words: readonly string[] = view.filters[list];
    const chosen = words.includes(word) ? words.filter((other) => other !== word) : [...words, word];
    return filterBy({ [list]: chosen })(view);
  };

export const clearFilters: Command = (view) => ({ ...view, filters: NO_FILTERS });

export const pin =
  (slug: string, place: Place): Command =>
  (view) => ({ ...view, pins: { ...view.pins, [slug]: [Math.round(place[0]), Math.round(place[1])] } });

export const unpinAll: Command = (view) => ({ ...view, pins: {} });

export const detail =
  (value: View['detail']): Command =>
  (view) => ({ ...view, detail: value });

export const showAs =
  (shownAs: View['shownAs']): Command =>
  (view) => ({ ...view, shownAs });

/** Sorts by a column; by the same one again, the other way round. */
export const sortBy =
  (column: Column): Command =>
  (view) => ({
    ...view,
    sort: { column, descending: view.sort.column === column ? !view.sort.descending : isNumber(column) },
  });

/** What is counted is looked at from the top. */
const isNumber = (column: Column) => ['claims', 'events', 'sources', 'last'].includes(column);

export const openPage =
  (page: View['page']): Command =>
  (view) => ({ ...view, page, selected: undefined });

export const pathEnd =
  (end: 'from' | 'to', slug: string | undefined): Command =>
  (view) => ({ ...view, path: { ...view.path, [end]: slug }, selected: undefined });

export const swapPath: Command = (view) => ({ ...view, path: { from: view.path.to, to: view.path.from } });

export const startOver: Command = () => EMPTY_VIEW;
