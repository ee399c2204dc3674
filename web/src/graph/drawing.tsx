import type { Core } from 'cytoscape';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { collapse, expand, select, unpinAll } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import type { ArrangedDrawing } from './arranging.ts';
import { fitAll, zoomBy } from './canvas.ts';
import type { Drawn } from './drawn.ts';
import { keepCanvas } from './kept-canvas.ts';
import { isArrow, nextInDirection } from './places.ts';
import { useArranged } from './use-arranged.ts';
import { useCanvas } from './use-canvas.ts';
import { describeDrawing, describeEntity } from './words.ts';

const ZOOM = 1.3;

/** The drawing, for mouse, finger and keyboard; what it shows is also said in words. */
export function Drawing({ drawn, view }: { readonly drawn: Drawn; readonly view: View }) {
  const element = useRef<HTMLDivElement>(null);
  const { arranged: shown, arranging } = useArranged(drawn, view.pins);
  const cy = useCanvas(element, shown, view.selected);
  useEffect(() => keepCanvas(cy, shown), [cy, shown]);
  const slug = view.selected && 'entity' in view.selected ? view.selected.entity : undefined;
  const said = shown.drawn.entities.find((entity) => entity.slug === slug);
  return (
    <div className="drawing">
      <div
        className="canvas"
        role="application"
        aria-roledescription="drawing"
        aria-label={describeDrawing(shown.drawn)}
        aria-describedby="drawing-keys"
        aria-busy={arranging}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing takes keys, and no element is one
        tabIndex={0}
        ref={element}
        onKeyDown={(event) => onKey(event, cy, shown, slug)}
      />
      <Tools cy={cy} pinned={Object.keys(view.pins).length > 0} />
      <p id="drawing-keys" className="unseen">
        Arrow keys go from entity to entity, Enter expands, Shift+E collapses, Escape clears, plus and minus
        zoom. The table shows the same.
      </p>
      <p className="unseen" role="status">
        {said ? describeEntity(said, shown.drawn) : ''}
      </p>
      {arranging && <p className="arranging">Arranging …</p>}
    </div>
  );
}

function onKey(
  event: KeyboardEvent,
  cy: Core | undefined,
  { drawn, places }: ArrangedDrawing,
  slug: string | undefined,
): void {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !cy) return;
  if (isArrow(key)) {
    const next = slug && places.has(slug) ? nextInDirection(places, slug, key) : drawn.entities[0]?.slug;
    if (next) {
      run(select({ entity: next }), true);
      bringIntoView(cy, next);
    }
  } else if (key === 'Enter' && slug) run(expand(slug));
  else if (key === 'E' && slug) run(collapse(slug));
  else if (key === '+' || key === '=') zoomBy(cy, ZOOM);
  else if (key === '-') zoomBy(cy, 1 / ZOOM);
  else if (key === '0') fitAll(cy);
  else return;
  event.preventDefault();
}

function bringIntoView(cy: Core, slug: string): void {
  const { x1, x2, y1, y2 } = cy.extent();
  const { x, y } = cy.getElementById(slug).position();
  if (x < x1 || x > x2 || y < y1 || y > y2) cy.center(cy.getElementById(slug));
}

function Tools({ cy, pinned }: { readonly cy: Core | undefined; readonly pinned: boolean }) {
  return (
    <div className="drawing-tools">
      <button type="button" aria-label="Zoom in" onClick={() => cy && zoomBy(cy, ZOOM)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" onClick={() => cy && zoomBy(cy, 1 / ZOOM)}>
        −
      </button>
      <button type="button" onClick={() => cy && fitAll(cy)}>
        Fit
      </button>
      {pinned && (
        <button type="button" onClick={() => run(unpinAll)}>
          Unpin all
        </button>
      )}
    </div>
  );
}
