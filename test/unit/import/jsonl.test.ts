import { expect, test } from 'vitest';
import { jsonlFormat } from '../../../src/import/formats/jsonl.ts';
import { readMapping } from '../../../src/import/mapping/read.ts';
import { rowsOf } from './format-rows.ts';
import { temporaryFile } from './temporary.ts';

async function read(content: string | Uint8Array, mapping?: object) {
  const path = mapping && (await temporaryFile('mapping.json', JSON.stringify(mapping)));
  return rowsOf(jsonlFormat(await readMapping(path)), content);
}

const MEETING = { source: 'Ann', relation: 'MET_WITH', target: 'Ben' };
const line = (more: object = {}) => `${JSON.stringify({ ...MEETING, ...more })}\n`;
const rejectOf = async (content: string) => (await read(content))[0]?.reject;

test('an object on a line becomes an event; null and absent keys say nothing', async () => {
  const [row] = await read(line({ date: null, confidence: 0.25, unknown: [1] }));
  expect(row).toMatchObject({ row: 1, event: { date: null, confidence: 0.25, subject: { name: 'Ann' } } });
});

test('a path of keys leads into inner objects', async () => {
  const mapping = { columns: { source: 'who.name', target: 'target', relation: 'a.b' } };
  const content =
    '{"who":{"name":"Ann"},"a.b":"MET_WITH","target":"Ben"}\n{"who":"x","a.b":"MET_WITH","target":"B"}\n';
  const [row, other] = await read(content, mapping);
  expect(row?.event?.subject.name).toBe('Ann');
  expect(other?.reject).toContain('no source');
});

test('what every object inherits is no key of it', async () => {
  const mapping = { columns: { source: 'constructor.name', target: 'target', relation: 'relation' } };
  expect((await read(line(), mapping))[0]?.reject).toContain('no source');
});

test('names keep their line ends, no-break spaces and quotes', async () => {
  const [row] = await read(line({ source: '\u00A0A "B"\nC' }));
  expect(row?.event?.subject.name).toBe('\u00A0A "B"\nC');
});

test('a number is the text of an id', async () => {
  const mapping = {
    namespace: 'my',
    columns: { id: 'id', ...Object.fromEntries(Object.keys(MEETING).map((key) => [key, key])) },
  };
  expect((await read(line({ id: 7 }), mapping))[0]?.event?.claimId).toBe('my:7');
});

test.each([
  ['not JSON\n', 'the row is no JSON'],
  ['[1]\n', 'the row must be a JSON object'],
  ['\n', 'the row is no JSON'],
  [line({ source: ['Ann'] }), 'column "source": ["Ann"] is neither text nor number'],
  [line({ source: true }), 'column "source": true is neither text nor number'],
  [line({ source: 'A\0' }), 'column "source": holds a NUL'],
  [
    `${JSON.stringify(MEETING).replace('Ann', '\\ud800')}\n`,
    'column "source": holds a NUL or a lone surrogate',
  ],
  [line({ confidence: 2 }), 'column "confidence": "2" is no number from 0 to 1'],
  [
    '{"source":12345678901234567890,"relation":"MET_WITH","target":"B"}\n',
    'is too large a number; write it as text',
  ],
])('%j is a reject that says so', async (content, reason) => {
  expect(await rejectOf(content)).toContain(reason);
});

test('invalid UTF-8 is a reject, and reading goes on', async () => {
  const rows = await read(Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(line())]));
  expect(rows.map(({ row, reject }) => [row, reject])).toEqual([
    [1, 'the row is not valid UTF-8'],
    [2, undefined],
  ]);
});
