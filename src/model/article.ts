import { z } from 'zod';
import { ClaimInput } from './claim.ts';
import { EntityInput } from './entity.ts';
import { SourceInput } from './source.ts';
import { IndexedText, PlainId, Text, WebAddress } from './text.ts';
import { VisibilityInput } from './visibility.ts';

/** Bibliographic data of an article; its text is never stored. */
export const ArticleInput = z.strictObject({
  id: PlainId,
  title: IndexedText,
  url: WebAddress.nullable().default(null),
  /** BCP 47 tag of the language it is written in. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag'),
  /** ISO 8601 with the offset the publisher gives, e.g. `2024-05-17T17:03:00+09:00`. */
  publishedAt: z.iso.datetime({ offset: true }),
  byline: Text.max(1000).nullable().default(null),
  /** Plain id of the publisher. */
  source: PlainId,
  /** Who is shown one that is new; null: everybody, unless its publisher is private. */
  visibility: VisibilityInput,
});
export type ArticleInput = z.infer<typeof ArticleInput>;

/** @returns the key that articles are listed by: the moment of publication, then id */
export function articleSortKey(id: string, publishedAt: string): string {
  return `${new Date(publishedAt).toISOString()}|${id}`;
}

/** An article with what it reports, written in one transaction: one file of seed/articles. */
export const ArticleFile = z.strictObject({
  article: ArticleInput,
  /** Publishers and agencies it names that may be new. */
  sources: z.array(SourceInput).max(100).default([]),
  /** Entities it names that may be new. */
  entities: z.array(EntityInput).max(1000).default([]),
  claims: z.array(ClaimInput).max(1000),
});
export type ArticleFile = z.infer<typeof ArticleFile>;
