import { expect } from 'vitest';
import { jsonl } from '../../../src/export/formats/jsonl.ts';
import { select } from '../../../src/export/select.ts';
import type { Selection } from '../../../src/export/selection.ts';
import { readWanted } from '../../../src/export/wanted.ts';
import { selectGraph } from '../../../src/export/whole.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import { claim, country, recorded, test, twoCountries } from '../mutations/mutate.ts';

test.beforeAll(twoCountries);

const linesOf = async (selection: Selection) =>
  (await Array.fromAsync(jsonl.write(selection))).join('').trimEnd().split('\n');
/** Claims as a file has them, by id. */
const claimsIn = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('{"type":"claim"')).sort();

test('what is recorded, replaced or withdrawn once it was begun changes nothing in it', async ({
  graph,
  mutate,
}) => {
  await recorded(mutate, { slug: 'pinned:stays' });
  await recorded(mutate, { slug: 'pinned:goes' });
  await recorded(mutate, { slug: 'pinned:is-replaced' });
  const wanted = readWanted(jsonl, { filter: '{"subject": {"slugs": ["japan"]}, "types": ["CRITICISES"]}' });
  const [whole, list] = [await selectGraph(graph, 'graph'), await select(graph, wanted)];
  const before = [claimsIn(await linesOf(whole)), claimsIn(await linesOf(list))] as const;
  expect(before[1]).toHaveLength(3);

  await mutate('retractClaims', { ids: [globalId('Claim', 'pinned:goes')], reason: 'wrong' });
  const by = claim({ slug: 'pinned:replaces' });
  await mutate('supersedeClaim', { id: globalId('Claim', 'pinned:is-replaced'), by, reason: 'wrong' });
  await recorded(mutate, { slug: 'pinned:comes' });

  expect([claimsIn(await linesOf(whole)), claimsIn(await linesOf(list))]).toEqual(before);
  // One that is begun now has it all.
  const now = claimsIn(await linesOf(await select(graph, wanted)));
  expect(now.map((line) => JSON.parse(line).id)).toEqual(['pinned:comes', 'pinned:replaces', 'pinned:stays']);
});

test('relations are counted as of its beginning, too', async ({ graph, mutate }) => {
  await recorded(mutate, { slug: 'counted:one', relation: 'AIDS' });
  const wanted = readWanted(jsonl, { list: 'relations', filter: '{"types": ["AIDS"]}' });
  const relations = await select(graph, wanted);

  await recorded(mutate, { slug: 'counted:two', relation: 'AIDS', date: '2024-06-01' });

  const [found, ...others] = (await linesOf(relations)).filter((line) =>
    line.startsWith('{"type":"relation"'),
  );
  expect(others).toEqual([]);
  expect(JSON.parse(found ?? '')).toMatchObject({
    id: 'japan:AIDS:mongolia',
    claimCount: 1,
    lastDate: '2024-05-30',
  });
});

test('one that is overtaken by a merge fails at its end', async ({ graph, mutate }) => {
  const entities = [country('merged-one'), country('merged-two')];
  await mutate('upsertEntities', { entities });
  await recorded(mutate, { slug: 'merged:claim', subjects: [{ slug: 'merged-one' }] });
  const wanted = readWanted(jsonl, { filter: '{"types": ["CRITICISES"]}' });
  const selections = [await selectGraph(graph, 'backup'), await select(graph, wanted)];

  await mutate('mergeEntities', {
    keep: { slug: 'merged-two' },
    merge: { slug: 'merged-one' },
    reason: 'one',
  });

  for (const selection of selections) {
    await expect(linesOf(selection)).rejects.toThrow(
      'Entities were merged, or something was erased, while it was read',
    );
  }
});
