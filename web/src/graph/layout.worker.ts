import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Place } from '../view/view.ts';
import type { Arranged, ToArrange } from './arranging.ts';
import type { Places } from './places.ts';
import { seededRandom } from './seeded-random.ts';
import { spread } from './spread.ts';

cytoscape.use(fcose);

/** Above so many entities the best drawing takes longer than anybody waits, above more of them a good one: a draft has to do. */
const PROOF_MAX = 150;
const GOOD_MAX = 400;

self.addEventListener('message', ({ data }: MessageEvent<ToArrange>) => {
  // The same graph is drawn the same way each time.
  Math.random = seededRandom();
  const isDraft = data.entities.length > GOOD_MAX;
  const arranged = isDraft && Object.keys(data.near).length > 0 ? nearOf(data) : laidOut(data, isDraft);
  const places = isDraft ? spread(arranged, new Map(Object.entries(data.fixed))) : arranged;
  postMessage({ id: data.id, places: [...places].map(rounded) } satisfies Arranged);
});

/** From places that are there already a draft does not go on: who is new goes beside whom it came with. */
const nearOf = ({ entities, near }: ToArrange): Places =>
  new Map(entities.map((slug) => [slug, near[slug] ?? [0, 0]]));

const rounded = ([slug, [x, y]]: readonly [string, Place]) => [slug, [Math.round(x), Math.round(y)]] as const;

/** @returns places of all, those with most relations first */
function laidOut(data: ToArrange, isDraft: boolean): Places {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...data.entities.map((slug) => ({ data: { id: slug } })),
      ...data.relations.map(([source, target]) => ({ data: { source, target } })),
    ],
    style: [{ selector: 'node', style: { width: 90, height: 50 } }],
  });
  for (const [slug, [x, y]] of Object.entries(data.near)) cy.getElementById(slug).position({ x, y });
  cy.layout(optionsFor(data, isDraft)).run();
  const nodes = cy
    .nodes()
    .map((node) => ({ slug: node.id(), degree: node.degree(false), ...node.position() }));
  const places = nodes
    .toSorted((one, other) => other.degree - one.degree)
    .map(({ slug, x, y }): [string, Place] => [slug, [x, y]]);
  cy.destroy();
  return new Map(places);
}

function optionsFor({ entities, fixed, near }: ToArrange, isDraft: boolean) {
  const good = entities.length > PROOF_MAX ? 'default' : 'proof';
  return {
    name: 'fcose',
    quality: isDraft ? 'draft' : good,
    animate: false,
    // From places that are there already it goes on.
    randomize: Object.keys(near).length === 0,
    nodeRepulsion: () => 12000,
    idealEdgeLength: () => 160,
    nodeSeparation: 110,
    packComponents: false,
    fixedNodeConstraint: Object.entries(fixed).map(([nodeId, [x, y]]) => ({ nodeId, position: { x, y } })),
  } as unknown as cytoscape.LayoutOptions;
}
