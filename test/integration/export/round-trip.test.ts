import { expect } from 'vitest';
import { checkFile } from '../../../src/backup/check.ts';
import { restoreGraph } from '../../../src/backup/restore.ts';
import { jsonl } from '../../../src/export/formats/jsonl.ts';
import type { Selection } from '../../../src/export/selection.ts';
import { selectGraph } from '../../../src/export/whole.ts';
import type { Graph } from '../../../src/graph/client.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { differences } from '../../process/graph-content.ts';
import { testWith } from '../../setup/graph.ts';
import { article, claim, mutateBy } from '../mutations/mutate.ts';
import { asInput } from './as-input.ts';
import { everything, fillGraph, wipe } from './filled.ts';

const test = testWith('seed');

const written = async (selection: Selection) => (await Array.fromAsync(jsonl.write(selection))).join('');

async function restored(graph: Graph, text: string): Promise<void> {
  await wipe(graph);
  const checked = await checkFile(asInput(text), () => {});
  await restoreGraph(graph, checked, () => {});
}

test('a backup makes the same graph again, whatever it holds; so does an export, but for what readers may not see', async ({
  graph,
  queryAs,
}) => {
  await fillGraph({ graph, queryAs });
  const before = await everything();
  expect(before['imported']?.filter((line) => line.includes('Dataset:')).length).toBeGreaterThan(0);
  const backup = await written(await selectGraph(graph, 'backup'));
  const exported = await written(await selectGraph(graph, 'graph'));

  await restored(graph, backup);

  const after = await everything();
  for (const part of Object.keys(before)) {
    expect(differences(before[part] ?? [], after[part] ?? []), part).toEqual([]);
  }
  expect((await verifyGraph(graph)).differences).toEqual([]);
  // Nothing was lost on the way that a second one would show.
  expect(comparable(await written(await selectGraph(graph, 'backup')))).toEqual(comparable(backup));

  await restored(graph, exported);

  const shown = await everything();
  const isShown = (line: string) => !/^\[\["(Change|Operation|ApiKey)"\]/.test(line);
  expect(differences((before['content'] ?? []).filter(isShown), shown['content'] ?? [])).toEqual([]);
  expect(differences(before['clocks'] ?? [], shown['clocks'] ?? [])).toEqual([]);
  expect(shown['clock']).toEqual(before['clock']);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('what is private is in a backup, and in no export', async ({ graph, queryAs }) => {
  const mutate = mutateBy(queryAs);
  const mark = 'kept-to-ourselves';
  await mutate('upsertSources', { sources: [{ slug: 'shut', name: mark, visibility: 'PRIVATE' }] });
  await mutate('ingestArticle', {
    article: article('shut-article', { source: 'shut', title: mark }),
    claims: [claim({ summary: mark, evidence: [{ paragraph: 1, quote: mark }] })],
  });
  const before = await everything();

  const exported = await written(await selectGraph(graph, 'graph'));
  const backup = await written(await selectGraph(graph, 'backup'));
  await restored(graph, backup);

  expect(exported).not.toContain(mark);
  expect(exported).not.toContain('shut');
  expect(backup.split(mark).length).toBeGreaterThan(4);
  expect(differences(before['content'] ?? [], (await everything())['content'] ?? [])).toEqual([]);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

/** Lines without the first and the last, which have when the file was made. */
const comparable = (text: string) => text.trimEnd().split('\n').slice(1, -1);
