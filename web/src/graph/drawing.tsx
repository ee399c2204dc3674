import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { pin } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import type { OnPlace } from './canvas.ts';
import type { Drawn } from './drawn.ts';
import { keepCanvas } from './kept-canvas.ts';
import { KEYS, pressed } from './keys.ts';
import { KeyHelp, Tools } from './tools.tsx';
import { useArranged } from './use-arranged.ts';
import { useCanvas } from './use-canvas.ts';
import { describeDrawing, describeEntity } from './words.ts';

interface Props {
  readonly drawn: Drawn;
  /** Whether this is the answer to the view, and not the one before. */
  readonly settled: boolean;
  readonly view: View;
}

/** The drawing, for mouse, finger and keyboard; what it shows is also said in words. */
export function Drawing(props: Props) {
  const { view } = props;
  const element = useRef<HTMLDivElement>(null);
  const { arranged: shown, arranging } = useArranged(props);
  const slug = view.selected && 'entity' in view.selected ? view.selected.entity : undefined;
  const entity = shown.drawn.entities.find((one) => one.slug === slug);
  const { placing, setPlacing, onPlace } = usePlacing(entity?.slug);
  const cy = useCanvas(element, shown, view.selected, onPlace);
  useEffect(() => keepCanvas(cy, shown), [cy, shown]);
  const moved = useRef(false);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && placing) {
      event.preventDefault();
      setPlacing(false);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !cy || event.target !== element.current) return;
    const pinned = slug !== undefined && Object.hasOwn(view.pins, slug);
    const done = pressed(event, { cy, shown, slug: entity?.slug, pinned, moving: moved.current });
    moved.current = done === 'moved';
    if (done) event.preventDefault();
  };
  // Until Shift is let go it is one move, as a drag is one until the button is.
  const onKeyUp = ({ key }: KeyboardEvent) => {
    if (key === 'Shift') moved.current = false;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes keys on behalf of what is in it
    <div className="drawing" onKeyDown={onKey} onKeyUp={onKeyUp}>
      <div
        className={placing ? 'canvas placing' : 'canvas'}
        role="application"
        aria-roledescription="drawing"
        aria-label={describeDrawing(shown.drawn)}
        aria-describedby="drawing-keys"
        aria-busy={arranging}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing takes keys, and no element is one
        tabIndex={0}
        ref={element}
      />
      <Tools
        cy={cy}
        shown={shown}
        pins={view.pins}
        slug={entity?.slug}
        placing={placing}
        onPlacing={setPlacing}
      />
      <KeyHelp />
      <p id="drawing-keys" className="unseen">
        {KEYS.map(([keys, effect]) => `${keys} ${effect}.`).join(' ')} The table shows the same.
      </p>
      <p className="unseen" role="status">
        {entity ? describeEntity(entity, shown.drawn, view.pins[entity.slug]) : ''}
      </p>
      {arranging && <p className="arranging">Arranging …</p>}
      <p className={placing ? 'arranging' : 'unseen'} role="status">
        {placing && entity && `Click where ${entity.name} is to stand. Esc leaves it where it is.`}
      </p>
    </div>
  );
}

/** Lets somebody choose a place for an entity by a click, in place of dragging it. */
function usePlacing(slug: string | undefined) {
  const [whom, setWhom] = useState<string>();
  const placing = whom !== undefined && whom === slug;
  const onPlace: OnPlace = (place) => {
    if (whom) run(pin(whom, place));
    setWhom(undefined);
  };
  return {
    placing,
    setPlacing: (is: boolean) => setWhom(is ? slug : undefined),
    onPlace: placing ? onPlace : undefined,
  };
}
