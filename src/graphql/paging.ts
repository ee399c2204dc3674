import { BadUserInputError } from '../errors.ts';
import type { Page, PageRequest } from '../graph/page.ts';

/** Items of a page when a client does not say. */
export const PAGE_SIZE_DEFAULT = 20;
/** Items of a page at most. */
export const PAGE_SIZE_MAX = 100;

/** Connection arguments as GraphQL gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** Lists that have cursors. A cursor of one list means nothing in another. */
export type ListName =
  | 'entities'
  | 'relations'
  | 'relations-latest'
  | 'disputes'
  | 'relation-changes'
  | 'claims'
  | 'hits'
  | 'claim-hits'
  | 'article-hits'
  | 'neighbors'
  | 'common'
  | 'articles'
  | 'sources'
  | 'reported'
  | 'changes'
  | 'history';

/**
 * @param reversed whether the list is wanted in the opposite of the order that it is stored in
 * @returns the page that connection arguments ask for
 * @throws {BadUserInputError} if they are out of bounds, contradict each other, or hold a foreign cursor
 */
export function pageRequest(
  list: ListName,
  args: PageArguments,
  withTotal: boolean,
  reversed = false,
): PageRequest {
  const { first, last } = args;
  if (typeof first === 'number' && typeof last === 'number') {
    throw new BadUserInputError('last', `cannot be given together with "first"; give one of them`);
  }
  const after = key(list, 'after', args.after);
  const before = key(list, 'before', args.before);
  return {
    // What comes after in a list that is turned round comes before in the list as it is stored.
    after: reversed ? before : after,
    before: reversed ? after : before,
    size: size('first', first) ?? size('last', last) ?? PAGE_SIZE_DEFAULT,
    backward: (typeof last === 'number') !== reversed,
    reversed,
    withTotal,
  };
}

function size(argument: string, value: number | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (value < 0 || value > PAGE_SIZE_MAX) {
    throw new BadUserInputError(argument, `${value} is not allowed; a page has 0 to ${PAGE_SIZE_MAX} items`);
  }
  return value;
}

/** Cursors are opaque to clients: the list's name and the item's key in it. */
const cursor = (list: ListName, itemKey: string) => Buffer.from(`${list}|${itemKey}`).toString('base64url');

function key(list: ListName, argument: string, value: string | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  const text = Buffer.from(value, 'base64url').toString();
  if (!text.startsWith(`${list}|`) || cursor(list, text.slice(list.length + 1)) !== value) {
    throw new BadUserInputError(argument, `"${excerpt(value)}" is no cursor of this list`);
  }
  return text.slice(list.length + 1);
}

/** What a client sent may be long, or no text at all; a message shows its beginning, as text. */
export function excerpt(text: string): string {
  return (text.length > 60 ? `${text.slice(0, 60)}…` : text).toWellFormed();
}

/** A page as a Relay connection. */
export function connection<Item, Edge extends object>(
  list: ListName,
  request: PageRequest,
  { items, more, total }: Page<Item>,
  keyOf: (item: Item) => string,
  edge: (item: Item) => Edge,
) {
  const isLast = request.backward !== request.reversed;
  const edges = items.map((item) => ({ cursor: cursor(list, keyOf(item)), ...edge(item) }));
  return {
    edges,
    total,
    pageInfo: {
      // In the direction not walked, a cursor's own item is what there is more.
      hasNextPage: isLast ? bounded(request, request.reversed) : more,
      hasPreviousPage: isLast ? more : bounded(request, !request.reversed),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Whether a range begins after an item, or else ends before one, in the order that the list is stored in. */
const bounded = ({ after, before }: PageRequest, above: boolean) => (above ? after : before) !== undefined;
