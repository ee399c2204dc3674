import { z } from 'zod';
import { keysOfTypes } from '../../model/facets.ts';
import { type CountedDay, type CountedDays, groupOfType, type TimelineGroup } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimWhere } from '../filter/claim-leaves.ts';
import { claimClauses, clausesOfClaims } from '../filter/claims.ts';
import type { FindEntities } from '../filter/relations.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { wellBegun } from './beginning.ts';
import { keptAnswer, type Question } from './kept.ts';
import { type ClaimParent, claimParent } from './parents.ts';
import { countPlain } from './plain.ts';
import { spansOf } from './spans.ts';

const params = z.object({
  parents: z.array(claimParent).max(1000),
  spans: z.array(z.object({ below: z.string(), above: z.string() })),
  clauses: claimClauses,
  digits: cypherInt,
});
const ofTypes = params.extend({
  by: z.enum(['NONE', 'TYPE', 'CAMEO_ROOT']),
  withIntensity: z.boolean(),
  roots: z.record(z.string(), z.string()),
});
const row = z.object({
  key: z.string(),
  day: z.string(),
  group: z.string().nullable(),
  claimCount: z.int(),
  eventCount: z.int(),
  intensity: z.number(),
  scored: z.int(),
  schemes: z.array(z.string()),
});

const timeline = defineStatement('claim/timeline', { params: ofTypes, row });
const timelineEvents = defineStatement('claim/timeline-events', { params: ofTypes, row });
const timelineBySource = defineStatement('claim/timeline-by-source', { params, row });

/** What is counted of claims, and how they are told apart. */
export interface TimelineAsked {
  /** As `counting` makes it. */
  readonly where: ClaimWhere;
  readonly by: TimelineGroup;
  /** Whether months do, of which a longer interval is made up. */
  readonly byMonth: boolean;
  /** Whether events are counted too, which takes twice as long. */
  readonly withEvents: boolean;
  /** Whether intensities are summed up too, for which each claim is looked at. */
  readonly withIntensity: boolean;
}

/** Stands for all groups together: no source and no root is named so. */
const ALL_GROUPS = '|';

/** CAMEO roots of the types that have one. */
export const ROOT_OF_TYPE = keysOfTypes('CAMEO_ROOT');

type OfParents = (readonly [key: string, counted: CountedDays])[];

/** @returns what was counted for each parent, now or before, by its key; every one has it */
export async function countedDays(
  graph: Graph,
  parents: readonly ClaimParent[],
  asked: TimelineAsked,
  finder: FindEntities,
  options?: RunOptions,
): Promise<Map<string, CountedDays>> {
  const { where, by, byMonth, withEvents, withIntensity } = asked;
  const question: Question<OfParents> = {
    asked: ['timeline', parents, where, by, byMonth, withEvents, withIntensity, finder.clock],
    isWhole: parents.every(({ begin }) => begin === null),
    count: (run) => countParents(graph, parents, asked, { finder: finder.runningBy(run), ...run }),
  };
  return new Map(await keptAnswer(graph, question, options));
}

async function countParents(
  graph: Graph,
  parents: readonly ClaimParent[],
  asked: TimelineAsked,
  { finder, ...options }: RunOptions & { readonly finder: FindEntities },
): Promise<OfParents> {
  const digits = asked.byMonth ? 7 : 10;
  const found = await clausesOfClaims(asked.where, finder);
  const ofAll = parents.every(({ begin }) => begin === null);
  const clauses = ofAll ? await wellBegun(graph, found, options) : found;
  const byType =
    ofAll && isByType(asked) && (await countPlain(graph, clauses, { ...asked, digits }, options));
  if (byType) {
    const counted = countsOf(
      asked,
      byType.map((found) => ({ ...found, group: groupOf(asked, found.type) })),
    );
    return parents.map(({ key }) => [key, counted]);
  }
  const spans = await spansOf(graph, parents, clauses, options);
  const rows = await read(graph, asked, { parents: [...parents], spans, clauses, digits }, options);
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return parents.map(({ key }) => [key, countsOf(asked, byKey.get(key) ?? [])]);
}

function read(
  graph: Graph,
  { by, withEvents, withIntensity }: TimelineAsked,
  common: z.input<typeof params>,
  options?: RunOptions,
) {
  if (by === 'SOURCE') return graph.run(timelineBySource, common, options);
  const told = by === 'NONE' || by === 'CAMEO_ROOT' ? by : 'TYPE';
  const statement = withEvents ? timelineEvents : timeline;
  return graph.run(statement, { ...common, by: told, withIntensity, roots: ROOT_OF_TYPE }, options);
}

/** Whether claims need only be told apart by their type. */
const isByType = ({ by }: TimelineAsked) => by !== 'SOURCE' && by !== 'CAMEO_ROOT';

const groupOf = ({ by }: TimelineAsked, type: string) => (by === 'NONE' ? null : type);

function countsOf({ by, withEvents }: TimelineAsked, rows: readonly CountedDay[]): CountedDays {
  if (by === 'SOURCE' || (by === 'CAMEO_ROOT' && withEvents)) {
    const isAll = ({ group }: CountedDay) => group === ALL_GROUPS;
    return { groups: rows.filter((counted) => !isAll(counted)), all: rows.filter(isAll) };
  }
  const groups = rows.map((counted) => ({ ...counted, group: groupOfType(by, counted.group) }));
  return { groups, all: groups };
}
