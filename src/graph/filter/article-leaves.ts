import type { DatesBetween } from '../page.ts';
import type { ClaimWhere } from './claim-leaves.ts';
import type { Where } from './where.ts';

/** What can be asked of an article. */
export type ArticleLeaf =
  /** It was published on one of these days, UTC. */
  | ({ readonly on: 'DATES' } & DatesBetween)
  /** One of these published it; plain ids. */
  | { readonly on: 'SOURCE'; readonly in: readonly string[] }
  /** Its language is one of these or begins so; tags in lower case. */
  | { readonly on: 'LANGUAGE'; readonly in: readonly string[] }
  /** Its title has all of these, in lower case. */
  | { readonly on: 'TEXT'; readonly words: readonly string[] }
  /** It reports a claim that satisfies the condition. */
  | { readonly on: 'CLAIMS'; readonly where: ClaimWhere };
export type ArticleWhere = Where<ArticleLeaf>;
