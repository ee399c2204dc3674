import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Selected } from '../view/view.ts';
import type { ArrangedDrawing } from './arranging.ts';
import { createCanvas, fitAll, type OnPlace, showDrawing, showSelected } from './canvas.ts';
import { styleOf } from './style.ts';
import { useTheme } from './theme.ts';

/** Keeps a drawing in an element like what is to be seen. */
export function useCanvas(
  element: RefObject<HTMLElement | null>,
  arranged: ArrangedDrawing,
  selected: Selected | undefined,
  onPlace: OnPlace | undefined,
): Core | undefined {
  const [cy, setCy] = useState<Core>();
  const theme = useTheme();
  const placing = useRef(onPlace);
  placing.current = onPlace;
  useEffect(() => {
    if (!element.current) return undefined;
    const made = createCanvas(element.current, placing);
    // For tests and measurements, which cannot see what is on a canvas.
    Object.assign(element.current, { drawing: made });
    setCy(made);
    const resized = new ResizeObserver(() => {
      made.resize();
      fitAll(made);
    });
    resized.observe(element.current);
    return () => {
      resized.disconnect();
      made.destroy();
    };
  }, [element]);
  useEffect(() => {
    cy?.style(styleOf(theme));
  }, [cy, theme]);
  const latest = useRef(selected);
  latest.current = selected;
  useEffect(() => {
    // What is selected may be among what is new.
    return cy && showDrawing(cy, arranged, () => showSelected(cy, latest.current));
  }, [cy, arranged]);
  useEffect(() => {
    if (cy) showSelected(cy, selected);
  }, [cy, selected]);
  return cy;
}
