import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Arranged, ToArrange } from './arranging.ts';
import { seededRandom } from './seeded-random.ts';

cytoscape.use(fcose);

/** Above this many entities a good drawing takes longer than anybody waits. */
const PROOF_MAX = 400;

self.addEventListener('message', ({ data }: MessageEvent<ToArrange>) => {
  // The same graph is drawn the same way each time.
  Math.random = seededRandom();
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
  cy.layout(optionsFor(data)).run();
  const places = cy.nodes().map((node) => {
    const { x, y } = node.position();
    return [node.id(), [Math.round(x), Math.round(y)]] as const;
  });
  cy.destroy();
  postMessage({ id: data.id, places } satisfies Arranged);
});

function optionsFor({ entities, fixed, near }: ToArrange) {
  return {
    name: 'fcose',
    quality: entities.length > PROOF_MAX ? 'draft' : 'proof',
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
