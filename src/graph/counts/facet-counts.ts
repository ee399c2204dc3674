import { z } from 'zod';
import type { Facet } from '../../model/facets.ts';
import { NO_CLAIMS, plus, type Tally } from '../../model/timeline.ts';

const counts = { claimCount: z.int(), eventCount: z.int(), entityCount: z.int() };
const FacetCount = z.object({ key: z.string().nullable(), ...counts });
export type FacetCount = z.infer<typeof FacetCount>;

/** How many claims there are of each kind. */
export const FacetCounts = z.object({
  groupCount: z.int(),
  /** Those with the most claims first. */
  groups: z.array(FacetCount),
  /** All claims together, where one may be in several groups. */
  all: z.object(counts),
});
export type FacetCounts = z.infer<typeof FacetCounts>;

/** Groups that are counted at most, however few are asked for, so that an answer is one for all who ask. */
export const GROUPS_MAX = 100;

/** How claims are told apart, and what is counted of them. */
export interface CountedFacets {
  readonly by: Facet;
  /** Whether these are counted too, which takes several times as long. */
  readonly withEvents: boolean;
  readonly withEntities: boolean;
}

/** How many entities are named in each group and, under `|`, in all. */
export type EntityCounts = ReadonlyMap<string, number>;

/** Puts what was counted by type, and month or code, into groups. */
export function groupsOf<Row extends Tally>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
  entities: EntityCounts = new Map(),
): FacetCounts {
  const counted = new Map<string | null, Tally>();
  for (const row of rows) {
    const key = keyOf(row);
    counted.set(key, plus(counted.get(key) ?? NO_CLAIMS, row));
  }
  const last = (key: string | null) => key ?? '\u{10ffff}';
  const counts = ({ claimCount, eventCount }: Tally, of: string | null) => ({
    ...{ claimCount, eventCount },
    entityCount: (of !== null && entities.get(of)) || 0,
  });
  const groups = [...counted]
    .map(([key, tally]) => ({ key, ...counts(tally, key) }))
    .sort((one, other) => other.claimCount - one.claimCount || (last(one.key) < last(other.key) ? -1 : 1));
  return {
    groupCount: groups.length,
    groups: groups.slice(0, GROUPS_MAX),
    all: counts(rows.reduce<Tally>(plus, NO_CLAIMS), '|'),
  };
}
