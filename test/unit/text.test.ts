import { expect, test } from 'vitest';
import { ClaimId, IndexedText, PlainId, Text } from '../../src/model/text.ts';

test.each([
  'plain',
  'La Nación, 習近平, 푸틴, Путин',
  '\u00a0 non-breaking\u00a0',
  'tab\tand line\nbreak',
  '👍 is a pair of surrogates',
  '\u202e from right to left',
  '\ufffd',
  '',
])('%j is text and stays as it is', (text) => {
  expect(Text.parse(text)).toBe(text);
});

test.each(['\0', 'a\0b', '\ud800', 'a\udc00b', '\udc4d\ud83d'])(
  '%j cannot be stored byte for byte',
  (text) => {
    expect(Text.safeParse(text).error?.issues).toMatchObject([
      { message: 'holds a NUL or a lone surrogate, which cannot be stored byte for byte' },
    ]);
    expect(IndexedText.safeParse(text).success).toBe(false);
  },
);

test('indexed text is bounded by bytes, not by letters', () => {
  // 푸 takes three bytes, and each half of 👍 two of its four.
  expect(IndexedText.safeParse('x'.repeat(8000)).success).toBe(true);
  expect(IndexedText.safeParse('푸'.repeat(2666)).success).toBe(true);
  expect(IndexedText.safeParse('👍'.repeat(2000)).success).toBe(true);

  for (const tooLong of ['x'.repeat(8001), '푸'.repeat(2667), '👍'.repeat(2001)]) {
    expect(IndexedText.safeParse(tooLong).error?.issues).toMatchObject([
      { message: 'is longer than 8000 bytes' },
    ]);
  }
});

test('indexed text is not empty', () => {
  expect(IndexedText.safeParse('').error?.issues).toMatchObject([{ message: 'is empty' }]);
});

test.each(['china', '0', 'a.b_c-d', 'q148', '2024-05-17', 'x'.repeat(200)])('%s is a plain id', (id) => {
  expect(PlainId.parse(id)).toBe(id);
  expect(ClaimId.parse(id)).toBe(id);
});

test.each(['', 'China', 'a b', 'a|b', 'naïve', '-a', '.a', '_a', 'a/b', 'a\n', 'x'.repeat(201)])(
  '%j is no id of anything',
  (id) => {
    expect(PlainId.safeParse(id).success).toBe(false);
    expect(ClaimId.safeParse(id).success).toBe(false);
  },
);

test('only the id of a claim holds a colon, which separates in ids of relations', () => {
  expect(PlainId.safeParse('hankyoreh-2024:01').success).toBe(false);
  expect(ClaimId.safeParse('hankyoreh-2024:01').success).toBe(true);
  expect(ClaimId.safeParse(':01').success).toBe(false);
});
