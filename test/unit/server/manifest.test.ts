import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { InvalidOperationError } from '../../../src/errors.ts';
import { readDocuments } from '../../../src/server/persisted/documents.ts';
import { fileWith, sha256 } from '../../setup/manifests.ts';

const ONE = '{ __typename }';
const OTHER = 'query Other { graphStats { claimCount } }';
const { server } = readConfig({});

/** What is said of these files, for want of which the test fails. */
function faultsOf(files: string[], rules = server): string {
  try {
    readDocuments(files, rules);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidOperationError);
    return (error as Error).message;
  }
  throw new Error('nothing was found wrong');
}

const APOLLO = { format: 'apollo-persisted-query-manifest', version: 1 };

describe('what is read', () => {
  test.each([
    ['a map of hashes', { [sha256(ONE)]: ONE, [sha256(OTHER)]: OTHER }],
    ['a map of hashes that say what they are', { [`sha256:${sha256(ONE)}`]: ONE, [sha256(OTHER)]: OTHER }],
    [
      'a manifest of Apollo',
      {
        ...APOLLO,
        operations: [
          { id: sha256(ONE), name: '', type: 'query', body: ONE },
          { id: sha256(OTHER), name: 'Other', type: 'query', body: OTHER, clientName: null },
        ],
      },
    ],
  ])('%s', (_what, content) => {
    const { texts, parsed } = readDocuments([fileWith(content)], server);

    expect(texts).toEqual(
      new Map([
        [sha256(ONE), ONE],
        [sha256(OTHER), OTHER],
      ]),
    );
    expect([...parsed.keys()]).toEqual([ONE, OTHER]);
  });

  test('a document, whose id is the hash of its file', () => {
    const { texts } = readDocuments([fileWith(`${ONE}\n`, 'one.graphql')], server);

    expect([...texts]).toEqual([[sha256(`${ONE}\n`), `${ONE}\n`]]);
  });

  test('ids of any other form, also those that objects have of themselves', () => {
    const ids = [
      '__proto__',
      'constructor',
      '7',
      'app/1.0/Other',
      '0123456789abcdef0123456789abcdef',
      'a"\\b',
    ];
    const pairs = ids.map((id) => `${JSON.stringify(id)} : ${JSON.stringify(OTHER)}`);

    const { texts } = readDocuments([fileWith(`{${pairs.join(',\n')}}`)], server);

    expect([...texts.keys()].sort()).toEqual(ids.sort());
    expect(new Set(texts.values())).toEqual(new Set([OTHER]));
  });

  test('several files, which may share documents', () => {
    const web = fileWith({ [sha256(ONE)]: ONE, shared: OTHER });
    const phone = fileWith({ [sha256(OTHER)]: OTHER, shared: OTHER });

    expect([...readDocuments([web, phone], server).texts.keys()].sort()).toEqual(
      [sha256(ONE), sha256(OTHER), 'shared'].sort(),
    );
  });
});

