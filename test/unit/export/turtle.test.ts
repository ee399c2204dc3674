import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { expect, test } from 'vitest';
import { jsonld as linked } from '../../../src/export/formats/jsonld.ts';
import { turtle } from '../../../src/export/formats/turtle.ts';
import type { Selection } from '../../../src/export/selection.ts';
import { claim, entity, HOSTILE, selectionOf, source, textOf } from './selection.ts';

const RECORDS = [
  claim('a', {
    ...{ date: '2024-05-16', saidBy: ['tass'], via: ['yonhap'], about: ['oil'], summary: HOSTILE.join(' ') },
    ...{ articles: [{ article: 'x', paragraph: 2 }], datasets: [{ dataset: 'd', row: 1 }], confidence: 0.5 },
  }),
  claim('b', { denies: ['a'] }),
  entity('china', { names: HOSTILE.map((value) => ({ value, language: 'zh' })) }),
  source('yonhap'),
];

/** Statements of a text, one a line, in the one order and form that there is for them. */
async function canonical(turtleText: string): Promise<string[]> {
  const quads = new Parser({ format: 'text/turtle' }).parse(turtleText);
  return lines(new Writer({ format: 'N-Quads' }).quadsToString(quads));
}

const lines = (text: string) => [...new Set(text.trimEnd().split('\n'))].sort();

test('it says what the JSON-LD says, as another processor reads that', async () => {
  const selection = () =>
    selectionOf('claims', RECORDS, { filter: { either: { slugs: ['china'] } }, asOf: '2024-06-01' });

  const text = await textOf(turtle.write(selection()));

  const document = JSON.parse(await textOf(linked.write(selection())));
  const expected = await jsonld.toRDF(document, { format: 'application/n-quads' });
  const statements = await canonical(text);
  expect(statements).toEqual(await canonical(String(expected)));
  expect(statements.length).toBeGreaterThan(40);
  expect(text).toMatch(/^@prefix ngt: <urn:newsgraph:term\/>\.\n/);
});

test('what fails on the way fails here', async () => {
  const selection: Selection = {
    ...selectionOf('claims', []),
    // biome-ignore lint/correctness/useYield: it fails before the first page
    pages: async function* () {
      throw new Error('lost');
    },
  };

  await expect(textOf(turtle.write(selection))).rejects.toThrow('lost');
});
