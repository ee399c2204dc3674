import cytoscape, { type CollectionReturnValue, type Core, type EventObject } from 'cytoscape';
import { expand, pin, select } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { pairOf, type Selected } from '../view/view.ts';
import type { ArrangedDrawing } from './arranging.ts';
import { type Line, linesOf } from './lines.ts';
import { styleOf } from './style.ts';
import { readTheme } from './theme.ts';

/** Above this many entities moving the view moves a picture of it, which needs no graphics card. */
const TEXTURE_ABOVE = 150;
const MARGIN = 40;

/** Makes a drawing in an element. What a mouse or a finger does to it becomes a command. */
export function createCanvas(container: HTMLElement): Core {
  const cy = cytoscape({
    container,
    style: styleOf(readTheme()),
    minZoom: 0.1,
    maxZoom: 3,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  cy.on('tap', (event) => {
    if (event.target === cy) run(select(undefined));
  });
  cy.on('tap', 'node', ({ target }: EventObject) => run(select({ entity: target.id() })));
  cy.on('tap', 'edge', ({ target }: EventObject) => run(select(selectedBy(target.data('line')))));
  cy.on('dbltap', 'node', ({ target }: EventObject) => run(expand(target.id())));
  cy.on('dragfree', 'node', ({ target }: EventObject) => {
    const { x, y } = target.position();
    run(pin(target.id(), [x, y]));
  });
  return cy;
}

/** Makes the drawing show what was arranged: who stays keeps its element. */
export function showDrawing(cy: Core, { drawn, places }: ArrangedDrawing): void {
  const before = cy.nodes().length;
  const lines = linesOf(drawn.relations);
  const wanted = new Set([...drawn.entities.map(({ slug }) => slug), ...lines.map(({ id }) => id)]);
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const entity of drawn.entities) {
      const [x, y] = places.get(entity.slug) ?? [0, 0];
      const node = upsert(cy, entity.slug, { entity });
      node.position({ x, y });
      node.toggleClass('expanded', entity.expanded);
    }
    for (const line of lines) {
      upsert(cy, line.id, { source: line.source.slug, target: line.target.slug, line });
    }
  });
  const renderer = (cy as unknown as { renderer: () => { textureOnViewport: boolean } | null }).renderer();
  if (renderer) renderer.textureOnViewport = drawn.entities.length > TEXTURE_ABOVE;
  if (cy.nodes().length !== before) cy.fit(undefined, MARGIN);
}

function upsert(cy: Core, id: string, data: object) {
  const known = cy.getElementById(id);
  return known.nonempty() ? known.data(data) : cy.add({ data: { id, ...data } });
}

/** Marks what is selected, and lets the rest step back. */
export function showSelected(cy: Core, selected: Selected | undefined): void {
  cy.batch(() => {
    cy.elements().removeClass('selected faded');
    if (!selected) return;
    const chosen = elementsOf(cy, selected);
    if (chosen.empty()) return;
    chosen.addClass('selected');
    // Of an entity all that it stands in relations with, of a line its two ends.
    const near = 'entity' in selected ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
    cy.elements().not(near).addClass('faded');
  });
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
function selectedBy({ relations, source, target }: Line): Selected {
  const [first, ...others] = relations;
  return first && others.length === 0 ? { relation: first.id } : pairOf(source.slug, target.slug);
}

/** Fits all of it into what there is to see. */
export const fitAll = (cy: Core): unknown => cy.fit(undefined, MARGIN);

/** Zooms around the middle. */
export function zoomBy(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}
