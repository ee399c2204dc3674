import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../errors.ts';

/** How long requests in flight may take to finish once the server is told to stop. */
const DRAIN_TIMEOUT_MS = 5000;

/** A listening server: answers 503 until it is given what to serve. */
export interface Listener extends AsyncDisposable {
  /** e.g. `http://127.0.0.1:4000` */
  readonly url: string;
  serve(handler: RequestListener): void;
}

/**
 * Takes the port before anything else is started, so that a taken one is found out at once.
 *
 * @throws {StartError} if the address cannot be listened on
 */
export async function listen(host: string, port: number): Promise<Listener> {
  let handler: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '5' });
    response.end('newsgraph is starting.\n');
  };
  const server = createServer((request, response) => handler(request, response));
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
    [Symbol.asyncDispose]: () => drain(server),
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

/** Takes nothing new, waits a while for what is in flight, then ends it. */
async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
  await closed;
  clearTimeout(timer);
}
