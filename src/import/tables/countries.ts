import type { EntityInput } from '../../model/entity.ts';
import { readTable } from './read-table.ts';

/** A country or territory of ISO 3166-1, or Kosovo under its user-assigned code. */
export interface Country {
  /** ISO 3166-1 alpha-3 code. */
  readonly iso3: string;
  /** ISO 3166-1 alpha-2 code; Namibia's is the text `NA`. */
  readonly iso2: string;
  /** Plain id of its entity. */
  readonly slug: string;
  /** Common English name. */
  readonly name: string;
  readonly wikidata: string | null;
  readonly otherNames: readonly string[];
}

/** A country with what its row holds for finding it alone. */
interface TableRow {
  readonly country: Country;
  /** FIPS 10-4 codes: some territories had two. */
  readonly fips: readonly string[];
  /** CAMEO's code where it is not the ISO code. */
  readonly cameo: readonly string[];
  /** Names that mean the country where something belongs to it, but not as an actor. */
  readonly affiliationNames: readonly string[];
}

/** Parts of a cell that holds several. */
const parts = (cell: string) => (cell === '' ? [] : cell.split('|'));

function tableRow(cells: readonly string[]): TableRow {
  const [iso3 = '', iso2 = '', fips = '', cameo = '', slug = '', name = '', wikidata = ''] = cells;
  const [otherNames = '', affiliationNames = ''] = cells.slice(7);
  const country = { iso3, iso2, slug, name, wikidata: wikidata || null, otherNames: parts(otherNames) };
  return { country, fips: parts(fips), cameo: parts(cameo), affiliationNames: parts(affiliationNames) };
}

const rows = readTable('countries.tsv').map(tableRow);

/** Every country by each of the keys it is given. */
function lookup(keys: (row: TableRow) => readonly string[]): ReadonlyMap<string, Country> {
  return new Map(rows.flatMap((row) => keys(row).map((key) => [key, row.country] as const)));
}

const namesOf = ({ country }: TableRow) => [country.name, ...country.otherNames];

const byName = lookup(namesOf);
const byNameFolded = lookup((row) => namesOf(row).map((name) => name.toLowerCase()));
const byAffiliationName = lookup((row) => [...namesOf(row), ...row.affiliationNames]);
const byIso3 = lookup(({ country }) => [country.iso3]);
const byIso2 = lookup(({ country }) => [country.iso2]);
const byFips = lookup(({ fips }) => fips);
// Newer data has the ISO code too where CAMEO once had its own; no code means two countries.
const byCameo = lookup(({ country, cameo }) => [country.iso3, ...cameo]);

/** Every country, by ISO 3166-1 alpha-3 code. */
export const COUNTRIES: readonly Country[] = rows.map(({ country }) => country);

/** @returns the country that an actor of exactly this name is */
export const countryByName = (name: string): Country | undefined => byName.get(name);

/** @returns the country of this name in any case: GDELT writes names in capitals */
export const countryByNameFolded = (name: string): Country | undefined =>
  byNameFolded.get(name.toLowerCase());

/**
 * @returns the country that something belongs to or happened in: also by a name that is not the country's
 *   where it stands for an actor ("Holy See" is no state, yet what belongs to it is in Vatican City)
 */
export const countryByAffiliationName = (name: string): Country | undefined => byAffiliationName.get(name);

/** @returns the country of an ISO 3166-1 alpha-3 code */
export const countryByIso3 = (code: string): Country | undefined => byIso3.get(code);

/** @returns the country of an ISO 3166-1 alpha-2 code */
export const countryByIso2 = (code: string): Country | undefined => byIso2.get(code);

/** @returns the country of a FIPS 10-4 code, as GDELT has them for places */
export const countryByFips = (code: string): Country | undefined => byFips.get(code);

/** @returns the country of a CAMEO code, as GDELT has them for actors; none for regions such as `EUR` */
export const countryByCameo = (code: string): Country | undefined => byCameo.get(code);

/** @returns the country as it is written to the graph */
export function countryEntity({ iso3, iso2, slug, name, wikidata, otherNames }: Country): EntityInput {
  return {
    id: slug,
    kind: 'Country',
    name,
    description: null,
    alpha2: iso2,
    names: otherNames.map((value) => ({ value, language: 'en', kind: 'ALIAS' })),
    identifiers: [
      { scheme: 'iso3166', value: iso3 },
      ...(wikidata === null ? [] : [{ scheme: 'wikidata' as const, value: wikidata }]),
    ],
    affiliations: [],
  };
}
