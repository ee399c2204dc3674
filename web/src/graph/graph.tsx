import { Failure, Loading } from '../parts/state.tsx';
import { ShareMenu } from '../share/share-menu.tsx';
import { RelationTable } from '../table/relation-table.tsx';
import { showAs } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import { Drawing } from './drawing.tsx';
import type { Drawn } from './drawn.ts';
import { Expanded } from './expanded.tsx';
import { Notes } from './notes.tsx';

interface Answer {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => unknown;
}

interface Props {
  readonly view: View;
  readonly drawn: Drawn;
  readonly answer: Answer;
}

/** The drawing or the table, and what is said about both. */
export function Graph({ view, drawn, answer }: Props) {
  const { error, isPending, isPlaceholderData, refetch } = answer;
  return (
    <section className="graph" aria-label="Graph" aria-busy={isPending || isPlaceholderData}>
      <div className="graph-head">
        {drawn.entities.length > 0 ? <Expanded drawn={drawn} /> : <span />}
        <ShownAs view={view} />
        <ShareMenu view={view} drawn={drawn} />
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading>Looking at the graph …</Loading>}
      {isPlaceholderData && <p className="arranging">Looking …</p>}
      {!isPending && !error && <Notes view={view} drawn={drawn} />}
      {view.shownAs === 'table' ? (
        <RelationTable drawn={drawn} view={view} />
      ) : (
        <Drawing drawn={drawn} settled={!isPlaceholderData} view={view} />
      )}
    </section>
  );
}

const ShownAs = ({ view }: { readonly view: View }) => (
  <fieldset className="shown-as">
    <legend className="unseen">Show as</legend>
    {(['drawing', 'table'] as const).map((as) => (
      <label key={as}>
        <input type="radio" name="as" checked={view.shownAs === as} onChange={() => run(showAs(as))} />
        {as === 'drawing' ? 'Drawing' : 'Table'}
      </label>
    ))}
  </fieldset>
);
