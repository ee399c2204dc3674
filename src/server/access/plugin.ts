import type { IncomingMessage } from 'node:http';
import { handleMaybePromise } from '@whatwg-node/promise-helpers';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ForbiddenError } from '../../errors.ts';
import { includesRole, type Viewer } from '../../model/role.ts';
import { refusal } from '../protocol/refusal.ts';
import type { Access } from './access.ts';
import type { AccessOptions } from './options.ts';

/**
 * Finds out who asks before a request is looked at, and turns away who may not read.
 *
 * @param viewerOf who sent a request, once that was found out
 */
export function useAccess(
  access: Access,
  { readers }: AccessOptions,
  viewerOf: (request: Request) => Viewer,
): Plugin {
  return {
    onRequestParse({ request, serverContext }) {
      const { req } = serverContext as { readonly req?: IncomingMessage };
      return admitReader(access, { readers }, viewerOf, request, req);
    },
    onDispose: () => access.close(),
  };
}

/** @throws {GraphQLError} if who sent the request cannot be known, or may not read */
export function admitReader(
  access: Access,
  { readers }: Pick<AccessOptions, 'readers'>,
  viewerOf: (request: Request) => Viewer,
  request: Request,
  message: IncomingMessage | undefined,
): void | Promise<void> {
  return handleMaybePromise(
    () => access.identify(request, message),
    () => {
      const viewer = viewerOf(request);
      if (readers === 'token' && !includesRole(viewer.role, 'READER')) throw turnedAway(viewer);
    },
  );
}

function turnedAway({ via, role }: Viewer): GraphQLError {
  if (via !== null) {
    const { code, message } = new ForbiddenError('READER', role);
    return refusal({ status: 403, code, message });
  }
  return refusal({
    status: 401,
    code: 'UNAUTHENTICATED',
    message: 'This server answers whom it knows. Send "Authorization: Bearer <key>".',
    headers: { 'www-authenticate': 'Bearer realm="newsgraph"' },
  });
}
