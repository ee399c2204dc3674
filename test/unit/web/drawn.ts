import type { NeighborhoodAnswer } from '../../../web/src/api/answers.ts';
import type { RelationAnswer } from '../../../web/src/api/types.ts';
import { type Drawn, drawnOf } from '../../../web/src/graph/drawn.ts';

const entity = (slug: string) => ({
  relationCount: 12,
  omitted: slug === 'china' ? 10 : null,
  entity: { slug, name: `The ${slug}`, kind: 'Country' as const, description: null },
});

const relation = (
  source: string,
  type: RelationAnswer['type'],
  target: string,
  claimCount: number,
): RelationAnswer => ({
  ...{ id: `${source}:${type}:${target}`, type, label: type.toLowerCase(), claimCount },
  ...{ eventCount: claimCount, sourceCount: 1, firstDate: '2024-05-16', lastDate: null },
  ...{ source: { slug: source }, target: { slug: target } },
});

/** A small answer of the API. */
export const answer: NeighborhoodAnswer = {
  neighborhood: {
    nodes: ['china', 'russia', 'nato'].map(entity),
    relations: [
      relation('china', 'COOPERATES_WITH', 'russia', 9),
      relation('china', 'OPPOSES', 'nato', 4),
      relation('russia', 'OPPOSES', 'nato', 10),
      relation('china', 'MET_WITH', 'somebody-else', 1),
    ],
  },
};

/** What is shown of it. */
export const drawn: Drawn = drawnOf(answer, ['china']);
