import { foldName, isCjk } from '../../model/name.ts';

/** Lucene queries for names that have all words of a text; words hold letters and digits only. */
export function nameQueries(text: string): { query: string; cjkQuery: string } {
  const folded = foldName(text);
  const words = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return {
    query: `folded:(${words.map((word) => `(${word} OR ${word}*)`).join(' AND ')})`,
    cjkQuery: isCjk(folded) ? `cjk:"${words.filter(isCjk).join(' ')}"` : '',
  };
}
