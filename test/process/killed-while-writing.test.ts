import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/global-id.ts';
import { type KeptNeo4j, keptNeo4j } from './kept-neo4j.ts';
import type { Running } from './newsgraph.ts';

/** Editors who write about one pair at the same time. */
const WRITERS = 20;
/** Operations that are answered before the server is killed: all writers are in the midst of theirs. */
const BEFORE_END = 120;

let kept: KeptNeo4j;
let key: string;

beforeAll(async () => {
  kept = await keptNeo4j();
  await kept.run('neo4j', 'start');
  const created = await kept.run('keys', 'create', '--name', 'Kim Jin', '--role', 'EDITOR');
  key = created.stdout.trim();
});
afterAll(async () => kept[Symbol.asyncDispose]());

/** An operation as it is sent, and sent again. */
interface Operation {
  readonly name: 'recordClaims' | 'retractClaims' | 'ingestArticle';
  readonly input: object;
  /** Slug of the claim that it is about. */
  readonly slug: string;
}

interface Answer {
  readonly __typename: string;
  readonly seq?: number;
  readonly repeated?: boolean;
}

async function send(url: string, { name, input }: Operation): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { result: ${name}(input: $input) {
    __typename ... on Written { seq repeated } ... on WriteError { code message }
  } }`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const body = JSON.stringify({ query, variables: { input } });
  const response = await fetch(url, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as { data?: { result: Answer }; errors?: unknown };
  if (!data?.result) throw new Error(JSON.stringify(errors));
  return data.result;
}

const countries = ['japan', 'mongolia'];
const said = {
  ...{ relation: 'NEGOTIATED_WITH', summary: 'A test claim.', confidence: 1 },
  ...{ subjects: [{ slug: 'japan' }], objects: [{ slug: 'mongolia' }] },
};
const ARTICLE = 'gazette-2024-06-01';

/** What all claims are of: an article with its source and two countries. */
const day: Operation = {
  name: 'ingestArticle',
  slug: 'gazette-2024-06-01:1',
  input: {
    key: randomUUID(),
    article: {
      ...{ slug: ARTICLE, title: 'Tokyo and Ulaanbaatar talk', language: 'en', source: 'gazette' },
      publishedAt: '2024-06-01T09:00:00+09:00',
    },
    sources: [{ slug: 'gazette', name: 'The Gazette' }],
    entities: countries.map((slug) => ({ slug, kind: 'Country', name: slug })),
    claims: [{ ...said, slug: 'gazette-2024-06-01:1', date: '2024-05-31', evidence: [{ paragraph: 1 }] }],
  },
};

/** What one writer does, one after the other: of three claims that are recorded, the first is withdrawn. */
function* operationsOf(writer: number): Generator<Operation> {
  for (let index = 0; ; index++) {
    const slug = `w${writer}-${index}`;
    const date = `2024-05-${String(1 + (index % 28)).padStart(2, '0')}`;
    const claims = [{ ...said, slug, date, evidence: [{ article: ARTICLE, paragraph: 1 }] }];
    yield { name: 'recordClaims', slug, input: { key: randomUUID(), claims } };
    if (index % 3 !== 2) continue;
    const first = `w${writer}-${index - 2}`;
    const ids = [globalId('Claim', first)];
    yield { name: 'retractClaims', slug: first, input: { key: randomUUID(), ids, reason: 'test' } };
  }
}

/** @returns what was answered, and what was sent and never answered */
async function writeUntilKilled(server: Running, url: string) {
  const answered: [Operation, Answer][] = [];
  const unanswered: Operation[] = [];
  const write = async (writer: number) => {
    for (const operation of operationsOf(writer)) {
      try {
        answered.push([operation, await send(url, operation)]);
      } catch {
        unanswered.push(operation);
        return;
      }
      if (answered.length === BEFORE_END) server.process.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  return { answered, unanswered };
}

async function relation(url: string) {
  const query = `{ entity(by: {slug: "japan"}) { relations(first: 5) { nodes { type claimCount eventCount } } } }`;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await response.json()) as { data: { entity: { relations: { nodes: object[] } } } };
  return data.entity.relations.nodes;
}

test('a server killed among 20 writers has done what it answered, and what it did not is completed by its keys', async () => {
  const first = await kept.serve();
  expect(await send(first.url, day)).toMatchObject({ __typename: 'IngestArticlePayload', repeated: false });

  const { answered, unanswered } = await writeUntilKilled(first.server, first.url);
  const second = await kept.serve();

  expect(unanswered).toHaveLength(WRITERS);
  const completed = await Promise.all(unanswered.map((operation) => send(second.url, operation)));
  expect(completed.map(({ __typename }) => __typename)).toEqual(unanswered.map(() => 'ClaimsPayload'));
  // What was answered was done: told again it is the same write, and nothing more.
  const again: Answer[] = [];
  for (const [operation] of answered) again.push(await send(second.url, operation));
  expect(again).toEqual(answered.map(([, answer]) => ({ ...answer, repeated: true })));

  const standing = new Map([[day.slug, '2024-05-31']]);
  for (const { name, slug, input } of [...answered.map(([operation]) => operation), ...unanswered]) {
    if (name === 'retractClaims') standing.delete(slug);
    else standing.set(slug, (input as { claims: { date: string }[] }).claims[0]?.date ?? '');
  }
  expect(await relation(second.url)).toEqual([
    {
      type: 'NEGOTIATED_WITH',
      claimCount: standing.size,
      eventCount: new Set(standing.values()).size,
    },
  ]);
  const verified = await kept.run('verify');
  expect(verified, verified.output).toMatchObject({ code: 0 });
});
