import { z } from 'zod';
import { type CountedDay, type CountedDays, groupOfType, together } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import { claimClauses, clausesOfClaims } from '../filter/claims.ts';
import type { FindEntities } from '../filter/relations.ts';
import { keptAnswer } from '../kept/kept-counts.ts';
import type { Question } from '../kept/question.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { wellBegun } from './beginning.ts';
import { type ClaimParent, claimParent } from './parents.ts';
import { ROOT_OF_TYPE } from './plain-groups.ts';
import { plainTimeline } from './plain-timeline.ts';
import { spansOf } from './spans.ts';
import { digitsOf, fullest, narrowedTo, type TimelineAsked } from './timeline-asked.ts';

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

/** Stands for all groups together: no source and no root is named so. */
const ALL_GROUPS = '|';

type OfParents = (readonly [key: string, counted: CountedDays])[];

/** @returns what was counted for each parent, now or before, by its key; every one has it */
export async function countedDays(
  graph: Graph,
  parents: readonly ClaimParent[],
  asked: TimelineAsked,
  finder: FindEntities,
  options?: RunOptions,
): Promise<Map<string, CountedDays>> {
  return new Map(await keptAnswer(graph, timelineQuestion(graph, parents, asked, finder), options));
}

export function timelineQuestion(
  graph: Graph,
  parents: readonly ClaimParent[],
  asked: TimelineAsked,
  finder: FindEntities,
): Question<OfParents> {
  const isWhole = parents.every(({ begin }) => begin === null);
  const named = ({ where, by, byMonth, withEvents, withIntensity }: TimelineAsked) => [
    ...['timeline', parents, where, by, byMonth, withEvents, withIntensity, finder.clock],
  ];
  return {
    asked: named(asked),
    isWhole,
    count: (run) => countParents(graph, parents, asked, { finder: finder.runningBy(run), ...run }),
    fuller: isWhole
      ? {
          asked: named(fullest(asked)),
          narrowed: (counted) => counted.map(([key, days]) => [key, narrowedTo(asked, days)]),
        }
      : undefined,
  };
}

async function countParents(
  graph: Graph,
  parents: readonly ClaimParent[],
  asked: TimelineAsked,
  { finder, ...options }: RunOptions & { readonly finder: FindEntities },
): Promise<OfParents> {
  const digits = digitsOf(asked);
  const found = await clausesOfClaims(asked.where, finder);
  const ofAll = parents.every(({ begin }) => begin === null);
  const clauses = ofAll ? await wellBegun(graph, found, options) : found;
  const plain = ofAll && (await plainTimeline(graph, clauses, asked, options));
  if (plain) return parents.map(({ key }) => [key, plain]);
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

function countsOf(asked: TimelineAsked, rows: readonly CountedDay[]): CountedDays {
  if (asked.by === 'SOURCE' || (asked.by === 'CAMEO_ROOT' && asked.withEvents)) {
    const isAll = ({ group }: CountedDay) => group === ALL_GROUPS;
    return { groups: rows.filter((counted) => !isAll(counted)), all: rows.filter(isAll) };
  }
  const groups = together(
    rows.map((counted) => ({ ...counted, group: groupOfType(asked.by, counted.group) })),
  );
  return { groups, all: groups };
}
