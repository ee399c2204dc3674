import { describe, expect, test } from 'vitest';
import { csvOf, readRow } from './csv-row.ts';
import { inputOf } from './format-rows.ts';

describe('actors', () => {
  test('the name or code of a country is the country', async () => {
    const row = await readRow({ source: 'Namibia', target: '', targetIdentifier: 'iso3166:NAM' });
    const country = {
      id: 'namibia',
      kind: 'Country',
      country: 'NAM',
      identifier: { scheme: 'iso3166', value: 'NAM' },
    };
    expect(row?.event).toMatchObject({
      subject: { ...country, name: 'Namibia' },
      object: { ...country, name: null },
    });
  });

  test('the name of a country is somebody else if the row says another kind', async () => {
    const row = await readRow({ source: 'Georgia', sourceKind: 'Person' });
    expect(row?.event?.subject).toMatchObject({ kind: 'Person', country: null, identifier: null });
  });

  test('a slug alone is an entity that must exist; with a name, one that may be new', async () => {
    const row = await readRow({ source: '', sourceId: 'vladimir-putin', targetId: 'ben-nevis' });
    expect(row?.event?.subject).toMatchObject({ id: 'vladimir-putin', name: null });
    expect(row?.event?.object).toMatchObject({ id: 'ben-nevis', name: 'Ben' });
  });

  test('the slug and the Wikidata item of a country are the country', async () => {
    const bySlug = await readRow({ source: '', sourceId: 'namibia' });
    const byItem = await readRow({ source: 'Norge', sourceIdentifier: 'wikidata:Q20' });
    expect(bySlug?.event?.subject).toMatchObject({ id: 'namibia', country: 'NAM', kind: 'Country' });
    expect(byItem?.event?.subject).toMatchObject({ id: 'norway', country: 'NOR', name: 'Norge' });
  });

  test.each([
    [
      { sourceIdentifier: 'iso3166:NAM', sourceId: 'norway' },
      '"norway" is not the slug of Namibia, which is namibia',
    ],
    [{ sourceIdentifier: 'iso3166:NAM', sourceKind: 'Person' }, 'Namibia is a Country, but the row says'],
  ])('%j contradicts itself', async (fields, reason) => {
    expect((await readRow(fields))?.reject).toContain(reason);
  });

  test('an entity that must exist may be of any kind', async () => {
    const row = await readRow({ relation: 'HELD_AT', source: '', sourceId: 'a', target: '', targetId: 'b' });
    expect(row?.reject).toBeUndefined();
  });

  test('an identifier of another scheme is what the entity is found by', async () => {
    const row = await readRow({ sourceIdentifier: 'wikidata:Q7747' });
    expect(row?.event?.subject.identifier).toEqual({ scheme: 'wikidata', value: 'Q7747' });
  });

  test('the same name in two data sets with namespaces has two ids', async () => {
    const ids = await Promise.all(
      [{ namespace: 'a' }, { namespace: 'b' }, {}].map(
        async (mapping) => (await readRow({}, mapping))?.event?.subject.id,
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });
});

describe('identity and evidence', () => {
  const columns = { id: 'id', source: 'source', target: 'target', relation: 'relation' };
  const mapping = { namespace: 'my', columns };

  test('an id is that of the claim, behind the namespace', async () => {
    expect((await readRow({ id: 'e-7' }, mapping))?.event?.claimId).toBe('my:e-7');
  });

  test('an id that cannot be one is hashed', async () => {
    const upper = (await readRow({ id: 'E-7' }, mapping))?.event?.claimId;
    expect(upper).toMatch(/^my:[0-9a-f]{32}$/);
    expect((await readRow({ id: 'Ё'.repeat(500) }, mapping))?.event?.claimId).not.toBe(upper);
  });

  test('where ids are mapped, a row without one is a reject', async () => {
    expect((await readRow({ id: '' }, mapping))?.reject).toBe('no id: the mapping names a column for it');
    expect((await csvOf(mapping)).rowsByBytes).toBe(false);
    expect((await csvOf()).rowsByBytes).toBe(true);
  });

  test('an address is an article; it has the date of the event unless it has its own', async () => {
    const url = 'https://www.example.org/a?b=1';
    const row = await readRow({ url, date: '2024-05-16' });
    expect(row?.event?.article).toMatchObject({
      ...{ url, title: null, language: null, publishedAt: '2024-05-16T00:00:00Z' },
      publisher: { name: 'example.org' },
    });
    const more = { title: 'T', language: 'en', publishedAt: '2024-05-17T17:03:00+09:00', publisher: 'TASS' };
    const { publisher, ...article } = more;
    expect((await readRow({ url, ...more }))?.event).toMatchObject({
      article: { ...article, publisher: { name: publisher } },
      via: [],
    });
  });

  test('a publisher without an address is a source it was had from', async () => {
    expect((await readRow({ publisher: 'TASS' }))?.event).toMatchObject({
      article: null,
      via: [{ name: 'TASS' }],
    });
  });

  test('the mapping says what the file is', async () => {
    const dataset = { title: 'Protests', terms: 'CC BY 4.0', source: 'Institute' };
    const file = inputOf('', 'a.csv');
    expect((await csvOf({ dataset })).dataset(file)).toMatchObject({
      ...dataset,
      source: { name: 'Institute' },
    });
    expect((await csvOf()).dataset(file)).toEqual({ title: 'a.csv', terms: null, source: null });
  });
});
