import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionMode } from 'neo4j-driver';
import type { z } from 'zod';
import { DatabaseUnavailableError } from '../errors.ts';
import { bookmarkFailure, driverFailure, lateFailure, silenceFailure, writeFailure } from './failure.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Statement } from './statement.ts';
import { whileAlive } from './while-alive.ts';
import { whileRetryable } from './while-retryable.ts';

/** How to reach the database, and how long to wait for it. */
export interface GraphConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Name of the database; the server's default one when undefined. */
  readonly database: string | undefined;
  /** After this long the database ends a statement, and soon after the client stops waiting. */
  readonly statementTimeoutMs: number;
}

export interface RunOptions {
  /** Ends the statement in the database when it aborts. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  /** No statement runs longer than this, as `performance.now()` tells it. */
  readonly deadlineMs?: number | undefined;
  /** Takes down what the statement took. */
  readonly meter?: Meter | undefined;
  /** The statement sees at least what these name, whichever member of a cluster runs it. */
  readonly bookmarks?: Bookmarks | undefined;
  /** Takes in what the statement saw: whatever is run as of it sees no less, whichever member runs it. */
  readonly saw?: Bookmarks | undefined;
  /** Whether the statement is shown what is private. */
  readonly withPrivate?: boolean | undefined;
}

export interface WriteOptions {
  /** After this long the database ends the transaction. */
  readonly timeoutMs?: number | undefined;
  /** As of what it begins; once it is committed, they name it alone. */
  readonly bookmarks?: Bookmarks | undefined;
}

/** What somebody has seen or written, so that what it reads next is no older. */
export interface Bookmarks {
  /** As Neo4j writes them, each naming a transaction. */
  after: readonly string[];
}

/** What the statements of one request add up to. */
export interface Meter {
  statements: number;
  /** From sending to the last row, for each statement, though some run side by side. */
  dbMs: number;
}

/** One write transaction: runs declared statements until its work returns. */
export interface Transaction {
  run<P extends z.ZodObject, R extends z.ZodObject>(
    statement: Statement<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]>;
}

/** How long a new connection may take, so that an absent database is reported within 5 s. */
const CONNECT_TIMEOUT_MS = 3000;
/** How long the driver goes on retrying a transaction that met a deadlock or a lost connection. */
const RETRY_TIMEOUT_MS = 3000;
/** The driver's way of saying that a result comes whole. */
const FETCH_ALL = -1;
/** A statement is ended at its limit; for this much longer the database may say nothing before it is given up. */
const TIMEOUT_GRACE_MS = 1000;
/** A database that has not answered for so long is asked whether it is there at all. */
const SILENCE_MS = 3500;
/** By so much the signal of a deadline comes before the database's own end of a statement. */
const DEADLINE_GRACE_MS = 100;
/** How long closing may take. */
const CLOSE_TIMEOUT_MS = 3000;
/** How long it may take to say so. */
const PING_TIMEOUT_MS = 1000;

/** The database, opened once a process. Knows statements, not what they are for. */
export class Graph implements AsyncDisposable {
  readonly #driver: Driver;
  readonly #config: GraphConfig;

