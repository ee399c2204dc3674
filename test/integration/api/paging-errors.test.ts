import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { callsOf } from './calls.ts';
import { globalId } from './expected.ts';
import { askFor, LISTS, pageOf } from './lists.ts';

const test = testWith('seed');

const encoded = (text: string) => Buffer.from(text).toString('base64url');

const REFUSED = [
  ['first: -1', 'Argument "first": -1 is not allowed; a page has 0 to 100 items'],
  ['first: 101', 'Argument "first": 101 is not allowed; a page has 0 to 100 items'],
  ['first: 100000', 'Argument "first": 100000 is not allowed; a page has 0 to 100 items'],
  ['first: 2147483647', 'Argument "first": 2147483647 is not allowed; a page has 0 to 100 items'],
  ['last: -5', 'Argument "last": -5 is not allowed; a page has 0 to 100 items'],
  ['last: 101', 'Argument "last": 101 is not allowed; a page has 0 to 100 items'],
  ['first: 1, last: 1', 'Argument "last": cannot be given together with "first"; give one of them'],
  ['after: ""', 'Argument "after": "" is no cursor of this list'],
  ['after: "not a cursor"', 'Argument "after": "not a cursor" is no cursor of this list'],
  ['before: "0"', 'Argument "before": "0" is no cursor of this list'],
  ['before: "푸틴"', 'Argument "before": "푸틴" is no cursor of this list'],
  [
    `after: "${globalId('Entity', 'china')}"`,
    'Argument "after": "RW50aXR5OmNoaW5h" is no cursor of this list',
  ],
] as const;

const cases = LISTS.flatMap((list) => REFUSED.map(([args, message]) => ({ list, args, message })));

test.for(cases)('$list.name, $args: $message', async ({ list, args, message }, { query }) => {
  const { errors } = await askFor(query, list, args);

  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(Object.keys(errors?.[0]?.extensions ?? {})).toEqual(['code']);
});

test('a page that is too large is refused for its size, not for its cost', async ({ query }) => {
  const { errors } = await query(
    '{ relations(first: 100000) { nodes { claims(first: 100) { nodes { id } } } } }',
  );

  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

test.for([
  ['claims', 'relations'],
  ['relations', 'claims'],
  ['entities', 'claims'],
  ['relations of an entity', 'entities'],
  ['relations', 'relations, the latest first'],
  ['relations, the latest first', 'relations'],
  ['relations of an entity, the latest first', 'relations of an entity'],
] as const)('a cursor of %s is foreign to %s', async ([from, to], { query }) => {
  const listOf = (wanted: string) => LISTS.find(({ name }) => name === wanted) ?? LISTS[0];
  const [one, other] = [listOf(from), listOf(to)];
  if (!one || !other) throw new Error('no such list');
  const { pageInfo } = await pageOf(query, one, 'first: 1');

  const { errors } = await askFor(query, other, `after: "${pageInfo.endCursor}"`);

  expect(errors).toMatchObject([
    { message: expect.stringMatching(/^Argument "after": ".*" is no cursor of this list$/) },
  ]);
});

test.for([
  ['beyond the end', 'relations|0'],
  ['of nothing', 'relations|'],
  ['with NUL', 'relations|\0'],
  ['of signs above all keys', 'relations|\u{10ffff}'],
  ['as long as a query may hold', `relations|${'x'.repeat(14_000)}`],
])('a made-up cursor %s is a place in the list like any other', async ([, text], { graph, query }) => {
  const list = LISTS.find(({ name }) => name === 'relations');
  if (!list || text === undefined) throw new Error('no such list');

  await callsOf(graph, () => askFor(query, list, `first: 3, after: "${encoded(text)}"`));
  const { edges } = await pageOf(query, list, `first: 3, after: "${encoded(text)}"`);

  expect([0, 3]).toContain(edges.length);
});
