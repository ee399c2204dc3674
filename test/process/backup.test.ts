import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../launcher/support.ts';
import { connect, differences, graphContent } from './graph-content.ts';
import { keptNeo4j } from './kept-neo4j.ts';
import { newsgraph } from './newsgraph.ts';

// Two databases, and commands on both.
vi.setConfig({ testTimeout: 600_000 });

test('a backup of one database makes the same graph in another, by commands alone', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'backup.jsonl.gz');
  await using from = await keptNeo4j();
  await using to = await keptNeo4j();
  await from.run('neo4j', 'start');
  await from.run('seed');
  await from.run('import', 'gdelt', 'test/fixtures/gdelt/sample.export.CSV', '--rejects', folder);
  await to.run('neo4j', 'start');

  expect(await from.run('backup', file)).toMatchObject({ code: 0 });

  // It is its owner's, there already, and whole.
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await from.run('backup', file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is there already'),
  });
  expect(await from.run('restore', file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('takes an empty one'),
  });
  const cut = join(folder, 'cut.jsonl');
  writeFileSync(cut, gunzipSync(readFileSync(file)).subarray(0, -200));
  expect(await to.run('restore', cut)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/no record|cut off/),
  });
  await using right = connect(await to.runFile());
  expect(
    await right.count('MATCH (node) WHERE NOT node:Migration AND NOT node:Clock RETURN count(node)'),
  ).toBe(0);

  expect(await to.run('restore', file)).toMatchObject({ code: 0 });

  await using left = connect(await from.runFile());
  expect(differences(await graphContent(left), await graphContent(right))).toEqual([]);
  expect(await to.run('verify')).toMatchObject({ code: 0 });
  // What goes on from there: the same file again changes nothing.
  const again = await to.run(
    'import',
    'gdelt',
    'test/fixtures/gdelt/sample.export.CSV',
    '--rejects',
    folder,
    '--json',
  );
  expect(JSON.parse(again.stdout)).toMatchObject({ new: 0 });
  await rm(folder, { recursive: true });
});

test('an export goes to standard output alone, or to a file with what it is beside it; Ctrl-C leaves nothing', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'claims.csv');
  await using kept = await keptNeo4j();
  await kept.run('neo4j', 'start');
  await kept.run('seed');

  const { code, stdout } = await kept.run('export', '--filter', '{"types": ["OPPOSES"]}');
  const written = await kept.run('export', '-f', 'csv', '-l', 'claims', '--as-of', '2024-05-17', '-o', file);

  expect(code).toBe(0);
  const [about, ...records] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(about).toMatchObject({ type: 'about', filter: { types: ['OPPOSES'] } });
  expect(records.at(-1)).toMatchObject({ type: 'end', counts: { claim: about.counts.claims } });
  expect(written).toMatchObject({ code: 0, stdout: '' });
  expect(readFileSync(file, 'utf8')).toMatch(/^id,relation,.*\r\n/);
  expect(JSON.parse(readFileSync(`${file}-metadata.json`, 'utf8'))).toMatchObject({ url: 'claims.csv' });

  const interrupted = newsgraph(['export', '-o', join(folder, 'none.jsonl')], kept.settings);
  await interrupted.printed(/Finding what there is/);
  interrupted.process.kill('SIGINT');
  await once(interrupted.process, 'exit');
  expect([existsSync(join(folder, 'none.jsonl.partial'))]).toEqual([false]);
  await rm(folder, { recursive: true });
});
