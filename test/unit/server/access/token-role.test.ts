import { expect, test } from 'vitest';
import type { Role } from '../../../../src/model/role.ts';
import { roleIn } from '../../../../src/server/access/token-role.ts';

const ROLES = new Map<string, Role>([
  ['reads', 'READER'],
  ['news desk', 'EDITOR'],
  ['chief', 'CURATOR'],
]);

test.each([
  ['role', { role: 'reads' }, 'READER'],
  ['role', { role: 'news desk' }, 'EDITOR'],
  ['role', { role: ['reads', 'chief', 'news desk'] }, 'CURATOR'],
  ['scope', { scope: 'openid reads email' }, 'READER'],
  ['realm_access.roles', { realm_access: { roles: ['chief'] } }, 'CURATOR'],
  ['https://news.example/roles', { 'https://news.example/roles': ['reads'] }, 'READER'],
  ['role', {}, null],
  ['role', { role: 'READS' }, null],
  ['role', { role: null }, null],
  ['role', { role: 5 }, null],
  ['role', { role: { reads: true } }, null],
  ['role', { role: [['reads'], null, 7] }, null],
  ['a.b.c', { a: { b: 'reads' } }, null],
  ['a.b', { a: null }, null],
  ['constructor', {}, null],
  ['__proto__.role', { role: 'chief' }, null],
])('%s of %j is %s', (claim, payload, role) => {
  expect(roleIn(payload, claim, ROLES)).toBe(role);
});
