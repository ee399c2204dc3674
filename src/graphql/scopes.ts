import { type AuthFailure, AuthScopeFailureType } from '@pothos/plugin-scope-auth';
import type { GraphQLResolveInfo } from 'graphql';
import { ForbiddenError, type NewsGraphError, UnauthenticatedError } from '../errors.ts';
import type { Role, Viewer } from '../model/role.ts';

/** What a field may need of who asks, e.g. `authScopes: { role: 'EDITOR' }`; of a mutation every field needs it. */
export interface Scopes {
  /** This role, or one that includes it. */
  readonly role: Role;
}

/** @returns what who asks is told that has not what a field needs */
export function refusedBy(
  failure: AuthFailure,
  viewer: Viewer,
  { parentType, fieldName }: GraphQLResolveInfo,
): NewsGraphError {
  const needed = roleNeeded(failure);
  if (!needed) throw new Error(`${parentType.name}.${fieldName} needs what is no role`);
  return viewer.via === null ? new UnauthenticatedError(needed) : new ForbiddenError(needed, viewer.role);
}

/** A failure may hold others: of several scopes of which any, or all, must be had. */
function roleNeeded(failure: AuthFailure): Role | undefined {
  if ('failures' in failure) return failure.failures.map(roleNeeded).find(Boolean);
  return failure.kind === AuthScopeFailureType.AuthScope ? (failure.parameter as Role) : undefined;
}
