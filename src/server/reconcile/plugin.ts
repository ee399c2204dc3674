import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { NodeContext } from '../budgets/rate-limit.ts';
import { GRAPHQL_PATH, RECONCILE_PATH } from '../paths.ts';
import { crossSiteFault } from '../protocol/cross-site.ts';
import { faultResponse } from '../protocol/fault-response.ts';
import { refusal } from '../protocol/refusal.ts';
import * as answers from './answers.ts';
import { type Ask, asking, type Fetch } from './ask.ts';
import { manifest } from './manifest.ts';
import { badParameter } from './parameters.ts';
import { previewPolicy } from './preview.ts';

/** What the reconciliation service has of the server. */
export interface ReconcileOptions {
  /** Answers a request for GraphQL. */
  readonly fetch: Fetch;
  /** Origins whose pages may ask. */
  readonly corsOrigins: readonly string[];
  /** Whether what stands before the server is believed when it says that it was asked by HTTPS. */
  readonly behindProxy: boolean;
  readonly logger: Logger;
}

/** Answers to what is asked of the service itself, by path under it. */
const SERVICES: Readonly<Record<string, (parameters: URLSearchParams, ask: Ask) => Promise<object>>> = {
  '/suggest/entity': answers.suggestEntities,
  '/suggest/type': answers.suggestTypes,
  '/suggest/property': answers.suggestProperties,
  '/properties': answers.proposeProperties,
};
const FORM = 'application/x-www-form-urlencoded';

/**
 * The Reconciliation Service API 0.2, as OpenRefine speaks it. Whatever it tells, it asks GraphQL for, as who sent the request.
 *
 * @see https://reconciliation-api.github.io/specs/0.2/
 */
export function useReconcile(options: ReconcileOptions): Plugin {
  return {
    async onRequest({ request, url, serverContext, endResponse, fetchAPI }) {
      const path = url.pathname.replace(/\/$/, '');
      if (path !== RECONCILE_PATH && !path.startsWith(`${RECONCILE_PATH}/`)) return;
      endResponse(
        await answerTo(
          request,
          url,
          path.slice(RECONCILE_PATH.length),
          serverContext as NodeContext,
          options,
        ).catch((error: unknown) => told(error, fetchAPI.Response, options.logger)),
      );
    },
  };
}

async function answerTo(
  request: Request,
  url: URL,
  path: string,
  context: NodeContext,
  { fetch, corsOrigins, behindProxy }: ReconcileOptions,
): Promise<Response> {
  const fault = crossSiteFault(request.headers, corsOrigins);
  if (fault) throw fault;
  const parameters = await parametersOf(request, url);
  if (parameters.has('callback')) {
    throw badParameter('callback', 'JSONP is not served; pages of the origins in CORS_ORIGINS may ask');
  }
  const ask = asking(fetch, new URL(GRAPHQL_PATH, url), request, context);
  if (path === '/preview') {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': previewPolicy(corsOrigins),
      'cache-control': 'no-store',
    };
    return new Response(await answers.preview(parameters, ask), { headers });
  }
  const service = path === '' ? undefined : SERVICES[path];
  if (path !== '' && !service)
    throw refusal({ status: 404, code: 'BAD_REQUEST', message: 'There is nothing here.' });
  const secure = behindProxy && request.headers.get('x-forwarded-proto') === 'https';
  const base = `${secure ? 'https:' : url.protocol}//${url.host}${RECONCILE_PATH}`;
  return Response.json(await (service ? service(parameters, ask) : root(parameters, ask, base)), {
    headers: { 'cache-control': 'no-store' },
  });
}

/** What the service itself is asked: queries, values of properties, or what it is. */
async function root(parameters: URLSearchParams, ask: Ask, base: string): Promise<object> {
  const [queries, extend] = [parameters.get('queries'), parameters.get('extend')];
  if (queries !== null) return answers.reconcile(queries, ask);
  if (extend !== null) return answers.extend(extend, ask);
  await ask('nothing');
  return manifest(base);
}

/** @throws {GraphQLError} if the request is by another method, or its body no form */
async function parametersOf(request: Request, url: URL): Promise<URLSearchParams> {
  if (request.method === 'GET' || request.method === 'HEAD') return url.searchParams;
  if (request.method !== 'POST') {
    throw refusal({
      status: 405,
      code: 'BAD_REQUEST',
      message: `${request.method} is not allowed; GET and POST are.`,
      headers: { allow: 'GET, POST' },
    });
  }
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== FORM) {
    throw refusal({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: `Content-Type ${JSON.stringify(type ?? '')} is not accepted; send ${FORM}.`,
    });
  }
  return new URLSearchParams(await request.text());
}

/** A fault in the form in which GraphQL tells errors; what is no deliberate one is logged and not shown. */
function told(error: unknown, Answer: typeof Response, logger: Logger): Response {
  const { http, code } = (error instanceof GraphQLError ? error.extensions : {}) as {
    http?: { status: number; headers?: Record<string, string> };
    code?: string;
  };
  if (!http) logger.error({ err: error }, 'unexpected failure');
  const message = http ? (error as GraphQLError).message : 'Unexpected error. It has been logged.';
  const extensions = { code: http ? code : 'INTERNAL_SERVER_ERROR' };
  return faultResponse(Answer, { message, extensions, status: http?.status ?? 500, headers: http?.headers });
}
