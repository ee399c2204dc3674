import type { ClaimRole } from '../filter/claim-leaves.ts';
import type { ClaimClause } from '../filter/claims.ts';
import type { EntityGroup } from '../filter/entity-set.ts';

const ROLES: Readonly<Partial<Record<ClaimClause['begin'], readonly ClaimRole[]>>> = {
  SUBJECT: ['SUBJECT'],
  OBJECT: ['OBJECT'],
  EITHER: ['SUBJECT', 'OBJECT'],
};

/** A clause without the test that whatever is found where it begins passes: to ask each claim who is named in it takes longest. */
export function withoutProven(clause: ClaimClause): ClaimClause {
  const roles = ROLES[clause.begin];
  const isProven = ({ on, is, ...test }: ClaimClause['tests'][number]) =>
    on === 'ROLE' &&
    is === true &&
    sameKeys(test['roles'] as object, roles ?? []) &&
    (test['groups'] as EntityGroup[]).every(
      ({ kinds, listed, ids }) => listed && kinds === null && sameKeys(ids, clause.starts),
    );
  return roles ? { ...clause, tests: clause.tests.filter((test) => !isProven(test)) } : clause;
}

function sameKeys(map: object, keys: readonly string[]): boolean {
  return new Set(Object.keys(map)).symmetricDifference(new Set(keys)).size === 0;
}
