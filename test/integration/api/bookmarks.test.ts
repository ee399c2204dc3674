import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { Graph } from '../../../src/graph/client.ts';
import { WAYS } from '../../setup/asking.ts';
import { testWith } from '../../setup/graph.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import { asRole, yogaOn } from '../../setup/server.ts';

const test = testWith('seed');

const [[, post]] = [...WAYS] as [(typeof WAYS)[number]];

type Server = ReturnType<typeof yogaOn>;
const HEADER = 'newsgraph-bookmark';

/** A server with a way of its own to the one database. */
function instance(scheme: 'bolt' | 'neo4j', statementTimeoutMs = 30_000) {
  const { uri, ...credentials } = ownNeo4j();
  const config = {
    uri: uri.replace(/^\w+/, scheme),
    ...credentials,
    database: undefined,
    statementTimeoutMs,
  };
  const graph = new Graph(config);
  return {
    graph,
    server: yogaOn(graph, {}, undefined, asRole('EDITOR')),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

/** Writes a source. @returns the bookmark that its answer carries */
async function write(server: Server, slug: string, headers = {}, key: string = randomUUID()) {
  const query = `mutation { upsertSources(input: { key: "${key}", sources: [{ slug: "${slug}", name: "${slug}" }] }) {
    __typename ... on UpsertSourcesPayload { repeated sources { slug } changes { action } }
  } }`;
  const { answer, headers: told } = await post(server, { query }, headers);
  return { answer, bookmark: told.get(HEADER) };
}

async function sources(server: Server, bookmark: string) {
  const query = '{ sources(first: 100) { nodes { slug } } }';
  const { status, answer, headers } = await post(server, { query }, { [HEADER]: bookmark });
  const data = answer.data as { sources: { nodes: { slug: string }[] } } | null | undefined;
  return { status, errors: answer.errors, slugs: data?.sources.nodes.map(({ slug }) => slug), headers };
}

/** Before the number of a transaction stand the list that holds it and the id of its database. */
const NUMBER_AT = 19;
/** Bytes of an integer by what it begins with; it is its own value otherwise. */
const WIDTHS: Readonly<Record<number, number>> = { 200: 1, 201: 2, 202: 4 };

/** @returns the bookmark that the transaction of a number will have, so many after that of another */
function later(bookmark: string, by: number): string {
  const bytes = Buffer.from(bookmark.slice(3), 'base64');
  const first = bytes[NUMBER_AT] ?? 0;
  const width = WIDTHS[first] ?? 0;
  const present = width === 0 ? first : bytes.readIntBE(NUMBER_AT + 1, width);
  const number = Buffer.alloc(5, 0xca);
  number.writeInt32BE(present + by, 1);
  const parts = [bytes.subarray(0, NUMBER_AT), number, bytes.subarray(NUMBER_AT + 1 + width)];
  return `FB:${Buffer.concat(parts).toString('base64')}`;
}

test.for(['bolt', 'neo4j'] as const)(
  'over %s:// another instance reads what was written',
  async (scheme, { graph }) => {
    expect(graph).toBeDefined();
    await using one = instance(scheme);
    await using other = instance(scheme);

    const { answer, bookmark } = await write(one.server, `read-elsewhere-${scheme}`);
    const read = await sources(other.server, bookmark ?? '');

    expect(answer.errors).toBeUndefined();
    expect(bookmark).toMatch(/^FB:[^,]+$/);
    expect(read.errors).toBeUndefined();
    expect(read.slugs).toContain(`read-elsewhere-${scheme}`);
    expect(read.headers.get(HEADER)).toBeNull();
  },
);

test('a read waits until what its bookmark names is there', async ({ graph }) => {
  expect(graph).toBeDefined();
  await using one = instance('bolt');
  await using other = instance('neo4j');
  const { bookmark } = await write(one.server, 'waited-for-before');

  // Named before it is written, joined with one that is there.
  const reading = sources(other.server, `${bookmark}, ${later(bookmark ?? '', 1)}`);
  await sleep(300);
  await write(one.server, 'waited-for');

  expect((await reading).slugs).toContain('waited-for');
});

test('a payload is read as of its write, and so is what follows in the request', async ({ graph }) => {
  const server = yogaOn(graph, {}, undefined, asRole('EDITOR'));
  const run = graph.run;
  const seen: (readonly string[] | undefined)[] = [];
  graph.run = ((...args: Parameters<typeof run>) => {
    seen.push(args[2]?.bookmarks?.after);
    return run.apply(graph, args);
  }) as typeof run;

  const { bookmark } = await write(server, 'own-payload').finally(() => {
    graph.run = run;
  });

  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen.map((after) => after?.join()))).toEqual(new Set([bookmark]));
});

test('what was written before, under the same key, can be read as of its answer too', async ({ graph }) => {
  const server = yogaOn(graph, {}, undefined, asRole('EDITOR'));
  const first = await write(server, 'said-twice', {}, 'said-twice');
  const again = await write(server, 'said-twice', {}, 'said-twice');

  expect(again.answer.data).toMatchObject({ upsertSources: { repeated: true } });
  expect(again.bookmark).toBe(first.bookmark);
});

test('an answer that wrote nothing carries none', async ({ graph }) => {
  const server = yogaOn(graph, {}, undefined, asRole('EDITOR'));
  const { answer, bookmark } = await write(server, '|');

  expect(answer.data).toEqual({ upsertSources: { __typename: 'InvalidInputError' } });
  expect(bookmark).toBeNull();
});

test.for([
  ['which Neo4j ends', 30_000],
  ['which Neo4j does not end in time', 500],
] as const)('what the database does not reach is told, after a wait %s', async ([, timeoutMs], { graph }) => {
  const server = yogaOn(graph, {}, undefined, asRole('EDITOR'));
  const { bookmark } = await write(server, 'not-reached-before');
  await using other = instance('bolt', timeoutMs);

  const { status, errors, slugs } = await sources(other.server, later(bookmark ?? '', 100_000));

  expect({ status, slugs }).toEqual({ status: 200, slugs: undefined });
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('not yet as new as the header "Newsgraph-Bookmark"'),
      extensions: { code: 'BOOKMARK_NOT_REACHED' },
    }),
  ]);
  expect((await sources(other.server, bookmark ?? '')).errors).toBeUndefined();
});

test('a write as of what is not reached writes nothing', async ({ graph }) => {
  const server = yogaOn(graph, {}, undefined, asRole('EDITOR'));
  const { bookmark } = await write(server, 'not-written-before');

  const { answer, bookmark: told } = await write(server, 'not-written', {
    [HEADER]: later(bookmark ?? '', 100_000),
  });

  expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BOOKMARK_NOT_REACHED' }]);
  expect(told).toBeNull();
  expect((await sources(server, bookmark ?? '')).slugs).not.toContain('not-written');
});

test('what has the form of a bookmark and is none is a bad request', async ({ graph }) => {
  const server = yogaOn(graph, {}, undefined, asRole('EDITOR'));
  const { status, errors } = await sources(server, `FB:${'x'.repeat(28)}`);

  expect(status).toBe(400);
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(/^Header "Newsgraph-Bookmark": .*no bookmark of this database/),
      extensions: { code: 'BAD_BOOKMARK' },
    }),
  ]);
});
