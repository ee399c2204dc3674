import cytoscape, {
  type CollectionReturnValue,
  type Core,
  type ElementDefinition,
  type EventObject,
  type SingularElementReturnValue,
} from 'cytoscape';
import { expand, pin, select } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { type Place, pairOf, type Selected } from '../view/view.ts';
import type { ArrangedDrawing } from './arranging.ts';
import { type Line, linesOf } from './lines.ts';
import { FAR_ABOVE } from './strokes.ts';
import { edgeOf, nodeOf, styleOf } from './style.ts';
import { readTheme } from './theme.ts';

/** Above this many entities moving the view moves a picture of it, which needs no graphics card. */
const TEXTURE_ABOVE = 150;
/** So many elements are added at once. */
const PIECE = 150;
/** Room for names around the outermost entities. */
const MARGIN = 75;
/** Room for the buttons below them, in pixels of the screen. */
const BELOW = 48;
/** How much of what there is to see it moves at once. */
const STEP = 0.25;
/** A few entities are not made larger than they are. */
const CLOSEST = 1.4;

const [SELECTED, FADED] = ['selected', 'faded'];
/** Classes that say what an element is to what is selected, and not what it is. */
const MARKS = [SELECTED, FADED];

/** What a click does in place of selecting, while somebody chooses a place. */
export type OnPlace = (place: Place) => void;

