import { createHash } from 'node:crypto';
import type { About } from '../about.ts';
import type { Format } from '../format.ts';
import type { ExportRecord, Selection } from '../selection.ts';

/** What stands in the first line of a file, whatever version wrote it. */
export const JSONL_FORMAT = 'newsgraph-jsonl';
/** Version of the format: one that a program does not know, it refuses. */
export const JSONL_VERSION = 1;

/** The first line: what the file is. */
export interface JsonlHead extends About {
  readonly type: 'about';
  readonly format: typeof JSONL_FORMAT;
  readonly version: typeof JSONL_VERSION;
}

/** The last line, by which a file is known to be whole. */
export interface JsonlEnd {
  readonly type: 'end';
  /** Records of each type. */
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 in hexadecimal of everything before this line. */
  readonly sha256: string;
}

/** JSON lines: each record whole, so that the file makes the same graph again. */
export const jsonl: Format = {
  name: 'jsonl',
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  lists: ['claims', 'entities', 'relations'],
  whole: true,
  write: async function* ({ about, pages }: Selection) {
    const hash = createHash('sha256');
    const counts: Record<string, number> = {};
    const hashed = (text: string) => {
      hash.update(text);
      return text;
    };
    const head: JsonlHead = { type: 'about', format: JSONL_FORMAT, version: JSONL_VERSION, ...about };
    yield hashed(lineOf(head));
    for await (const page of pages()) {
      for (const { type } of page) counts[type] = (counts[type] ?? 0) + 1;
      yield hashed(page.map(lineOf).join(''));
    }
    const end: JsonlEnd = { type: 'end', counts, sha256: hash.digest('hex') };
    yield lineOf(end);
  },
};

const lineOf = (record: ExportRecord | JsonlHead | JsonlEnd) => `${JSON.stringify(record)}\n`;
