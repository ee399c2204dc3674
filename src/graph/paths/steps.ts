import { z } from 'zod';
import { isNow } from '../../model/clock.ts';
import { RANK_COUNTED } from '../../model/rollup.ts';
import type { Graph, RunOptions } from '../client.ts';
import { clockArguments, clockParams } from '../clock.ts';
import { counting } from '../counts/counting.ts';
import type { ClaimWhere } from '../filter/claim-leaves.ts';
import { claimClauses, clausesOfClaims } from '../filter/claims.ts';
import type { RelationWhere } from '../filter/leaves.ts';
import { clausesOf, type FindEntities, keepsAll, relationClauses } from '../filter/relations.ts';
import { cypherInt, defineStatement } from '../statement.ts';

const around = { ids: z.array(z.string()), above: z.string(), limit: cypherInt };
/** Lines, of which each text has several. */
const lines = z
  .array(z.string())
  .transform((texts) => texts.flatMap((text) => text.slice(0, -1).split('\n')));
const row = z.object({ ranks: lines, looked: z.int() });
const step = defineStatement('path/step', {
  params: z.object(around),
  row: row.extend({ writtenAt: z.string().nullable() }),
});
const conditions = z.object({ clauses: relationClauses, claims: claimClauses.nullable() });
type Conditions = z.input<typeof conditions>;
const stepWhere = defineStatement('path/step-where', { params: conditions.extend(around), row });
const stepAt = defineStatement('path/step-at', {
  params: conditions.extend({ ...around, ...clockParams }),
  row,
});

/** Which relations lead from one entity to another. */
export interface Ways {
  readonly where: RelationWhere;
  /** What a claim says that counts in them; anything when undefined. */
  readonly claims?: ClaimWhere | undefined;
  /** Whom to ask about entities that the conditions speak of, and when they hold. */
  readonly finder: FindEntities;
}

/** What was found around some entities. */
export interface Steps {
  /** Of each relation the number of its claims, `|` and its id; some twice. */
  readonly ranks: readonly string[];
  /** Relations that were looked at for it, no more than asked for. */
  readonly looked: number;
  /** Number and time of the newest write when it was begun, where no condition was asked of relations. */
  readonly writtenAt?: string | null;
}
/** Reads the relations around some entities by which one may go on, in one statement. */
export interface Stepping {
  readonly read: (ids: readonly string[], limit: number, options: RunOptions) => Promise<Steps>;
  /** Whether one may go on by every relation that stands now. */
  readonly isOpen: boolean;
}

const NOTHING: Steps = { ranks: [], looked: 0 };

export async function stepsBy(graph: Graph, { where, claims, finder }: Ways): Promise<Stepping> {
  const clauses = await clausesOf(where, { view: 'STORED', finder, atParents: true });
  const said = claims ? await clausesOfClaims(counting(claims), finder) : null;
  if (clauses.length === 0 || said?.length === 0) return { read: async () => NOTHING, isOpen: false };
  const isOpen = isNow(finder.clock) && said === null && clauses.some(keepsAll);
  const run = isOpen ? openly(graph) : within(graph, { clauses, claims: said }, finder);
  return {
    read: async (ids, limit, options) => (await run({ ids: [...ids], limit }, options))[0] ?? NOTHING,
    isOpen,
  };
}

type Around = Pick<z.input<typeof step.params>, 'ids' | 'limit'>;

function openly(graph: Graph) {
  return (around: Around, options: RunOptions) =>
    graph.run(step, { ...around, above: RANK_COUNTED }, options);
}

/** @returns asks by the statement that reads no more than the conditions and the clock need */
function within(graph: Graph, conditions: Conditions, { clock }: FindEntities) {
  const asked = { ...conditions, ...clockArguments(clock) };
  return (around: Around, options: RunOptions) =>
    isNow(clock)
      ? graph.run(stepWhere, { ...around, ...conditions, above: RANK_COUNTED }, options)
      : graph.run(stepAt, { ...around, ...asked, above: '' }, options);
}
