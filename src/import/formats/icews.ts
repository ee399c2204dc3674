import { ImportError } from '../../errors.ts';
import type { SourceInput } from '../../model/source.ts';
import { type Line, readLines } from '../files/lines.ts';
import type { ImportFormat } from '../format.ts';
import { namedSource } from '../ids.ts';
import { type ActorRef, type EventRecord, RejectedRow } from '../record.ts';
import { countryByAffiliationName } from '../tables/countries.ts';
import { cellsOf, indexed, isoDate, remembered, rowNumber, score } from './fields.ts';
import { rowsFrom } from './from-lines.ts';
import { ICEWS, icewsActor } from './icews-actor.ts';
import { toldAs, UNSAID } from './relation.ts';

/** Columns in the order in which every file has them. */
const COLUMNS = [
  ...['Event ID', 'Event Date', 'Source Name', 'Source Sectors', 'Source Country', 'Event Text'],
  ...['CAMEO Code', 'Intensity', 'Target Name', 'Target Sectors', 'Target Country', 'Story ID'],
  ...['Sentence Number', 'Publisher', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude'],
];
const HEADER = COLUMNS.join('\t');

/** Files that went through R have `NA` for what is missing; no country and no actor is named so. */
const present = (cell: string) => (cell === 'NA' ? '' : cell);

function actor(end: 'source' | 'target', cells: readonly string[]): ActorRef {
  const [name = '', sectors = '', country = ''] = cells.map(present);
  if (name === '') throw new RejectedRow(`names no ${end} actor`);
  return icewsActor(end === 'source' ? 'Source Name' : 'Target Name', name, country, sectors);
}

const publisher = remembered((name): readonly SourceInput[] => (name === '' ? [] : [namedSource(name)]));

const location = remembered((name): readonly string[] => {
  const country = countryByAffiliationName(name);
  return country ? [country.iso3] : [];
});

/**
 * Reads a row of the ICEWS coded event data.
 *
 * @throws RejectedRow if it cannot be imported
 */
export function parseIcews(text: string): EventRecord {
  const cells = cellsOf(text, COLUMNS.length);
  const [id = '', date = '', , , , eventText = '', code = '', intensity = ''] = cells;
  const [published = '', , , , country = ''] = cells.slice(13);
  const day = isoDate(date, 'Event Date');
  const hasIntensity = present(intensity) !== '';
  return {
    // Numbers are given anew in some releases, so the day belongs to the identity.
    claimId: `icews:${rowNumber(id, 'Event ID')}:${day}`,
    ...toldAs({
      code,
      column: 'CAMEO Code',
      eventName: indexed(present(eventText), 'Event Text') || null,
      source: actor('source', cells.slice(2, 5)),
      target: actor('target', cells.slice(8, 11)),
    }),
    ...UNSAID,
    date: day,
    intensity: hasIntensity ? score(intensity, 'Intensity') : null,
    intensityScheme: hasIntensity ? 'icews' : null,
    via: publisher(indexed(present(published), 'Publisher')),
    article: null,
    at: location(present(country)),
  };
}

/** @throws ImportError if `line` is not the header, so that the file is of another kind */
function checkHeader(line: Line | undefined, path: string): void {
  // Some editors put a byte order mark before it.
  if (!line || line.text?.replace(/^\ufeff/, '') === HEADER) return;
  throw new ImportError(
    `${path}: line 1 is not the header of ICEWS coded event data, which is ${COLUMNS.join(', ')}, ` +
      'separated by tabs. A file of four columns without a header has the format icews-tkg.',
  );
}

/** The ICEWS coded event data as published: 20 columns under a header. */
export const icews: ImportFormat = {
  dataset: ({ name }) => ({ title: `ICEWS coded event data: ${name}`, ...ICEWS }),
  rowsByBytes: false,
  async *read(file) {
    let first = true;
    for await (const lines of readLines(file)) {
      if (first) checkHeader(lines[0], file.path);
      yield rowsFrom(first ? lines.slice(1) : lines, (text) => ({ event: parseIcews(text) }));
      first = false;
    }
  },
};
