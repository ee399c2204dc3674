import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../../src/graph/client.ts';
import { undoRun } from '../../../src/graph/import/undo.ts';
import { RELATION_TYPE_NAMES } from '../../../src/model/relation.ts';
import { testWith } from '../../setup/graph.ts';
import { fact, importPath } from '../import/imported.ts';
import { examplesOf, ordered } from './examples.ts';

const test = testWith('seed');

const FILE = 'docs/data-model.md';
const document = readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8');

/** Cells of the rows of a table, by its header. */
function rowsUnder(header: string): string[][] {
  const table = document.split(`\n| ${header} |\n`)[1]?.split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}

const codeIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** Reads with a text of its own: nothing of newsgraph asks for this. */
function read(graph: Graph, text: string): Promise<Record<string, unknown>[]> {
  const [params, row] = [z.object({}), z.looseObject({})];
  const statement = { name: 'docs', text: `CYPHER 5 ${text}`, params, row };
  return graph.run({ ...statement, bind: () => ({}), read: (record) => record }, {});
}

/** Two imports beside the seed, one of which is undone. */
test.beforeAll(async ({ graph }) => {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-test-'));
  const [events, facts] = ['events.CSV', 'facts.tsv'].map((name) => join(folder, name)) as [string, string];
  await cp(new URL('../../fixtures/gdelt/sample.export.CSV', import.meta.url), events);
  await writeFile(facts, `${fact('Anna', 'Bert')}\n`);
  await importPath(graph, 'gdelt', events);
  const { runId } = await importPath(graph, 'icews-tkg', facts);
  await undoRun(graph, runId, () => {});
  await rm(folder, { recursive: true });
});

test('every label and property of the graph is described', async ({ graph }) => {
  const described = new Map(
    [...rowsUnder('label | properties'), ...rowsUnder('label | what | properties of its own')].map(
      (cells) => [codeIn(cells[0])[0], codeIn(cells.at(-1))],
    ),
  );
  const found = await read(graph, 'CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName');

  expect(found.length).toBeGreaterThan(50);
  const undescribed = found.filter(
    ({ nodeLabels, propertyName }) =>
      !(nodeLabels as string[]).every((label) => described.has(label)) ||
      !(nodeLabels as string[]).some((label) => described.get(label)?.includes(String(propertyName))),
  );
  expect(undescribed).toEqual([]);
});

test('every relationship type and property of the graph is described', async ({ graph }) => {
  const rows = rowsUnder('type | from → to | properties, meaning');
  const typed = rows.find(([types = '']) => types.includes('each relation type'));
  const described = new Map([
    ...rows.flatMap(([types, , meaning]) => codeIn(types).map((type) => [type, codeIn(meaning)] as const)),
    ...RELATION_TYPE_NAMES.map((type) => [type as string, codeIn(typed?.[2])] as const),
  ]);
  const found = await read(graph, 'CALL db.schema.relTypeProperties() YIELD relType, propertyName');

  expect(found.length).toBeGreaterThan(20);
  const undescribed = found.filter(({ relType, propertyName }) => {
    const properties = described.get(String(relType).replaceAll(/[:`]/g, ''));
    return !properties || (propertyName !== null && !properties.includes(String(propertyName)));
  });
  expect(undescribed).toEqual([]);
});

test.for(examplesOf(FILE, 'cypher'))('$place', async ({ code, answer }, { graph }) => {
  expect(ordered(await read(graph, code))).toBe(ordered(answer));
});
