import type { Graph } from '../graph/client.ts';
import { entityPage } from '../graph/entity.ts';
import { EntityFinder } from '../graph/filter/entities.ts';
import type { EntityWhere } from '../graph/filter/leaves.ts';
import type { PageRequest } from '../graph/page.ts';
import { PAGE_SIZE, portableByIds } from '../graph/portable/read.ts';
import { walk } from '../graph/walk.ts';
import { inOrderOf } from './named.ts';
import { nameBook, type Selection } from './selection.ts';
import { aboutList, type Taken } from './taken.ts';

/** Entities that satisfy a condition, by name. Names are read as of now, whatever the clock of the condition. */
export async function selectEntities(graph: Graph, where: EntityWhere, taken: Taken): Promise<Selection> {
  const { reading } = taken;
  const { options = {}, clock } = reading;
  const set = await new EntityFinder(graph, { clock, ...options }).find(where);
  const { total } = await entityPage(graph, set, { ...ONWARD, size: 0, withTotal: true }, options);
  return {
    about: {
      ...aboutList('entities', taken),
      counts: { entities: total },
      ...{ sources: [], sourceCount: 0, datasets: [], datasetCount: 0 },
    },
    names: nameBook(graph, reading),
    pages: async function* () {
      const read = async (after: string | undefined) =>
        (await entityPage(graph, set, { ...ONWARD, after }, options)).items;
      const pages = walk<{ id: string; sort: string }>(PAGE_SIZE, (last) => read(last?.sort));
      for await (const page of pages) {
        const ids = page.map(({ id }) => id);
        yield inOrderOf(ids, await portableByIds(graph, 'entity', ids, reading));
      }
    },
  };
}

const ONWARD: PageRequest = {
  ...{ after: undefined, before: undefined, size: PAGE_SIZE },
  ...{ backward: false, reversed: false, withTotal: false },
};
