import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkFile, recordsOf } from '../../../src/backup/check.ts';
import { jsonl } from '../../../src/export/formats/jsonl.ts';
import { openInput } from '../../../src/import/files/open.ts';
import { asInput } from '../../integration/export/as-input.ts';
import { temporaryFile } from '../import/temporary.ts';
import { claim, entity, HOSTILE, selectionOf, source, textOf } from './selection.ts';

const records = [
  ...HOSTILE.map((summary, index) => claim(`c${index}`, { summary })),
  source('times'),
  entity('china'),
  entity('japan'),
];
const whole = await textOf(jsonl.write(selectionOf('claims', records)));
const lines = whole.trimEnd().split('\n');
const check = (text: string) => checkFile(asInput(text), () => {});

test('a whole file gives its records back, each as it was', async () => {
  const checked = await check(whole);

  expect(checked.counts).toEqual({ claim: HOSTILE.length, source: 1, entity: 2 });
  expect(checked.head).toMatchObject({ seq: 7, recordedAt: '2024-05-31T00:00:00Z', list: 'claims' });
  const types = ['claim', 'source', 'entity'] as const;
  expect((await Array.fromAsync(recordsOf(checked, types))).flat()).toEqual(records);
  expect((await Array.fromAsync(recordsOf(checked, ['source']))).flat()).toEqual([source('times')]);
});

test('the first line says what it is, so that it can be cited', () => {
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    ...{
      type: 'about',
      format: 'newsgraph-jsonl',
      version: 1,
      seq: 7,
      filter: null,
      asOf: null,
      knownAt: null,
    },
    ...{ made: { by: '0.0.0' }, sources: [], datasets: [] },
  });
});

describe('a file is refused that', () => {
  /** @returns the file with something done to its lines */
  const changed = (change: (lines: string[]) => string[]) => `${change([...lines]).join('\n')}\n`;
  const replaced = (row: number, from: string | RegExp, to: string) =>
    changed((list) => list.map((line, index) => (index === row ? line.replace(from, to) : line)));

  test.for<readonly [what: string, text: string, message: RegExp]>([
    ['lacks its last line', changed((list) => list.slice(0, -1)), /is cut off/],
    ['lacks its last byte', whole.slice(0, -3), /line 14 is no record/],
    ['ends in the middle of a record', whole.slice(0, whole.length / 2), /is no record|cut off/],
    ['is empty', '', /is cut off/],
    ['lacks a record', changed((list) => list.toSpliced(3, 1)), /was altered/],
    ['has a record twice', changed((list) => list.toSpliced(3, 0, list[3] ?? '')), /was altered/],
    [
      'has two records the other way round',
      changed(([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]),
      /was altered/,
    ],
    ['has another word', replaced(5, 'OPPOSES', 'THREATENS'), /was altered/],
    ['has another number at its top', replaced(0, '"seq":7', '"seq":8'), /was altered/],
    ['has other ends of lines', whole.replaceAll('\n', '\r\n'), /was altered/],
    ['goes on after its end', `${whole}${lines[2]}\n`, /line 15 comes after its end/],
    [
      'has an unknown type',
      replaced(2, '"type":"claim"', '"type":"opinion"'),
      /line 3 is of the type "opinion"/,
    ],
    [
      'has a claim without a subject',
      replaced(2, '"subjects":["china"]', '"subjects":[]'),
      /line 3 has a fault in "subjects"/,
    ],
    ['is of a later version', replaced(0, '"version":1', '"version":2'), /is of version 2 of the format/],
    ['is something else', '{"type":"about","format":"other"}\n', /is no backup or JSON lines export/],
    ['is no JSON', 'id,name\n1,2\n', /line 1 is no record/],
    ['is a list of entities', replaced(0, '"list":"claims"', '"list":"entities"'), /is a list of entities/],
  ])('%s', async ([, text, message]) => {
    await expect(check(text)).rejects.toThrow(message);
  });

  test('is packed, and was cut off or has a byte that was altered', async () => {
    const packed = gzipSync(whole);
    const bytes = Buffer.from(packed);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;

    for (const damaged of [packed.subarray(0, -20), bytes]) {
      const path = await temporaryFile('damaged.jsonl.gz', damaged);
      await expect(openInput(path).then((file) => checkFile(file, () => {}))).rejects.toThrow(
        /cut off|damaged|altered/,
      );
    }
  });
});
