import type { About, ListName } from './about.ts';
import type { Selection } from './selection.ts';

/** A format that a selection can be written in. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  /** Lists that it can hold; the first is meant where none is named. */
  readonly lists: readonly [ListName, ...ListName[]];
  /** Whether it holds, without a filter, whatever was recorded, and not only what holds now. */
  readonly whole?: true;
  /** What is written to a file of its own beside it, where it has no place for what it is. */
  readonly metadata?: (about: About, name: string) => string;
  /** Text of the file, a piece for each page of records. */
  readonly write: (selection: Selection) => AsyncGenerator<string>;
}
