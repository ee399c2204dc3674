import { z } from 'zod';
import { EntityRecord } from '../../model/entity.ts';
import type { EntityKind } from '../../model/kind.ts';
import { foldName } from '../../model/name.ts';
import { searchTextOf } from '../../model/search-text.ts';
import type { Graph, RunOptions } from '../client.ts';
import { NameRecord } from '../entity-details.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { nameLookup, nameLookups } from './lookups.ts';

/** Names taken from each index for one that is resolved. */
const CANDIDATES = 25;

/** A name, and what else is known of who is meant. */
export interface NameAsked {
  readonly name: string;
  /** One of these; any when undefined. */
  readonly kinds?: readonly EntityKind[] | undefined;
  /** The country that it belongs to: plain id, ISO 3166 code of three letters, or a name of it. */
  readonly country?: string | undefined;
}

/** Somebody whom a name may mean. */
export interface NameCandidate {
  readonly entity: EntityRecord;
  /** By which of its names. */
  readonly name: NameRecord;
  /** 0–100; `scoreOf` says what it is made of. */
  readonly score: number;
  /** Whether nobody else can be meant: it alone bears the whole name. */
  readonly match: boolean;
}

const candidate = z.object({
  entity: EntityRecord,
  name: NameRecord,
  tier: z.int(),
  weak: z.boolean(),
  verbatim: z.boolean(),
  ratio: z.number(),
  country: z.int().nullable(),
});
type Candidate = z.infer<typeof candidate>;

const resolve = defineStatement('search/resolve', {
  params: z.object({
    names: z.array(
      z.object({
        index: cypherInt,
        text: z.string(),
        folded: z.string(),
        lookups: z.array(nameLookup),
        kinds: z.array(z.string()).nullable(),
        country: z.string().nullable(),
        countryFolded: z.string().nullable(),
        countryCode: z.string().nullable(),
      }),
    ),
    candidates: cypherInt,
    limit: cypherInt,
  }),
  row: z.object({ index: z.int(), exact: z.int(), found: z.array(candidate) }),
});

/**
 * Whom names may mean, all by one statement.
 *
 * @param limit candidates a name
 * @returns for each of `names` its candidates, best first
 */
export async function resolveNames(
  graph: Graph,
  names: readonly NameAsked[],
  limit: number,
  options?: RunOptions,
): Promise<NameCandidate[][]> {
  const resolved = names.map((): NameCandidate[] => []);
  const asked = names.flatMap((name, index) => askedOf(name, index) ?? []);
  if (asked.length === 0) return resolved;
  const rows = await graph.run(resolve, { names: asked, candidates: CANDIDATES, limit }, options);
  for (const { index, exact, found } of rows) {
    const scored = found.map((one) => ({
      ...{ entity: one.entity, name: one.name, score: scoreOf(one) },
      match: exact === 1 && isExact(one),
    }));
    resolved[index] = scored.toSorted((left, right) => right.score - left.score);
  }
  return resolved;
}

function askedOf({ name, kinds, country }: NameAsked, index: number) {
  const searched = searchTextOf(name.replace(/["“”„«»]/g, ' '));
  // No kinds at all are nobody's.
  if (!searched || kinds?.length === 0) return undefined;
  return {
    ...{ index, text: name, folded: foldName(name), lookups: nameLookups(searched, kinds) },
    ...{ kinds: kinds ? [...kinds] : null, country: country ?? null },
    countryFolded: country === undefined ? null : foldName(country),
    countryCode: country?.toUpperCase() ?? null,
  };
}

const WHOLE = 6;
const isExact = ({ tier, weak, country }: Candidate) => tier === WHOLE && !weak && (country ?? 0) >= 0;

/** What a name scores by how it matches, and how much it gains from being as long as the one that was asked for. */
const SCORES: Readonly<Record<number, readonly [least: number, gain: number]>> = {
  6: [95, 0],
  5: [40, 45],
  4: [85, 0],
  3: [35, 45],
  2: [30, 45],
  1: [0, 80],
};
const VERBATIM = 5;
/** A name that others bear too, a country that is not known, and another than was asked for. */
const LOSSES = { weak: 15, unknown: 5, elsewhere: 30 };

/**
 * 100 for the whole name byte for byte, 95 but for case, marks and punctuation, 85 in other letters, 40 to 85 for a
 * beginning, 35 to 80 for words in another order, 30 to 75 for beginnings in other letters, at most 80 but for typing errors;
 * 15 less by a name that others bear too, 5 less where no country is known, 30 less where it is another than asked for.
 */
function scoreOf({ tier, ratio, verbatim, weak, country }: Candidate): number {
  const [least, gain] = SCORES[tier] ?? [0, 0];
  const lost =
    (weak ? LOSSES.weak : 0) + (country === 0 ? LOSSES.unknown : 0) + (country === -1 ? LOSSES.elsewhere : 0);
  return Math.max(0, Math.round(least + gain * ratio + (verbatim ? VERBATIM : 0) - lost));
}