describe('what is refused', () => {
  const WHAT = 'It must be a JSON object of ids and documents';

  test.each([
    ['no JSON', '{', 'is no JSON: '],
    ['a list', '["{ __typename }"]', 'is no manifest of persisted operations.'],
    ['a text', '"{ __typename }"', 'is no manifest of persisted operations.'],
    ['nothing', 'null', 'is no manifest of persisted operations.'],
    [
      'a map of something else',
      '{"a": {"body": "{ __typename }"}}',
      'is no manifest of persisted operations.',
    ],
    [
      'a later version',
      JSON.stringify({ ...APOLLO, version: 2, operations: [] }),
      'is no manifest of persisted operations.',
    ],
    ['an empty map', '{}', 'has no documents.'],
    ['an empty list', JSON.stringify({ ...APOLLO, operations: [] }), 'has no documents.'],
  ])('%s, saying what is allowed', (_what, content, message) => {
    const file = fileWith(content);

    expect(faultsOf([file])).toMatch(new RegExp(`^${file} ${message.replaceAll('.', '\\.')}`));
    expect(faultsOf([file])).toContain(WHAT);
  });

  test('a file that is not there', () => {
    expect(faultsOf(['/no/such/file.json'])).toMatch(/^\/no\/such\/file\.json cannot be read: ENOENT/);
  });

  test.each([
    ['in a map', `{"a": "${ONE}", "a": "${ONE}"}`],
    ['written another way', `{"a": "${ONE}", "\\u0061": "${ONE}"}`],
    ['with and without a prefix', `{"${sha256(ONE)}": "${ONE}", "sha256:${sha256(ONE)}": "${ONE}"}`],
    [
      'in a manifest of Apollo',
      JSON.stringify({
        ...APOLLO,
        operations: [
          { id: 'a', body: ONE },
          { id: 'a', body: OTHER },
        ],
      }),
    ],
  ])('an id that is there twice, %s', (_where, content) => {
    const file = fileWith(content);

    expect(faultsOf([file])).toMatch(/document "\S+" is there twice; each id is allowed once\.$/);
    expect(faultsOf([file])).toContain(file);
  });

  test('an id that two files have for two texts', () => {
    const [web, phone] = [fileWith({ a: ONE }), fileWith({ a: OTHER })];

    expect(faultsOf([web, phone])).toBe(
      `${phone}: document "a" has another text in ${web}; an id stands for one text.`,
    );
  });

  test.each([
    ['a hash', sha256(OTHER)],
    ['a hash with a prefix', `sha256:${sha256(OTHER)}`],
    ['a hash in capitals', sha256(ONE).toUpperCase()],
  ])('%s that is not that of its text', (_what, id) => {
    const message = faultsOf([fileWith({ [id]: ONE })]);

    expect(message).toContain(
      `has another hash: the SHA-256 of its text is ${sha256(ONE)}. An id may also be no hash.`,
    );
  });

  test.each([
    ['no characters', '', 'has an id of 0 characters; 1 to 256 are allowed.'],
    ['very many', 'x'.repeat(257), 'has an id of 257 characters; 1 to 256 are allowed.'],
  ])('an id of %s', (_what, id, message) => {
    expect(faultsOf([fileWith({ [id]: ONE })])).toContain(message);
  });

  test.each([
    ['is no GraphQL', '{', 'Syntax Error: Expected Name, found <EOF>. (line 1, column 2)'],
    ['is empty', '', 'Syntax Error: Unexpected <EOF>. (line 1, column 1)'],
    [
      'does not fit the schema',
      '{\n  entitys { name }\n}',
      'Cannot query field "entitys" on type "Query". Did you mean "entity" or "entities"? (line 2, column 3)',
    ],
    ['has nothing to carry out', 'fragment F on Query { __typename }', 'Fragment "F" is never used.'],
    [
      'is of a kind that is not served',
      'subscription { x }',
      'No subscription is served. (line 1, column 1)',
    ],
    ['is too long', `{ __typename }${' '.repeat(20_000)}`, 'The query has 20014 characters; at most 20000'],
    ['has too many words', `{ ${'id '.repeat(2000)} }`, 'The query has more than 2000 tokens'],
    [
      'has too many aliases',
      `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      'The query has 31 aliases; at most 30 are allowed.',
    ],
  ])('a document that %s, naming file and id', (_what, text, message) => {
    const file = fileWith({ Bad: text, Good: ONE });

    expect(faultsOf([file])).toContain(`${file}: document "Bad" does not pass: ${message}`);
    expect(faultsOf([file])).not.toContain('Good');
  });

  test('a document of nothing but type definitions', () => {
    expect(faultsOf([fileWith({ Bad: 'type A { b: Int }' })])).toMatch(/document "Bad" does not pass: /);
  });

  test('one that asks for the schema, where the schema is not told', () => {
    const file = fileWith({ Schema: '{ __schema { description } }' });

    expect(faultsOf([file], { ...server, introspection: false })).toContain(
      'GraphQL introspection has been disabled',
    );
    expect(readDocuments([file], { ...server, introspection: true }).texts.size).toBe(1);
  });

  test('all of it at once, but no more than can be read', () => {
    const bad = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`Bad${index}`, '{']));

    const lines = faultsOf([fileWith('{'), fileWith(bad)]).split('\n');

    expect(lines).toHaveLength(11);
    expect(lines[0]).toContain('is no JSON');
    expect(lines[1]).toContain('document "Bad0"');
    expect(lines.at(-1)).toBe('… and 3 more.');
  });
});
