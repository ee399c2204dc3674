import type { Graph } from '../graph/client.ts';
import type { ClaimWhere } from '../graph/filter/claim-leaves.ts';
import { claimIdPages } from '../graph/filter/claim-pages.ts';
import { EntityFinder } from '../graph/filter/entities.ts';
import { checkMerges } from '../graph/portable/pin.ts';
import { originsOf, portableByIds, type Reading } from '../graph/portable/read.ts';
import type { ClaimPortable } from '../model/portable.ts';
import { citedOrigins } from './cited.ts';
import { inOrderOf, Named } from './named.ts';
import { nameBook, type Selection } from './selection.ts';
import { aboutList, type Taken } from './taken.ts';

/**
 * Claims that satisfy a condition, newest first, undated last, and after them whatever they name.
 *
 * @throws {ExportError} at the end, if entities were merged meanwhile
 */
export async function selectClaims(graph: Graph, where: ClaimWhere, taken: Taken): Promise<Selection> {
  const { reading } = taken;
  const { options = {}, pin, clock } = reading;
  const finder = new EntityFinder(graph, { clock, ...options });
  const ids = () => claimIdPages(graph, { where, finder }, options);
  const found = await survey(graph, ids(), reading);
  return {
    about: {
      ...aboutList('claims', taken),
      ...{ counts: { claims: found.claims }, ...(await citedOrigins(graph, found.origins, reading)) },
    },
    names: nameBook(graph, reading),
    pages: async function* (types) {
      const named = new Named();
      for await (const page of ids()) {
        const claims = (await portableByIds(graph, 'claim', page, reading)) as ClaimPortable[];
        for (const claim of claims) named.note(claim);
        yield inOrderOf(page, claims);
      }
      yield* named.pages(graph, reading, types);
      await checkMerges(graph, pin, options);
    },
  };
}

/** Counts claims, and finds out where they come from, before the first is written. */
async function survey(graph: Graph, ids: AsyncGenerator<readonly string[]>, reading: Reading) {
  const origins = new Set<string>();
  let claims = 0;
  for await (const page of ids) {
    claims += page.length;
    for (const origin of await originsOf(graph, page, reading)) origins.add(origin);
  }
  return { claims, origins };
}
