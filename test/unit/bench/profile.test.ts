import type { Profiler } from 'node:inspector';
import { expect, test } from 'vitest';
import { profileText } from '../../../bench/profile/report.ts';
import { STAGES, type StageTimes, stageTimes } from '../../../bench/profile/stages.ts';
import { tableRows } from '../../../src/docs/markdown.ts';

const MODULES = 'file:///app/node_modules/';

/** A profile of stacks, outermost frame first, each seen for so many microseconds. */
function profileOf(stacks: readonly (readonly [readonly (readonly [string, string])[], number])[]) {
  const nodes: (Profiler.ProfileNode & { children: number[] })[] = [];
  const samples: number[] = [];
  for (const [frames] of stacks) {
    for (const [index, [functionName, url]] of frames.entries()) {
      const id = nodes.length + 1;
      const callFrame = { functionName, url, scriptId: '0', lineNumber: 0, columnNumber: 0 };
      if (index > 0) nodes.at(-1)?.children.push(id);
      nodes.push({ id, callFrame, children: [] });
    }
    samples.push(nodes.length);
  }
  return { nodes, startTime: 0, endTime: 0, samples, timeDeltas: stacks.map(([, us]) => us) };
}

const yoga = ['handle', `${MODULES}graphql-yoga/esm/server.js`] as const;
const execute = ['executeField', `${MODULES}@graphql-tools/executor/esm/execution/execute.js`] as const;

test.each<[string, readonly (readonly [string, string])[]]>([
  ['HTTP', [yoga]],
  ['parse', [yoga, ['parse', `${MODULES}graphql/language/parser.mjs`]]],
  ['validate', [yoga, ['validate', `${MODULES}graphql/validation/validate.mjs`]]],
  ['limits', [yoga, ['costOf', 'file:///app/src/graphql/cost.ts']]],
  ['execute', [yoga, execute]],
  ['resolve and load', [execute, ['resolve', 'file:///app/src/graphql/relations/relation-lists.ts']]],
  [
    'check rows',
    [
      ['read', 'file:///app/src/graph/statement.ts'],
      ['parse', `${MODULES}zod/v4/core/parse.js`],
    ],
  ],
  [
    'driver',
    [
      ['run', 'file:///app/src/graph/client.ts'],
      ['run', `${MODULES}neo4j-driver-core/lib/session.js`],
    ],
  ],
  ['serialise', [yoga, ['stringify', `${MODULES}graphql-yoga/esm/plugins/result-processor/stringify.js`]]],
  ['garbage collection', [execute, ['(garbage collector)', '']]],
  ['wait for Neo4j', [['(idle)', '']]],
  ['other', [['(program)', '']]],
])('a sample counts for %s by the innermost frame that belongs to a stage', (stage, frames) => {
  // What is nobody's works for who called it.
  const called = [...frames, ['writeBuffer', 'node:internal/stream_base_commons']] as const;

  const times = stageTimes(
    profileOf([
      [frames, 300],
      [frames.at(-1)?.[1] === '' ? frames : called, 500],
    ]),
  );

  expect(Object.entries(times).filter(([, us]) => us > 0)).toEqual([[stage, 800]]);
});

test('the table has milliseconds a request, query by query', () => {
  const times = (us: number) => Object.fromEntries(STAGES.map((stage) => [stage, us])) as StageTimes;
  const results = [
    { query: 'a', side: 'ours', requests: 100, seconds: 2, times: times(50_000) },
    { query: 'b', side: 'ours', requests: 10, seconds: 2, times: times(50_000) },
    { query: 'a', side: 'bare', requests: 1000, seconds: 2, times: times(50_000) },
  ] as const;

  const rows = tableRows(
    profileText(results, { title: 'made up', rows: 3000 }),
    ['query', 'side', ...STAGES, 'whole'].join(' | '),
  );

  expect(
    rows.map(([query, side, first, , , , , , , , , , , , whole]) => [query, side, first, whole]),
  ).toEqual([
    ['a', 'newsgraph', '0.50', '20.00'],
    ['a', 'bare driver', '0.05', '2.00'],
    ['b', 'newsgraph', '5.00', '200.00'],
  ]);
});
