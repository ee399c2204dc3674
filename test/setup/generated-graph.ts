import { addKey, noteKeyUse, revokeKey } from '../../src/graph/api-key.ts';
import type { Graph } from '../../src/graph/client.ts';
import { stampBatch } from '../../src/graph/import/batch.ts';
import { ingestArticle } from '../../src/graph/write/article.ts';
import { recordClaims } from '../../src/graph/write/claims.ts';
import { stamp } from '../../src/graph/write/clock.ts';
import { writeEntities } from '../../src/graph/write/entities.ts';
import { recountRelations } from '../../src/graph/write/relations.ts';
import { writeSources } from '../../src/graph/write/sources.ts';
import type { ClaimStatus } from '../../src/model/claim.ts';
import { writeChanges } from './generated-changes.ts';
import type { GeneratedClaim } from './generated-claims.ts';
import { closeGeneratedRun, GENERATED_RUN, generatedBatch, writeImportRuns } from './generated-imports.ts';
import { writeMerges } from './generated-merges.ts';

/**
 * A graph of 20,000 claims with hubs and with entities that one claim names, the same in every run:
 * large enough for a plan that reads too much to show in what it touches.
 */

const STATISTICS_TIMEOUT_S = 60;
/** Id of the one API key. */
export const GENERATED_KEY = 'generated0';
/**
 * Properties that nothing here has: no proposal is accepted, and nothing is written without a number. A plan warns of those
 * that nothing in the database ever had, which is no fault of a statement.
 */
const ABSENT = ['proposedSeq', 'touched'];
/** Claims in one transaction. */
export const BATCH = 2500;

/** Writes the generated graph into an empty one, as an import would. */
export async function writeGeneratedGraph(graph: Graph): Promise<void> {
  // Generated where it is needed: most tests ask another graph.
  const { generatedEntities, generatedSources, generatedArticles } = await import('./generated-entities.ts');
  const { generatedClaims } = await import('./generated-claims.ts');
  await graph.write(async (transaction) => {
    await writeEntities(transaction, generatedEntities);
    await writeSources(transaction, generatedSources);
    await stamp(transaction, []);
  });
  for (const article of generatedArticles) await ingestArticle(graph, article);
  await writeDatasets(graph);
  await writeImportRuns(graph);
  for (let start = 0; start < generatedClaims.length; start += BATCH) {
    const batch = generatedClaims.slice(start, start + BATCH).map(asRecorded);
    const batchId = generatedBatch(start / BATCH);
    await graph.write(async (transaction) => {
      const claimIds = await recordClaims(transaction, batch);
      const counts = { new: claimIds.length, unchanged: 0 };
      await stampBatch(transaction, { claimIds, runId: GENERATED_RUN, batchId, counts });
    });
  }
  await closeGeneratedRun(graph, generatedClaims.length);
  await withdraw(graph);
  await writeKey(graph);
  const [hub = '', ...others] = generatedEntities.map(({ id }) => id);
  await writeChanges(graph, hub, others.slice(0, 1000));
  await writeMerges(graph, hub);
  for (const name of ABSENT) await graph.define(`CALL db.createProperty('${name}')`);
  // Plans rest on statistics, which follow what is written only after a while.
  await graph.define(`CALL db.prepareForReplanning(${STATISTICS_TIMEOUT_S})`);
}

/** A claim as it was before it was withdrawn. */
const asRecorded = (claim: GeneratedClaim) =>
  ({
    ...claim,
    status: claim.status === 'PROPOSED' ? claim.status : 'ACTIVE',
  }) as const;

/** A key of which everything is known that can be known of one. */
async function writeKey(graph: Graph): Promise<void> {
  const key = { id: GENERATED_KEY, name: 'somebody', role: 'READER', hash: '0'.repeat(64) } as const;
  await addKey(graph, { ...key, expiresAt: '2034-01-01T00:00:00Z' });
  await noteKeyUse(graph, GENERATED_KEY);
  await revokeKey(graph, GENERATED_KEY);
}

/** Datasets of which nobody said who made them, and of which no import is known. */
async function writeDatasets(graph: Graph): Promise<void> {
  const { generatedDatasets } = await import('./generated-entities.ts');
  for (const { id, title, terms } of generatedDatasets) {
    await graph.define(`CREATE (:Dataset {id: '${id}', title: '${title}', terms: '${terms}'})`);
  }
}

/** Withdraws claims one by one, as no command does: sets their status, and counts anew what they counted in. */
async function withdraw(graph: Graph): Promise<void> {
  const { generatedClaims } = await import('./generated-claims.ts');
  const { expectedRelations } = await import('./generated-answers.ts');
  const withdrawn = (status: ClaimStatus) => status === 'RETRACTED' || status === 'SUPERSEDED';
  for (const status of ['RETRACTED', 'SUPERSEDED']) {
    const ids = generatedClaims.filter((claim) => claim.status === status).map(({ id }) => id);
    await graph.define(`UNWIND ${JSON.stringify(ids)} AS id
      MATCH (claim:Claim {id: id}) MATCH (clock:Clock)
      SET claim.status = '${status}', claim.retractedSeq = clock.seq, claim.retractedAt = clock.recordedAt
      SET claim.undone = claim.status = 'RETRACTED', claim.retractedReason = 'generated'`);
  }
  const [first, second] = generatedClaims.filter(({ status }) => status === 'SUPERSEDED').map(({ id }) => id);
  await graph.define(`MATCH (first:Claim {id: '${first}'}) MATCH (second:Claim {id: '${second}'})
    CREATE (second)-[:SUPERSEDES]->(first)`);
  const touched = expectedRelations.filter(({ linked }) => linked.some(({ status }) => withdrawn(status)));
  await graph.write((transaction) => recountRelations(transaction, touched.map(({ id }) => id).sort()));
}
