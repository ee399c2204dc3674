import type { Core } from 'cytoscape';
import type { ArrangedDrawing } from './arranging.ts';

/** The drawing that is on the screen, for who makes a picture of it. */
interface Kept {
  readonly cy: Core;
  readonly arranged: ArrangedDrawing;
}

let kept: Kept | undefined;

/** @returns undefined where there is no drawing */
export const canvasOnScreen = (): Kept | undefined => kept;

/** Keeps a drawing until it is gone. */
export function keepCanvas(cy: Core | undefined, arranged: ArrangedDrawing): () => void {
  kept = cy && { cy, arranged };
  return () => {
    kept = undefined;
  };
}
