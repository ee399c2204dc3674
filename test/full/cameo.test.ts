import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CAMEO_CODES } from '../../src/model/cameo.ts';

const { NEWSGRAPH_SOURCE_DATA: sourceData } = process.env;

/** Where GDELT's and ICEWS's codes are, in the folder of the source data. */
const FILES = ['ontology/cameo.eventcodes.tsv', 'cameo/relations.tsv'];

const paths = sourceData ? FILES.map((file) => join(sourceData, file)) : [];

/** A test that needs both lists; skipped where they are not at hand. */
const testWithLists = test.skipIf(!sourceData || !paths.every((path) => existsSync(path)));

/** The first column of a tab-separated file with a header. */
function codesIn(path: string): string[] {
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  return rows.map((row) => row.split('\t', 1)[0] ?? '');
}

testWithLists('every code of GDELT and of ICEWS is mapped, and nothing else', () => {
  const published = new Set(paths.flatMap(codesIn));

  expect([...CAMEO_CODES.keys()].toSorted()).toEqual([...published].sort());
});
