import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A redis-server of a test's own. */
export interface Redis extends AsyncDisposable {
  readonly url: string;
  /** Ends it at once. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port, with nothing in it. */
  readonly start: () => Promise<void>;
  /** Lets it answer nothing, with its connections open; or go on. */
  readonly freeze: () => void;
  readonly thaw: () => void;
}

/** Whether this machine has a redis-server; tests that need one are skipped without. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Starts one on a free port, with nothing on disk. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  let server: ChildProcess = await start(port);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    start: async () => {
      server = await start(port);
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    [Symbol.asyncDispose]: kill,
  };
}

async function start(port: number): Promise<ChildProcess> {
  const place = ['--port', String(port), '--bind', '127.0.0.1'];
  const server = spawn('redis-server', [...place, '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    if (/Ready to accept connections/i.test(said)) break;
  }
  if (!/Ready to accept/i.test(said)) throw new Error(`redis-server did not start: ${said}`);
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
