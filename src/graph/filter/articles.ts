import { z } from 'zod';
import { BadUserInputError } from '../../errors.ts';
import type { Graph, RunOptions } from '../client.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import type { ArticleLeaf, ArticleWhere } from './article-leaves.ts';
import { claimClauses, clausesOfClaims } from './claims.ts';
import { FOUND_MAX } from './entities.ts';
import { lookup } from './entity-set.ts';
import { type FindEntities, STARTS_MAX } from './relations.ts';
import { alternatives, type Literal } from './where.ts';

/** A clause of fragments/article-matches, and where to begin to look for what satisfies it. */
const clause = z.object({
  tests: z.array(z.record(z.string(), z.unknown())),
  /** Sort keys that articles are between. */
  below: z.string(),
  above: z.string(),
  begin: z.enum(['IDS', 'SOURCE', 'ALL']),
  starts: z.array(z.string()),
});
export type ArticleClause = z.infer<typeof clause>;
export const articleClauses = z.array(clause);

const reporting = defineStatement('filter/reporting', {
  params: z.object({ clauses: claimClauses, limit: cypherInt }),
  row: z.object({ ids: z.array(z.string()) }),
});

/** A condition, and whom to ask about entities that it speaks of. */
export interface ArticlesAsked {
  readonly where: ArticleWhere;
  readonly finder: FindEntities;
}

type Start = Pick<ArticleClause, 'begin' | 'starts'>;
type Test = Record<string, unknown>;
/** Finds the articles that report claims of which a leaf asks. */
type FindReporting = (leaf: ArticleLeaf & { on: 'CLAIMS' }) => Promise<readonly string[]>;

/** Below and above every sort key of an article. */
const BOTTOM = '';
const TOP = '~';

/**
 * What a condition on articles comes down to. What it asks of claims is answered first, once however many
 * alternatives there are.
 *
 * @returns clauses of which an article must satisfy one; none if no article can
 * @throws {BadUserInputError} if what it asks of claims holds for more articles than a statement can be handed
 */
export async function clausesOfArticles(
  graph: Graph,
  { where, finder }: ArticlesAsked,
  options?: RunOptions,
): Promise<ArticleClause[]> {
  const found = new Map<ArticleLeaf, Promise<readonly string[]>>();
  const find: FindReporting = (leaf) => {
    const ids = found.get(leaf) ?? articlesReporting(graph, leaf.where, finder, options);
    found.set(leaf, ids);
    return ids;
  };
  const clauses = await Promise.all(alternatives(where).map((literals) => clauseOf(literals, find)));
  return clauses.filter((clause) => clause !== undefined);
}

async function articlesReporting(
  graph: Graph,
  where: (ArticleLeaf & { on: 'CLAIMS' })['where'],
  finder: FindEntities,
  options?: RunOptions,
): Promise<readonly string[]> {
  const clauses = await clausesOfClaims(where, finder);
  if (clauses.length === 0) return [];
  const [row] = await graph.run(reporting, { clauses, limit: FOUND_MAX + 1 }, options);
  const ids = row?.ids ?? [];
  if (ids.length <= FOUND_MAX) return ids;
  const message = `what it asks of claims holds for more than ${FOUND_MAX} articles; narrow it`;
  throw new BadUserInputError('filter', message);
}

async function clauseOf(
  literals: readonly Literal<ArticleLeaf>[],
  find: FindReporting,
): Promise<ArticleClause | undefined> {
  let [above, below] = [BOTTOM, TOP];
  const tests: Test[] = [];
  const starts: Start[] = [];
  for (const { leaf, is } of literals) {
    if (leaf.on === 'DATES' && is) {
      const { from, to } = keysOf(leaf);
      above = from > above ? from : above;
      below = to < below ? to : below;
    } else {
      const { test, start } = await testOf(leaf, find);
      tests.push({ is, ...test });
      if (start && is) starts.push(start);
    }
  }
  const begin = best(starts);
  if (above >= below || (begin.begin !== 'ALL' && begin.starts.length === 0)) return undefined;
  return { tests, below, above, ...begin };
}

/** Sort keys that those of articles of some days are between. */
const keysOf = ({ from = BOTTOM, to = '' }: { from?: string | undefined; to?: string | undefined }) => ({
  from,
  to: `${to}${TOP}`,
});

/** At the articles that claims lead to, if they are few; else at what some sources published; else at all. */
function best(starts: readonly Start[]): Start {
  const cost = ({ begin, starts }: Start) =>
    starts.length + (begin === 'SOURCE' ? STARTS_MAX : 0) + (starts.length > STARTS_MAX ? Infinity : 0);
  const [first] = starts.filter((start) => cost(start) < Infinity).toSorted((a, b) => cost(a) - cost(b));
  return first ?? { begin: 'ALL', starts: [] };
}

/** @returns what fragments/article-matches takes of a condition, and where its articles may be looked for */
async function testOf(leaf: ArticleLeaf, find: FindReporting): Promise<{ test: Test; start?: Start }> {
  switch (leaf.on) {
    case 'DATES':
      return { test: { on: leaf.on, ...keysOf(leaf) } };
    case 'SOURCE':
      return {
        test: { on: leaf.on, values: lookup(leaf.in) },
        start: { begin: 'SOURCE', starts: [...leaf.in] },
      };
    case 'LANGUAGE':
      return { test: { on: leaf.on, tags: leaf.in } };
    case 'TEXT':
      return { test: { ...leaf } };
    case 'CLAIMS': {
      const ids = await find(leaf);
      return { test: { on: 'IDS', values: lookup(ids) }, start: { begin: 'IDS', starts: [...ids] } };
    }
  }
}
