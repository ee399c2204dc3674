import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { undoRun } from '../../../src/graph/import/undo.ts';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { column, fact, importText, lines } from '../import/imported.ts';

const test = testWith('empty');

const two = (number: number) => String(number).padStart(2, '0');
/** Relations of Anna that nobody touches, of one or two claims each, and those that come and go between them. */
const STILL = Array.from({ length: 30 }, (_, index) =>
  Array.from({ length: 1 + (index % 2) }, (_, again) =>
    fact('Anna', `Still ${index}`, `2014-${two(1 + (index % 9))}-${two(1 + 7 * again)}`),
  ),
).flat();
const moving = (round: number) =>
  Array.from({ length: 24 }, (_, index) =>
    fact('Anna', `Moving ${(index + round) % 12}`, `2014-${two(1 + (index % 9))}-${two(2 + (round % 20))}`),
  );

/** A Neo4j that was just started plans twenty statements for it, which a busy machine takes minutes for. */
const TIMEOUT_MS = 600_000;
/** How long a page waits for a write at most. */
const WRITE_MS = 300;

const ANNA = 'entity(by: { name: "Anna" })';
const LISTS = [
  ['claims', 'claims(%s) { %n }'],
  ['claims', 'claims(%s, filter: { not: { types: [OPPOSES] } }) { %n }'],
  ['claims', `${ANNA} { claims(%s) { %n } }`],
  ['claims', `${ANNA} { claims(%s, filter: { subject: { kinds: [Actor, Person] } }) { %n } }`],
  ['relations', 'relations(%s) { %n }'],
  ['relations', 'relations(%s, filter: { minClaims: 1 }) { %n }'],
  ['relations', `${ANNA} { relations(%s) { %n } }`],
  ['relations', `${ANNA} { relations(%s, filter: { direction: OUT, minSources: 1 }) { %n } }`],
  ['latest', 'relations(%s, orderBy: LAST_DATE_DESC) { %n }'],
  ['latest', `${ANNA} { relations(%s, orderBy: LAST_DATE_DESC) { %n } }`],
] as const;

/**
 * @param between done before each further page
 * @returns plain ids of all items of a list, page by page from either end, in the order in which they come
 */
async function walked(
  query: Fixtures['query'],
  list: string,
  backward: boolean,
  between: () => Promise<unknown>,
): Promise<string[]> {
  const ids: string[] = [];
  const [size, from] = backward ? ['last: 12', 'before'] : ['first: 12', 'after'];
  for (let cursor = 'null'; ; ) {
    const nodes = 'nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';
    const text = list.replace('%s', `${size}, ${from}: ${cursor}`).replace('%n', nodes);
    const { data, errors } = await query(`{ ${text} }`);
    expect(errors).toBeUndefined();
    const page = (data.entity ?? data).claims ?? (data.entity ?? data).relations;
    const found = page.nodes.map(({ id }: { id: string }) => Buffer.from(id, 'base64url').toString());
    ids.push(...(backward ? found.reverse() : found));
    const { startCursor, endCursor, hasNextPage, hasPreviousPage } = page.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) return ids;
    cursor = `"${backward ? startCursor : endCursor}"`;
    await between();
  }
}

const NAME = 'pages walked while others write have once, and in order, whatever stood all along';
test(NAME, { timeout: TIMEOUT_MS }, async ({ graph, query }) => {
  await importText(graph, 'icews-tkg', lines(...STILL));
  const stood = {
    claims: await column(graph, "MATCH (c:Claim) RETURN 'Claim:' + c.id ORDER BY c.sort DESC"),
    relations: await column(graph, "MATCH (r:Relation) RETURN 'Relation:' + r.id ORDER BY r.rank DESC"),
    latest: await column(
      graph,
      "MATCH (r:Relation) RETURN 'Relation:' + r.id ORDER BY toString(r.lastDate) + '|' + r.id DESC",
    ),
  };
  let reading = true;
  let writes = 0;
  let next = Promise.withResolvers<void>();
  const written = () => {
    writes += 1;
    next.resolve();
    next = Promise.withResolvers();
  };
  const writing = (async () => {
    for (let round = 0; reading; round += 1) {
      const { runId } = await importText(graph, 'icews-tkg', lines(...moving(round)), {
        ...{ batchSize: 4, onProgress: written },
      });
      await undoRun(graph, runId, written);
    }
  })();
  let passing = 0;
  try {
    for (const [index, [kind, list]] of LISTS.entries()) {
      const backward = index % 2 === 1;
      const ids = await walked(query, list, backward, () =>
        // A machine that is busy may take seconds for a write.
        Promise.race([next.promise, sleep(WRITE_MS)]),
      );

      const expected = backward ? stood[kind].toReversed() : stood[kind];
      expect(ids.filter((id) => expected.includes(id))).toEqual(expected);
      // The place of a claim never changes; a relation moves with the number of its claims, and with their latest day.
      if (kind === 'claims') expect(new Set(ids).size).toBe(ids.length);
      passing += ids.length - expected.length;
    }
  } finally {
    reading = false;
    await writing;
  }
  // Else nothing would have come and gone between pages.
  expect(writes).toBeGreaterThan(LISTS.length);
  expect(passing).toBeGreaterThan(0);
});

/** Walks in which a relation between those that move would be lost, if places were read again once they were found: one in ten. */
const WALKS = 60;
/** Gives relations of odd or even numbers other places; what is counted is no matter here. */
const moves = (claims: string, remainder: number) => `MATCH (source:Entity {name: 'Mover'})
  MATCH (relation:Relation {sourceId: source.id})
  MATCH (target:Entity {id: relation.targetId})
  WITH relation, toInteger(split(target.name, ' ')[1]) AS number WHERE number % 2 = ${remainder}
  WITH relation, ${claims} AS claims
  SET relation.claimCount = claims, relation.rank = right('000000000' + toString(claims), 10) + '|' + relation.id`;

const STANDING = 'relations that stand are in every walk, however often others move past them';
test(STANDING, { timeout: TIMEOUT_MS }, async ({ graph, query }) => {
  const others = Array.from({ length: 60 }, (_, number) => fact('Mover', `Other ${number}`));
  await importText(graph, 'icews-tkg', lines(...others));
  await graph.define(moves('5', 0));
  const standing = await column(
    graph,
    "MATCH (r:Relation {claimCount: 5}) RETURN 'Relation:' + r.id ORDER BY r.rank DESC",
  );
  expect(standing.length).toBe(30);
  let reading = true;
  const moving = (async () => {
    while (reading) await graph.define(moves('toInteger(rand() * 9) + 1', 1));
  })();
  try {
    for (let walk = 0; walk < WALKS; walk += 1) {
      const list = `relations(%s${walk % 2 ? ', filter: { minClaims: 1 }' : ''}) { %n }`;
      const whose = walk % 4 < 2 ? list : `entity(by: { name: "Mover" }) { ${list} }`;

      const ids = await walked(query, whose, false, async () => {});

      expect(ids.filter((id) => standing.includes(id))).toEqual(standing);
    }
  } finally {
    reading = false;
    await moving;
  }
});
