import { useState } from 'react';
import { expand, startAt } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { EntitySearch } from './entity-search.tsx';

/** Where everything begins: somebody is found, and drawn in place of what is there or beside it. */
export function Find({ begun }: { readonly begun: boolean }) {
  const [adds, setAdds] = useState(false);
  return (
    <div className="find">
      <EntitySearch
        label="Find"
        placeholder="A person, country, organisation … in any script"
        onChoose={(slug) => run(begun && adds ? expand(slug) : startAt(slug))}
        empties
      />
      {begun && (
        <label className="choice">
          <input type="checkbox" checked={adds} onChange={({ target }) => setAdds(target.checked)} />
          Add to what is drawn
        </label>
      )}
    </div>
  );
}
