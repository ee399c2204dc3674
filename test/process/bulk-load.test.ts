import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { loadGraph } from '../../bench/bulk/load.ts';
import { generatedRows } from '../../bench/generated/rows.ts';
import { launcherConfig, temporaryFolder } from '../launcher/support.ts';
import { connect, differences, graphContent } from './graph-content.ts';
import { keptNeo4j } from './kept-neo4j.ts';

// The graphs of the bench are made by Neo4j's bulk import; what is measured on them must be ours.

// Two databases and two imports of the same rows.
vi.setConfig({ testTimeout: 900_000 });

const ROWS = 12_000;

/**
 * The import's own bookkeeping, but for when it took place, as which run, and the numbers of its writes: an import takes some
 * for new entities too, and tells history of them, which a bulk load does not write.
 */
const BOOKKEEPING = `
  MATCH (run:ImportRun)-[:READ]->(dataset:Dataset)
  RETURN dataset.id AS dataset,
    run {.*, id: null, startedAt: null, finishedAt: null} AS run,
    COLLECT {
      MATCH (run)-[:WROTE]->(batch)
      WITH batch ORDER BY batch.seq
      RETURN [batch.new, batch.unchanged, split(batch.id, '/')[2],
        COUNT { MATCH (claim:Claim {seq: batch.seq}) WHERE claim.recordedAt = batch.recordedAt }]
    } AS batches`;

test('a bulk load makes the graph that the import makes of the same rows', async () => {
  const folder = temporaryFolder();
  const rows = join(folder, 'rows.txt');
  await writeFile(rows, [...generatedRows(ROWS, { probes: true }), ''].join('\n'));
  await using loaded = await keptNeo4j();
  await using imported = await keptNeo4j();

  expect(await loadGraph(rows, launcherConfig(loaded.dataFolder))).toMatchObject({ claims: ROWS });
  await loaded.run('neo4j', 'start');
  await imported.run('neo4j', 'start');
  expect(await imported.run('import', 'icews-tkg', rows)).toMatchObject({ code: 0 });

  await using left = connect(await loaded.runFile());
  await using right = connect(await imported.runFile());
  expect(differences(await graphContent(left), await graphContent(right))).toEqual([]);
  expect(await left.rows(BOOKKEEPING)).toEqual(await right.rows(BOOKKEEPING));
  expect(await loaded.run('verify')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^0 differences in \d+ entities, \d+ relations and 12000 claims/),
  });
  await rm(folder, { recursive: true });
});
