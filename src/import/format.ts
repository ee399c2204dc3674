import type { SourceInput } from '../model/source.ts';
import type { InputFile } from './files/input-file.ts';
import type { EventRecord, MentionRecord } from './record.ts';

/** One row of a file: what it says, or why it cannot be imported. */
export interface ImportRow {
  /** Number of the line it begins in, the first of the file being 1. */
  readonly row: number;
  /** The row as it is in the file, without the end of the line. */
  readonly raw: Uint8Array;
  readonly event?: EventRecord;
  readonly mention?: MentionRecord;
  /** Why the row cannot be imported; set if it says neither event nor mention. */
  readonly reject?: string;
}

/** What is recorded of a file beside its hash. */
export interface DatasetDescription {
  readonly title: string;
  readonly terms: string | null;
  /** Who made the data: rows of all its files are of one origin. Null if nobody said. */
  readonly source: SourceInput | null;
}

/** How the rows of one kind of file are read. */
export interface ImportFormat {
  readonly dataset: (file: InputFile) => DatasetDescription;
  /** True if rows may lack an identity of their own, so that repeated ones must be counted. */
  readonly rowsByBytes: boolean;
  /** The bytes of the rows alone, if they can be had for less than `read`. */
  readonly readBytes?: (file: InputFile) => AsyncIterable<readonly Pick<ImportRow, 'raw'>[]>;
  /** Every row of the file in order, some hundreds at a time. Headers and empty last lines are no rows. */
  readonly read: (file: InputFile) => AsyncIterable<readonly ImportRow[]>;
}
