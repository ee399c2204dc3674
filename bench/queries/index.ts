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
import { query as neighborhood } from './m-neighborhood.ts';
import { query as typeAhead } from './n-type-ahead.ts';
import { query as common } from './o-common.ts';
import { query as disputes } from './p-disputes.ts';
import { query as changes } from './q-changes.ts';
import type { BenchQuery } from './query.ts';
import { query as resolve } from './r-resolve.ts';
import { query as claimWords } from './s-claim-words.ts';

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
    neighborhood,
    typeAhead,
    common,
    disputes,
    changes,
    resolve,
    claimWords,
  ],
];

/** Asked for, but newsgraph has no field for them yet. */
export const NOT_THERE_YET: readonly { readonly name: string; readonly title: string }[] = [];