  constructor(config: GraphConfig) {
    this.#config = config;
    this.#driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: CONNECT_TIMEOUT_MS + 1000,
      maxTransactionRetryTime: RETRY_TIMEOUT_MS,
      // All rows at once: the driver discards the rest of a result that it fetches in parts also after its
      // connection was reset, and that fails whatever statement has the connection next.
      fetchSize: FETCH_ALL,
      userAgent: 'newsgraph',
      telemetryDisabled: true,
    });
  }

  /** Runs a reading statement. Rows are checked against its declaration. */
  async run<P extends z.ZodObject, R extends z.ZodObject>(
    statement: Statement<P, R>,
    params: z.input<P>,
    options: RunOptions = {},
  ): Promise<z.output<R>[]> {
    const {
      signal,
      timeoutMs: longestMs = this.#config.statementTimeoutMs,
      deadlineMs = Infinity,
      meter,
    } = options;
    // The driver ignores a signal that has already aborted, and would run the statement.
    signal?.throwIfAborted();
    const leftMs = Math.max(0, Math.ceil(deadlineMs - performance.now())) + DEADLINE_GRACE_MS;
    const timeoutMs = Math.min(longestMs, leftMs);
    const bound = statement.bind(params, options.withPrivate);
    const config = { timeout: timeoutMs, metadata: { statement: statement.name } };
    const answer = whileRetryable(RETRY_TIMEOUT_MS, signal, () =>
      this.#read((session) => session.run(statement.text, bound, config), timeoutMs, options),
    );
    const sentAt = performance.now();
    const { records } = await this.#patiently(answer, timeoutMs, options);
    if (meter) {
      meter.statements += 1;
      meter.dbMs += performance.now() - sentAt;
    }
    return records.map((record) => statement.read(record.toObject()));
  }

  /** Runs `work` in one write transaction, again from its start if it met a deadlock. */
  async write<T>(
    work: (transaction: Transaction) => Promise<T>,
    { timeoutMs, bookmarks }: WriteOptions = {},
  ): Promise<T> {
    const session = this.#session(neo4j.session.WRITE, bookmarks);
    const config = timeoutMs === undefined ? undefined : { timeout: timeoutMs };
    const written = session.executeWrite((opened) => work(transaction(opened)), config);
    // One that has given up waits no more: a database that froze does not answer the closing either.
    const closed = () => written.catch(() => {}).finally(() => session.close());
    try {
      const result = await whileAlive(written, () => this.ping());
      if (bookmarks) bookmarks.after = session.lastBookmarks();
      await closed();
      return result;
    } catch (error) {
      void closed().catch(() => {});
      throw writeFailure(error, timeoutMs ?? 0);
    }
  }

  /** Runs a statement that changes constraints or indexes; those go in no transaction with others. */
  async define(text: string): Promise<void> {
    const session = this.#driver.session(this.#place());
    try {
      await session.run(text);
    } catch (error) {
      throw driverFailure(error, 0);
    } finally {
      await session.close();
    }
  }

  /** Has Neo4j plan a statement without running it. */
  explain(statement: Statement): Promise<Profile> {
    return this.#plan(`EXPLAIN ${statement.text}`, {});
  }

  /** Runs a reading statement and counts what it touched. */
  profile<P extends z.ZodObject>(statement: Statement<P>, params: z.input<P>): Promise<Profile> {
    return this.#plan(`PROFILE ${statement.text}`, statement.bind(params));
  }

  /** @throws {DatabaseUnavailableError} if the database does not answer in time */
  async ping(timeoutMs: number = CONNECT_TIMEOUT_MS): Promise<void> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(`no answer within ${timeoutMs} ms`), timeoutMs);
    try {
      await Promise.race([this.#driver.verifyConnectivity(this.#place()), late.promise]);
    } catch (error) {
      throw new DatabaseUnavailableError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A database that froze does not answer the closing of a connection either.
    await Promise.race([this.#driver.close(), sleep(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
  }

  /**
   * A transaction of its own for one statement: one message and one answer, where a transaction that is
   * begun and committed takes three of each. It is ended from here at its limit, since Neo4j itself looks at
   * the time only now and then: every two seconds, unless set otherwise.
   */
  async #read<T>(
    work: (session: Session) => PromiseLike<T>,
    timeoutMs: number,
    { signal, bookmarks, saw }: RunOptions,
  ): Promise<T> {
    const session = this.#session(neo4j.session.READ, bookmarks);
    let late = false;
    // Closing resets the connection, which ends the statement in the database.
    const close = () => void session.close();
    const timer = setTimeout(() => {
      late = true;
      close();
    }, timeoutMs);
    signal?.addEventListener('abort', close, { once: true });
    try {
      const result = await work(session);
      if (saw) saw.after = session.lastBookmarks();
      return result;
    } catch (error) {
      throw late ? lateFailure(error, timeoutMs) : (bookmarkFailure(error) ?? error);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', close);
      await session.close();
    }
  }

  #session(defaultAccessMode: SessionMode, bookmarks?: Bookmarks): Session {
    return this.#driver.session({
      ...this.#place(),
      defaultAccessMode,
      bookmarks: [...(bookmarks?.after ?? [])],
    });
  }

  #place(): { database?: string } {
    return this.#config.database === undefined ? {} : { database: this.#config.database };
  }

  /**
   * Waits for the driver, but not for ever: a database that froze never answers. One that is merely slow
   * answers a ping, and has its whole time.
   */
  async #patiently<T>(answer: Promise<T>, timeoutMs: number, { signal, bookmarks }: RunOptions): Promise<T> {
    const late = Promise.withResolvers<never>();
    const awaited = bookmarks !== undefined && bookmarks.after.length > 0;
    const giveUp = () => late.reject(silenceFailure(timeoutMs, awaited));
    const timer = setTimeout(giveUp, timeoutMs + TIMEOUT_GRACE_MS);
    const silence = setTimeout(() => this.ping(PING_TIMEOUT_MS).catch(late.reject), SILENCE_MS);
    try {
      return await Promise.race([answer, late.promise]);
    } catch (error) {
      signal?.throwIfAborted();
      throw driverFailure(error, timeoutMs);
    } finally {
      clearTimeout(timer);
      clearTimeout(silence);
      // Nobody waits for it any more; its failure is no news.
      late.promise.catch(() => {});
      answer.catch(() => {});
    }
  }

  async #plan(text: string, params: Record<string, unknown>): Promise<Profile> {
    const session = this.#driver.session(this.#place());
    // A write that is measured is undone.
    const open = session.beginTransaction();
    try {
      const result = await (await open).run(text, params);
      return profileOf(result);
    } finally {
      await (await open).rollback();
      await session.close();
    }
  }
}

function transaction(driverTransaction: ManagedTransaction): Transaction {
  return {
    async run(statement, params) {
      const { records } = await driverTransaction.run(statement.text, statement.bind(params, true));
      return records.map((record) => statement.read(record.toObject()));
    },
  };
}
