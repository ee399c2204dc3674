import { expect, test } from 'vitest';
import { ImportError } from '../../../src/errors.ts';
import { readMapping } from '../../../src/import/mapping/read.ts';
import { temporaryFile } from './temporary.ts';

const NEEDED = 'source: a, target: b, relation: c';

const mappingOf = async (text: string) => readMapping(await temporaryFile('my.yaml', text));

/** @returns the message, with `my.yaml` for the path of the file */
async function faultOf(text: string): Promise<string> {
  const path = await temporaryFile('my.yaml', text);
  const error = await readMapping(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ImportError);
  return (error as ImportError).message.replaceAll(path, 'my.yaml');
}

test('without a file the columns are named like the fields', async () => {
  expect(await readMapping(undefined)).toEqual({
    ...{ title: null, terms: null, source: null, namespace: null, dateFormat: null, intensityScheme: null },
    ...{ delimiter: ',', missing: new Set(['']), columns: null },
  });
});

test('a file without content says as little as none', async () => {
  expect(await mappingOf('# nothing yet\n')).toEqual(await readMapping(undefined));
});

test('YAML says what the columns are', async () => {
  const mapping = await mappingOf(`
dataset: { title: Protests in Georgia, terms: CC BY 4.0, source: Example Institute }
namespace: protests
delimiter: "\\t"
missing: ["", NA, null]
dateFormat: dd/MM/yyyy
intensityScheme: goldstein
columns:
  id: event_id
  source: actor1
  relation: { column: kind, values: { attack: ATTACKS, none: "" } }
  target: { constant: Georgia }
  intensity: scale
`);
  expect(mapping).toMatchObject({
    ...{ title: 'Protests in Georgia', terms: 'CC BY 4.0', source: 'Example Institute' },
    ...{ namespace: 'protests', delimiter: '\t', dateFormat: 'dd/MM/yyyy', intensityScheme: 'goldstein' },
  });
  expect(mapping.missing).toEqual(new Set(['', 'NA', 'null']));
  expect(Object.fromEntries(mapping.columns ?? [])).toEqual({
    id: { column: 'event_id', values: new Map(), constant: null },
    source: { column: 'actor1', values: new Map(), constant: null },
    relation: {
      column: 'kind',
      values: new Map([
        ['attack', 'ATTACKS'],
        ['none', ''],
      ]),
      constant: null,
    },
    target: { column: null, values: new Map(), constant: 'Georgia' },
    intensity: { column: 'scale', values: new Map(), constant: null },
  });
});

test('JSON does as well', async () => {
  const json = { columns: { source: 'a', target: 'b', cameo: { column: 'c', values: { 1: '010' } } } };
  const mapping = await mappingOf(JSON.stringify(json));
  expect(mapping.columns?.get('cameo')?.values).toEqual(new Map([['1', '010']]));
});

test('texts stay texts: 010 is no ten, NO is no false, 2024 is no number', async () => {
  const mapping = await mappingOf(
    'missing: [NO, ~, 010]\ncolumns: {source: 2024, target: b, cameo: {constant: 010}}',
  );
  expect(mapping.missing).toEqual(new Set(['NO', '~', '010']));
  expect(mapping.columns?.get('source')?.column).toBe('2024');
  expect(mapping.columns?.get('cameo')?.constant).toBe('010');
});

test.each([
  [
    'colums: {}',
    'my.yaml: the mapping has no "colums"; allowed are dataset, namespace, delimiter, missing, ',
  ],
  ['dataset: {name: x}', 'my.yaml: "dataset" has no "name"; allowed are title, terms, source.'],
  [`columns: {${NEEDED}, sourc: x}`, 'my.yaml: "columns" has no "sourc"; allowed are id, date, validFrom, '],
  [
    `columns: {${NEEDED}, date: {colum: x, column: y}}`,
    'my.yaml: "columns.date" has no "colum"; allowed are column, values, constant.',
  ],
  [
    `columns: {${NEEDED}, date: {column: x, constant: y}}`,
    'my.yaml: "columns.date": needs either "column" or "constant".',
  ],
  [
    `columns: {${NEEDED}, date: {constant: x, values: {a: b}}}`,
    'my.yaml: "columns.date": "values" goes with "column", not with "constant".',
  ],
  ['columns: {source: a, target: b}', 'my.yaml: "columns": one of relation, cameo must be there.'],
  ['columns: {relation: a, target: b}', 'one of source, sourceId, sourceIdentifier must be there.'],
  ['columns: {relation: a, source: b}', 'one of target, targetId, targetIdentifier must be there.'],
  [
    'dateFormat: dd.MM.yyyy',
    'my.yaml: "dateFormat" ("dd.MM.yyyy"): Invalid option: expected one of "yyyy-MM-dd"|',
  ],
  ['delimiter: ";;"', 'my.yaml: "delimiter" (";;"): must be one character'],
  ['missing: NA', 'my.yaml: "missing" ("NA"): Invalid input: expected array, received string.'],
  ['namespace: My Data', 'my.yaml: "namespace" ("My Data"): must be lower-case letters'],
  ['namespace: icews', 'my.yaml: "namespace" ("icews"): is taken; choose another.'],
  [`columns: {${NEEDED}, id: x}`, 'my.yaml: "namespace": must be there if "id" is mapped'],
  [
    `columns: {${NEEDED}, intensity: x}`,
    'my.yaml: "intensityScheme": must be there if "intensity" is mapped',
  ],
  ['columns: {source: a, source: b}', 'my.yaml: is neither YAML nor JSON: Map keys must be unique at line 1'],
  ['columns: [', 'my.yaml: is neither YAML nor JSON: '],
  ['just a text', 'my.yaml: the mapping ("just a text"): Invalid input: expected object'],
])('%s is refused with file, field, value and what is allowed', async (text, message) => {
  expect(await faultOf(text)).toContain(message);
});

test('every fault is a line', async () => {
  expect((await faultOf('colums: {}\nmissing: NA\ndelimiter: ""')).split('\n')).toHaveLength(3);
});

test('a mapping file that is not there is named', async () => {
  await expect(readMapping('/no/such.yaml')).rejects.toThrow('/no/such.yaml: there is no such file.');
});
