import type { Graph } from '../../src/graph/client.ts';
import { type ClaimRecord, recordClaims } from '../../src/graph/write/claims.ts';
import { stamp } from '../../src/graph/write/clock.ts';
import { writeEntities } from '../../src/graph/write/entities.ts';
import { writeSources } from '../../src/graph/write/sources.ts';
import { EntityInput } from '../../src/model/entity.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../src/model/relation.ts';
import { SourceInput } from '../../src/model/source.ts';

export const GENERATED = { claims: 20_000, entities: 2000, sources: 20, hub: 'actor-0', rare: 'actor-1999' } as const;

// filled in by the generator below
export async function writeGeneratedGraph(graph: Graph): Promise<void> {
  void [graph, recordClaims, stamp, writeEntities, writeSources, EntityInput, RELATION_TYPE_NAMES, relationTypeRow, SourceInput];
  throw new Error('not yet');
}
export type { ClaimRecord };
