import type { ServerOptions } from '../options.ts';
import { EXPLORE_PATH, GRAPHQL_PATH } from '../paths.ts';
import { sendsIds } from './documents.ts';

/** A page, and when somebody gets it. */
export interface Page {
  readonly paths: readonly string[];
  /** Its file among those that were built. */
  readonly file: string;
  /** Whether only browsers get it, since programs ask something else at the same path. */
  readonly forBrowsers: boolean;
  /** What it is told of this server, as `data-` attributes of its root; all of it is public. */
  readonly told: Readonly<Record<string, string>>;
  /** Whether its scripts write styles into it: it is told a nonce then, by which those are known. */
  readonly writesStyles: boolean;
  /** What it may do. */
  readonly policy: (nonce?: string) => string;
}

const CLOSED = ["object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/** Nothing but files of this server, and no code or style that is written into a page. */
const strict = () => ["default-src 'self'", ...CLOSED].join('; ');

/**
 * The same for GraphiQL, whose editor writes style sheets while it runs, lines of text with their places in `style`
 * attributes, and small pictures in the colours of its theme.
 */
const withEditor = (nonce = '') =>
  [
    "default-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    ...CLOSED,
  ].join('; ');

/** @returns the pages that are shown, the one first that whoever comes to `/` is led to */
export function pagesOf(options: ServerOptions): Page[] {
  const { explorer, graphiql, access } = options;
  const shown = (is: boolean) => (is ? 'shown' : 'none');
  const explore: Page = {
    paths: [EXPLORE_PATH],
    file: 'explore.html',
    forBrowsers: false,
    told: { graphiql: shown(graphiql), ...(sendsIds(options) && { asks: 'ids' }) },
    writesStyles: false,
    policy: strict,
  };
  const editor: Page = {
    paths: [GRAPHQL_PATH, `${GRAPHQL_PATH}/`],
    file: 'graphiql.html',
    forBrowsers: true,
    told: { explorer: shown(explorer), readers: access.readers },
    writesStyles: true,
    policy: withEditor,
  };
  return [...(explorer ? [explore] : []), ...(graphiql ? [editor] : [])];
}
