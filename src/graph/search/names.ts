import { z } from 'zod';
import { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../../model/kind.ts';
import { searchTextOf } from '../../model/search-text.ts';
import type { Graph, RunOptions } from '../client.ts';
import { NameRecord } from '../entity-details.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { nameLookup, nameLookups } from './lookups.ts';

/** Names taken from each index before ranking: two letters begin fewer words of 23,000 names. */
export const CANDIDATES = 1000;
/** Countries that a facet tells. */
const COUNTRIES = 20;
const TOP = '~';

/** An entity that a search found, and by which of its names. */
export interface SearchHit {
  readonly entity: EntityRecord;
  readonly name: NameRecord;
  /** 0–1; only the order means something. */
  readonly score: number;
  /** Place in the list of hits. */
  readonly key: string;
}

/** Whom a search is for. */
export interface NameSearch {
  readonly text: string;
  /** Keep these kinds; all when undefined. */
  readonly kinds?: readonly EntityKind[] | undefined;
  /** Keep what belongs to one of these countries, by their plain ids; all when undefined. */
  readonly affiliations?: readonly string[] | undefined;
}

const lookups = z.array(nameLookup);

const searchNames = defineStatement('search/names', {
  params: z.object({
    lookups,
    text: z.string(),
    candidates: cypherInt,
    affiliations: z.array(z.string()).nullable(),
    after: z.string(),
    limit: cypherInt,
  }),
  row: z.object({ entity: EntityRecord, name: NameRecord, score: z.number(), key: z.string() }),
});

/**
 * Entities whose names match a text: whole, by the beginning of a word, in other letters, or but for a typing error.
 *
 * @param after key of the hit that the page comes after
 * @returns at most `limit` hits, best first; none for a text without a letter or a digit
 */
export async function searchEntities(
  graph: Graph,
  { text, kinds, affiliations }: NameSearch,
  { after = TOP, limit }: { after?: string | undefined; limit: number },
  options?: RunOptions,
): Promise<SearchHit[]> {
  const searched = searchTextOf(text);
  // No kinds at all keep nothing, and are no query that an index understands.
  if (!searched || kinds?.length === 0 || affiliations?.length === 0) return [];
  const params = {
    ...{ lookups: nameLookups(searched, kinds), text, candidates: CANDIDATES, after, limit },
    affiliations: affiliations ? [...affiliations] : null,
  };
  return graph.run(searchNames, params, options);
}

const facetsOfNames = defineStatement('search/facets', {
  params: z.object({ lookups, candidates: cypherInt, limit: cypherInt }),
  row: z.object({
    kinds: z.array(z.object({ kind: z.enum(ENTITY_KIND_NAMES), count: z.int() })),
    countries: z.array(z.object({ id: z.string(), count: z.int() })),
    total: z.int(),
    full: z.boolean(),
  }),
});

/** How many entities a text matches, by what they are and where they belong. */
export interface SearchFacets {
  readonly kinds: readonly { readonly kind: EntityKind; readonly count: number }[];
  /** Plain ids of countries. */
  readonly countries: readonly { readonly id: string; readonly count: number }[];
  readonly total: number;
  /** Whether more names match than were counted. */
  readonly truncated: boolean;
}

/** Counts what a text matches, whatever its kind and country. */
export async function searchFacets(graph: Graph, text: string, options?: RunOptions): Promise<SearchFacets> {
  const searched = searchTextOf(text);
  const none = { kinds: [], countries: [], total: 0, truncated: false };
  if (!searched) return none;
  const params = { lookups: nameLookups(searched), candidates: CANDIDATES, limit: COUNTRIES };
  const [row] = await graph.run(facetsOfNames, params, options);
  return row ? { ...row, truncated: row.full } : none;
}
