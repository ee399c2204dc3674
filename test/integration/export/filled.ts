import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { addKey, revokeKey } from '../../../src/graph/api-key.ts';
import type { Graph } from '../../../src/graph/client.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import { connect, graphContent, inOrder } from '../../process/graph-content.ts';
import type { Fixtures } from '../../setup/graph.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import { importPath } from '../import/imported.ts';
import { type Mutate, mutateBy, twoCountries } from '../mutations/mutate.ts';
import { twins } from '../mutations/twins.ts';

const GDELT = fileURLToPath(new URL('../../fixtures/gdelt/sample.export.CSV', import.meta.url));

/** Fills a graph that holds the seed with one of whatever a graph can hold. */
export async function fillGraph({ graph, queryAs }: Pick<Fixtures, 'graph' | 'queryAs'>): Promise<Mutate> {
  const mutate = mutateBy(queryAs);
  await twoCountries({ graph });
  await importPath(graph, 'gdelt', GDELT);
  const merge = async (keep: string, merged: string) =>
    mutate('mergeEntities', { keep: { slug: keep }, merge: { slug: merged }, reason: 'they are one' });
  const first = await twins(mutate, 'aland');
  const second = await twins(mutate, 'zland');
  // A merge of one that others were merged into.
  await merge(first.one, first.two);
  await merge(second.one, first.one);
  await mutate('supersedeClaim', {
    id: globalId('Claim', 'zland:of-two'),
    by: { ...CORRECTED, relation: 'SUPPORTS', summary: 'Corrected.' },
    reason: 'it was wrong',
  });
  await mutate('rejectProposal', { id: globalId('Claim', 'zland:proposed'), reason: 'it was none' });
  const key = { name: 'somebody', role: 'READER', hash: '0'.repeat(64) } as const;
  await addKey(graph, { id: 'exported01', ...key, expiresAt: '2034-01-01T00:00:00Z' });
  await addKey(graph, { id: 'exported02', ...key, expiresAt: null });
  await revokeKey(graph, 'exported02');
  return mutate;
}

const CORRECTED = {
  slug: `corrected:${randomUUID()}`,
  subjects: [{ slug: 'japan' }],
  objects: [{ slug: 'mongolia' }],
  date: '2024-05-30',
  confidence: 1,
  evidence: [
    { article: 'hankyoreh-2024-05-17-xi-putin-joint-statement', paragraph: 1, quote: 'A “quote”, 따옴표' },
  ],
};

/** Takes everything out of a graph but what its schema is known by. */
export async function wipe(graph: Graph): Promise<void> {
  await graph.define('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await graph.define("CREATE (:Clock {id: 'clock', seq: 0, recordedAt: datetime({epochMillis: 0})})");
}

/** When each claim was recorded and withdrawn, by which write and which import; contents are compared without that. */
const CLOCKS = `
  MATCH (claim:Claim)
  RETURN claim.id AS id, claim.seq AS seq, toString(claim.recordedAt) AS recordedAt,
    claim.retractedSeq AS retractedSeq, toString(claim.retractedAt) AS retractedAt ORDER BY id`;
const IMPORTS = `
  MATCH (run:ImportRun)
  RETURN run.id AS id, properties(run) AS run, COLLECT { MATCH (run)-[:READ]->(dataset) RETURN dataset.id } AS datasets,
    COLLECT {
      MATCH (run)-[:WROTE]->(batch)
      WITH batch ORDER BY batch.id
      RETURN properties(batch)
    } AS batches ORDER BY id`;
/** What imports wrote, and what knows which write it came with or was proposed by. */
const IMPORTED = `
  MATCH (node) WHERE node.importSeq IS NOT NULL OR node.proposedSeq IS NOT NULL
  RETURN labels(node) AS labels, coalesce(node.id, node.sort) AS id, node.importSeq AS importSeq,
    node.proposedSeq AS proposedSeq, CASE WHEN node:Change THEN properties(node) END AS change ORDER BY id`;
const CLOCK = 'MATCH (clock:Clock) RETURN clock {.*, touched: null} AS clock';
/** Drivers do not tell 1 from 1.0. */
const TYPES = `
  MATCH (node) WHERE NOT node:Migration
  UNWIND keys(node) AS key
  RETURN DISTINCT labels(node)[0] AS label, key, valueType(node[key]) AS type ORDER BY label, key, type`;
const LINK_TYPES = `
  MATCH ()-[link]->()
  UNWIND keys(link) AS key
  RETURN DISTINCT type(link) AS label, key, valueType(link[key]) AS type ORDER BY label, key, type`;

/** Everything that is in the graph, part by part, each as lines. */
export async function everything(): Promise<Readonly<Record<string, readonly string[]>>> {
  await using database = connect(ownNeo4j());
  const rows = async (text: string) => (await database.rows(text)).map(inOrder);
  return {
    content: await graphContent(database),
    ...{
      clocks: await rows(CLOCKS),
      imports: await rows(IMPORTS),
      imported: await rows(IMPORTED),
      clock: await rows(CLOCK),
    },
    ...{ types: await rows(TYPES), linkTypes: await rows(LINK_TYPES) },
  };
}
