import { readLines } from '../files/lines.ts';
import type { ImportFormat } from '../format.ts';
import { type MentionRecord, RejectedRow } from '../record.ts';
import { shown } from '../shown.ts';
import { cellsOf, compactTime, rowNumber } from './fields.ts';
import { rowsFrom } from './from-lines.ts';
import { gdeltArticle } from './gdelt-article.ts';
import { GDELT } from './gdelt-dataset.ts';

/** Columns of a file of mentions. */
export const MENTION_COLUMNS = 16;

/** `MentionType` of what is on the web: only there is the identifier an address. */
const WEB = '1';

/** Longest article that evidence can point into. */
const SENTENCES_MAX = 10_000;

/** -1 stands for the article as a whole. */
function sentenceOf(text: string): number | null {
  const sentence = Number(text);
  return Number.isInteger(sentence) && sentence >= 1 && sentence <= SENTENCES_MAX ? sentence : null;
}

/**
 * Reads a row of a file of mentions: one more article that reports an event.
 *
 * @throws RejectedRow if it cannot be imported
 */
export function parseGdeltMention(text: string): MentionRecord {
  const cells = cellsOf(text, MENTION_COLUMNS);
  const [id = '', , mentioned = '', type = '', , identifier = '', sentence = ''] = cells;
  const claimId = `gdelt:${rowNumber(id, 'GLOBALEVENTID')}`;
  if (type !== WEB) throw new RejectedRow(`MentionType holds ${shown(type)}; only ${WEB}, the web, has URLs`);
  const article = gdeltArticle(identifier, compactTime(mentioned, 'MentionTimeDate'), 'MentionIdentifier');
  if (article) return { claimId, article, sentence: sentenceOf(sentence) };
  throw new RejectedRow(`MentionIdentifier holds ${shown(identifier)}; an http or https URL is needed`);
}

/** Files of GDELT 2.0 that say which articles report the events of other files. */
export const gdeltMentions: ImportFormat = {
  dataset: ({ name }) => ({ title: `GDELT 2.0 mentions: ${name}`, ...GDELT }),
  rowsByBytes: false,
  async *read(file) {
    for await (const lines of readLines(file)) {
      yield rowsFrom(lines, (text) => ({ mention: parseGdeltMention(text) }));
    }
  },
};
