import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { openRun } from '../../../src/graph/import/runs.ts';
import { undoRun } from '../../../src/graph/import/undo.ts';
import { rebuildGraph } from '../../../src/graph/maintenance/rebuild.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { testWith } from '../../setup/graph.ts';
import { clear, column, everything, fact, importText, lines, newRunId, rows } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));
test.afterEach(async ({ graph }) => expect((await verifyGraph(graph)).differences).toEqual([]));

const undo = (graph: Graph, runId: string) => undoRun(graph, runId, () => {});
const RELATION = `MATCH (r:Relation) RETURN r.claimCount AS claims, r.eventCount AS events,
  r.sourceCount AS sources, toString(r.firstDate) AS first, toString(r.lastDate) AS last`;
const IN_FORCE = "MATCH (c:Claim {status: 'ACTIVE'}) RETURN c.id ORDER BY c.id";

test('a relation stands where its latest day puts it, with an import and after its undo', async ({
  graph,
  query,
}) => {
  const heard = async () => {
    const nodes = 'nodes { source { name } target { name } lastDate }';
    const { data } = await query(`{ relations(orderBy: LAST_DATE_DESC) { ${nodes} } }`);
    return data.relations.nodes.map(
      (one: { source: { name: string }; target: { name: string }; lastDate: string }) =>
        `${one.source.name} ${one.target.name} ${one.lastDate}`,
    );
  };
  await importText(
    graph,
    'icews-tkg',
    lines(fact('Anna', 'Bert', '2014-03-05'), fact('Bert', 'Cleo', '2014-03-09')),
  );
  const before = await heard();

  const later = lines(fact('Anna', 'Bert', '2014-03-20'), fact('Bert', 'Cleo', '2014-03-06'));
  const { runId } = await importText(graph, 'icews-tkg', later);

  expect(before).toEqual(['Bert Cleo 2014-03-09', 'Anna Bert 2014-03-05']);
  expect(await heard()).toEqual(['Anna Bert 2014-03-20', 'Bert Cleo 2014-03-09']);
  await undo(graph, runId);
  expect(await heard()).toEqual(before);
});

test('claims of an undone import stay as withdrawn, and count no more', async ({ graph }) => {
  await importText(graph, 'icews-tkg', lines(fact('Anna', 'Bert', '2014-03-05')));
  const content = lines(
    ...['2014-03-01', '2014-03-05', '2014-03-09'].map((day) => fact('Bert', 'Anna', day)),
    fact('Anna', 'Cleo'),
  );
  const { runId } = await importText(graph, 'icews-tkg', content, { batchSize: 2 });
  const [clock] = await column<number>(graph, 'MATCH (c:Clock) RETURN c.seq');

  const told: [number, number][] = [];
  const withdrawn = await undoRun(graph, runId, (done, total) => told.push([done, total]));

  expect(withdrawn).toBe(4);
  expect(told.at(-1)).toEqual([4, 4]);
  const claims = await rows<{ seq: number }>(
    graph,
    `MATCH (c:Claim) WHERE c.status <> 'ACTIVE'
     RETURN c.status AS status, c.undone AS undone, c.retractedReason AS reason, c.retractedSeq AS seq,
       c.retractedAt >= c.recordedAt AS later`,
  );
  expect(claims).toHaveLength(4);
  for (const { seq, ...claim } of claims) {
    expect(seq).toBeGreaterThan(clock ?? 0);
    const reason = `import ${runId} was undone`;
    expect(claim).toEqual({ status: 'RETRACTED', undone: true, reason, later: true });
  }
  expect(await rows(graph, `${RELATION} ORDER BY claims DESC`)).toEqual([
    { claims: 1, events: 1, sources: 1, first: '2014-03-05', last: '2014-03-05' },
    { claims: 0, events: 0, sources: 0, first: null, last: null },
  ]);
  const status = await column(graph, 'MATCH (r:ImportRun {id: $runId}) RETURN r.status', { runId });
  expect(status).toEqual(['UNDONE']);
});

