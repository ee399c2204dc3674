import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedFiles, generatedStatements } from '../../src/graph/generate.ts';

const CYPHER_FOLDER = new URL('../../cypher/', import.meta.url);
const generated = await generatedStatements();

test.for([...generated])('%s is what `npm run generate` writes', async ([file, text]) => {
  expect(await readFile(new URL(file, CYPHER_FOLDER), 'utf8')).toBe(text);
});

test('no generated file is left over from what is generated no more', async () => {
  expect(await generatedFiles()).toEqual([...generated.keys()].sort());
});
