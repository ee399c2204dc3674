import type { Profiler } from 'node:inspector';

/** What a server does with its time, in the order in which a request meets it. */
export const STAGES = [
  'HTTP',
  'parse',
  'validate',
  'limits',
  'execute',
  'resolve and load',
  'driver',
  'check rows',
  'serialise',
  'garbage collection',
  'other',
  'wait for Neo4j',
] as const;
export type Stage = (typeof STAGES)[number];

/** Microseconds of each stage. */
export type StageTimes = Record<Stage, number>;

/** Functions that tell their stage, whatever file they are in; V8 names what is no function in brackets. */
const FUNCTIONS: Readonly<Record<string, Stage>> = {
  '(idle)': 'wait for Neo4j',
  '(garbage collector)': 'garbage collection',
};

/** The first that fits the path of a file. Libraries that load lazily share a folder with none of these. */
const FILES: readonly (readonly [RegExp, Stage])[] = [
  [/\/neo4j-driver/, 'driver'],
  [/\/zod\//, 'check rows'],
  [/\/src\/graph\//, 'resolve and load'],
  [/\/src\/graphql\/(cost|complexity)\.ts|plugin-complexity|\/src\/server\/(limits|budgets)\//, 'limits'],
  [/\/src\/graphql\/|\/dataloader\//, 'resolve and load'],
  [/\/graphql\/(validation|utilities)\//, 'validate'],
  [/\/graphql\/language\//, 'parse'],
  [/\/graphql-yoga\/.*(result-processor|stringify)/, 'serialise'],
  [/\/@graphql-tools\/executor\/|\/graphql\/execution\/|\/graphql-jit\//, 'execute'],
  [/\/@neo4j\/(graphql|cypher-builder)\//, 'resolve and load'],
  [
    /\/graphql-yoga\/|\/@whatwg-node\/|\/@envelop\/|\/compression\/|\/src\/server\/|\/bench\/servers\//,
    'HTTP',
  ],
  [/^node:(_http|http|internal\/http)/, 'HTTP'],
];

/** @returns the stage that a frame tells by itself, or undefined: then it works for who called it */
function stageOf({ functionName, url }: Profiler.ProfileNode['callFrame']): Stage | undefined {
  return FUNCTIONS[functionName] ?? FILES.find(([pattern]) => pattern.test(url))?.[1];
}

/** Adds up the samples of a CPU profile: each counts for the innermost frame that tells a stage. */
export function stageTimes({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): StageTimes {
  const times = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as StageTimes;
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const stages = new Map<number, Stage>();
  const stage = (id: number | undefined): Stage => {
    const frame = id === undefined ? undefined : frames.get(id);
    if (id === undefined || !frame) return 'other';
    const known = stages.get(id) ?? stageOf(frame) ?? stage(parents.get(id));
    stages.set(id, known);
    return known;
  };
  for (const [index, id] of samples.entries()) times[stage(id)] += timeDeltas[index] ?? 0;
  return times;
}
