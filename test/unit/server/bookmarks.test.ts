import { describe, expect, test } from 'vitest';
import { WAYS } from '../../setup/asking.ts';
import { asRole, unreachable, yogaOn } from '../../setup/server.ts';

const known = yogaOn(unreachable(), {}, undefined, asRole('READER'));
const open = yogaOn(unreachable());

/** One as Neo4j writes them. */
const BOOKMARK = 'FB:kcwQ6ZX8I1+iQZqhv/3h4mE8VwWQ';
const ASKED = { query: '{ __typename }' };

describe.for(WAYS)('by %s', ([, ask]) => {
  test.for([
    ['one', BOOKMARK],
    ['several', `${BOOKMARK}, ${BOOKMARK},${BOOKMARK}`],
    ['ten', Array(10).fill(BOOKMARK).join(', ')],
    ['none', ' , '],
  ])('%s may be sent by who is known', async ([, header = '']) => {
    const { status, headers, answer } = await ask(known, ASKED, { 'newsgraph-bookmark': header });

    expect({ status, answer }).toEqual({ status: 200, answer: { data: { __typename: 'Query' } } });
    expect(headers.get('newsgraph-bookmark')).toBeNull();
  });

  test.for([
    ['another text', 'yesterday', '"yesterday" is no bookmark'],
    ['what is too short', 'FB:kcwQ', '"FB:kcwQ" is no bookmark'],
    ['two that are not joined', `${BOOKMARK}${BOOKMARK}`, '" is no bookmark'],
    ['a wrong one among right ones', `${BOOKMARK}, 7`, '"7" is no bookmark'],
    ['one that is too long', `FB:${'A'.repeat(500)}`, '" is no bookmark'],
    ['eleven', Array(11).fill(BOOKMARK).join(', '), 'it has 11 bookmarks; at most 10 are allowed'],
  ])('%s is a bad request', async ([, header = '', fault]) => {
    const { status, answer } = await ask(known, ASKED, { 'newsgraph-bookmark': header });

    expect(status).toBe(400);
    expect(answer.errors).toEqual([
      {
        message: expect.stringContaining(`${fault}. Send what an answer carried`),
        extensions: { code: 'BAD_BOOKMARK' },
      },
    ]);
    expect(answer.errors?.[0]?.message).toMatch(/^Header "Newsgraph-Bookmark": /);
  });

  test('who is not known may send none', async () => {
    const { status, headers, answer } = await ask(open, ASKED, { 'newsgraph-bookmark': BOOKMARK });

    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="newsgraph"');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });
});
