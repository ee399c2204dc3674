import type { IncomingMessage } from 'node:http';
import { handleMaybePromise } from '@whatwg-node/promise-helpers';
import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '../../graphql/context.ts';
import { OperationQueue } from './operation-queue.ts';
import type { BudgetOptions, RateOptions } from './options.ts';
import { type Charge, createCharge, type NodeContext } from './rate-limit.ts';
import { SharedBuckets } from './shared-buckets.ts';
import type { Subject } from './subject.ts';
import { type Buckets, TokenBuckets } from './token-buckets.ts';

/** What each request costs, whatever comes of it: also one that is no GraphQL. */
export const REQUEST_COST = 10;

/** What charges clients, and lets go of what it holds. */
export interface Till {
  readonly charge: Charge;
  readonly close: () => Promise<void>;
}

/** @param subjectOf who pays for a request */
export function openTill(
  rate: RateOptions,
  subjectOf: (request: IncomingMessage) => Subject,
  logger: Logger,
): Till {
  const buckets = bucketsFor(rate, logger);
  return {
    charge: buckets ? createCharge(buckets, subjectOf) : () => {},
    close: async () => buckets?.close?.(),
  };
}

/**
 * Holds operations to what they may use up: each is charged to its client, waits for its turn, and ends at its
 * deadline or when the client has gone.
 */
export function useBudgets(options: BudgetOptions, { charge, close }: Till): Plugin {
  const queue = new OperationQueue(options.queue);
  return {
    onRequestParse: ({ serverContext }) => charge(serverContext as NodeContext, REQUEST_COST),
    onExecute: ({ executeFn, setExecuteFn }) => {
      // What need not wait is done at once: a turn of the event loop costs as much as a small query.
      setExecuteFn((args: ExecutionArgs) => {
        const context = args.contextValue as Context & NodeContext;
        const { run, estimated } = context;
        // The executor takes a signal, which the types of GraphQL do not know.
        const execute = () => executeFn(Object.assign({}, args, { signal: run.signal }));
        const time = run.start();
        return handleMaybePromise(
          () =>
            handleMaybePromise(
              () => charge(context, estimated),
              () => queue.enter(run.signal),
            ),
          (leave) => handleMaybePromise(execute, (result) => result, undefined, leave),
          undefined,
          () => time[Symbol.dispose](),
        );
      });
    },
    onDispose: close,
  };
}

/** @returns undefined if there is no limit */
function bucketsFor(rate: RateOptions, logger: Logger): Buckets | undefined {
  if (rate.perSecond === 0) return undefined;
  return rate.redisUrl === undefined ? new TokenBuckets() : new SharedBuckets(rate.redisUrl, logger);
}
