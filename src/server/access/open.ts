import type { Logger } from 'pino';
import type { Graph } from '../../graph/client.ts';
import { rateKeys } from '../budgets/rate-keys.ts';
import type { ServerOptions } from '../options.ts';
import { Access } from './access.ts';
import { ApiKeys } from './keys.ts';
import { Tokens } from './tokens.ts';

/** Makes what tells who sends requests, by all ways that the settings allow. */
export function openAccess(graph: Graph, { access, budgets }: ServerOptions, logger: Logger): Access {
  const rateKeyOf = rateKeys(budgets.rate);
  const tokens = access.tokens ? [new Tokens(access.tokens, logger)] : [];
  return new Access(
    [new ApiKeys(graph, logger), ...tokens],
    (credential) => rateKeyOf(credential) !== undefined,
  );
}
