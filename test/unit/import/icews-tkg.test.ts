import { expect, test } from 'vitest';
import { lastParentheses } from '../../../src/import/formats/icews-actor.ts';
import { icewsTkg, parseIcewsTkg } from '../../../src/import/formats/icews-tkg.ts';
import { ClaimInput } from '../../../src/model/claim.ts';
import { inputOf, rowsOf } from './format-rows.ts';

const row = (...cells: string[]) => cells.join('\t');

test('a fact becomes an event', () => {
  const event = parseIcewsTkg(row('Utopian Police (Japan)', 'Consult', 'Somewhere', '2014-02-28'));

  expect(event).toEqual({
    claimId: null,
    relation: 'MET_WITH',
    subject: {
      id: expect.stringMatching(/^utopian-police-japan-[0-9a-f]{12}$/),
      identifier: { scheme: 'icews', value: 'Utopian Police (Japan)' },
      name: 'Utopian Police (Japan)',
      kind: 'Actor',
      country: null,
      affiliations: ['JPN'],
    },
    object: expect.objectContaining({ name: 'Somewhere', kind: 'Actor', affiliations: [] }),
    summary: 'Utopian Police (Japan) · Consult · Somewhere',
    date: '2014-02-28',
    validFrom: null,
    validTo: null,
    modality: 'ASSERTED',
    confidence: null,
    cameoCode: '040',
    eventName: 'Consult',
    intensity: 1,
    intensityScheme: 'icews',
    via: [],
    article: null,
    at: [],
  });
});

test('a host was visited', () => {
  const event = parseIcewsTkg(row('Host', 'Host a visit', 'Guest', '2014-01-01'));

  expect(event).toMatchObject({
    relation: 'VISITED',
    cameoCode: '043',
    summary: 'Host · Host a visit · Guest',
  });
  expect([event.subject.name, event.object.name]).toEqual(['Guest', 'Host']);
});

test('a country is one by its exact name alone', () => {
  const { subject, object } = parseIcewsTkg(row('China', 'Make statement', 'china', '2014-01-01'));

  expect(subject).toMatchObject({ kind: 'Country', country: 'CHN', affiliations: [] });
  expect(subject.identifier).toEqual({ scheme: 'icews', value: 'China' });
  expect(object).toMatchObject({ kind: 'Actor', country: null, affiliations: [] });
});

test('two names of one place that is a country only by one of them', () => {
  const { subject, object } = parseIcewsTkg(
    row(
      'Holy See (Vatican City State)',
      'Make statement',
      'Envoy (Holy See (Vatican City State))',
      '2014-01-01',
    ),
  );

  expect(subject).toMatchObject({ kind: 'Country', country: 'VAT', affiliations: [] });
  expect(object).toMatchObject({ kind: 'Actor', country: null, affiliations: ['VAT'] });
});

test.each([
  ['Naval Bakers (Govt) (South Korea)', 'South Korea'],
  ['Bakers (Holy See (Vatican City State))', 'Holy See (Vatican City State)'],
  ['Bakers (India)\u00a0 ', 'India'],
  ['(India) Bakers', undefined],
  ['Bakers India)', undefined],
  ['Bakers', undefined],
])('the last parentheses of "%s"', (name, inner) => {
  expect(lastParentheses(name)).toBe(inner);
});

test.each([...['A\u00a0B ', ' A', 'A  B', 'A "B" C', 'A`s', "d'A", 'A, B & C./D', 'Ő', 'A\u00a0', 'A_%']])(
  'the name "%s" stays as it is',
  async (name) => {
    const [read] = await rowsOf(icewsTkg, `${row(name, 'Consult', 'B', '2014-01-01')}\r\n`);

    expect(read?.event?.subject).toMatchObject({ name, identifier: { value: name } });
  },
);

test.each([
  [row('A', 'consult', 'B', '2014-01-01'), 'relation holds "consult", which is no event of ICEWS'],
  [row('', 'Consult', 'B', '2014-01-01'), 'names no source actor'],
  [row('A', 'Consult', '', '2014-01-01'), 'names no target actor'],
  [
    row('A', 'Consult', 'B', '2014-02-30'),
    'date holds "2014-02-30"; a calendar date as YYYY-MM-DD is needed',
  ],
  [row('A', 'Consult', 'B', '2014-02'), 'date holds "2014-02"; a calendar date as YYYY-MM-DD is needed'],
  [row('A', 'Consult', 'B'), 'has 3 columns; 4 are needed'],
  [row('A', 'Consult', 'B', '2014-01-01', ''), 'has 5 columns; 4 are needed'],
  [
    row('A\0', 'Consult', 'B', '2014-01-01'),
    'source "A\\u0000" holds a NUL character, which cannot be stored',
  ],
  [
    row('A', 'Consult', 'é'.repeat(4001), '2014-01-01'),
    expect.stringContaining('is 8002 bytes long; at most 8000'),
  ],
  ['', 'is empty'],
])('a row that cannot be imported: %.40s', async (text, reject) => {
  const rows = await rowsOf(icewsTkg, `${text}\n${row('A', 'Consult', 'B', '2014-01-01')}\n`);

  expect(rows).toMatchObject([
    { row: 1, reject },
    { row: 2, event: { date: '2014-01-01' } },
  ]);
  expect(rows[0]).not.toHaveProperty('event');
  expect(Buffer.from(rows[0]?.raw ?? []).toString()).toBe(text);
});

test('bytes that are no UTF-8 are rejected', async () => {
  const rows = await rowsOf(icewsTkg, Buffer.from(row('\xff', 'Consult', 'B', '2014-01-01'), 'latin1'));

  expect(rows).toMatchObject([{ row: 1, reject: 'is not UTF-8' }]);
});

test('the longest names still make a claim', () => {
  const name = `a${'𝒜'.repeat(1999)}`;
  const { relation, summary, date } = parseIcewsTkg(row(name, 'Consult', name, '2014-01-01'));
  const claim = { id: 'a', subjects: ['a'], objects: ['b'], confidence: 1, evidence: [{}] };

  expect(ClaimInput.safeParse({ ...claim, relation, summary, date }).error).toBeUndefined();
  expect(summary.length).toBe(1999);
});

test('the data set names its terms and who made it', () => {
  const { title, terms, source } = icewsTkg.dataset(inputOf('', 'facts.tsv'));

  expect(title).toBe('ICEWS facts: facts.tsv');
  expect(terms).toContain('no commercial use');
  expect(source?.id).toBe('icews');
});
