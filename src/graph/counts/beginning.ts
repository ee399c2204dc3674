import { z } from 'zod';
import { sameMembers } from '../../model/rollup.ts';
import type { Graph, RunOptions } from '../client.ts';
import { beginOf, type ClaimClause, STARTS_MAX } from '../filter/claims.ts';
import type { EntityGroup } from '../filter/entity-set.ts';
import { defineStatement } from '../statement.ts';

/** Entities whose claims are counted at most, to see who has the fewest. */
const COMPARED_MAX = 5000;

const claimEnds = defineStatement('entity/claim-ends', {
  params: z.object({ ids: z.array(z.string()).max(COMPARED_MAX) }),
  row: z.object({ id: z.string(), subjects: z.int(), objects: z.int() }),
});

type Test = ClaimClause['tests'][number];
type Beginning = Pick<ClaimClause, 'begin' | 'starts'>;

/**
 * Has clauses begin where fewest claims are gone through to the end, and ask nothing that whatever is found there
 * has: to ask each claim who is named in it takes longest. Where one end alone is named, nothing need be counted.
 */
export async function wellBegun(
  graph: Graph,
  clauses: readonly ClaimClause[],
  options?: RunOptions,
): Promise<ClaimClause[]> {
  const choices = clauses.map(({ tests }) => tests.flatMap((test) => beginningAt(test) ?? []));
  const ids = [
    ...new Set(
      choices.filter((some) => some.length > 1).flatMap((some) => some.flatMap((one) => one.starts)),
    ),
  ];
  const rows =
    ids.length > 0 && ids.length <= COMPARED_MAX ? await graph.run(claimEnds, { ids }, options) : [];
  const ends = new Map(rows.map((row) => [row.id, row]));
  const cost = ({ begin, starts }: Beginning) =>
    starts.reduce((sum, id) => {
      const { subjects = 0, objects = 0 } = ends.get(id) ?? {};
      return sum + (begin === 'OBJECT' ? 0 : subjects) + (begin === 'SUBJECT' ? 0 : objects);
    }, 0);
  return clauses.map((clause, index) => {
    const [best] =
      rows.length > 0 ? (choices[index] ?? []).toSorted((one, other) => cost(one) - cost(other)) : [];
    return withoutProven({ ...clause, ...best });
  });
}

/** @returns where claims are that pass a test, if an index has them */
function beginningAt(test: Test): Beginning | undefined {
  if (test['on'] !== 'ROLE' || test['is'] !== true) return undefined;
  const groups = test['groups'] as EntityGroup[];
  const starts = groups.flatMap(({ ids }) => Object.keys(ids));
  const isListed = groups.every(({ listed }) => listed) && starts.length <= STARTS_MAX;
  const begin = beginOf(Object.keys(test['roles'] as object));
  // Links of a speaker are in no order, and are not counted here.
  return begin !== 'LINK' && isListed ? { begin, starts } : undefined;
}

function withoutProven(clause: ClaimClause): ClaimClause {
  const isProven = (test: Test) => {
    const beginning = beginningAt(test);
    return (
      beginning?.begin === clause.begin &&
      sameMembers(beginning.starts, clause.starts) &&
      (test['groups'] as EntityGroup[]).every(({ kinds }) => kinds === null)
    );
  };
  return { ...clause, tests: clause.tests.filter((test) => !isProven(test)) };
}
