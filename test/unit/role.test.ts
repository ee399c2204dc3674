import { expect, test } from 'vitest';
import { includesRole, ROLE_NAMES } from '../../src/model/role.ts';

test('roles stand in order, each including those before it', () => {
  const included = ROLE_NAMES.map((had) => ROLE_NAMES.filter((needed) => includesRole(had, needed)));

  expect(included).toEqual([
    ['READER'],
    ['READER', 'PRIVATE_READER'],
    ['READER', 'PRIVATE_READER', 'EDITOR'],
    ['READER', 'PRIVATE_READER', 'EDITOR', 'CURATOR'],
    ['READER', 'PRIVATE_READER', 'EDITOR', 'CURATOR', 'ADMIN'],
  ]);
});

test.each(ROLE_NAMES)('who has no role has not what %s may', (needed) => {
  expect(includesRole(null, needed)).toBe(false);
});
