import { z } from 'zod';
import { RestoreError } from '../../errors.ts';
import type { ClaimPortable, Portable, PortableOf, PortableType } from '../../model/portable.ts';
import { parseRelationId, type RelationKey } from '../../model/rollup.ts';
import type { Graph, Transaction } from '../client.ts';
import { cypherInt, cypherRows, defineStatement, type Statement } from '../statement.ts';
import { walk } from '../walk.ts';
import { writeUnnumbered } from '../write/clock.ts';
import { lockRelations, recountRelations } from '../write/relations.ts';
import type { Pin } from './pin.ts';
import { articleRow, claimRow, datasetRow, entityRow, plainRow, sourceRow } from './stored.ts';

/** Writes records into an empty graph. */

/** A statement that writes rows and counts them, both under the same name. */
function rowsOf<Name extends string>(statement: string, name: Name) {
  const declared = defineStatement(`restore/${statement}`, {
    params: z.object({ [name]: cypherRows }),
    row: z.object({ [name]: z.int() }),
  });
  return { name, declared: declared as unknown as Statement };
}

const claims = defineStatement('restore/claims', {
  params: z.object({ claims: cypherRows }),
  row: z.object({ claims: z.int(), ends: z.int() }),
});
const claimLinks = defineStatement('restore/claim-links', {
  params: z.object({ denies: cypherRows, supersedes: cypherRows }),
  row: z.object({ links: z.int() }),
});
const affiliations = defineStatement('restore/affiliations', {
  params: z.object({ links: cypherRows }),
  row: z.object({ links: z.int() }),
});
const publishers = defineStatement('restore/publishers', {
  params: z.object({ links: cypherRows }),
  row: z.object({ links: z.int() }),
});
const relationIds = defineStatement('restore/relation-ids', {
  params: z.object({ after: z.string(), limit: cypherInt }),
  row: z.object({ id: z.string() }),
});
const setClock = defineStatement('restore/clock', {
  params: z.object({ seq: cypherInt, recordedAt: z.string(), mergedSeq: cypherInt.nullable() }),
  row: z.object({ seq: z.int() }),
});
const contents = defineStatement('restore/contents', {
  params: z.object({}),
  row: z.object({ held: z.int() }),
});

type NodeType = Exclude<PortableType, 'claim'>;

const NODES = {
  source: { ...rowsOf('sources', 'sources'), row: sourceRow },
  dataset: { ...rowsOf('datasets', 'datasets'), row: datasetRow },
  article: { ...rowsOf('articles', 'articles'), row: articleRow },
  entity: { ...rowsOf('entities', 'entities'), row: entityRow },
  merged: { ...rowsOf('merged', 'entities'), row: entityRow },
  run: { ...rowsOf('runs', 'runs'), row: plainRow },
  batch: { ...rowsOf('batches', 'batches'), row: plainRow },
  change: { ...rowsOf('changes', 'changes'), row: plainRow },
  operation: { ...rowsOf('operations', 'operations'), row: plainRow },
  erased: { ...rowsOf('erased', 'erased'), row: plainRow },
  key: { ...rowsOf('keys', 'keys'), row: plainRow },
} as const;

/** @throws {RestoreError} if the graph holds anything */
export async function checkEmpty(graph: Graph): Promise<void> {
  const [row] = await graph.run(contents, {});
  if (row?.held === 0) return;
  throw new RestoreError(
    `The graph holds ${row?.held} nodes already. A restore takes an empty one: name another folder (NEWSGRAPH_DATA) or database (NEO4J_URI).`,
  );
}

/** Writes things but claims, all of one type; what they name of other types is there. */
export async function restoreNodes(
  graph: Graph,
  type: NodeType,
  records: readonly Portable[],
): Promise<void> {
  const { name, declared, row } = NODES[type];
  const rows = records.map((record) => row(record as never));
  const [written] = await writeUnnumbered(graph, (transaction) =>
    transaction.run(declared, { [name]: rows }),
  );
  if (written?.[name] !== rows.length) throw incomplete(type, records);
}

