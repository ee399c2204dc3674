import { useMemo } from 'react';
import { useAnswer } from './api/use-answer.ts';
import { Evidence } from './evidence/evidence.tsx';
import { FilterPanel } from './filters/filters.tsx';
import { drawnOf, NOTHING_DRAWN } from './graph/drawn.ts';
import { Graph } from './graph/graph.tsx';
import { Failure } from './parts/state.tsx';
import { Find } from './search/find.tsx';
import { Histogram } from './timeline/histogram.tsx';
import { facetVariables, neighborhoodVariables } from './view/asked.ts';
import type { View } from './view/view.ts';
import { Welcome } from './welcome.tsx';

/** What stands around somebody: choices to the left, the drawing or the table, evidence to the right, months below. */
export function ExplorePage({ view }: { readonly view: View }) {
  const begun = view.around.length > 0;
  const answer = useAnswer('neighborhood', begun ? neighborhoodVariables(view) : undefined);
  const facets = useAnswer('facets', begun ? facetVariables(view) : undefined);
  const { around } = view;
  const drawn = useMemo(
    () => (begun && answer.data ? drawnOf(answer.data, around) : NOTHING_DRAWN),
    [begun, answer.data, around],
  );
  return (
    <main className={begun ? 'explore' : 'explore empty'}>
      <h1 className="unseen">Explore the graph of the news</h1>
      <Find begun={begun} />
      {!begun && <Welcome />}
      {begun && (
        <>
          <SkipFilters shownAs={view.shownAs} />
          <aside className="side" aria-label="Filters">
            {facets.error && <Failure error={facets.error} onRetry={() => void facets.refetch()} />}
            <FilterPanel view={view} facets={facets.data} />
          </aside>
          <Graph view={view} drawn={drawn} answer={answer} />
          {facets.isPending && <div className="timeline" />}
          {facets.data && <Histogram timeline={facets.data.timeline} filters={view.filters} />}
          <Evidence view={view} drawn={drawn} />
        </>
      )}
    </main>
  );
}

/** A way for the keyboard past the filters, of which there are dozens; seen once it is come to. */
const SkipFilters = ({ shownAs }: Pick<View, 'shownAs'>) => (
  <button
    type="button"
    className="skip"
    onClick={() => document.querySelector<HTMLElement>('.canvas, .table-frame')?.focus()}
  >
    Go to the {shownAs}
  </button>
);