/** Makes a drawing in an element. What a mouse or a finger does to it becomes a command. */
export function createCanvas(
  container: HTMLElement,
  onPlace: { readonly current: OnPlace | undefined },
): Core {
  const cy = cytoscape({
    container,
    style: styleOf(readTheme()),
    minZoom: 0.05,
    maxZoom: 3,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  // The library makes the picture by which much is moved four times as large as the screen: too slow at the first move.
  Object.defineProperty(rendererOf(cy) ?? {}, 'textureMult', { get: () => 1, set: () => {} });
  cy.on('tap', ({ target, position: { x, y } }: EventObject) => {
    if (onPlace.current) onPlace.current([x, y]);
    else run(select(target === cy ? undefined : selectedBy(target)));
  });
  cy.on('dbltap', 'node', ({ target }: EventObject) => run(expand(target.id())));
  cy.on('dragfree', 'node', ({ target }: EventObject) => {
    const { x, y } = target.position();
    run(pin(target.id(), [x, y]));
  });
  return cy;
}

/** What draws, of which the library tells no types. */
const rendererOf = (cy: Core) =>
  (cy as unknown as { renderer: () => { textureOnViewport: boolean } | null }).renderer();

/**
 * Makes the drawing show what was arranged: who stays keeps its element. Much that is new comes piece by piece, so that
 * the page answers meanwhile.
 *
 * @returns what breaks it off
 */
export function showDrawing(cy: Core, { drawn, places }: ArrangedDrawing, done: () => void): () => void {
  const before = cy.nodes().length;
  const elements = new Map<string, Wanted>();
  for (const entity of drawn.entities) {
    const [x, y] = places.get(entity.slug) ?? [0, 0];
    elements.set(entity.slug, { group: 'nodes', ...nodeOf(entity), position: { x, y } });
  }
  for (const line of linesOf(drawn.relations)) {
    const { data, classes } = edgeOf(line, drawn.entities.length > FAR_ABOVE);
    const ends = { source: line.source.slug, target: line.target.slug };
    elements.set(line.id, { group: 'edges', data: { ...data, ...ends }, classes });
  }
  const renderer = rendererOf(cy);
  if (renderer) renderer.textureOnViewport = drawn.entities.length > TEXTURE_ABOVE;
  const pieces = piecesOf(keep(cy, elements));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    cy.add(pieces.shift() ?? []);
    if (cy.nodes().length !== before) fitAll(cy);
    if (pieces.length > 0) timer = setTimeout(next);
    else done();
  };
  next();
  return () => clearTimeout(timer);
}

function piecesOf(added: readonly ElementDefinition[]): ElementDefinition[][] {
  return Array.from({ length: Math.ceil(added.length / PIECE) }, (_, index) =>
    added.slice(index * PIECE, (index + 1) * PIECE),
  );
}

interface Wanted {
  readonly group: 'nodes' | 'edges';
  readonly data: object;
  readonly classes: string[];
  readonly position?: { readonly x: number; readonly y: number };
}

/** Takes away who is gone and changes who stays. @returns who is new, entities first */
function keep(cy: Core, elements: ReadonlyMap<string, Wanted>): ElementDefinition[] {
  cy.startBatch();
  const gone = cy.elements().filter((element) => !elements.has(element.id()));
  gone.remove();
  const added: ElementDefinition[] = [];
  for (const [id, { group, data, classes, position }] of elements) {
    const known = cy.getElementById(id);
    if (known.empty()) added.push({ group, data: { id, ...data }, classes, ...(position && { position }) });
    else {
      // What is set is a change to the library, also where it was the same before.
      if (Object.entries(data).some(([name, value]) => known.data(name) !== value)) known.data(data);
      known.classes([...classes, ...MARKS.filter((mark) => known.hasClass(mark))]);
      if (position && isElsewhere(known, position)) known.position(position);
    }
  }
  cy.endBatch();
  return added;
}

function isElsewhere(node: SingularElementReturnValue, wanted: { readonly x: number; readonly y: number }) {
  const { x, y } = node.position();
  return x !== wanted.x || y !== wanted.y;
}

/**
 * Marks what is selected, and lets the rest step back. Only who changes is touched: to the library also a class that an
 * element has not, or has already, is a change when it is taken or given, and it works out the looks of all of them anew.
 */
export function showSelected(cy: Core, selected: Selected | undefined): void {
  const chosen = selected ? elementsOf(cy, selected) : cy.collection();
  // Of an entity all that it stands in relations with, of a line its two ends.
  const near =
    selected && 'entity' in selected ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
  const faded = chosen.empty() ? cy.collection() : cy.elements().not(near);
  cy.batch(() => {
    mark(cy, SELECTED, chosen);
    mark(cy, FADED, faded);
  });
}

/** Gives a class to these, and to nobody else. */
function mark(cy: Core, name: string, wanted: CollectionReturnValue): void {
  cy.elements(`.${name}`).not(wanted).removeClass(name);
  wanted.not(`.${name}`).addClass(name);
}

function elementsOf(cy: Core, selected: Selected): CollectionReturnValue {
  if ('entity' in selected) return cy.$id(selected.entity) as CollectionReturnValue;
  const has = (line: Line) =>
    'relation' in selected
      ? line.relations.some(({ id }) => id === selected.relation)
      : line.id.startsWith(`${selected.pair.join('|')}|`);
  return cy.edges().filter((edge) => has(edge.data('line'))) as unknown as CollectionReturnValue;
}

/** A line of one relation is that relation; one of several, all that is between its ends. */
function selectedBy(element: EventObject['target']): Selected {
  if (element.isNode()) return { entity: element.id() };
  const { relations, source, target }: Line = element.data('line');
  const [first, ...others] = relations;
  return first && others.length === 0 ? { relation: first.id } : pairOf(source.slug, target.slug);
}

/** Fits all of it into what there is to see, by the places of entities: the library would measure every line first. */
export function fitAll(cy: Core): void {
  const places = cy.nodes().map((node) => node.position());
  if (places.length === 0) return;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [width, height] = [Math.max(...xs) + MARGIN - left, Math.max(...ys) + MARGIN - top];
  const high = Math.max(cy.height() - BELOW, cy.height() / 2);
  const zoom = Math.min(CLOSEST, cy.width() / width, high / height);
  const pan = {
    x: (cy.width() - width * zoom) / 2 - left * zoom,
    y: (high - height * zoom) / 2 - top * zoom,
  };
  cy.viewport({ zoom, pan });
}

/** Zooms around the middle. */
export function zoomBy(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** Moves the view by a part of what there is to see. */
export function lookBy(cy: Core, [right, down]: Place): void {
  cy.panBy({ x: -right * cy.width() * STEP, y: -down * cy.height() * STEP });
}
