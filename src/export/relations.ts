import type { Graph } from '../graph/client.ts';
import { EntityFinder } from '../graph/filter/entities.ts';
import type { RelationWhere } from '../graph/filter/leaves.ts';
import { checkMerges } from '../graph/portable/pin.ts';
import { relationPages } from '../graph/portable/relations.ts';
import { citedOrigins } from './cited.ts';
import { recordsOf } from './named.ts';
import { nameBook, type Selection } from './selection.ts';
import { aboutList, type Taken } from './taken.ts';

/**
 * Relations that satisfy a condition, as their claims have them: first the entities at their ends, by id, then they
 * themselves.
 *
 * @throws {ExportError} at the end, if entities were merged meanwhile
 */
export async function selectRelations(graph: Graph, where: RelationWhere, taken: Taken): Promise<Selection> {
  const { reading } = taken;
  const { options = {}, pin, clock } = reading;
  const finder = new EntityFinder(graph, { clock, ...options });
  const relations = () => relationPages(graph, { where, finder }, options);
  const [ends, origins] = [new Set<string>(), new Set<string>()];
  let count = 0;
  for await (const page of relations()) {
    count += page.length;
    for (const { record, origins: from } of page) {
      ends.add(record.sourceId).add(record.targetId);
      for (const origin of from) origins.add(origin);
    }
  }
  return {
    about: {
      ...aboutList('relations', taken),
      ...{ counts: { relations: count, entities: ends.size } },
      ...(await citedOrigins(graph, origins, reading)),
    },
    names: nameBook(graph, reading),
    pages: async function* (types) {
      if (types?.includes('entity') ?? true)
        yield* recordsOf(graph, 'entity', new Set([...ends].sort()), reading);
      for await (const page of relations()) yield page.map(({ record }) => record);
      await checkMerges(graph, pin, options);
    },
  };
}
