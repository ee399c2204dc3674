import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

const SEARCH = 'query ($text: String!) { search(text: $text) { nodes { slug } } }';

/** What Lucene would take for syntax, or what no name is written with: each finds nothing. */
const NOTHING = [
  ['a AND', 'an operator that nothing follows'],
  ['(', 'an open bracket'],
  ['((', 'two open brackets'],
  [')', 'a bracket that closes nothing'],
  ['/[/', 'a broken regular expression'],
  ['/.*/', 'a regular expression for everything'],
  ['a:b:c', 'a field of a field'],
  ['folded:putin', 'a field of the index'],
  ['entityKind:person', 'another field of the index'],
  ['*:*', 'everything'],
  ['\\', 'a backslash'],
  ['\\\\', 'two backslashes'],
  ['"', 'a quotation mark'],
  ['"""', 'three quotation marks'],
  ['AND', 'an operator alone'],
  ['NOT', 'another'],
  ['AND OR NOT', 'all operators'],
  ['*', 'a wild card'],
  ['?', 'a wild card for one letter'],
  ['~', 'fuzziness of nothing'],
  ['^', 'weight of nothing'],
  ['^9', 'weight of nothing, as a number'],
  ['[a TO b', 'a range that does not end'],
  ['+ -', 'signs'],
  ['&&', 'and'],
  ['||', 'or'],
  ['!', 'not'],
  ['...', 'only punctuation'],
  ['·', 'a mark between words'],
  ['\u0301', 'a mark over nothing'],
  ['\u200b', 'a space without width'],
  ['\u20dd', 'a sign around nothing'],
  ['👍', 'an emoji'],
  ['1️⃣', 'an emoji made of three signs'],
  ['👨‍👩‍👧', 'an emoji made of five'],
  ['\u{1f1f0}\u{1f1f5}', 'a flag'],
  ['𐌰𐌱𐌲', 'letters beyond the basic plane'],
  ['ถนน', 'letters that no name of the graph has'],
  ['z'.repeat(200), 'as many letters as are allowed'],
  ['zz '.repeat(66), 'more words than are looked at'],
] as const;

test.for(NOTHING)('%j finds nothing and breaks nothing: %s', async ([text], { query }) => {
  expect(await query(SEARCH, { text })).toEqual({ data: { search: { nodes: [] } } });
});

test.for([
  ['putin"', 'vladimir-putin'],
  ['"Vladimir Putin"', 'vladimir-putin'],
  ['(putin)', 'vladimir-putin'],
  ['putin~', 'vladimir-putin'],
  ['putin*', 'vladimir-putin'],
  ['put?n', undefined],
  ['+xi +jinping', 'xi-jinping'],
  ['putin👍', 'vladimir-putin'],
  ['\u202eputin\u202c', 'vladimir-putin'],
  ['putin\n\t', 'vladimir-putin'],
  ['{putin TO xi}', undefined],
  // "To" is how names in Hangul begin in Latin letters.
  ['{* TO *}', 'tass'],
  ['N. Korea', 'north-korea'],
  ['XI–PUTIN SUMMIT IN BEIJING', 'beijing-summit-2024'],
  ['사과 AND 푸틴', undefined],
] as const)('signs in %j separate words, no more: it is %s', async ([text, slug], { query }) => {
  const { data, errors } = await query(SEARCH, { text });

  expect(errors).toBeUndefined();
  expect(data.search.nodes[0]?.slug).toBe(slug);
});

test.for([
  ['', '"" has 0 characters; 1 to 200 are allowed, not all of them spaces'],
  ['   ', '"   " has 3 characters; 1 to 200 are allowed, not all of them spaces'],
  ['\u3000\u00a0', 'has 2 characters; 1 to 200 are allowed, not all of them spaces'],
  ['x'.repeat(201), 'has 201 characters; 1 to 200 are allowed'],
  ['x'.repeat(5000), 'has 5000 characters; 1 to 200 are allowed'],
  ['푸틴 '.repeat(1100), 'has 3300 characters; 1 to 200 are allowed'],
  ['\0', 'holds a NUL or a lone surrogate'],
  ['put\0in', 'holds a NUL or a lone surrogate'],
  ['\ud800', 'holds a NUL or a lone surrogate'],
  ['put\udc00in', 'holds a NUL or a lone surrogate'],
  ['👍'.slice(0, 1), 'holds a NUL or a lone surrogate'],
] as const)('%j is refused: %s', async ([text, message], { query }) => {
  const { data, errors } = await query(SEARCH, { text });

  expect(data).toBeNull();
  expect(errors).toMatchObject([{ path: ['search'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors?.[0]?.message).toMatch(/^Argument "text": "/);
  expect(errors?.[0]?.message).toContain(message);
  expect(errors?.[0]?.message.length).toBeLessThan(200);
});

test.for([
  ['first: -1', 'Argument "first": -1 is not allowed; a page has 0 to 100 items'],
  ['first: 101', 'Argument "first": 101 is not allowed; a page has 0 to 100 items'],
  ['after: "x"', 'Argument "after": "x" is no cursor of this list'],
  ['after: "Y2xhaW1zfHg"', 'Argument "after": "Y2xhaW1zfHg" is no cursor of this list'],
] as const)('a page asked for by %s is refused', async ([args, message], { query }) => {
  const { errors } = await query(`{ search(text: "putin", ${args}) { nodes { slug } } }`);

  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a page of none tells that there is something', async ({ query }) => {
  const { data } = await query(
    '{ search(text: "putin", first: 0) { nodes { slug } pageInfo { hasNextPage } } }',
  );

  expect(data.search).toEqual({ nodes: [], pageInfo: { hasNextPage: true } });
});