/** Writes claims with all that they lead to but other claims, all of which is there. */
export async function restoreClaims(graph: Graph, records: readonly ClaimPortable[]): Promise<void> {
  const ends = records.reduce((sum, { subjects, objects }) => sum + subjects.length + objects.length, 0);
  await writeUnnumbered(graph, async (transaction) => {
    await lockRelations(transaction, relationsOf(records));
    const [written] = await transaction.run(claims, { claims: records.map(claimRow) });
    if (written?.claims !== records.length || written.ends !== ends) throw incomplete('claim', records);
  });
}

function relationsOf(records: readonly ClaimPortable[]): RelationKey[] {
  const keys = new Map<string, RelationKey>();
  for (const { id, relations = [] } of records) {
    for (const relation of relations) {
      const key = parseRelationId(relation);
      if (!key) throw new RestoreError(`The claim "${id}" counts in "${relation}", which is no relation.`);
      keys.set(relation, key);
    }
  }
  return [...keys.values()];
}

/** Writes what leads from one entity, source or claim to another; all of them are there, or it is left out. */
export async function restoreLinks(graph: Graph, records: readonly Portable[]): Promise<void> {
  const [countries, bodies, denies, supersedes]: [object[], object[], object[], object[]] = [[], [], [], []];
  for (const record of records) {
    const from = (record as { id: string }).id;
    const { type } = record;
    if (type === 'entity' || type === 'merged') countries.push(...linksOf(from, record.affiliations));
    else if (type === 'source') bodies.push(...linksOf(from, record.entities));
    else if (type === 'claim') {
      denies.push(...(record.denies ?? []).map((to) => ({ from, to })));
      supersedes.push(...(record.supersedes ?? []).map((to) => ({ from, to })));
    }
  }
  await writeUnnumbered(graph, (transaction) =>
    writeLinks(transaction, { countries, bodies, denies, supersedes }),
  );
}

const linksOf = (from: string, links: PortableOf<'source'>['entities']) =>
  links.map(({ id, mergedFrom = null }) => ({ from, to: id, mergedFrom }));

async function writeLinks(
  transaction: Transaction,
  { countries, bodies, denies, supersedes }: Readonly<Record<string, object[]>>,
): Promise<void> {
  const rows = (links: object[] = []) => links as Record<string, unknown>[];
  if (countries?.length) await transaction.run(affiliations, { links: rows(countries) });
  if (bodies?.length) await transaction.run(publishers, { links: rows(bodies) });
  if (denies?.length || supersedes?.length)
    await transaction.run(claimLinks, { denies: rows(denies), supersedes: rows(supersedes) });
}

/** Relations that are counted in one transaction. */
const COUNTED = 2000;

/** Counts all relations from their claims, and draws them. @param progress told how many are counted so far */
export async function restoreRelations(graph: Graph, progress: (relations: number) => void): Promise<number> {
  let counted = 0;
  const read = (last?: { id: string }) => graph.run(relationIds, { after: last?.id ?? '', limit: COUNTED });
  for await (const page of walk(COUNTED, read)) {
    await writeUnnumbered(graph, (transaction) =>
      recountRelations(
        transaction,
        page.map(({ id }) => id),
      ),
    );
    counted += page.length;
    progress(counted);
  }
  return counted;
}

/** Sets the clock: until then `verify` tells that the graph is not whole. */
export async function restoreClock(graph: Graph, { seq, recordedAt, mergedSeq }: Pin): Promise<void> {
  await graph.write((transaction) => transaction.run(setClock, { seq, recordedAt, mergedSeq }));
}

function incomplete(type: PortableType, records: readonly Portable[]): RestoreError {
  const [first, last] = [records.at(0), records.at(-1)] as { id?: string }[];
  return new RestoreError(
    `A ${type} between "${first?.id}" and "${last?.id}" names something that the file has not.`,
  );
}
