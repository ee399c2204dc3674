import { useState } from 'react';
import { saveAround } from '../share/save.ts';
import { NODES_MANY, NODES_MAX } from '../view/asked.ts';
import { clearFilters } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { AROUND_MAX, isFiltered, type View } from '../view/view.ts';
import type { Drawn } from './drawn.ts';

interface Props {
  readonly view: View;
  readonly drawn: Drawn;
}

/** What is to be said of what is drawn: that it is nothing, much, or not all. */
export function Notes({ view, drawn }: Props) {
  const count = drawn.entities.length;
  return (
    <>
      {drawn.relations.length === 0 && <Nothing view={view} />}
      {count >= NODES_MAX ? <Full view={view} /> : count > NODES_MANY && <Many count={count} />}
      {view.around.length >= AROUND_MAX && (
        <p role="status" className="warning">
          {AROUND_MAX} are as many as can be expanded at once. Collapse one to expand another.
        </p>
      )}
    </>
  );
}

const Nothing = ({ view }: { readonly view: View }) => (
  <p role="status">
    No relations{isFiltered(view.filters) ? ' that the filters keep. ' : '.'}
    {isFiltered(view.filters) && (
      <button type="button" onClick={() => run(clearFilters)}>
        Clear filters
      </button>
    )}
  </p>
);

const Many = ({ count }: { readonly count: number }) => (
  <p role="status" className="warning">
    {count} entities are much to look at, and slow to draw. Filters, Collapse or fewer of each make it less;
    the table sorts all of them.
  </p>
);

/** Where no more is drawn: the rest can be had as a file. */
function Full({ view }: { readonly view: View }) {
  const [said, setSaid] = useState('');
  const save = () => {
    setSaid('Saving …');
    saveAround(view).then(
      () => setSaid('Saved.'),
      (error: Error) => setSaid(error.message),
    );
  };
  return (
    <div className="warning">
      <p role="status">
        {NODES_MAX.toLocaleString('en')} entities are as many as are drawn at once. Filters or Collapse make
        room; a file has all of it.
      </p>
      <p>
        <button type="button" onClick={save}>
          Save all relations of those expanded (GraphML)
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
