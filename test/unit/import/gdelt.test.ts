import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gdelt, parseGdelt } from '../../../src/import/formats/gdelt.ts';
import { gdeltMentions, parseGdeltMention } from '../../../src/import/formats/gdelt-mentions.ts';
import { ArticleInput } from '../../../src/model/article.ts';
import { Identifier } from '../../../src/model/identifier.ts';
import { inputOf, rowsOf } from './format-rows.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/gdelt/${name}`, import.meta.url), 'utf8');
const EVENTS = fixture('sample.export.CSV');
const MENTIONS = fixture('sample.mentions.CSV');

/** The first row, from the United States to Russia, with other cells in some columns. */
function changed(cells: Record<number, string>) {
  const row = EVENTS.split('\n', 1)[0]?.split('\t') ?? [];
  return Object.assign(row, cells).join('\t');
}

/** The reason why a row cannot be imported. */
const rejectOf = async (row: string) => (await rowsOf(gdelt, `${row}\n`))[0]?.reject;

/** The first actor, with these cells in its ten columns. */
function actor(code: string, name: string, country = '', group = '', type = '') {
  return parseGdelt(changed({ 5: code, 6: name, 7: country, 8: group, 12: type })).subject;
}

test('a row becomes an event', () => {
  const url = expect.stringMatching(/^http:\/\/www\.proboxing-fans\.com\/ruslan/);
  const publisher = {
    id: 'proboxing-fans.com',
    name: 'proboxing-fans.com',
    website: null,
    entity: null,
    visibility: null,
  };

  expect(parseGdelt(changed({}))).toEqual({
    claimId: 'gdelt:479493228',
    relation: 'APPEALED_TO',
    subject: {
      id: expect.stringMatching(/^usa-united-states-[0-9a-f]{12}$/),
      identifier: { scheme: 'gdelt', value: 'USA UNITED STATES' },
      name: 'UNITED STATES',
      kind: 'Country',
      country: 'USA',
      affiliations: [],
    },
    object: expect.objectContaining({ name: 'RUSSIA', kind: 'Country', country: 'RUS' }),
    summary: 'UNITED STATES · appealed to · RUSSIA',
    date: '2015-10-27',
    validFrom: null,
    validTo: null,
    modality: 'ASSERTED',
    confidence: null,
    cameoCode: '020',
    eventName: null,
    intensity: 3,
    intensityScheme: 'gdelt-goldstein',
    via: [],
    article: {
      ...{ id: expect.stringMatching(/^article-[0-9a-f]{16}$/), url, title: null, language: null, publisher },
      publishedAt: '2015-10-27T22:00:00Z',
    },
    at: ['USA'],
  });
});

test('rows without both actors are rejected, the others are events', async () => {
  const rows = await rowsOf(gdelt, EVENTS);

  expect(rows.map(({ event, reject }) => reject ?? event?.summary)).toEqual([
    'UNITED STATES · appealed to · RUSSIA',
    'TOURISM INDUSTRY · hosted · KUALA LUMPUR',
    expect.stringContaining('EUROPEAN PARLIAMENT · '),
    'Actor1 is missing',
    'Actor2 is missing',
    expect.stringContaining('AMERICAN · '),
  ]);
  expect(rows[1]?.event).toMatchObject({
    relation: 'VISITED',
    subject: { name: 'KUALA LUMPUR', kind: 'Actor', country: null, affiliations: ['MYS'] },
  });
  expect(rows[2]?.event?.subject).toMatchObject({ kind: 'Organization', affiliations: [] });
  expect(rows[5]?.event?.subject).toMatchObject({ kind: 'Actor', affiliations: ['USA'] });
});

test.each([
  ['ROM', 'ROMANIA', 'ROM', '', '', 'Country', []],
  ['ROMGOV', 'ROMANIA', 'ROM', '', 'GOV', 'Actor', ['ROU']],
  ['USA', 'GEORGIA', 'USA', '', '', 'Actor', ['USA']],
  ['EUR', 'EUROPE', 'EUR', '', '', 'Actor', []],
  ['UNO', 'LOUISE ARBOUR', '', 'UNO', '', 'Actor', []],
  ['USAMNC', 'JANE NOBODY', 'USA', '', 'MNC', 'Actor', ['USA']],
  ['IGOUNO', 'THE UNITED NATIONS', '', 'UNO', 'IGO', 'Organization', []],
  ['NGO', 'ORGANIZATION', '', '', 'NGO', 'Actor', []],
  ['NAT', 'NATO', 'WST', 'NAT', '', 'Organization', []],
  ['USABUS', 'A BANK', 'USA', '', 'BUS', 'Actor', ['USA']],
  ['kur', 'KURD', '', '', '', 'Actor', []],
] as const)('%s %s', (code, name, country, group, type, kind, affiliations) => {
  const ref = actor(code, name, country, group, type);

  expect(ref).toMatchObject({ kind, affiliations });
  expect(Identifier.safeParse(ref.identifier).success).toBe(true);
});

