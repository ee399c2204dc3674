import type { Core } from 'cytoscape';
import { collapse, expand, nudge, pin, select, unpin } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import type { ArrangedDrawing } from './arranging.ts';
import { fitAll, zoomBy } from './canvas.ts';
import { type Arrow, DIRECTIONS, isArrow, nextInDirection } from './places.ts';

export const ZOOM = 1.3;
/** How far a key moves an entity, in pixels of the screen. */
const MOVE_PX = 24;

/** What the keys of the drawing do, in words. */
export const KEYS = [
  ['Arrow keys', 'go from entity to entity'],
  ['Enter', 'draws more of the entity'],
  ['Shift+E', 'takes that back'],
  ['Shift+arrow keys', 'move the entity, which stays there'],
  ['P', 'pins the entity where it is, or lets it go'],
  ['Esc', 'lets go of what is selected'],
  ['+, − and 0', 'zoom in, out, and to all of it'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo and redo'],
] as const;

/** What a key is pressed in. */
export interface KeyPlace {
  readonly cy: Core;
  readonly shown: ArrangedDrawing;
  /** Of the entity that is selected, if one is. */
  readonly slug: string | undefined;
  readonly pinned: boolean;
  /** Whether the entity was moved by the key before: both are one move then, as in one drag. */
  readonly moving: boolean;
}

/** Carries out what a key stands for. @returns what it was; undefined where it stands for nothing */
export function pressed(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  place: KeyPlace,
): 'moved' | 'done' | undefined {
  const { cy, shown, slug, pinned } = place;
  if (isArrow(key)) return shiftKey ? move(key, place) : goOn(key, place);
  if (key === '+' || key === '=') zoomBy(cy, ZOOM);
  else if (key === '-') zoomBy(cy, 1 / ZOOM);
  else if (key === '0') fitAll(cy);
  else if (!slug) return undefined;
  else if (key === 'Enter') run(expand(slug));
  else if (key === 'E') run(collapse(slug));
  else if (key === 'p' || key === 'P')
    run(pinned ? unpin(slug) : pin(slug, shown.places.get(slug) ?? [0, 0]));
  else return undefined;
  return 'done';
}

function goOn(key: Arrow, { cy, shown: { drawn, places }, slug }: KeyPlace): 'done' {
  const next = slug && places.has(slug) ? nextInDirection(places, slug, key) : drawn.entities[0]?.slug;
  if (next) {
    run(select({ entity: next }), true);
    bringIntoView(cy, next);
  }
  return 'done';
}

function move(key: Arrow, { cy, shown: { places }, slug = '', moving }: KeyPlace): 'moved' | 'done' {
  const from = places.get(slug);
  if (!from) return 'done';
  const [right, down] = DIRECTIONS[key];
  const step = MOVE_PX / cy.zoom();
  run(nudge(slug, from, [right * step, down * step]), moving);
  return 'moved';
}

function bringIntoView(cy: Core, slug: string): void {
  const { x1, x2, y1, y2 } = cy.extent();
  const { x, y } = cy.getElementById(slug).position();
  if (x < x1 || x > x2 || y < y1 || y > y2) cy.center(cy.getElementById(slug));
}
