import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../errors.ts';
import { limitConnections } from './connections/limit.ts';
import type { ConnectionOptions } from './connections/options.ts';
import { endSlowReaders } from './connections/slow-readers.ts';
import { setSecurityHeaders } from './exposure/security-headers.ts';
import { InFlight } from './stopping/in-flight.ts';
import { notReady, starting, stopping } from './stopping/phases.ts';

/** How a server stops. */
export interface StopOptions {
  /** For so long it still serves, but says that it is not ready. */
  readonly delayMs: number;
  /** For so long it then waits for what is in flight. */
  readonly timeoutMs: number;
}

/** A listening server: answers 503 until it is given what to serve, and again once it stops. */
export interface Listener extends AsyncDisposable {
  /** e.g. `http://127.0.0.1:4000` */
  readonly url: string;
  serve(handler: RequestListener): void;
  /**
   * Says that it is not ready, then refuses what is new, finishes what is in flight, and closes.
   *
   * @returns how many requests were cut off because they took too long
   */
  stop(options: StopOptions): Promise<number>;
}

/** Where to listen, and for what. */
export interface ListenOptions {
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
  /** For so long browsers are told to come by HTTPS alone; 0 says nothing. */
  readonly hstsMaxAgeS?: number;
  /** Of connections; Node's own when absent. */
  readonly limits?: ConnectionOptions;
}

/**
 * Takes the port before anything else is started, so that a taken one is found out at once.
 *
 * @throws {StartError} if the address cannot be listened on
 */
export async function listen({ host, port, hstsMaxAgeS = 0, limits }: ListenOptions): Promise<Listener> {
  let handler: RequestListener = starting;
  const inFlight = new InFlight();
  const server = createServer(limits ? serverOptions(limits) : {}, (request, response) => {
    inFlight.add(response);
    // Also what makes Node remember the other headers, which tell a stream from an answer.
    setSecurityHeaders(response, hstsMaxAgeS);
    handler(request, response);
  });
  if (limits) limit(server, inFlight, limits);
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new StartError(listenMessage(error as NodeJS.ErrnoException, host, port), { cause: error });
  }
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    serve: (next) => {
      handler = next;
    },
    stop: async ({ delayMs, timeoutMs }) => {
      handler = notReady(handler);
      await sleep(delayMs);
      handler = stopping;
      await inFlight.finish(timeoutMs);
      const cut = inFlight.size;
      await close(server);
      return cut;
    },
    [Symbol.asyncDispose]: () => close(server),
  };
}

/** How often Node looks for connections that took too long, in ms. */
const CHECK_EVERY_MS = 1000;

function limit(server: Server, inFlight: InFlight, limits: ConnectionOptions): void {
  server.maxHeadersCount = limits.headers + 1;
  limitConnections(server, limits);
  endSlowReaders(server, inFlight, limits.sendTimeoutMs);
}

function serverOptions(limits: ConnectionOptions): ServerOptions {
  return {
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.receiveTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: Math.min(CHECK_EVERY_MS, limits.headersTimeoutMs),
    maxHeaderSize: limits.headerBytes,
  };
}

function listenMessage({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Stop what listens there, or choose another: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} on ${host} needs more rights than this user has. Choose one above 1023: PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine. Use 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Cannot listen on ${host}:${port}: ${message}`;
  }
}

/** Ends whatever is left of it. */
async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
