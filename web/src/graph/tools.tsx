import type { Core } from 'cytoscape';
import { pin, unpin, unpinAll } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import type { Place, View } from '../view/view.ts';
import type { ArrangedDrawing } from './arranging.ts';
import { fitAll, lookBy, zoomBy } from './canvas.ts';
import { KEYS, ZOOM } from './keys.ts';

const LOOKS: readonly (readonly [sign: string, name: string, direction: Place])[] = [
  ['←', 'Look left', [-1, 0]],
  ['↑', 'Look up', [0, -1]],
  ['↓', 'Look down', [0, 1]],
  ['→', 'Look right', [1, 0]],
];

interface Props {
  readonly cy: Core | undefined;
  readonly shown: ArrangedDrawing;
  readonly pins: View['pins'];
  /** Of the entity that is selected and drawn, if one is. */
  readonly slug: string | undefined;
  /** Whether a place is being chosen for it. */
  readonly placing: boolean;
  readonly onPlacing: (placing: boolean) => void;
}

/** What can be done to the drawing by single clicks; nothing needs to be dragged. */
export function Tools({ cy, shown, pins, slug, placing, onPlacing }: Props) {
  return (
    <div className="drawing-tools">
      {slug !== undefined && (
        <>
          <button type="button" aria-pressed={placing} onClick={() => onPlacing(!placing)}>
            Move
          </button>
          <PinButton slug={slug} shown={shown} pinned={Object.hasOwn(pins, slug)} />
        </>
      )}
      {Object.keys(pins).length > 0 && (
        <button type="button" onClick={() => run(unpinAll)}>
          Unpin all
        </button>
      )}
      {LOOKS.map(([sign, name, direction]) => (
        <button key={name} type="button" aria-label={name} onClick={() => cy && lookBy(cy, direction)}>
          {sign}
        </button>
      ))}
      <button type="button" aria-label="Zoom out" onClick={() => cy && zoomBy(cy, 1 / ZOOM)}>
        −
      </button>
      <button type="button" aria-label="Zoom in" onClick={() => cy && zoomBy(cy, ZOOM)}>
        +
      </button>
      <button type="button" onClick={() => cy && fitAll(cy)}>
        Fit
      </button>
    </div>
  );
}

interface PinProps {
  readonly slug: string;
  readonly shown: ArrangedDrawing;
  readonly pinned: boolean;
}

const PinButton = ({ slug, shown, pinned }: PinProps) => (
  <button
    type="button"
    onClick={() => run(pinned ? unpin(slug) : pin(slug, shown.places.get(slug) ?? [0, 0]))}
  >
    {pinned ? 'Unpin' : 'Pin'}
  </button>
);

/** The keys of the drawing, for who looks for them. */
export const KeyHelp = () => (
  <details className="keys">
    <summary>Keys</summary>
    <dl>
      {KEYS.map(([keys, effect]) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{effect}</dd>
        </div>
      ))}
    </dl>
  </details>
);
