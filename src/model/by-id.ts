/**
 * Order of ids, for `sort`. Whoever locks several things does so in this order, so that two writers never wait
 * for each other in a circle.
 */
export const byId = (left: { readonly id: string }, right: { readonly id: string }) =>
  left.id < right.id ? -1 : 1;
