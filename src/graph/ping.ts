import neo4j, { Neo4jError } from 'neo4j-driver';

/** A Neo4j and who asks it. */
export interface Server {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Name of the database; the server's default one when undefined. */
  readonly database?: string | undefined;
}

/** Why a Neo4j is of no use: nothing answers, or it refuses the user, or it has no such database. */
export type PingFailure = 'unreachable' | 'unauthorized' | 'no such database' | 'other';

/** What came of asking a Neo4j whether it is there. */
export type PingResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: PingFailure; readonly detail: string };

/** Setting a password needs the system database, which may take a moment after the port opens. */
const PASSWORD_TIMEOUT_MS = 15_000;
/** So that names, routing tables and slow hosts all fit the time limit of a ping. */
const CONNECT_SHARE = 0.8;

/** Asks whether a Neo4j answers, accepts the user and has the database. Never throws, never waits longer. */
export async function ping(server: Server, timeoutMs: number): Promise<PingResult> {
  const answer = withDriver(server, timeoutMs, async (driver) => {
    const session = driver.session(server.database === undefined ? {} : { database: server.database });
    // Over bolt:// only the begin of a transaction tells whether the database exists.
    const transaction = await session.beginTransaction({ timeout: timeoutMs });
    await transaction.rollback();
    return { ok: true } as const;
  }).catch(pingFailure);
  return within(timeoutMs, answer);
}

/** Gives the user `neo4j` of a fresh store its first real password; until then it can do nothing else. */
export async function setFirstPassword(uri: string, initial: string, password: string): Promise<PingResult> {
  const server = { uri, user: 'neo4j', password: initial };
  const answer = withDriver(server, PASSWORD_TIMEOUT_MS, async (driver) => {
    // An administration command: it exists on the system database only, so it is no declared statement.
    const text = 'ALTER CURRENT USER SET PASSWORD FROM $initial TO $password';
    await driver.executeQuery(text, { initial, password }, { database: 'system' });
    return { ok: true } as const;
  }).catch(pingFailure);
  return within(PASSWORD_TIMEOUT_MS, answer);
}

async function withDriver<T>(
  { uri, user, password }: Server,
  timeoutMs: number,
  work: (driver: neo4j.Driver) => Promise<T>,
): Promise<T> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: timeoutMs * CONNECT_SHARE,
    connectionAcquisitionTimeout: timeoutMs,
    maxTransactionRetryTime: 0,
    userAgent: 'newsgraph',
    telemetryDisabled: true,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

async function within(timeoutMs: number, answer: Promise<PingResult>): Promise<PingResult> {
  const late = Promise.withResolvers<PingResult>();
  const detail = `no answer within ${timeoutMs / 1000} s`;
  const timer = setTimeout(() => late.resolve({ ok: false, failure: 'unreachable', detail }), timeoutMs);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function pingFailure(error: unknown): PingResult {
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, failure: failureKind(error), detail };
}

function failureKind(error: unknown): PingFailure {
  if (!(error instanceof Neo4jError)) return 'other';
  if (error.code.includes('DatabaseNotFound')) return 'no such database';
  if (error.code.startsWith('Neo.ClientError.Security.')) return 'unauthorized';
  // `N/A` is what the driver gives to a pool that got no connection in time.
  return ['ServiceUnavailable', 'SessionExpired', 'N/A'].includes(error.code) ? 'unreachable' : 'other';
}
