import { expect, test } from 'vitest';
import { articleId, domainSourceId, nameId, sourceId } from '../../../src/import/ids.ts';
import { PlainId } from '../../../src/model/text.ts';

const isPlainId = (id: string) => PlainId.safeParse(id).success;

test('an id reads like the name and ends in a hash', () => {
  expect(nameId('icews', 'Ministry (Türkiye)')).toMatch(/^ministry-turkiye-[0-9a-f]{12}$/);
});

test.each(['', '  ', '習近平', '(---)', 'Ω', 'x'.repeat(5000), `${'a'.repeat(59)} b`, '\u00a0A.', '-'])(
  'the id of "%.20s" is a plain id',
  (name) => {
    expect(nameId('icews', name)).toSatisfy(isPlainId);
    expect(nameId('icews', name)).not.toContain('--');
  },
);

test('names that read alike have different ids', () => {
  const names = ['La Nación', 'La Nacion', 'La Nacion ', 'La Nacion\u00a0', 'La  Nacion', 'LA NACION'];

  expect(new Set(names.map((name) => nameId('icews', name))).size).toBe(names.length);
  expect(nameId('gdelt', 'La Nacion')).not.toBe(nameId('icews', 'La Nacion'));
});

test('an id never changes', () => {
  expect(nameId('icews', 'La Nación')).toBe(nameId('icews', 'La Nación'));
  // printf 'icews\0Police (Japan)' | sha256sum
  expect(nameId('icews', 'Police (Japan)')).toBe('police-japan-cf83d9a719e6');
  // printf 'https://example.org/a' | sha256sum
  expect(articleId('https://example.org/a')).toBe('article-b5b10dd0429e69ac');
});

test('a publisher is known by its domain, where that is a plain id', () => {
  expect(domainSourceId('example.org')).toBe('example.org');
  for (const odd of ['[::1]', 'localhost', '-a.example', `${'a.'.repeat(100)}org`]) {
    expect(domainSourceId(odd)).toBe(sourceId(odd));
    expect(domainSourceId(odd)).toSatisfy(isPlainId);
  }
});
