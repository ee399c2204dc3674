import { createRequire } from 'node:module';

/**
 * Loaded into a server before its own code: has its Neo4j driver count, when told to, what each statement
 * touches. Works on whichever copy of the driver the server uses.
 *
 * While it counts, statements go one after the other in the order in which they are sent, each when what came
 * of the one before has been taken in. Fields of a request that load beside each other know what others have
 * loaded already; whose answer comes first is luck, and with it what is left to load.
 */

interface PlanNode {
  readonly dbHits?: number;
  readonly children: readonly PlanNode[];
}

type Run = (
  this: unknown,
  query: string,
  ...rest: unknown[]
) => PromiseLike<{ summary: { profile: PlanNode } }>;

/** A statement that was run, as it was sent. */
export interface CountedStatement {
  readonly text: string;
  readonly dbHits: number;
}

let counted: CountedStatement[] | undefined;
/** When the last statement that was sent is over. */
let over: Promise<void> = Promise.resolve();
/** What a session's statement keeps waiting until it is closed. */
const waiting = new WeakMap<object, () => void>();

const hits = ({ dbHits = 0, children }: PlanNode): number =>
  children.reduce((sum, child) => sum + hits(child), dbHits);

/** @returns what lets the next statement go */
async function turn(): Promise<() => void> {
  const before = over;
  const { promise, resolve } = Promise.withResolvers<void>();
  over = promise;
  await before;
  // What has been answered is taken in within this round of the event loop.
  return () => void setImmediate(resolve);
}

async function runCounted(
  owner: object,
  run: Run,
  text: string,
  rest: readonly unknown[],
  untilClosed: boolean,
) {
  const next = await turn();
  if (untilClosed) waiting.set(owner, next);
  try {
    const result = await run.call(owner, `PROFILE ${text}`, ...rest);
    counted?.push({ text, dbHits: Number(hits(result.summary.profile)) });
    return result;
  } finally {
    if (!untilClosed) next();
  }
}

/** @param untilClosed whether a statement is over when its session is closed, and not when it is answered */
function count(prototype: { run: unknown }, untilClosed: boolean): void {
  const run = prototype.run as Run;
  prototype.run = function counting(this: object, text: string, ...rest: unknown[]) {
    // What only plans reads nothing.
    if (!counted || text.startsWith('EXPLAIN')) return run.call(this, text, ...rest);
    return runCounted(this, run, text, rest, untilClosed);
  };
}

function releaseWhenClosed(prototype: { close: unknown }): void {
  const close = prototype.close as (this: object) => Promise<void>;
  prototype.close = async function releasing(this: object) {
    await close.call(this);
    waiting.get(this)?.();
  };
}

const driver = createRequire(process.argv[1] ?? '').resolve('neo4j-driver');
const { Session, Transaction } = createRequire(driver)('neo4j-driver-core');
count(Session.prototype, true);
count(Transaction.prototype, false);
releaseWhenClosed(Session.prototype);

process.on('message', (message) => {
  if (message === 'count') counted = [];
  if (message !== 'counted') return;
  process.send?.(counted ?? []);
  counted = undefined;
});
// A server that has nothing else to wait for may end.
process.channel?.unref();
