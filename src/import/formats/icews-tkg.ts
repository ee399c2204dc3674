import { readLines } from '../files/lines.ts';
import type { ImportFormat } from '../format.ts';
import { type EventRecord, RejectedRow } from '../record.ts';
import { shown } from '../shown.ts';
import { icewsEvent } from '../tables/icews-events.ts';
import { cellsOf, isoDate } from './fields.ts';
import { rowsFrom } from './from-lines.ts';
import { ICEWS, icewsActor } from './icews-actor.ts';
import { toldAs, UNSAID } from './relation.ts';

/**
 * Reads a row of a temporal knowledge graph made of ICEWS: source, relation, target, date.
 *
 * @throws RejectedRow if it cannot be imported
 */
export function parseIcewsTkg(text: string): EventRecord {
  const [source = '', relation = '', target = '', date = ''] = cellsOf(text, 4);
  if (source === '') throw new RejectedRow('names no source actor');
  if (target === '') throw new RejectedRow('names no target actor');
  const event = icewsEvent(relation);
  if (!event) throw new RejectedRow(`relation holds ${shown(relation)}, which is no event of ICEWS`);
  return {
    // One fact may stand in several rows, and none has a number: it is known by its bytes.
    claimId: null,
    ...toldAs({
      code: event.code,
      column: 'relation',
      eventName: relation,
      source: icewsActor('source', source),
      target: icewsActor('target', target),
    }),
    ...UNSAID,
    date: isoDate(date, 'date'),
    intensity: event.intensity,
    intensityScheme: 'icews',
    via: [],
    article: null,
    at: [],
  };
}

/** Facts of ICEWS as research on temporal knowledge graphs passes them on: four columns, no header. */
export const icewsTkg: ImportFormat = {
  dataset: ({ name }) => ({ title: `ICEWS facts: ${name}`, ...ICEWS }),
  rowsByBytes: true,
  readBytes: readLines,
  async *read(file) {
    for await (const lines of readLines(file)) {
      yield rowsFrom(lines, (text) => ({ event: parseIcewsTkg(text) }));
    }
  },
};
