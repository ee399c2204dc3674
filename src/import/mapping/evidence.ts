import { z } from 'zod';
import { ArticleInput } from '../../model/article.ts';
import type { SourceInput } from '../../model/source.ts';
import { IndexedText } from '../../model/text.ts';
import { articleId, domainSource, namedSource } from '../ids.ts';
import { type ArticleRef, RejectedRow } from '../record.ts';
import type { Mapping } from './read.ts';
import type { Row } from './row.ts';
import { checked, momentOf, nameOf } from './values.ts';

/** What a row gives as evidence. */
export interface Evidence {
  readonly article: ArticleRef | null;
  readonly via: readonly SourceInput[];
}

const HttpUrl = z.url({ protocol: /^https?$/ });

/**
 * The article that a row names by its address or, without one, the publisher it was had from.
 *
 * @param date of the event, ISO 8601: when the article is taken to be published if the row does not say
 * @throws RejectedRow if address, language or time are not allowed, or no time is known
 */
export function evidenceOf(row: Row, mapping: Mapping, date: string | null): Evidence {
  const url = row.get('url');
  const publisherName = row.get('publisher');
  const publisher = publisherName && namedSource(nameOf(publisherName));
  if (!url) return { article: null, via: publisher ? [publisher] : [] };

  checked(url, HttpUrl, 'is no address; it must begin with http:// or https://');
  checked(url, IndexedText);
  const publishedAt = row.get('publishedAt');
  if (!publishedAt && date?.length !== 10) {
    throw new RejectedRow(
      `${url.where}: an article needs a time: the row says neither publishedAt nor a whole date`,
    );
  }
  const title = row.get('title');
  const language = row.get('language');
  const article: ArticleRef = {
    id: articleId(url.text),
    url: url.text,
    title: title && nameOf(title),
    language: language && checked(language, ArticleInput.shape.language),
    publishedAt: publishedAt ? momentOf(publishedAt, mapping.dateFormat) : `${date}T00:00:00Z`,
    publisher: publisher ?? domainSource(new URL(url.text)),
  };
  return { article, via: [] };
}
