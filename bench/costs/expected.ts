/** What the sets of a query cost together, by statement: how often it runs and what it touches. */
export type QueryCosts = Readonly<Record<string, { readonly runs: number; readonly dbHits: number }>>;

/** Query → its costs. */
export type Costs = Readonly<Record<string, QueryCosts>>;

/** How the cost of one query stands to what is expected. */
export interface Finding {
  readonly query: string;
  readonly verdict: 'worse' | 'better' | 'new' | 'gone' | 'changed';
  /** For people. */
  readonly text: string;
}

/** Verdicts that let nobody pass before they are looked at. */
export const isFault = ({ verdict }: Finding) => verdict !== 'better';

export function total(costs: QueryCosts): { runs: number; dbHits: number } {
  const all = Object.values(costs);
  return {
    runs: all.reduce((sum, { runs }) => sum + runs, 0),
    dbHits: all.reduce((sum, { dbHits }) => sum + dbHits, 0),
  };
}

/** Compares to the digit. @returns nothing for a query that costs what is expected */
export function compareCosts(expected: Costs, counted: Costs): Finding[] {
  const queries = new Set([...Object.keys(expected), ...Object.keys(counted)]);
  return [...queries].sort().flatMap((query) => {
    const [before, now] = [expected[query], counted[query]];
    if (!before) return [{ query, verdict: 'new', text: 'nothing is expected of it yet' }];
    if (!now) return [{ query, verdict: 'gone', text: 'it is expected, but was not asked' }];
    const changes = statementChanges(before, now);
    if (changes.length === 0) return [];
    return [{ query, verdict: verdict(total(before), total(now)), text: changes.join('; ') }];
  });
}

type Total = ReturnType<typeof total>;

function verdict(before: Total, now: Total): Finding['verdict'] {
  if (now.runs > before.runs || now.dbHits > before.dbHits) return 'worse';
  return now.runs < before.runs || now.dbHits < before.dbHits ? 'better' : 'changed';
}

function statementChanges(before: QueryCosts, now: QueryCosts): string[] {
  const none = { runs: 0, dbHits: 0 };
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].sort().flatMap((name) => {
    const [old, current] = [before[name] ?? none, now[name] ?? none];
    if (old.runs === current.runs && old.dbHits === current.dbHits) return [];
    return [
      `${name} runs ${current.runs} × with ${current.dbHits} db hits, expected ${old.runs} × with ${old.dbHits}`,
    ];
  });
}
