import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  COUNTRIES,
  countryByAffiliationName,
  countryByCameo,
  countryByFips,
  countryByIso2,
  countryByIso3,
  countryByName,
  countryByNameFolded,
  countryEntity,
} from '../../../src/import/tables/countries.ts';
import { icewsEvent } from '../../../src/import/tables/icews-events.ts';
import { CAMEO_CODES } from '../../../src/model/cameo.ts';
import { EntityInput } from '../../../src/model/entity.ts';

const readRows = (path: string) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
    .split('\n')
    .slice(0, -1);

test('249 countries of ISO 3166-1 and Kosovo, each with codes, slug and Wikidata item of its own', () => {
  expect(COUNTRIES).toHaveLength(250);
  for (const key of ['iso3', 'iso2', 'slug', 'name', 'wikidata'] as const) {
    expect(new Set(COUNTRIES.map((country) => country[key])).size).toBe(250);
  }
});

test('no name and no code means two countries', () => {
  const rows = readRows('data/countries.tsv').slice(1);
  const cells = rows.map((row) => row.split('\t'));
  const valuesOf = (columns: number[]) =>
    cells.flatMap((row) => columns.flatMap((column) => row[column]?.split('|').filter(Boolean) ?? []));
  const names = valuesOf([5, 7, 8]).map((name) => name.toLowerCase());

  expect(cells.every((row) => row.length === 9)).toBe(true);
  for (const values of [names, valuesOf([2]), valuesOf([0, 3])]) {
    expect(values.toSorted()).toEqual([...new Set(values)].sort());
  }
});

test('every country is an entity that can be written', () => {
  for (const country of COUNTRIES) {
    const entity = countryEntity(country);
    expect(EntityInput.parse(entity)).toEqual(entity);
  }
});

test('the countries of the seed have the ids and identifiers they have there', () => {
  for (const row of readRows('seed/entities/country.jsonl')) {
    const seeded = EntityInput.parse(JSON.parse(row));
    const iso3 = seeded.identifiers.find(({ scheme }) => scheme === 'iso3166')?.value ?? '';
    const country = countryByIso3(iso3);
    const entity = country && countryEntity(country);
    expect(entity).toMatchObject({ id: seeded.id, name: seeded.name });
    expect(entity?.identifiers).toEqual(expect.arrayContaining(seeded.identifiers));
  }
});

test.each([
  ['United States', 'USA'],
  ["Cote d'Ivoire", 'CIV'],
  ['Palestinian Territory, Occupied', 'PSE'],
  ['Occupied Palestinian Territory', 'PSE'],
  ['Russian Federation', 'RUS'],
  ['Moldova, Republic of', 'MDA'],
  ['Holy See (Vatican City State)', 'VAT'],
  ['Congo', 'COG'],
  ['Democratic Republic of Congo', 'COD'],
  ['the former Yugoslav Republic of Macedonia', 'MKD'],
  ['Swaziland', 'SWZ'],
  ['Czech Republic', 'CZE'],
  ['Curacao', 'CUW'],
  ['Georgia', 'GEO'],
  ['Turkey', 'TUR'],
  ['Kosovo', 'XKX'],
])('%s is %s', (name, iso3) => {
  expect(countryByName(name)?.iso3).toBe(iso3);
  expect(countryByNameFolded(name.toUpperCase())?.iso3).toBe(iso3);
});

test.each(['Africa', 'Crimea', 'England', 'Northern Ireland', 'Hamas', 'NA', '', 'china', 'China '])(
  '"%s" is no country',
  (name) => {
    expect(countryByName(name)).toBeUndefined();
  },
);

test('the Holy See is no country, but others belong to it', () => {
  expect(countryByName('Holy See')).toBeUndefined();
  expect(countryByNameFolded('HOLY SEE')).toBeUndefined();
  expect(countryByAffiliationName('Holy See')?.iso3).toBe('VAT');
});

test('codes of four kinds', () => {
  expect(countryByIso2('NA')?.slug).toBe('namibia');
  expect(countryByFips('RS')?.slug).toBe('russia');
  expect(countryByFips('RI')?.slug).toBe('serbia');
  expect(countryByFips('GZ')).toBe(countryByFips('WE'));
  expect(countryByFips('NL')?.slug).toBe('netherlands');
  expect(['ROM', 'TMP', 'MTN', 'IMY', 'KOR'].map((code) => countryByCameo(code)?.iso3)).toEqual([
    ...['ROU', 'TLS', 'MNE', 'IMN', 'KOR'],
  ]);
  for (const region of ['EUR', 'AFR', 'WST', 'SEA', 'ANT', ''])
    expect(countryByCameo(region)).toBeUndefined();
});

test('every CAMEO code is the code of one event of ICEWS', () => {
  const names = readRows('data/icews-events.tsv')
    .slice(1)
    .map((row) => row.split('\t', 1)[0] ?? '');
  const events = names.map(icewsEvent);

  expect(events.map((event) => event?.code).toSorted()).toEqual([...CAMEO_CODES.keys()].sort());
  expect(events.every((event) => event && Math.abs(event.intensity) <= 10)).toBe(true);
});

test('events are told apart by case alone', () => {
  expect(icewsEvent('CONSULT')?.code).toBe('04');
  expect(icewsEvent('Consult')).toEqual({ code: '040', intensity: 1 });
  expect(icewsEvent('consult')).toBeUndefined();
  expect(icewsEvent('Consult ')).toBeUndefined();
});
