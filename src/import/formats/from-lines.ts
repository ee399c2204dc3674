import type { Line } from '../files/lines.ts';
import type { ImportRow } from '../format.ts';
import { type EventRecord, type MentionRecord, RejectedRow } from '../record.ts';

/** What a row says. */
export type Parsed = { readonly event: EventRecord } | { readonly mention: MentionRecord };

/**
 * Says what the text of a row means.
 *
 * @throws RejectedRow if it cannot be imported
 */
export type ParseRow = (text: string) => Parsed;

function rowFrom({ row, raw, text, tooLong }: Line, parse: ParseRow): ImportRow {
  if (tooLong) return { row, raw, reject: 'is too long to be a row of this format' };
  if (text === undefined) return { row, raw, reject: 'is not UTF-8' };
  if (text === '') return { row, raw, reject: 'is empty' };
  try {
    return { row, raw, ...parse(text) };
  } catch (error) {
    if (error instanceof RejectedRow) return { row, raw, reject: error.message };
    throw error;
  }
}

/** @returns what each of the lines says, or why it cannot be imported */
export function rowsFrom(lines: readonly Line[], parse: ParseRow): readonly ImportRow[] {
  return lines.map((line) => rowFrom(line, parse));
}
