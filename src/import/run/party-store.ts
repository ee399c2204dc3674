import type { Graph } from '../../graph/client.ts';
import {
  type NewParties,
  type Resolved,
  resolveEntities,
  type WrittenParties,
  writeParties,
} from '../../graph/import/parties.ts';
import type { Identifier } from '../../model/identifier.ts';
import { type Patience, withPatience } from './retry.ts';

/** Where those whom rows name are looked up, and written when they are missing. */
export interface PartyStore {
  resolve(identifiers: readonly Identifier[], ids: readonly string[]): Promise<Resolved>;
  write(parties: NewParties): Promise<WrittenParties>;
}

/** Those of a graph, which may be lost for a while. @param runId id of the import that writes them */
export function graphParties(graph: Graph, runId: string, patience: Patience): PartyStore {
  return {
    resolve: (identifiers, ids) => withPatience(patience, () => resolveEntities(graph, identifiers, ids)),
    write: (parties) => withPatience(patience, () => writeParties(graph, runId, parties)),
  };
}
