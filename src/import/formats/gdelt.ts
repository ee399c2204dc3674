import type { SourceInput } from '../../model/source.ts';
import { type Line, readLines } from '../files/lines.ts';
import type { ImportFormat } from '../format.ts';
import { namedSource } from '../ids.ts';
import type { ArticleRef, EventRecord } from '../record.ts';
import { countryByFips } from '../tables/countries.ts';
import { cellsOf, compactDate, compactTime, indexed, rowNumber, score } from './fields.ts';
import { type ParseRow, rowsFrom } from './from-lines.ts';
import { gdeltActor } from './gdelt-actor.ts';
import { gdeltArticle } from './gdelt-article.ts';
import { GDELT } from './gdelt-dataset.ts';
import { MENTION_COLUMNS, parseGdeltMention } from './gdelt-mentions.ts';
import { toldAs, UNSAID } from './relation.ts';

/** Columns of a file of events. */
const EVENT_COLUMNS = 61;

/** Where the columns that are read stand; of the actors, the first of their ten. */
const AT = { id: 0, date: 1, actor1: 5, actor2: 15, code: 26, goldstein: 30, place: 53, added: 59, url: 60 };
const ACTOR_COLUMNS = 10;

/** Whom the event was had from: an article or, where there is no address, a source known by name. */
function origin(address: string, firstSeen: string): { article: ArticleRef | null; via: SourceInput[] } {
  const article = gdeltArticle(address, firstSeen, 'SOURCEURL');
  if (article || address === '') return { article, via: [] };
  return { article, via: [namedSource(indexed(address, 'SOURCEURL'))] };
}

/**
 * Reads a row of a file of events.
 *
 * @throws RejectedRow if it cannot be imported
 */
export function parseGdelt(text: string): EventRecord {
  const cells = cellsOf(text, EVENT_COLUMNS);
  const cell = (index: number) => cells[index] ?? '';
  const country = countryByFips(cell(AT.place));
  const goldstein = cell(AT.goldstein);
  return {
    claimId: `gdelt:${rowNumber(cell(AT.id), 'GLOBALEVENTID')}`,
    ...toldAs({
      code: cell(AT.code),
      column: 'EventCode',
      eventName: null,
      source: gdeltActor('Actor1', cells.slice(AT.actor1, AT.actor1 + ACTOR_COLUMNS)),
      target: gdeltActor('Actor2', cells.slice(AT.actor2, AT.actor2 + ACTOR_COLUMNS)),
    }),
    ...UNSAID,
    date: compactDate(cell(AT.date), 'SQLDATE'),
    intensity: goldstein === '' ? null : score(goldstein, 'GoldsteinScale'),
    intensityScheme: goldstein === '' ? null : 'gdelt-goldstein',
    ...origin(cell(AT.url), compactTime(cell(AT.added), 'DATEADDED')),
    at: country ? [country.iso3] : [],
  };
}

const parseEvent: ParseRow = (text) => ({ event: parseGdelt(text) });
const parseMention: ParseRow = (text) => ({ mention: parseGdeltMention(text) });

/** How the rows of a file are read: its first line shows what they are. */
function parserFor(first: Line | undefined): ParseRow {
  return first?.text?.split('\t').length === MENTION_COLUMNS ? parseMention : parseEvent;
}

/** GDELT 2.0 as published every 15 minutes: a file of events, or of articles that mention them. */
export const gdelt: ImportFormat = {
  // Files are named after what they hold: `….export.CSV`, `….mentions.CSV`.
  dataset: ({ name }) => ({ title: `GDELT 2.0: ${name}`, ...GDELT }),
  rowsByBytes: false,
  async *read(file) {
    let parse: ParseRow | undefined;
    for await (const lines of readLines(file)) {
      parse ??= parserFor(lines[0]);
      yield rowsFrom(lines, parse);
    }
  },
};
