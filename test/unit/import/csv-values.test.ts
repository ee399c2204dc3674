import { describe, expect, test } from 'vitest';
import { readRow } from './csv-row.ts';

describe('values', () => {
  test.each([
    [
      { relation: 'ATTACK' },
      'column "relation": "ATTACK" is no relation type; docs/data-model.md lists them',
    ],
    [{ relation: '' }, 'no relation: the row says neither relation nor cameo'],
    [{ cameo: '10x' }, 'column "cameo": "10x" is no CAMEO code'],
    [{ source: '' }, 'no source: the row says neither source nor sourceId nor sourceIdentifier'],
    [{ source: ' \u00A0' }, 'column "source": " \u00A0" is blank; a name is needed'],
    [
      { date: '2024-02-30' },
      'column "date": "2024-02-30" is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD',
    ],
    [{ date: '16.05.2024' }, 'column "date": "16.05.2024" is no date'],
    [{ confidence: '1.5' }, 'column "confidence": "1.5" is no number from 0 to 1'],
    [{ confidence: 'high' }, 'column "confidence": "high" is no number from 0 to 1'],
    [{ confidence: 'NaN' }, 'column "confidence": "NaN" is no number from 0 to 1'],
    [{ modality: 'asserted' }, 'is no modality; allowed are ASSERTED, DENIED, FUTURE, HYPOTHETICAL'],
    [
      { sourceKind: 'Human' },
      'column "sourceKind": "Human" is no kind of entity; allowed are Person, Country, ',
    ],
    [
      { sourceKind: 'Topic' },
      'source "Ann" is of kind Topic, but MET_WITH takes Person, Country, Organization or',
    ],
    [{ sourceId: 'Ann Smith' }, 'column "sourceId": "Ann Smith" must be lower-case letters'],
    [
      { sourceIdentifier: 'Q7747' },
      'column "sourceIdentifier": "Q7747" is no identifier; allowed are scheme:value',
    ],
    [{ sourceIdentifier: 'wikidata:7747' }, '"wikidata:7747" is no identifier'],
    [{ sourceIdentifier: 'iso3166:XXQ' }, '"iso3166:XXQ" is the code of no country'],
    [{ sourceCountry: 'Utopia' }, 'column "sourceCountry": "Utopia" is no country'],
    [{ sourceKind: 'Country' }, 'column "source": "Ann" is the name of no country'],
    [{ url: 'ftp://x.org/' }, 'column "url": "ftp://x.org/" is no address'],
    [{ url: 'https://x.org/' }, 'column "url": an article needs a time'],
    [{ url: 'https://x.org/', date: '2024-05' }, 'column "url": an article needs a time'],
    [{ url: 'https://x.org/', publishedAt: 'May' }, 'column "publishedAt": "May" is no time of publication'],
    [{ url: 'https://x.org/', date: '2024-05-16', language: 'English' }, 'must be a BCP 47 tag'],
    [{ validFrom: '2024-05-16' }, 'is a validity, but MET_WITH happens on a date'],
    [{ relation: 'OPPOSES', validFrom: '2024' }, 'column "validFrom": "2024" must be a whole date'],
    [
      { relation: 'OPPOSES', validFrom: '2024-05-16', validTo: '2024-05-16' },
      'column "validTo": "2024-05-16" must be later than validFrom 2024-05-16',
    ],
  ])('%j is a reject that says so', async (fields, reason) => {
    expect((await readRow(fields))?.reject).toContain(reason);
  });

  test('what a column says becomes part of the event', async () => {
    const row = await readRow({
      ...{ date: '2024-05', confidence: '.5', modality: 'DENIED', event: 'Gespräch', summary: 'They met.' },
      ...{ sourceCountry: 'NA', targetCountry: 'Norway', targetKind: 'Person', country: 'SWE' },
    });
    expect(row?.event).toMatchObject({
      ...{
        date: '2024-05',
        confidence: 0.5,
        modality: 'DENIED',
        eventName: 'Gespräch',
        summary: 'They met.',
      },
      ...{
        subject: { affiliations: ['NAM'] },
        object: { affiliations: ['NOR'], kind: 'Person' },
        at: ['SWE'],
      },
    });
  });

  test('a standing relation holds from one day to another', async () => {
    const row = await readRow({ relation: 'OPPOSES', validFrom: '2024-05-16', validTo: '2024-05-17' });
    expect(row?.event).toMatchObject({ validFrom: '2024-05-16', validTo: '2024-05-17' });
  });

  test('a CAMEO code says the relation, and swaps the ends where it means them so', async () => {
    expect((await readRow({ relation: '', cameo: '010' }))?.event).toMatchObject({
      ...{ relation: 'STATED_ABOUT', cameoCode: '010', subject: { name: 'Ann' }, object: { name: 'Ben' } },
    });
    expect((await readRow({ relation: '', cameo: '043' }))?.event).toMatchObject({
      ...{ relation: 'VISITED', cameoCode: '043', subject: { name: 'Ben' }, object: { name: 'Ann' } },
    });
  });

  test('a relation type beside a CAMEO code says the direction', async () => {
    expect((await readRow({ relation: 'VISITED', cameo: '043' }))?.event?.subject.name).toBe('Ann');
  });

  test.each([
    ['dd/MM/yyyy', '16/05/2024'],
    ['MM/dd/yyyy', '5/16/2024'],
    ['yyyyMMdd', '20240516'],
    ['yyyy-MM-dd', '2024-05-16'],
  ])('dates as %s are read so, others not', async (dateFormat, date) => {
    expect((await readRow({ date }, { dateFormat }))?.event?.date).toBe('2024-05-16');
    expect((await readRow({ date: '2024' }, { dateFormat }))?.reject).toContain(
      `must be one as ${dateFormat}`,
    );
  });
});

describe('NA', () => {
  const columns = {
    source: 'source',
    target: 'target',
    relation: 'relation',
    sourceCountry: 'sourceCountry',
  };

  test('is Namibia where a country is meant, and a name where a name is', async () => {
    const row = await readRow({ source: 'NA', sourceCountry: 'NA' });
    expect(row?.event?.subject).toMatchObject({ name: 'NA', country: null, affiliations: ['NAM'] });
  });

  test('is nothing if the mapping says so', async () => {
    const row = await readRow({ sourceCountry: 'NA' }, { missing: ['', 'NA'] });
    expect(row?.event?.subject.affiliations).toEqual([]);
  });

  test('is what the mapping of one column says, also if it is nothing elsewhere', async () => {
    const sourceCountry = { column: 'sourceCountry', values: { NA: 'NAM' } };
    const mapping = { missing: ['', 'NA'], columns: { ...columns, sourceCountry } };
    expect((await readRow({ sourceCountry: 'NA' }, mapping))?.event?.subject.affiliations).toEqual(['NAM']);
  });
});
