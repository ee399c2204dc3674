import { ENTITY_KIND_NAMES } from '../../src/model/kind.ts';
import { RELATION_TYPE_NAMES, RELATION_TYPES } from '../../src/model/relation.ts';
import type { NeighborhoodAnswer } from '../../web/src/api/answers.ts';
import type { RelationAnswer } from '../../web/src/api/types.ts';

/** As in the news, few are named by many. */
const HUBS = 12;

/** @returns an answer to the query that all of the drawing comes from, the same each time */
export function madeUpNeighborhood(
  entities: number,
  relations: number,
): { readonly data: NeighborhoodAnswer } {
  return {
    data: {
      neighborhood: {
        nodes: Array.from({ length: entities }, (_, index) => ({
          relationCount: 10,
          omitted: index % 4,
          entity: {
            slug: `e${index}`,
            name: `Entity number ${index}`,
            kind: ENTITY_KIND_NAMES[index % ENTITY_KIND_NAMES.length] ?? 'Actor',
            description: null,
          },
        })),
        relations: Array.from({ length: relations }, (_, index) => relation(index, entities)),
      },
    },
  };
}

function relation(index: number, entities: number): RelationAnswer {
  const target = (index % (entities - 1)) + 1;
  const source = (index * 7919) % Math.min(HUBS, target);
  const type = RELATION_TYPE_NAMES[(index * 31) % RELATION_TYPE_NAMES.length] ?? 'OPPOSES';
  return {
    ...{ id: `r${index}`, type, label: RELATION_TYPES[type].label },
    ...{
      claimCount: 1 + ((index * 13) % 40),
      eventCount: 1,
      sourceCount: 1,
      firstDate: null,
      lastDate: null,
    },
    ...{ source: { slug: `e${source}` }, target: { slug: `e${target}` } },
  };
}
