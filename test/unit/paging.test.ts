import { expect, test } from 'vitest';
import { BadUserInputError } from '../../src/errors.ts';
import { ascendingRange, descendingRange, pageLimit, pageOf } from '../../src/graph/page.ts';
import { globalId, NODE_TYPES, parseEntityId, parseGlobalId } from '../../src/graphql/global-id.ts';
import { connection, excerpt, pageRequest } from '../../src/graphql/paging.ts';

const encoded = (text: string) => Buffer.from(text).toString('base64url');
const plain = {
  ...{ after: undefined, before: undefined, size: 20 },
  ...{ backward: false, reversed: false, withTotal: false },
};

test('twenty from the top when nothing is said, and null says nothing', () => {
  expect(pageRequest('claims', {}, false)).toEqual(plain);
  expect(pageRequest('claims', { first: null, last: null, after: null, before: null }, false)).toEqual(plain);
});

test.each([
  [{ first: 0 }, { size: 0, backward: false }],
  [{ first: 100 }, { size: 100, backward: false }],
  [{ last: 0 }, { size: 0, backward: true }],
  [{ last: 7 }, { size: 7, backward: true }],
])('%j is %j', (args, expected) => {
  expect(pageRequest('claims', args, false)).toMatchObject(expected);
});

test.each([
  [{ first: -1 }, 'first', 'Argument "first": -1 is not allowed; a page has 0 to 100 items'],
  [{ first: 101 }, 'first', 'Argument "first": 101 is not allowed; a page has 0 to 100 items'],
  [{ last: -1 }, 'last', 'Argument "last": -1 is not allowed; a page has 0 to 100 items'],
  [{ last: 2147483647 }, 'last', 'Argument "last": 2147483647 is not allowed; a page has 0 to 100 items'],
  [{ first: 0, last: 0 }, 'last', 'Argument "last": cannot be given together with "first"; give one of them'],
  [{ after: '' }, 'after', 'Argument "after": "" is no cursor of this list'],
  [{ after: 'no cursor' }, 'after', 'Argument "after": "no cursor" is no cursor of this list'],
  [
    { before: encoded('relations|x') },
    'before',
    'Argument "before": "cmVsYXRpb25zfHg" is no cursor of this list',
  ],
])('%j is refused, naming %s', (args, argument, message) => {
  const asking = () => pageRequest('claims', args, false);

  expect(asking).toThrow(BadUserInputError);
  expect(asking).toThrow(expect.objectContaining({ argument, message, code: 'BAD_USER_INPUT' }));
});

test.each([
  ['padded', `${encoded('claims|2024')}=`],
  ['in the other alphabet', Buffer.from('claims|~~~???').toString('base64')],
  ['with a sign that is not read', `${encoded('claims|2024-05')}!`],
  ['of bytes that are no text', Buffer.from([...Buffer.from('claims|'), 0xff, 0xfe]).toString('base64url')],
  ['of another list', encoded('claim|2024')],
])('a cursor %s is foreign', (_what, after) => {
  expect(() => pageRequest('claims', { after }, false)).toThrow(/^Argument "after": .* is no cursor/);
});

test('the cursor of an item asks for what comes after it', () => {
  const page = { items: ['2024-05-16|b', '2024-05-16|a'], more: false, total: 0 };

  const { edges, pageInfo } = connection(
    'claims',
    pageRequest('claims', {}, false),
    page,
    (key) => key,
    (node) => ({ node }),
  );
  expect(pageRequest('claims', { after: edges[0]?.cursor ?? '' }, false).after).toBe('2024-05-16|b');
  expect(pageRequest('claims', { before: pageInfo.endCursor }, false).before).toBe('2024-05-16|a');
  expect(pageInfo.startCursor).toBe(edges[0]?.cursor);
});

test('one row more than the page is read, and shows that there is more', () => {
  const forward = pageRequest('claims', { first: 2 }, false);
  const backward = pageRequest('claims', { last: 2 }, false);

  expect(pageLimit(forward)).toBe(3);
  expect(pageOf(forward, ['a', 'b', 'c'], 9)).toEqual({ items: ['a', 'b'], more: true, total: 9 });
  expect(pageOf(forward, ['a', 'b'], 9)).toEqual({ items: ['a', 'b'], more: false, total: 9 });
  // Read from the end, the row too many is the first one.
  expect(pageOf(backward, ['c', 'b', 'a'], 9)).toEqual({ items: ['b', 'c'], more: true, total: 9 });
});

test('a list that is turned round is read from its other end, and its ends change places', () => {
  const [one, other] = [encoded('claims|1'), encoded('claims|9')];
  const first = pageRequest('claims', { first: 2, after: one, before: other }, false, true);
  const last = pageRequest('claims', { last: 2, after: one }, false, true);

  expect(first).toMatchObject({ after: '9', before: '1', backward: true, reversed: true });
  expect(last).toMatchObject({ after: undefined, before: '1', backward: false, reversed: true });
  // Rows come as they are read: "first" walks up from the end, "last" down from the top.
  expect(pageOf(first, ['2', '3', '4'], 9).items).toEqual(['2', '3']);
  expect(pageOf(last, ['9', '8', '7'], 9).items).toEqual(['8', '9']);
});

test('a list that is turned round says on which side there is more', () => {
  const info = (args: object, more: boolean) =>
    connection(
      'claims',
      pageRequest('claims', args, false, true),
      { items: ['5'], more, total: 0 },
      String,
      (node) => ({ node }),
    ).pageInfo;
  const after = encoded('claims|4');

  expect(info({ first: 1, after }, true)).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  expect(info({ first: 1 }, false)).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  expect(info({ last: 1 }, true)).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(info({ last: 1, after }, false)).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  expect(info({ last: 1, before: after }, false)).toMatchObject({ hasNextPage: true });
});

test('a range never reaches below the bottom of the list, nor beyond its own ends', () => {
  const between = { ...plain, after: '5', before: '3' };

  expect(descendingRange(plain, '1')).toMatchObject({ below: '~', above: '1' });
  expect(descendingRange(between, '1')).toMatchObject({ below: '5', above: '3' });
  expect(descendingRange({ ...plain, before: '0' }, '1')).toMatchObject({ above: '1' });
  expect(ascendingRange({ ...plain, after: 'a', before: 'c' })).toMatchObject({ after: 'a', before: 'c' });
});

test('ids of all kinds of things lead back to them', () => {
  for (const type of NODE_TYPES) {
    expect(parseGlobalId('id', globalId(type, 'a:b|ü'))).toEqual({ type, id: 'a:b|ü' });
  }
  expect(globalId('Entity', 'china')).toBe(encoded('Entity:china'));
  expect(parseEntityId('id', encoded('Entity:china'))).toBe('china');
});

test.each(['', 'china', encoded('Country:china'), encoded('entity:china'), encoded('Entity')])(
  '%j is no global id',
  (value) => {
    expect(() => parseGlobalId('ids[3]', value)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'ids[3]' }),
    );
  },
);

test('the id of something else is no id of an entity', () => {
  expect(() => parseEntityId('by.id', encoded('Claim:x'))).toThrow(/is the id of a Claim, not of an Entity$/);
});

test('a message shows the beginning of what was sent, as text', () => {
  expect(excerpt('short')).toBe('short');
  expect(excerpt('x'.repeat(100))).toBe(`${'x'.repeat(60)}…`);
  // The sixtieth unit is the first half of a pair.
  expect(excerpt(`${'x'.repeat(59)}👍👍`)).toBe(`${'x'.repeat(59)}\ufffd…`);
  expect(excerpt('\ud800')).toBe('\ufffd');
});
