import { pinsText } from './pins-text.ts';
import {
  AROUND_MAX,
  type Column,
  EMPTY_VIEW,
  type Filters,
  NO_FILTERS,
  PINS_LENGTH_MAX,
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
    places: undefined,
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

/** Puts somebody somewhere, to stay there. */
export const pin =
  (slug: string, [x, y]: Place): Command =>
  (view) => {
    const pins = Object.entries(unpin(slug)(view).pins);
    pins.push([slug, [Math.round(x), Math.round(y)]]);
    while (pinsText(Object.fromEntries(pins)).length > PINS_LENGTH_MAX && pins.length > 1) pins.shift();
    return { ...view, pins: Object.fromEntries(pins) };
  };

/** Puts somebody a step from where they are: from where they were put, or else from where the drawing has them. */
export const nudge =
  (slug: string, drawnAt: Place, [right, down]: Place): Command =>
  (view) => {
    const [x, y] = (Object.hasOwn(view.pins, slug) ? view.pins[slug] : undefined) ?? drawnAt;
    return pin(slug, [x + right, y + down])(view);
  };

/** Lets somebody go back to where the drawing would have them. */
export const unpin =
  (slug: string): Command =>
  (view) => {
    const { [slug]: _, ...pins } = view.pins;
    return { ...view, pins };
  };

export const unpinAll: Command = (view) => ({ ...view, pins: {} });

/** Keeps where the drawing has whom. */
export const keepPlaces =
  (places: string | undefined): Command =>
  (view) => ({ ...view, places });

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
