import { query as relations } from './a-relations.ts';
import { query as nested } from './b-nested.ts';
import { query as deeper } from './c-deeper.ts';
import { query as filtered } from './d-filtered.ts';
import { query as counts } from './e-counts.ts';
import { farPage, firstPage } from './f-claims.ts';
import { query as search } from './g-search.ts';
import { query as totals } from './h-totals.ts';
import { query as months } from './i-months.ts';
import { query as path } from './j-path.ts';
import { query as dashboard } from './k-dashboard.ts';
import { query as evidence } from './l-evidence.ts';
import type { BenchQuery } from './query.ts';

export const QUERIES: readonly BenchQuery[] = [
  ...[
    relations,
    nested,
    deeper,
    filtered,
    counts,
    firstPage,
    farPage,
    search,
    totals,
    months,
    path,
    dashboard,
    evidence,
  ],
];

/** Asked for, but newsgraph has no field for them yet. */
export const NOT_THERE_YET: readonly { readonly name: string; readonly title: string }[] = [];
