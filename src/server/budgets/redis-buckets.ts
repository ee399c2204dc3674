import { readFile } from 'node:fs/promises';
import type { RedisClientType } from '@redis/client';
import type { Rate } from './options.ts';
import { type Buckets, type Taken, takenFrom } from './token-buckets.ts';

/** So begins the name of each bucket in Redis. */
const PREFIX = 'newsgraph:rate:';
const CONNECT_TIMEOUT_MS = 2000;
/** Pause before a lost connection is tried again. */
const RECONNECT_MS = 500;
/** A connection over which nothing came for so long is opened anew; it is asked for a sign of life more often. */
const SILENCE_MS = 3000;
const PING_EVERY_MS = 1000;

/** What becomes of the connection. */
export interface Connection {
  readonly ready: () => void;
  readonly failed: (error: unknown) => void;
}

/** Buckets in a Redis, for all who share it. Connects by itself, again and again. */
export class RedisBuckets implements Buckets {
  readonly #opened: Promise<{ client: RedisClientType; script: string }>;

  constructor(url: string, connection: Connection) {
    this.#opened = open(url, connection);
    this.#opened.catch(connection.failed);
  }

  /** @throws if Redis is not connected, or does not know the script's commands */
  async take(key: string, cost: number, rate: Rate): Promise<Taken> {
    const { client, script } = await this.#opened;
    const reply = await client.eval(script, {
      keys: [PREFIX + key],
      arguments: [cost, rate.perSecond, rate.burst].map(String),
    });
    const [ok, fullInMs, lateMs] = (reply as unknown[]).map(Number);
    if (ok === undefined || fullInMs === undefined || lateMs === undefined) {
      throw new Error(`Redis answered ${JSON.stringify(reply)}`);
    }
    return takenFrom(rate, { ok: ok === 1, fullInMs, lateMs });
  }

  async close(): Promise<void> {
    const opened = await this.#opened.catch(() => undefined);
    opened?.client.destroy();
  }
}

async function open(url: string, connection: Connection) {
  // Its library is large, and only who shares budgets waits for it.
  const { createClient } = await import('@redis/client');
  const client = createClient({
    url,
    // What every Redis speaks.
    RESP: 2,
    maintNotifications: 'disabled',
    // Who is not connected is told so at once.
    disableOfflineQueue: true,
    pingInterval: PING_EVERY_MS,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: () => RECONNECT_MS,
    },
  });
  client.on('error', connection.failed).on('ready', connection.ready);
  // It goes on trying, and tells of each failure.
  client.connect().catch(() => {});
  const script = await readFile(new URL('./take.lua', import.meta.url), 'utf8');
  return { client: client as unknown as RedisClientType, script };
}
