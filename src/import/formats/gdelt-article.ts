import { articleId, domainSource } from '../ids.ts';
import type { ArticleRef } from '../record.ts';
import { indexed } from './fields.ts';

/**
 * @param firstSeen ISO 8601: GDELT does not give the time of publication, only when it first saw the article
 * @returns the article at an address of the web; null if `address` is none
 * @throws RejectedRow if the address cannot be stored
 */
export function gdeltArticle(address: string, firstSeen: string, column: string): ArticleRef | null {
  const url = /^https?:\/\/\S+$/i.test(address) ? URL.parse(indexed(address, column)) : null;
  if (!url) return null;
  return {
    id: articleId(address),
    url: address,
    title: null,
    language: null,
    publishedAt: firstSeen,
    // Of the address, as in both kinds of file: GDELT's own name of a source leaves out what stands before it.
    publisher: domainSource(url),
  };
}
