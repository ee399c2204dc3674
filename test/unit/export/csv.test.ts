import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from '../../../src/export/formats/csv.ts';
import { claim, entity, HOSTILE, relation, selectionOf, source, textOf } from './selection.ts';

type Row = Record<string, string>;
const rowsOf = (text: string) => parse(text, { columns: true, record_delimiter: '\r\n' }) as Row[];

test('a claim is a row, with the names of those it names; whatever else there is, is none', async () => {
  const selection = selectionOf('claims', [
    claim('a', { date: '2024-05-16', datePrecision: 'DAY', subjects: ['china', 'japan'], cameoCode: '0211' }),
    claim('b', {
      articles: [{ article: 'x', paragraph: 1 }, { article: 'x', paragraph: 2 }, { article: 'y' }],
    }),
    source('times'),
  ]);

  const [first, second, ...rest] = rowsOf(await textOf(csv.write(selection)));

  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    ...{ id: 'a', relation: 'OPPOSES', subjects: 'china japan', subjectNames: 'The china; The japan' },
    ...{ objects: 'japan', date: '2024-05-16', cameoCode: '0211', seq: '3', confidence: '1', validTo: '' },
  });
  expect(second).toMatchObject({ id: 'b', articles: 'x y' });
});

test('a relation is a row, with what its type means', async () => {
  const selection = selectionOf('relations', [entity('china'), relation('china', 'japan')]);

  expect(rowsOf(await textOf(csv.write(selection)))).toEqual([
    {
      ...{
        id: 'china:OPPOSES:japan',
        relation: 'OPPOSES',
        label: 'opposes',
        symmetric: 'no',
        polarity: '-1',
      },
      ...{ sourceId: 'china', sourceName: 'The china', targetId: 'japan', targetName: 'The japan' },
      ...{ claimCount: '2', eventCount: '1', sourceCount: '1', firstDate: '2024-05-16', lastDate: '' },
    },
  ]);
});

test.each(HOSTILE)('%j is a text that no spreadsheet calculates, and comes back as it was', async (text) => {
  const selection = selectionOf('claims', [claim('a', { summary: text, intensity: -10 })]);

  const [row] = rowsOf(await textOf(csv.write(selection)));

  expect(row?.['summary']).not.toMatch(/^[=+\-@\t\r]/);
  expect(row?.['summary']?.replace(/^'/, '')).toBe(text);
  expect(row?.['intensity']).toBe('-10');
});

test('lines end as RFC 4180 has it, and there is no byte order mark', async () => {
  const text = await textOf(csv.write(selectionOf('entities', [entity('china', { name: '中国' })])));

  expect(text).toMatch(/^id,kind,name,.*\r\nchina,Country,中国,.*\r\n$/);
});

test('what stands beside the table describes each of its columns, and what it is of', async () => {
  const about = {
    filter: { from: '2024-01-01' },
    datasets: [{ id: 'd', title: 'D', terms: 'Free.', source: null }],
  };
  const selection = selectionOf('claims', [claim('a')], about);

  const metadata = JSON.parse(csv.metadata?.(selection.about, 'claims.csv') ?? '');

  const [row] = rowsOf(await textOf(csv.write(selection)));
  const columns = metadata.tableSchema.columns as { name: string; 'dc:description': string }[];
  expect(columns.map(({ name }) => name)).toEqual(Object.keys(row ?? {}));
  expect(columns.every((column) => column['dc:description'].length > 3)).toBe(true);
  expect(metadata).toMatchObject({
    ...{ '@context': 'http://www.w3.org/ns/csvw', url: 'claims.csv', 'dc:rights': ['D: Free.'] },
    'urn:newsgraph:about': { seq: 7, filter: { from: '2024-01-01' } },
  });
});