test('a score may be missing, and a place unknown', () => {
  expect(parseGdelt(changed({ 30: '', 53: 'OS' }))).toMatchObject({
    intensity: null,
    intensityScheme: null,
    at: [],
  });
});

test('an origin that is no address is a source', () => {
  const { article, via } = parseGdelt(changed({ 60: 'Utopia Monitoring' }));

  expect(article).toBeNull();
  expect(via).toMatchObject([{ name: 'Utopia Monitoring' }]);
  expect(parseGdelt(changed({ 60: '' }))).toMatchObject({ article: null, via: [] });
});

test.each([
  ['https://user@WWW.Example.org:8080/a?b#c', 'example.org'],
  ['http://münchen.example/ü', 'xn--mnchen-3ya.example'],
  ['https://a.example/ b', null],
  ['http://', null],
  ['https://[::2', null],
  ['ftp://a.example/', null],
])('the article at %s', (url, domain) => {
  const { article } = parseGdelt(changed({ 60: url }));

  expect(article?.publisher.name ?? null).toBe(domain);
  if (!article) return;
  const { publisher, ...rest } = article;
  const input = { ...rest, title: url, language: 'en', source: publisher.id };
  expect(ArticleInput.safeParse(input).error).toBeUndefined();
  expect(article.url).toBe(url);
});

test.each([
  [{ 26: '---' }, 'EventCode holds "---", which is no CAMEO code'],
  [{ 26: '20' }, undefined],
  [{ 26: '2' }, 'EventCode holds "2", which is no CAMEO code'],
  [{ 0: '' }, 'GLOBALEVENTID holds ""; up to 20 digits are needed'],
  [{ 1: '20150229' }, 'SQLDATE holds "20150229"; a calendar date as YYYYMMDD is needed'],
  [{ 1: '2015022' }, 'SQLDATE holds "2015022"; a calendar date as YYYYMMDD is needed'],
  [{ 59: '20151027240000' }, 'DATEADDED holds "20151027240000"; a moment as YYYYMMDDHHMMSS is needed'],
  [{ 59: '' }, 'DATEADDED holds ""; a moment as YYYYMMDDHHMMSS is needed'],
  [{ 5: '', 6: 'NAME' }, 'Actor1 is missing'],
  [{ 15: 'USA', 16: '' }, 'Actor2 is missing'],
  [{ 5: 'U A' }, 'Actor1Code holds "U A"; three or more letters and digits are needed'],
  [{ 6: 'A\0' }, 'Actor1Name "USA A\\u0000" holds a NUL character, which cannot be stored'],
  [{ 60: `http://a.example/${'a'.repeat(8000)}` }, expect.stringContaining('is 8017 bytes long')],
  [{ 60: 'a'.repeat(8001) }, expect.stringContaining('is 8001 bytes long')],
  [{ 60: 'http://a.example/\tx' }, 'has 62 columns; 61 are needed'],
])('%.60j', async (cells, reject) => {
  expect(await rejectOf(changed(cells))).toEqual(reject);
});

test('a file of mentions is known by its first line', async () => {
  const rows = await rowsOf(gdelt, MENTIONS);

  expect(rows).toEqual(await rowsOf(gdeltMentions, MENTIONS));
  expect(rows).toHaveLength(3);
  expect(rows[1]?.mention).toEqual({
    claimId: 'gdelt:410412348',
    sentence: 2,
    article: expect.objectContaining({
      url: expect.stringMatching(/^http:\/\/timesofindia\.indiatimes\.com\/city/),
      publishedAt: '2015-02-18T23:00:00Z',
      // As in a file of events, where nothing but the address says whose article it is.
      publisher: expect.objectContaining({ id: 'timesofindia.indiatimes.com' }),
    }),
  });
});

test('mentions that are not on the web are rejected', () => {
  const mention = (type: string, identifier: string, sentence = '1') =>
    ['1', '20150218230000', '20150218230000', type, 'a', identifier, sentence, ...Array(9).fill('')].join(
      '\t',
    );

  expect(() => parseGdeltMention(mention('2', 'Utopia Daily'))).toThrow(
    'MentionType holds "2"; only 1, the web, has URLs',
  );
  expect(() => parseGdeltMention(mention('1', 'Utopia Daily'))).toThrow(
    'MentionIdentifier holds "Utopia Daily"; an http or https URL is needed',
  );
  for (const whole of ['-1', '0', '', '1.5', '10001']) {
    expect(parseGdeltMention(mention('1', 'http://a.example/', whole)).sentence).toBeNull();
  }
});

test('the data set is to be cited', () => {
  const { title, terms, source } = gdelt.dataset(inputOf('', '20191024143000.export.CSV'));

  expect(title).toBe('GDELT 2.0: 20191024143000.export.CSV');
  expect(terms).toContain('https://www.gdeltproject.org/');
  expect(source).toMatchObject({ id: 'gdelt', name: 'GDELT Project' });
});
