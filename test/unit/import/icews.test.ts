import { expect, test } from 'vitest';
import { icews } from '../../../src/import/formats/icews.ts';
import { sourceId } from '../../../src/import/ids.ts';
import { rowsOf } from './format-rows.ts';

const HEADER =
  'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\t' +
  'Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\t' +
  'Province\tCountry\tLatitude\tLongitude';

/** A made-up row. */
const ROW = {
  id: '123',
  date: '2018-06-01',
  source: 'Jane Nobody',
  sourceSectors: 'Elite,Government',
  sourceCountry: 'Russian Federation',
  text: 'Make statement',
  code: '010',
  intensity: '0',
  target: 'Bakers (Japan)',
  targetSectors: 'Social',
  targetCountry: 'Namibia',
  story: '9',
  sentence: '1',
  publisher: 'Utopia Daily',
  city: 'NA',
  district: 'NA',
  province: 'NA',
  country: 'Moldova, Republic of',
  latitude: '1.5',
  longitude: '2.5',
};

async function read(changes: Partial<typeof ROW> = {}) {
  const [row] = await rowsOf(icews, `${HEADER}\n${Object.values({ ...ROW, ...changes }).join('\t')}\n`);
  return row;
}

test('a row becomes an event', async () => {
  const row = await read();

  expect(row).toMatchObject({ row: 2 });
  expect(row?.event).toEqual({
    claimId: 'icews:123:2018-06-01',
    relation: 'STATED_ABOUT',
    subject: {
      id: expect.stringMatching(/^jane-nobody-/),
      identifier: { scheme: 'icews', value: 'Jane Nobody' },
      name: 'Jane Nobody',
      kind: 'Person',
      country: null,
      affiliations: ['RUS'],
    },
    object: expect.objectContaining({ name: 'Bakers (Japan)', kind: 'Actor', affiliations: ['NAM'] }),
    summary: 'Jane Nobody · Make statement · Bakers (Japan)',
    date: '2018-06-01',
    validFrom: null,
    validTo: null,
    modality: 'ASSERTED',
    confidence: null,
    cameoCode: '010',
    eventName: 'Make statement',
    intensity: 0,
    intensityScheme: 'icews',
    via: [
      { id: sourceId('Utopia Daily'), name: 'Utopia Daily', website: null, entity: null, visibility: null },
    ],
    article: null,
    at: ['MDA'],
  });
});

test.each(['NA', ''])('"%s" is a missing value', async (missing) => {
  const row = await read({
    ...{ sourceSectors: missing, sourceCountry: missing, targetSectors: missing, targetCountry: missing },
    ...{ intensity: missing, publisher: missing, country: missing, text: missing },
  });

  expect(row?.event).toMatchObject({
    subject: { kind: 'Actor', affiliations: [] },
    // Only where the column says nothing do the parentheses count.
    object: { kind: 'Actor', affiliations: ['JPN'] },
    ...{ eventName: null, intensity: null, intensityScheme: null, via: [], at: [] },
    summary: 'Jane Nobody · commented on · Bakers (Japan)',
  });
});

test('a country is no part of a country', async () => {
  const row = await read({ source: 'Namibia', sourceCountry: 'Namibia', sourceSectors: 'Elite' });

  expect(row?.event?.subject).toMatchObject({ kind: 'Country', country: 'NAM', affiliations: [] });
});

test.each([
  ['Elite (Japan)', 'Elite'],
  ['Union of Nobodies', 'International Government Organization,Global'],
  ['Nobody Motors', 'Business,Multinational Corporation,Social'],
  ['John Nobody', 'Executive,Government'],
])('no sector tells what %s is', async (source, sourceSectors) => {
  expect((await read({ source, sourceSectors }))?.event?.subject.kind).toBe('Actor');
});

test.each([
  [{ source: 'NA' }, 'names no source actor'],
  [{ target: '' }, 'names no target actor'],
  [{ code: '10' }, undefined],
  [{ code: '1' }, 'CAMEO Code holds "1", which is no CAMEO code'],
  [{ code: 'NA' }, 'CAMEO Code holds "NA", which is no CAMEO code'],
  [{ id: '12a' }, 'Event ID holds "12a"; up to 20 digits are needed'],
  [{ id: '' }, 'Event ID holds ""; up to 20 digits are needed'],
  [{ intensity: '10.5' }, 'Intensity holds "10.5"; a number from -10 to 10 is needed'],
  [{ intensity: '1e1' }, 'Intensity holds "1e1"; a number from -10 to 10 is needed'],
  [{ intensity: '-7.2' }, undefined],
  [{ date: '2018-13-01' }, 'Event Date holds "2018-13-01"; a calendar date as YYYY-MM-DD is needed'],
  [{ publisher: 'a\0' }, 'Publisher "a\\u0000" holds a NUL character, which cannot be stored'],
  [{ text: 'a\0' }, 'Event Text "a\\u0000" holds a NUL character, which cannot be stored'],
  [{ longitude: '1\t2' }, 'has 21 columns; 20 are needed'],
])('%j: %s', async (changes, reject) => {
  expect((await read(changes))?.reject).toBe(reject);
});

test('a file without the header is another kind of file', async () => {
  const reading = rowsOf(icews, `${Object.values(ROW).join('\t')}\n`);

  await expect(reading).rejects.toThrow('/somewhere/rows.tsv: line 1 is not the header of ICEWS');
});

test('a header alone is a file without rows', async () => {
  expect(await rowsOf(icews, `${HEADER}\n`)).toEqual([]);
  expect(await rowsOf(icews, `\ufeff${HEADER}`)).toEqual([]);
  expect(await rowsOf(icews, '')).toEqual([]);
});
