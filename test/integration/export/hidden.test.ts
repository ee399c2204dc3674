import { expect } from 'vitest';
import { FORMATS } from '../../../src/export/formats/index.ts';
import { jsonl } from '../../../src/export/formats/jsonl.ts';
import { select } from '../../../src/export/select.ts';
import type { Selection } from '../../../src/export/selection.ts';
import { readWanted } from '../../../src/export/wanted.ts';
import { selectGraph } from '../../../src/export/whole.ts';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

const SECRET = 'nobody-reads-this';
/** What readers may not see, each of which holds the secret. */
const HIDDEN = [
  `MATCH (entity:Entity {id: 'china'}) SET entity.note = '${SECRET}'`,
  `MATCH (source:Source {id: 'tass'}) SET source.note = '${SECRET}'`,
  `MATCH (article:Article) SET article.note = '${SECRET}'`,
  `MATCH (claim:Claim {relation: 'VISITED'}) SET claim.note = '${SECRET}'`,
  `MATCH (claim:Claim {relation: 'THREATENS'}) SET claim.status = 'PRIVATE_ACTIVE', claim.summary = '${SECRET}'`,
  `CREATE (:ApiKey {id: 'k', name: '${SECRET}', role: 'READER', hash: '${SECRET}', createdAt: datetime()})`,
  `CREATE (:Change {sort: '1', target: 'Entity:china', seq: 0, at: datetime(), reason: '${SECRET}'})`,
  `CREATE (:Operation {actor: 'a', key: 'k', seq: 0, at: datetime(), outcome: '${SECRET}'})`,
];

const textOf = async (chunks: AsyncGenerator<string>) => (await Array.fromAsync(chunks)).join('');

test('what readers may not see is in a backup and in no export', async ({ graph }) => {
  for (const statement of HIDDEN) await graph.define(statement);

  const backup = await textOf(jsonl.write(await selectGraph(graph, 'backup')));
  const selections: [string, Selection, (typeof FORMATS)['jsonl']][] = [];
  for (const format of Object.values(FORMATS)) {
    for (const list of format.lists) {
      for (const filter of [undefined, '{}']) {
        selections.push([list, await select(graph, readWanted(format, { list, filter })), format]);
      }
    }
  }

  // Once for each, and once more for the key's name and hash.
  expect(backup.split(SECRET)).toHaveLength(HIDDEN.length + 2);
  for (const [list, selection, format] of selections) {
    const text = await textOf(format.write(selection));
    expect(text.length, `${format.name} of ${list}`).toBeGreaterThan(500);
    expect(text.includes(SECRET), `${format.name} of ${list}`).toBe(false);
  }
});
