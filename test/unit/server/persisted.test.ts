import { createYoga, type Plugin } from 'graphql-yoga';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { readDocuments } from '../../../src/server/persisted/documents.ts';
import { usePersisted } from '../../../src/server/persisted/plugin.ts';
import { WAYS } from '../../setup/asking.ts';
import { fileWith, manifestOf, persisted, sha256 } from '../../setup/manifests.ts';
import { unreachable, yogaOn } from '../../setup/server.ts';

const graph = unreachable();
afterAll(() => graph[Symbol.asyncDispose]());
const { server: defaults } = readConfig({});

const ONE = '{ __typename }';
const TWO =
  'query Two($yes: Boolean!) { two: __typename @include(if: $yes) } query Three { three: __typename }';
const DEAR =
  'query ($n: Int!) { relations(first: $n) { nodes { claims(first: $n) { nodes { id slug } } } } }';

/** How Apollo's protocol names a document. */
const byHash = (id: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } });
const codes = (answer: { errors?: { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.map(({ extensions }) => extensions['code']);

describe.each(WAYS)('by %s, a document of a manifest', (_way, ask) => {
  test.each([
    ['its hash', { documentId: sha256(ONE) }],
    ['its hash, said to be one', { documentId: `sha256:${sha256(ONE)}` }],
    ['its hash, as Apollo sends it', byHash(sha256(ONE))],
    ['both alike', { documentId: `sha256:${sha256(ONE)}`, ...byHash(sha256(ONE)) }],
    ['its hash beside an empty text', { documentId: sha256(ONE), query: '' }],
  ])('is found by %s', async (_what, params) => {
    const yoga = yogaOn(graph, persisted({ files: [manifestOf(ONE, TWO)] }));

    expect(await ask(yoga, params)).toMatchObject({ status: 200, answer: { data: { __typename: 'Query' } } });
  });

  test('is found by an id that is no hash', async () => {
    const ids = ['app/1.0/One', '__proto__', 'constructor', '7'];
    const pairs = ids.map((id) => `${JSON.stringify(id)}: ${JSON.stringify(ONE)}`);
    const yoga = yogaOn(graph, persisted({ files: [fileWith(`{${pairs}}`)] }));

    for (const documentId of ids) {
      expect((await ask(yoga, { documentId })).answer).toEqual({ data: { __typename: 'Query' } });
    }
  });

  test('takes variables and the name of an operation', async () => {
    const yoga = yogaOn(graph, persisted({ files: [manifestOf(TWO)] }));
    const documentId = sha256(TWO);

    const two = await ask(yoga, { documentId, operationName: 'Two', variables: { yes: true } });
    const three = await ask(yoga, { documentId, operationName: 'Three' });
    const none = await ask(yoga, { documentId });

    expect(two.answer).toEqual({ data: { two: 'Query' } });
    expect(three.answer).toEqual({ data: { three: 'Query' } });
    expect(codes(none.answer)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  test('may cost no more than any other', async () => {
    const yoga = yogaOn(graph, persisted({ files: [manifestOf(DEAR)] }));
    const estimate = { 'x-query-cost': 'estimate' };

    const allowed = await ask(yoga, { documentId: sha256(DEAR), variables: { n: 10 } }, estimate);
    const refused = await ask(yoga, { documentId: sha256(DEAR), variables: { n: 100 } }, estimate);

    // A page costs 5 and its items; an item of the inner page has two fields.
    expect(allowed.answer).toMatchObject({ extensions: { cost: { estimated: 5 + 10 * (5 + 10 * 2) } } });
    expect(codes(refused.answer)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  test('leaves others alone: a text is carried out as ever', async () => {
    const yoga = yogaOn(graph, persisted({ files: [manifestOf(TWO)] }));

    expect((await ask(yoga, { query: ONE })).answer).toEqual({ data: { __typename: 'Query' } });
  });
});

test('a document of a manifest is parsed and validated at the start, and not again', async () => {
  const counts = { parsed: 0, validated: 0 };
  const counting: Plugin = {
    onParse: ({ parseFn, setParseFn }) => {
      setParseFn((...args) => {
        counts.parsed++;
        return parseFn(...args);
      });
    },
    onValidate: ({ validateFn, setValidationFn }) => {
      setValidationFn((...args) => {
        counts.validated++;
        return validateFn(...args);
      });
    },
  };
  const files = [manifestOf(ONE)];
  const plugins = [counting, usePersisted(readDocuments(files, defaults), persisted({ files }).persisted)];
  // Without Yoga's cache, which forgets what was not asked for within an hour.
  const options = { schema, plugins, parserAndValidationCache: false, extraParamNames: ['documentId'] };
  const yoga = createYoga({ ...options, logging: false });
  const [[, post]] = WAYS as [(typeof WAYS)[number]];

  expect((await post(yoga, { documentId: sha256(ONE) })).answer).toEqual({ data: { __typename: 'Query' } });
  expect((await post(yoga, { query: ONE })).answer).toEqual({ data: { __typename: 'Query' } });
  expect(counts).toEqual({ parsed: 0, validated: 0 });

  await post(yoga, { query: '{ other: __typename }' });
  expect(counts).toEqual({ parsed: 1, validated: 1 });
});

test('a text that is made up to look like one of the inside does not stop a document', async () => {
  const yoga = yogaOn(graph, persisted({ files: [manifestOf(ONE)] }));
  const [[, post]] = WAYS as [(typeof WAYS)[number]];

  for (const query of [sha256(ONE), `sha256:${sha256(ONE)}`, `__PERSISTED_OPERATION_${sha256(ONE)}__`]) {
    expect(codes((await post(yoga, { query })).answer)).toEqual(['GRAPHQL_PARSE_FAILED']);
  }
  expect((await post(yoga, { documentId: sha256(ONE) })).answer).toEqual({ data: { __typename: 'Query' } });
});

describe('by GET', () => {
  const [, [, get]] = WAYS as [unknown, (typeof WAYS)[number]];
  const yogaWith = (options = {}) =>
    yogaOn(graph, { ...persisted({ files: [manifestOf(ONE)] }), ...options });

  test.each([
    ['a document of a manifest', false],
    ['one that a client brought along', true],
  ])('the answer to %s is kept, and not sent again to who has it', async (_what, automatic) => {
    const yoga = automatic ? yogaOn(graph) : yogaWith({ cacheMaxAgeS: 60 });
    if (automatic) await get(yoga, { query: ONE, documentId: sha256(ONE) });
    const params = { documentId: sha256(ONE) };

    const first = await get(yoga, params);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(yoga, params, { 'if-none-match': etag });

    expect(first.headers.get('cache-control')).toBe(automatic ? 'no-cache' : 'public, max-age=60');
    expect(etag).toMatch(/^W\/"[^"]+"$/);
    // The answer is the same as to the text.
    expect((await get(yoga, { query: ONE })).headers.get('etag')).toBe(etag);
    expect(again.status).toBe(304);
  });

  test('that an id is not known is never kept', async () => {
    const { headers } = await get(yogaWith(), { documentId: 'x' }, { 'if-none-match': '*' });

    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('etag')).toBe(false);
  });

  test('a page of another site may not ask by an id either', async () => {
    const { status, answer } = await get(
      yogaWith(),
      { documentId: sha256(ONE) },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
    );

    expect(status).toBe(403);
    expect(codes(answer)).toEqual(['CROSS_SITE_REQUEST']);
  });
});
