import type { Graph, RunOptions } from '../graph/client.ts';
import { checkMerges, pinNow } from '../graph/portable/pin.ts';
import { portableCounts, portablePages, type Reading } from '../graph/portable/read.ts';
import { KEPT_TYPES, PORTABLE_TYPES, type PortableType } from '../model/portable.ts';
import { madeNow } from './about.ts';
import { citedAll } from './cited.ts';
import { nameBook, type RecordType, type Selection } from './selection.ts';

/**
 * The whole graph as of now: what readers may see of it, or everything. Claims come first and what they name after them:
 * nothing of that is deleted, unless it is erased, so that whatever else is written meanwhile, no claim names what the file has not.
 *
 * @param options `withPrivate`: what is private is in it too
 * @throws {ExportError} at the end, if entities were merged or something was erased meanwhile
 */
export async function selectGraph(
  graph: Graph,
  scope: 'backup' | 'graph',
  options?: RunOptions,
): Promise<Selection> {
  const pin = await pinNow(graph, options);
  const reading: Reading = { scope: scope === 'backup' ? 'ALL' : 'PUBLIC', pin, options };
  const counts = await portableCounts(graph, reading);
  const leftOut: ReadonlySet<PortableType> = new Set(scope === 'backup' ? [] : KEPT_TYPES);
  const types = PORTABLE_TYPES.filter((type) => !leftOut.has(type));
  return {
    about: {
      ...{ made: madeNow(), ...pin, scope, list: 'claims' },
      withPrivate: scope === 'backup' || (options?.withPrivate ?? false),
      ...{ filter: null, asOf: null, knownAt: null, counts, ...(await citedAll(graph, counts, reading)) },
    },
    names: nameBook(graph, reading),
    pages: async function* (wanted: readonly RecordType[] = types) {
      for (const type of types.filter((one) => wanted.includes(one)))
        yield* portablePages(graph, type, reading);
      await checkMerges(graph, pin, options);
    },
  };
}
