import type { Filters, View } from './view.ts';

/** As many entities as the API draws at once. */
export const NODES_MAX = 1000;
/** More than these are hard to look at, and take a laptop some seconds. */
export const NODES_MANY = 500;

const some = <Item>(items: readonly Item[]) => (items.length > 0 ? items : undefined);

/** @returns filter of relations for the drawing: a kind is kept at the other end, whatever those who are expanded are */
export function relationFilter({ around, filters }: Pick<View, 'around' | 'filters'>) {
  const { kinds, types, polarities, from, to } = filters;
  const end = kinds.length > 0 ? { or: [{ slugs: around }, { kinds }] } : undefined;
  return { types: some(types), polarities: some(polarities), from, to, source: end, target: end };
}

/** @returns filter of all relations of those who are expanded, drawn or not */
export const aroundFilter = (view: Pick<View, 'around' | 'filters'>) => ({
  ...relationFilter(view),
  either: { slugs: view.around },
});

/** @returns filter of all relations of the graph that satisfy the choices: a kind is that of either end */
export const wholeFilter = ({ kinds, types, polarities, from, to }: Filters) => ({
  ...{ types: some(types), polarities: some(polarities), from, to },
  either: kinds.length > 0 ? { kinds } : undefined,
});

/** @returns variables of the one query that all of the drawing comes from, which costs by how many there may be at most */
export const neighborhoodVariables = (view: View) => ({
  around: view.around.map((slug) => ({ slug })),
  perNode: view.detail,
  total: Math.min(NODES_MAX, view.around.length * (1 + view.detail)),
  filter: relationFilter(view),
});

/** @returns filter of the claims that name one of those who are expanded */
export function claimFilter(around: readonly string[], filters: Filters) {
  const { kinds, types, polarities, from, to } = filters;
  const slugs = { slugs: around };
  const ofKinds = {
    or: [
      { subject: slugs, object: { kinds } },
      { subject: { kinds }, object: slugs },
    ],
  };
  return {
    types: some(types),
    polarities: some(polarities),
    from,
    to,
    either: slugs,
    and: kinds.length > 0 ? [ofKinds] : undefined,
  };
}

/** @returns for each list of choices the filter without the choices of that list */
export function facetVariables({ around, filters }: Pick<View, 'around' | 'filters'>) {
  const without = (change: Partial<Filters>) => claimFilter(around, { ...filters, ...change });
  return {
    types: without({ types: [] }),
    polarities: without({ polarities: [] }),
    kinds: without({ kinds: [] }),
    months: without({ from: undefined, to: undefined }),
  };
}
