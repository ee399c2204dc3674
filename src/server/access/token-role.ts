import { includesRole, type Role } from '../../model/role.ts';

/**
 * @param claim name of a claim, or a way of names with dots between: `realm_access.roles`
 * @param roles what the claim holds → role
 * @returns the highest role of those that a token gives; null if it gives none
 */
export function roleIn(
  payload: Readonly<Record<string, unknown>>,
  claim: string,
  roles: ReadonlyMap<string, Role>,
): Role | null {
  const given = textsIn(claimIn(payload, claim)).flatMap((text) => roles.get(text) ?? []);
  return given.reduce<Role | null>((highest, role) => (includesRole(highest, role) ? highest : role), null);
}

/** A name may itself have dots, as those of `https://…/roles` have. */
function claimIn(payload: Readonly<Record<string, unknown>>, claim: string): unknown {
  if (Object.hasOwn(payload, claim)) return payload[claim];
  return claim.split('.').reduce<unknown>((value, name) => {
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return isObject ? (value as Record<string, unknown>)[name] : undefined;
  }, payload);
}

/** A list, or one text with several words in it, as `scope` is. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...value.split(' ')];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
