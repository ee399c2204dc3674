import { createRequire } from 'node:module';

/**
 * Loaded into a server before its own code: has its Neo4j driver count, when told to, what each statement
 * touches. Works on whichever copy of the driver the server uses; statements cost what they cost without it.
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

const hits = ({ dbHits = 0, children }: PlanNode): number =>
  children.reduce((sum, child) => sum + hits(child), dbHits);

function count(prototype: { run: unknown }): void {
  const run = prototype.run as Run;
  prototype.run = function counting(this: unknown, text: string, ...rest: unknown[]) {
    // What only plans reads nothing.
    if (!counted || text.startsWith('EXPLAIN')) return run.call(this, text, ...rest);
    return run.call(this, `PROFILE ${text}`, ...rest).then((result) => {
      counted?.push({ text, dbHits: Number(hits(result.summary.profile)) });
      return result;
    });
  };
}

const driver = createRequire(process.argv[1] ?? '').resolve('neo4j-driver');
const { Session, Transaction } = createRequire(driver)('neo4j-driver-core');
count(Session.prototype);
count(Transaction.prototype);

process.on('message', (message) => {
  if (message === 'count') counted = [];
  if (message !== 'counted') return;
  process.send?.(counted ?? []);
  counted = undefined;
});
// A server that has nothing else to wait for may end.
process.channel?.unref();