test('a file that is imported again after that becomes revisions, and those can be undone too', async ({
  graph,
}) => {
  const content = lines(fact('Anna', 'Bert'), fact('Anna', 'Bert'), fact('Bert', 'Cleo'));
  const first = await importText(graph, 'icews-tkg', content);
  const ids = await column(graph, IN_FORCE);
  const before = await rows(graph, RELATION);

  await undo(graph, first.runId);
  const second = await importText(graph, 'icews-tkg', content);
  expect(second).toMatchObject({ new: 3, unchanged: 0, rejected: 0, entities: 0 });
  expect(await column(graph, IN_FORCE)).toEqual(ids.map((id) => `${id}.r2`).sort());
  expect(await rows(graph, RELATION)).toEqual(before);
  expect(await importText(graph, 'icews-tkg', content)).toMatchObject({ new: 0, unchanged: 3 });

  expect(await undo(graph, second.runId)).toBe(3);
  const third = await importText(graph, 'icews-tkg', content);
  expect(third).toMatchObject({ new: 3, unchanged: 0 });
  expect(await column(graph, IN_FORCE)).toEqual(ids.map((id) => `${id}.r3`).sort());
  expect(await rows(graph, RELATION)).toEqual(before);
});

test('undoing twice changes nothing more', async ({ graph }) => {
  const { runId } = await importText(graph, 'icews-tkg', lines(fact('Anna', 'Bert')));
  await undo(graph, runId);
  const before = await everything(graph);

  expect(await undo(graph, runId)).toBe(0);

  expect(await everything(graph)).toEqual(before);
});

test('what another import recorded stays, also if the undone one said it too', async ({ graph }) => {
  const shared = fact('Anna', 'Bert');
  await importText(graph, 'icews-tkg', lines(shared));
  const { runId } = await importText(graph, 'icews-tkg', lines(fact('Cleo', 'Dora'), shared));

  expect(await undo(graph, runId)).toBe(1);

  expect(await column(graph, "MATCH (c:Claim {status: 'ACTIVE'}) RETURN c.summary")).toEqual([
    'Anna · Consult · Bert',
  ]);
  expect(await column(graph, 'MATCH (e:Entity) RETURN count(e)')).toEqual([4]);
});

test('what is left of imports is what rebuilding makes of it', async ({ graph }) => {
  const content = lines(fact('Anna', 'Bert'), fact('Anna', 'Cleo', '2014-05-01', 'Host a visit'));
  const { runId } = await importText(graph, 'icews-tkg', content);
  await undo(graph, runId);
  await importText(graph, 'icews-tkg', content);
  const before = await everything(graph);

  await rebuildGraph(graph, () => {});

  expect(await everything(graph)).toEqual(before);
});

test('an import that is not there cannot be undone', async ({ graph }) => {
  await expect(undo(graph, 'nothing')).rejects.toThrow(
    'There is no import "nothing"; `newsgraph imports` lists those there are.',
  );
});

test('an import that is at work cannot be undone; one that was killed can', async ({ graph }) => {
  const runId = newRunId();
  await openRun(graph, { id: runId, format: 'csv', files: [] });

  await expect(undo(graph, runId)).rejects.toThrow(`Import "${runId}" is at work`);

  await graph.define(`MATCH (r:ImportRun {id: '${runId}'}) SET r.startedAt = r.startedAt - duration('PT1M')`);
  expect(await undo(graph, runId)).toBe(0);
});

test('a run whose id is the beginning of another undoes its own claims alone', async ({ graph }) => {
  await importText(graph, 'icews-tkg', lines(fact('Anna', 'Bert')), { runId: 'ab' });
  await importText(graph, 'icews-tkg', lines(fact('Cleo', 'Dora')), { runId: 'a' });
  await importText(graph, 'icews-tkg', lines(fact('Emil', 'Fred')), { runId: 'a0' });

  expect(await undo(graph, 'a')).toBe(1);

  expect(await column(graph, "MATCH (c:Claim {status: 'RETRACTED'}) RETURN c.summary")).toEqual([
    'Cleo · Consult · Dora',
  ]);
});
