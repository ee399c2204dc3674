import { expect, test } from 'vitest';
import { foldName, isCjk, Name, nameSortKey, scriptOf } from '../../src/model/name.ts';

test.each([
  ['Zhōngguó', 'zhongguo', 'marks over Latin letters go'],
  ['La Nación', 'la nacion', 'marks over Latin letters go'],
  ['Biển Đông', 'bien đong', 'two marks on one letter go; a stroke is a letter of its own'],
  ['Ångström', 'angstrom', 'marks over Latin letters go'],
  ['Cafe\u0301', 'cafe', 'a mark written apart goes too'],
  ['İstanbul', 'istanbul', 'the dot of a Turkish capital goes'],
  ['Straße', 'straße', 'a letter that is no mark stays'],
  ['ﬁnance Ⅳ ２０２４', 'finance iv 2024', 'compatibility forms are one with plain ones'],
  ['푸틴', '푸틴', 'Hangul survives: its letters are put together again'],
  ['\u1111\u116E\u1110\u1175\u11AB', '푸틴', 'Hangul typed letter by letter is the same'],
  ['习近平', '习近平', 'Han stays'],
  ['プーチン', 'プーチン', 'a sound mark stays: it is another sign'],
  ['ﾌﾟｰﾁﾝ', 'プーチン', 'half-width Kana are one with full-width'],
  ['Соединённые Штаты', 'соединенные штаты', 'ё and е are one, as Russians write them'],
  ['Китай', 'китаи', 'й is и with a mark: both sides of a comparison lose it'],
  ['الصِّين', 'الصين', 'Arabic vowel marks go'],
  ['أمريكا', 'امريكا', 'Alef is one with and without Hamza'],
  ['Ἀθῆναι', 'αθηναι', 'Greek accents go'],
  ['  Xi\u00a0 \t Jinping\n', 'xi jinping', 'any white space is one space, none at the ends'],
  ['👍', '👍', 'signs beyond the basic plane stay whole'],
])('%s folds to %s: %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test.each(['Zhōngguó', 'Biển Đông', 'Соединённые', '푸틴', 'プーチン', 'ﬁnance', 'İstanbul', 'ΟΔΟΣ'])(
  '%s folded twice is folded once',
  (name) => {
    const folded = foldName(name);

    expect(foldName(folded)).toBe(folded);
  },
);

test.each([
  ['Владимир Путин', 'владимир путин'],
  ['Китай', 'КИТАЙ'],
  ['Xí Jìnpíng', 'XI JINPING'],
])('%s and %s fold alike', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ['푸틴', 'Hang'],
  ['习近平', 'Hani'],
  ['プーチン', 'Jpan'],
  ['習近平さん', 'Jpan'],
  ['Путин', 'Cyrl'],
  ['بوتين', 'Arab'],
  ['פוטין', 'Hebr'],
  ['Πούτιν', 'Grek'],
  ['पुतिन', 'Deva'],
  ['ปูติน', 'Thai'],
  ['Putin', 'Latn'],
  ['G7', 'Latn'],
  ['KGB 국가보안위원회', 'Hang'],
  ['1945', 'Zyyy'],
  ['—', 'Zyyy'],
  ['', 'Zyyy'],
])('the script of %s is %s', (name, script) => {
  expect(scriptOf(name)).toBe(script);
});

test.each([
  ['习近平', true],
  ['푸틴', true],
  ['カナ', true],
  ['かな', true],
  ['G7 정상회의', true],
  ['Путин', false],
  ['Xi Jinping', false],
  ['2024', false],
])('whether %s needs pairs of signs: %s', (name, cjk) => {
  expect(isCjk(name)).toBe(cjk);
});

test('lists go by folded name, then id', () => {
  const named = [
    { id: 'b', name: 'Zürich' },
    { id: 'a', name: 'zurich' },
    { id: 'c', name: 'Élan' },
    { id: 'd', name: 'elegy' },
    { id: 'e', name: 'Zug' },
  ];

  const listed = named.toSorted((one, other) => (nameSortKey(one) < nameSortKey(other) ? -1 : 1));
  expect(listed.map(({ id }) => id)).toEqual(['c', 'd', 'e', 'a', 'b']);
});

test('a name comes before the longer ones that begin with it', () => {
  const short = nameSortKey({ id: 'taiwan', name: 'Taiwan' });
  const long = nameSortKey({ id: 'taiwan-strait', name: 'Taiwan Strait' });

  expect(short < long).toBe(true);
});

test('a name as long as may be has a key that an index takes', () => {
  const key = nameSortKey({ id: 'long', name: '𝔸😀'.repeat(1300) });

  expect(Buffer.byteLength(key)).toBeLessThan(8000);
  expect(key.isWellFormed()).toBe(true);
  expect(key.endsWith('\tlong')).toBe(true);
});

test.each(['en', 'ko', 'zh-Hans', 'zh-Latn-pinyin', 'ru-Latn', 'yue'])('%s is a language', (language) => {
  expect(Name.parse({ value: 'x', language })).toEqual({ value: 'x', language, kind: 'PRIMARY' });
});

test.each(['EN', 'english', 'zh_Hans', '', 'e', 'en-', 'en us'])('%j is no language', (language) => {
  expect(Name.safeParse({ value: 'x', language }).error?.issues).toMatchObject([
    { path: ['language'], message: 'must be a BCP 47 tag' },
  ]);
});

test('words are set apart by spaces, whatever set them apart in writing', () => {
  expect(foldName("People's Republic")).toBe('people s republic');
  expect(foldName('People’s Republic')).toBe('people s republic');
  expect(foldName('인도·태평양 전략')).toBe('인도 태평양 전략');
  expect(foldName('(U.S.)')).toBe('u s');
});

test('signs that are part of a word stay: Kana voiced, Thai and Devanagari vowels', () => {
  for (const word of ['ガザ', 'กรุงเทพ', 'दिल्ली'])
    expect(foldName(word)).toBe(word.normalize('NFKD').normalize('NFC'));
});
