import { getIntrospectionQuery } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { type Told, WAYS } from '../../setup/asking.ts';
import { manifestOf, persisted, sha256 } from '../../setup/manifests.ts';
import { unreachable, yogaOn } from '../../setup/server.ts';

const graph = unreachable();
afterAll(() => graph[Symbol.asyncDispose]());

const ONE = '{ __typename }';
const [[, post]] = WAYS as [(typeof WAYS)[number]];

const byHash = (id: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } });
const codes = (answer: Told) => answer.errors?.map(({ extensions }) => extensions['code']);
const ANSWER = { data: { __typename: 'Query' } };

/** Both ways to name a document. */
const FORMS = [
  ['documentId', (id: string) => ({ documentId: `sha256:${id}` })],
  ['extensions', byHash],
] as const;

const CASES = WAYS.flatMap(([way, ask]) => FORMS.map(([form, naming]) => ({ way, form, ask, naming })));

describe.each(CASES)('by $way and $form', ({ ask, naming }) => {
  test('a text that came with its hash once is known by it', async () => {
    const yoga = yogaOn(graph);
    const id = sha256(ONE);

    const before = await ask(yoga, naming(id));
    const brought = await ask(yoga, { query: ONE, ...naming(id) });
    const after = await ask(yoga, naming(id));

    // Word for word what clients look for, to send the text.
    expect(before.status).toBe(200);
    expect(before.answer).toEqual({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect([brought.answer, after.answer]).toEqual([ANSWER, ANSWER]);
  });

  test('a text with the hash of another is a bad request, and neither takes the place of the other', async () => {
    const yoga = yogaOn(graph);
    const other = '{ other: __typename }';
    await ask(yoga, { query: ONE, ...naming(sha256(ONE)) });

    const mutated = await ask(yoga, { query: other, ...naming(sha256(ONE)) });
    const unknown = await ask(yoga, { query: ONE, ...naming(sha256(other)) });

    expect([mutated.status, unknown.status]).toEqual([400, 400]);
    expect(mutated.answer).toEqual({
      errors: [
        {
          message: `The id "${sha256(ONE)}" is not the SHA-256 of the query that came with it, which is ${sha256(other)}.`,
          extensions: { code: 'PERSISTED_QUERY_MISMATCH' },
        },
      ],
    });
    expect((await ask(yoga, naming(sha256(ONE)))).answer).toEqual(ANSWER);
    expect(codes((await ask(yoga, naming(sha256(other)))).answer)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  test('what is not valid, or more than one may ask, is not kept', async () => {
    const yoga = yogaOn(graph);
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: __typename`);

    for (const query of ['{', '{ entitys }', `{ ${aliases.join(' ')} }`, `${ONE}${' '.repeat(20_000)}`]) {
      expect((await ask(yoga, { query, ...naming(sha256(query)) })).answer.errors).toHaveLength(1);
      expect(codes((await ask(yoga, naming(sha256(query)))).answer)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    }
  });

  test('cost is looked at each time', async () => {
    const yoga = yogaOn(graph);
    const query =
      'query ($n: Int!) { relations(first: $n) { nodes { claims(first: $n) { nodes { id slug } } } } }';
    const estimate = { 'x-query-cost': 'estimate' };

    await ask(yoga, { query, ...naming(sha256(query)), variables: { n: 1 } }, estimate);
    const known = await ask(yoga, { ...naming(sha256(query)), variables: { n: 10 } }, estimate);
    const dear = await ask(yoga, { ...naming(sha256(query)), variables: { n: 100 } }, estimate);

    // A page costs 5 and its items; an item of the inner page has two fields.
    expect(known.answer).toEqual({
      extensions: { cost: { estimated: 5 + 10 * (5 + 10 * 2), limit: 20_000, statements: 0, dbMs: 0 } },
    });
    expect(codes(dear.answer)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  test('where nothing is kept the text alone is to be sent, and is carried out beside a hash too', async () => {
    const yoga = yogaOn(graph, persisted({ automatic: { documents: 0, characters: 4_000_000 } }));

    const brought = await ask(yoga, { query: ONE, ...naming(sha256(ONE)) });
    const { status, answer } = await ask(yoga, naming(sha256(ONE)));

    expect(brought.answer).toEqual(ANSWER);
    expect(status).toBe(200);
    expect(answer).toEqual({
      errors: [
        { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
      ],
    });
  });

  test('where only persisted operations are carried out nothing else is, whatever it comes with', async () => {
    const yoga = yogaOn(graph, persisted({ files: [manifestOf(ONE)], only: true }));
    const other = '{ other: __typename }';
    const graphiql = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true });

    for (const query of [other, ONE, graphiql, '{ __schema { description } }', '{']) {
      for (const more of [{}, naming(sha256(query)), naming(sha256(ONE))]) {
        const { answer } = await ask(yoga, { query, ...more });
        expect(answer).toEqual({
          errors: [
            {
              message:
                'Only persisted operations are carried out. Send the id of one as "documentId", without "query".',
              extensions: { code: 'PERSISTED_QUERY_ONLY' },
            },
          ],
        });
      }
    }
    expect(codes((await ask(yoga, {})).answer)).toEqual(['PERSISTED_QUERY_ONLY']);
    expect((await ask(yoga, naming(sha256(other)))).answer).toEqual({
      errors: [
        {
          message: `No persisted operation has the id "${sha256(other)}".`,
          extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' },
        },
      ],
    });
    expect((await ask(yoga, naming(sha256(ONE)))).answer).toEqual(ANSWER);
  });

  test.each([
    ['as long as a URL may be', 'x'.repeat(8000)],
    ['of an object', '__proto__'],
    ['of every object', 'constructor'],
    ['with a NUL', 'a\u0000b'],
    ['with the beginning alone', ''],
    ['of capitals', sha256(ONE).toUpperCase()],
    ['with a line feed', `${sha256(ONE)}\n`],
  ])('an id %s is not known, and no more', async (_what, id) => {
    for (const options of [{}, { files: [manifestOf(ONE)] }]) {
      const yoga = yogaOn(graph, persisted(options));
      await ask(yoga, { query: ONE, ...naming(sha256(ONE)) });

      const { status, answer } = await ask(yoga, naming(id));

      expect(status).toBeLessThan(500);
      expect(['PERSISTED_QUERY_NOT_FOUND', 'BAD_REQUEST']).toContain(codes(answer)?.[0]);
    }
  });
});

test('for who accepts the media type of GraphQL alone all of these are HTTP 400', async () => {
  const accept = { accept: 'application/graphql-response+json' };
  const only = yogaOn(graph, persisted({ files: [manifestOf(ONE)], only: true }));
  const none = yogaOn(graph, persisted({ automatic: { documents: 0, characters: 1000 } }));

  const answers = [
    await post(yogaOn(graph), { documentId: 'x' }, accept),
    await post(none, { documentId: 'x' }, accept),
    await post(only, { documentId: 'x' }, accept),
    await post(only, { query: ONE }, accept),
  ];

  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
});

test.each([
  ['a documentId that is no text', { documentId: 5 }],
  ['one that is an object', { documentId: { toString: 'x' } }],
  ['one that is empty', { documentId: '' }],
  ['another version', { extensions: { persistedQuery: { version: 2, sha256Hash: sha256(ONE) } } }],
  ['no hash', { extensions: { persistedQuery: { version: 1 } } }],
  ['a hash that is no text', { extensions: { persistedQuery: { version: 1, sha256Hash: ['x'] } } }],
  ['what is no object', { extensions: { persistedQuery: 'x' } }],
  ['two different ids', { documentId: sha256(ONE), ...byHash(sha256('x')) }],
])('%s is a bad request, with and without a text', async (_what, params) => {
  const yoga = yogaOn(graph);

  for (const query of [undefined, ONE]) {
    const { status, answer } = await post(yoga, { ...params, query });

    expect(status).toBe(400);
    expect(codes(answer)).toEqual(['BAD_REQUEST']);
    expect(answer.errors?.[0]?.message).toMatch(
      /^The id of a document is sent as "documentId", a text, or as /,
    );
  }
});

test.each([
  ['no text', { query: 5, documentId: sha256('5') }],
  ['a list', { query: [ONE], ...byHash(sha256(ONE)) }],
])('a query that is %s is a bad request beside an id too', async (_what, params) => {
  const { status, answer } = await post(yogaOn(graph), params);

  expect(status).toBe(400);
  expect(answer.errors?.[0]?.message).toMatch(/^Expected "query" param to be a string, but given /);
});

test('texts with lone surrogates have no hash: as bytes all of them would be one', async () => {
  const yoga = yogaOn(graph);
  const [shown, hidden] = ['{ __typename } # \ufffd', '{ __typename } # \ud800'];
  expect(sha256(hidden)).toBe(sha256(shown));

  const { status, answer } = await post(yoga, { query: hidden, documentId: sha256(hidden) });

  expect(status).toBe(400);
  expect(codes(answer)).toEqual(['PERSISTED_QUERY_MISMATCH']);
});

describe('what is kept', () => {
  const text = (name: string, characters = 100) => `{ ${name}: __typename }`.padEnd(characters);
  const bring = (yoga: ReturnType<typeof yogaOn>, query: string) =>
    post(yoga, { query, documentId: sha256(query) });
  const isKnown = async (yoga: ReturnType<typeof yogaOn>, query: string) =>
    (await post(yoga, { documentId: sha256(query) })).answer.errors === undefined;

  test('is so many documents: what was not asked for longest goes first', async () => {
    const yoga = yogaOn(graph, persisted({ automatic: { documents: 2, characters: 4_000_000 } }));
    const [a, b, c] = [text('a'), text('b'), text('c')];
    await bring(yoga, a);
    await bring(yoga, b);

    expect(await isKnown(yoga, a)).toBe(true);
    await bring(yoga, c);

    expect([await isKnown(yoga, a), await isKnown(yoga, b), await isKnown(yoga, c)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('is so many characters in all', async () => {
    const yoga = yogaOn(graph, persisted({ automatic: { documents: 1000, characters: 10_000 } }));
    const [a, b, c] = [text('a', 4000), text('b', 4000), text('c', 4000)];
    for (const query of [a, b, c]) await bring(yoga, query);

    expect([await isKnown(yoga, a), await isKnown(yoga, b), await isKnown(yoga, c)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('is nothing that is longer than all of them may be; what was there stays', async () => {
    const yoga = yogaOn(graph, persisted({ automatic: { documents: 1000, characters: 1000 } }));
    const [small, large] = [text('a'), text('b', 1001)];
    await bring(yoga, small);

    expect((await bring(yoga, large)).answer).toEqual({ data: { b: 'Query' } });
    expect([await isKnown(yoga, small), await isKnown(yoga, large)]).toEqual([true, false]);
  });

  test('is never what the manifest has: it takes no place', async () => {
    const [own, brought] = [text('a'), text('b')];
    const options = { files: [manifestOf(own)], automatic: { documents: 1, characters: 4_000_000 } };
    const yoga = yogaOn(graph, persisted(options));
    await bring(yoga, brought);
    await bring(yoga, own);

    expect([await isKnown(yoga, own), await isKnown(yoga, brought)]).toEqual([true, true]);
  });
});
