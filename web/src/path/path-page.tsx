import type { PathsAnswer } from '../api/answers.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Evidence } from '../evidence/evidence.tsx';
import { plural } from '../parts/plural.ts';
import { Failure, Loading } from '../parts/state.tsx';
import { EntitySearch } from '../search/entity-search.tsx';
import { pathEnd, swapPath } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import { ChainDrawing } from './chain-drawing.tsx';
import { Chains } from './chains.tsx';

const PATHS = 5;

/** How two are connected, in the whole graph. */
export function PathPage({ view }: { readonly view: View }) {
  const { from, to } = view.path;
  const asked =
    from && to && from !== to ? { from: { slug: from }, to: { slug: to }, first: PATHS } : undefined;
  const { data, error, refetch, isPlaceholderData } = useAnswer('paths', asked);
  const shown = asked && !isPlaceholderData ? data : undefined;
  return (
    <main className="path-page">
      <h1 className="unseen">How are two connected?</h1>
      <Ends view={view} names={shown} />
      <section className="path-found" aria-label="Connections" aria-busy={asked && !shown && !error}>
        {!asked && (
          <p className="quiet">{from && from === to ? 'These are the same.' : 'Choose two entities.'}</p>
        )}
        {asked && error && <Failure error={error} onRetry={() => void refetch()} />}
        {asked && !error && !shown && <Loading>Looking through the whole graph …</Loading>}
        {shown && <Found answer={shown} view={view} />}
      </section>
      <Evidence view={view} />
    </main>
  );
}

function Ends({ view, names }: { readonly view: View; readonly names: PathsAnswer | undefined }) {
  const { from, to } = view.path;
  return (
    <div className="path-ends">
      <EntitySearch
        label="From"
        placeholder="e.g. Xi Jinping"
        value={names?.from?.name ?? from}
        onChoose={(slug) => run(pathEnd('from', slug))}
      />
      <button type="button" onClick={() => run(swapPath)} disabled={!from && !to}>
        Swap
      </button>
      <EntitySearch
        label="To"
        placeholder="e.g. North Korea"
        value={names?.to?.name ?? to}
        onChoose={(slug) => run(pathEnd('to', slug))}
      />
    </div>
  );
}

function Found({ answer, view }: { readonly answer: PathsAnswer; readonly view: View }) {
  const { from, to, paths } = answer;
  if (!from || !to) return <p>Nobody is known as “{from ? view.path.to : view.path.from}”.</p>;
  const { nodes, truncated } = paths;
  if (nodes.length === 0) return <NoRoute from={from.name} to={to.name} truncated={truncated} />;
  return (
    <>
      <p role="status">
        {plural(nodes.length, 'connection')} from {from.name} to {to.name}, the shortest with{' '}
        {plural(nodes[0]?.length ?? 0, 'step')}
        {truncated && '. The search was ended before it was done; there may be more'}.
      </p>
      <ChainDrawing paths={nodes} view={view} />
      <Chains paths={nodes} view={view} />
    </>
  );
}

const NoRoute = (props: { readonly from: string; readonly to: string; readonly truncated: boolean }) => (
  <p role="status" className="no-route">
    {props.truncated
      ? `No connection from ${props.from} to ${props.to} was found before the search was ended; there may be one.`
      : `${props.from} and ${props.to} are not connected: no chain of at most 6 relations leads from one to the other.`}
  </p>
);
