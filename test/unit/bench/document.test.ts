import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENT, documentTexts } from '../../../bench/report/document.ts';
import type { Results, Round } from '../../../bench/results.ts';
import { tableRows, withGenerated } from '../../../src/docs/markdown.ts';

const round = (perSecond: number): Round => ({
  ...{ requests: perSecond, seconds: 1, errors: 0, latencies: [1000 / perSecond] },
});
const side = { schemaMs: [90, 100, 200], coldStartMs: [1500], residentMb: 120.4 };
const results: Results = {
  conditions: {
    ...{ date: '2026-01-02', commit: 'abc', machine: '2 × processor', memoryGb: 8, versions: { node: '24' } },
    ...{ neo4j: {}, graph: 'made up', seed: 1, rounds: 2, seconds: 3 },
  },
  sides: { ours: side, peer: side, bare: { ...side, schemaMs: null } },
  queries: [
    {
      ...{ name: 'a', title: 'an entity', notes: [] },
      costs: { ours: { statements: 2, dbHits: 1234.4 }, bare: { statements: 1, dbHits: 5 } },
      measured: [{ clients: 8, rounds: { ours: [round(200), round(400)], bare: [round(800), round(800)] } }],
    },
  ],
};

test('docs/performance.md has a place for everything that a run saves', () => {
  const document = readFileSync(DOCUMENT, 'utf8');

  const written = withGenerated(document, documentTexts(results));
  expect(written).toContain('Measured on 2026-01-02 at commit abc');
  expect(written).toContain('**a**: an entity');
  expect(written).not.toContain('Not measured yet');
});

test('a table has every side, with the ratio of newsgraph to it, and says what was not asked', () => {
  const times = documentTexts(results).get('times') ?? '';
  const header = /^\| (.*) \|$/m.exec(times)?.[1] ?? '';

  expect(tableRows(`\n${times}`, header)).toEqual([
    ['a', '8', 'newsgraph', '300', '67 %, 133 %', '3.75', '5.00', '0', '–'],
    ['a', '8', '@neo4j/graphql', 'cannot be asked', '–', '–', '–', '–', '–'],
    ['a', '8', 'bare driver', '800', '100 %, 100 %', '1.25', '1.25', '0', '0.38'],
  ]);
});

test('costs and sides leave empty what there is not', () => {
  const texts = documentTexts(results);

  expect(texts.get('costs')).toContain('| a | 2.00 | 1,234 | – | – | 1.00 | 5 |');
  expect(texts.get('sides')).toContain('| newsgraph | 100 | 1,500 | 120 |');
  expect(texts.get('sides')).toContain('| bare driver | – | 1,500 | 120 |');
});
