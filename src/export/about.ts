import { VERSION } from '../version.ts';

/** Lists of the API that can be taken away. */
export const LISTS = ['claims', 'relations', 'entities'] as const;
export type ListName = (typeof LISTS)[number];

/** What a file is of, so that it can be cited, and made again. */
export interface About {
  readonly made: {
    /** Version of newsgraph that made it. */
    readonly by: string;
    /** When, ISO 8601 UTC. */
    readonly at: string;
  };
  /** Number of the write as of which it is, and the time of that write, ISO 8601 UTC. */
  readonly seq: number;
  readonly recordedAt: string;
  /** Number of the write that merged entities last; null if none ever did. */
  readonly mergedSeq: number | null;
  readonly list: ListName;
  /** As it was given; null for everything. */
  readonly filter: unknown;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  /** `graph`: everything that readers may see; `backup`: everything; `list`: what a filter or a clock leaves. */
  readonly scope: 'backup' | 'graph' | 'list';
  /** Whether what is private is in it too; always in a backup. */
  readonly withPrivate: boolean;
  /** How much there is of each type, as it was counted before the first of it was read. */
  readonly counts: Readonly<Record<string, number>>;
  /** Where it comes from: the first of them by id. `sourceCount` and `datasetCount` say how many there are. */
  readonly sources: readonly CitedSource[];
  readonly sourceCount: number;
  readonly datasets: readonly CitedDataset[];
  readonly datasetCount: number;
}

export interface CitedSource {
  readonly id: string;
  readonly name: string;
  readonly website: string | null;
}

/** A file that was imported, and under which terms it may be used. */
export interface CitedDataset {
  readonly id: string;
  readonly title: string;
  readonly terms: string | null;
  readonly source: string | null;
}

/** Sources and datasets that a file names at its top. */
export const CITED_MAX = 1000;

export const madeNow = (): About['made'] => ({ by: VERSION, at: new Date().toISOString() });
