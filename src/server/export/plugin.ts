import type { IncomingMessage } from 'node:http';
import { addAbortSignal, Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { RequestCancelledError } from '../../errors.ts';
import type { Format } from '../../export/format.ts';
import { select } from '../../export/select.ts';
import { readWanted } from '../../export/wanted.ts';
import type { Graph } from '../../graph/client.ts';
import { REQUEST_COST } from '../budgets/plugin.ts';
import type { Charge, NodeContext } from '../budgets/rate-limit.ts';
import type { Subject } from '../budgets/subject.ts';
import { EXPORT_PATH } from '../paths.ts';
import { faultResponse } from '../protocol/fault-response.ts';
import { SEQ_HEADER } from './header.ts';
import { ExportPlaces } from './places.ts';
import { readQuery } from './query.ts';

/** Exports that are written at once. */
const EXPORTS_MAX = 2;

/** Throws if a request may not be answered: by who asks, or from where. */
export type Admit = (request: Request, message: IncomingMessage | undefined) => void | Promise<void>;

/** What an export has to do with the rest of the server. */
export interface ExportRules {
  readonly admit: Admit;
  /** Whether who sent a request is shown what is private. */
  readonly withPrivate: (request: Request) => boolean;
  readonly charge: Charge;
  /** What an export costs, whatever it is of. */
  readonly cost: number;
  readonly subjectOf: (message: IncomingMessage) => Subject;
  readonly maskError: (error: unknown) => Error;
}

/** Gives out what readers may see as a file: `GET /export?format=…&list=…&filter=…&asOf=…&knownAt=…`. */
export function useExport(graph: Graph, rules: ExportRules, logger: Logger): Plugin {
  const places = new ExportPlaces(EXPORTS_MAX);
  return {
    onRequest({ request, url, endResponse, fetchAPI, serverContext }) {
      // Browsers ask beforehand by OPTIONS, which is answered for all paths alike.
      if (url.pathname !== EXPORT_PATH || request.method === 'OPTIONS') return undefined;
      return exported(request, url, serverContext as NodeContext).then(
        ({ body, headers }) => endResponse(new fetchAPI.Response(body as ReadableStream, { headers })),
        (error) => endResponse(refused(rules.maskError(error), fetchAPI.Response)),
      );
    },
  };

  async function exported(request: Request, url: URL, { req, res }: NodeContext) {
    const charge = (cost: number) => rules.charge({ ...(req && { req }), ...(res && { res }) }, cost);
    // Whoever guesses has paid for it.
    await charge(REQUEST_COST);
    await rules.admit(request, req);
    const { format, ...texts } = readQuery(request, url);
    const wanted = readWanted(format, texts);
    await charge(rules.cost);
    const leave = places.take(req ? rules.subjectOf(req).key : 'this process');
    const gone = new AbortController();
    const end = () => gone.abort(new RequestCancelledError());
    request.signal.addEventListener('abort', end, { once: true });
    try {
      request.signal.throwIfAborted();
      // A statement has the time that any other has.
      const options = { signal: gone.signal, timeoutMs: undefined, withPrivate: rules.withPrivate(request) };
      const selection = await select(graph, wanted, options);
      const stream = Readable.from(whole(format.write(selection), res), { highWaterMark: 1 });
      addAbortSignal(gone.signal, stream);
      stream.once('close', leave);
      return { body: Readable.toWeb(stream), headers: headersOf(format, selection.about) };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Cuts the connection if what is written fails: whoever reads must not take what came for all. */
  async function* whole(chunks: AsyncGenerator<string>, res: NodeContext['res']): AsyncGenerator<string> {
    try {
      yield* chunks;
    } catch (error) {
      if (!(error instanceof RequestCancelledError)) logger.error({ err: error }, 'an export was cut off');
      if (!res) throw error;
      res.destroy();
    }
  }
}

function headersOf({ mediaType, extension }: Format, { seq, list }: { seq: number; list: string }) {
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="newsgraph-${list}-${seq}.${extension}"`,
    [SEQ_HEADER]: String(seq),
    'accept-ranges': 'none',
    'cache-control': 'no-store',
  };
}

/** In the form in which GraphQL tells errors. */
function refused(error: Error, Answer: typeof Response): Response {
  const { message } = error;
  const { extensions = {} } = error instanceof GraphQLError ? error : {};
  const { http, ...shown } = extensions as { http?: { status?: number; headers?: Record<string, string> } };
  const status = http?.status ?? STATUSES[String((shown as { code?: string }).code)] ?? 500;
  return faultResponse(Answer, { message, extensions: shown, status, headers: http?.headers });
}

const STATUSES: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  DATABASE_UNAVAILABLE: 503,
  STATEMENT_TIMEOUT: 504,
  STATEMENT_MEMORY: 503,
  CANNOT_EXPORT: 409,
};
