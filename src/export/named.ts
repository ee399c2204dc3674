import type { Graph } from '../graph/client.ts';
import { PAGE_SIZE, portableByIds, type Reading } from '../graph/portable/read.ts';
import type { ClaimPortable, Portable } from '../model/portable.ts';

const NAMED_TYPES = ['article', 'dataset', 'source', 'entity'] as const;
type NamedType = (typeof NAMED_TYPES)[number];

/** What claims name, and what that names in turn: ids, each once, which is all that is kept of them in memory. */
export class Named {
  readonly #ids: Readonly<Record<NamedType, Set<string>>> = {
    ...{ article: new Set(), dataset: new Set(), source: new Set(), entity: new Set() },
  };

  note(claim: ClaimPortable): void {
    const { subjects, objects, saidBy = [], partOf = [], at = [], about = [], via = [] } = claim;
    const { article, dataset, source, entity } = this.#ids;
    for (const ids of [subjects, objects, saidBy, partOf, at, about]) for (const id of ids) entity.add(id);
    for (const id of via) source.add(id);
    for (const place of claim.articles ?? []) article.add(place.article);
    for (const place of claim.datasets ?? []) dataset.add(place.dataset);
  }

  /** Records of all of them: each names only such as come after it, but for entities. */
  async *pages(
    graph: Graph,
    reading: Reading,
    types: readonly string[] = NAMED_TYPES,
  ): AsyncGenerator<readonly Portable[]> {
    for (const type of NAMED_TYPES.filter((one) => types.includes(one))) {
      for await (const page of recordsOf(graph, type, this.#ids[type], reading)) {
        for (const record of page) this.#noteOf(record);
        yield page;
      }
    }
  }

  #noteOf(record: Portable): void {
    const { source, entity } = this.#ids;
    if (record.type === 'article' || record.type === 'dataset') {
      if (record.source !== undefined) source.add(record.source);
    } else if (record.type === 'source') for (const { id } of record.entities) entity.add(id);
    else if (record.type === 'entity') for (const { id } of record.affiliations) entity.add(id);
  }
}

/** Records by ids, a page at a time; of those too that are added to the ids meanwhile. */
export async function* recordsOf(
  graph: Graph,
  type: NamedType,
  ids: ReadonlySet<string>,
  reading: Reading,
): AsyncGenerator<readonly Portable[]> {
  const iterator = ids.values();
  for (let taken = 0; taken < ids.size; ) {
    const batch: string[] = [];
    for (; batch.length < PAGE_SIZE && taken < ids.size; taken++) batch.push(iterator.next().value as string);
    yield await portableByIds(graph, type, batch, reading);
  }
}

/** @returns the records in the order of their ids; one that is gone is left out */
export function inOrderOf(ids: readonly string[], records: readonly Portable[]): readonly Portable[] {
  const byId = new Map(records.map((record) => [(record as { id?: unknown }).id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
