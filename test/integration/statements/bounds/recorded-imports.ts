import { writeImportBatch } from '../../../../src/graph/import/batch.ts';
import type { ImportedClaim } from '../../../../src/graph/import/claims.ts';
import { writeParties } from '../../../../src/graph/import/parties.ts';
import type { GeneratedClaim } from '../../../setup/generated-claims.ts';
import { generatedDatasets, generatedEntities, generatedSources } from '../../../setup/generated-entities.ts';
import { GENERATED_RUN } from '../../../setup/generated-imports.ts';
import { ROWS, recorder } from './recorded.ts';

/** A row that says anew what a generated claim says, of one subject and one object. */
function anew(claim: GeneratedClaim, index: number): ImportedClaim {
  const { relation, subjects, objects, summary, date, validFrom, validTo, confidence, via, at } = claim;
  return {
    id: `new-${index}`,
    row: index + 1,
    ...{ relation, summary, date, validFrom, validTo, confidence, via, at },
    ...{ subjectId: subjects[0] ?? '', objectId: objects[0] ?? '', modality: 'ASSERTED' },
    ...{ cameoCode: '010', eventName: 'Make statement', intensity: 0, intensityScheme: 'icews' },
    ...{ articleId: 'article-1', publisherId: 'source-1' },
  };
}

/** @returns statement → what it is given when an import meets these claims as a batch of new rows */
export async function importParametersFor(
  claims: readonly GeneratedClaim[],
): Promise<ReadonlyMap<string, object>> {
  const { noted, graph } = recorder();
  const datasetId = generatedDatasets[0]?.id ?? '';
  const rows = claims
    .filter(({ subjects, objects }) => subjects.length === 1 && objects.length === 1)
    .slice(0, ROWS)
    .map(anew);
  const batch = { runId: GENERATED_RUN, batchId: 'new', datasetId, origin: `dataset ${datasetId}` };
  await writeImportBatch(graph, { ...batch, claims: rows }, false);
  await writeParties(graph, GENERATED_RUN, {
    ...{ entities: [], identifiers: [], affiliations: [] },
    names: generatedEntities.slice(0, ROWS).map(({ id }) => ({ entityId: id, value: 'A new name' })),
    kinds: generatedEntities
      .filter(({ kind }) => kind === 'Actor')
      .slice(0, ROWS)
      .map(({ id }) => ({ id, kind: 'Person' })),
    sources: generatedSources,
    articles: Array.from({ length: ROWS }, (_, index) => ({
      ...{ id: `new-${index}`, url: `https://example.org/${index}`, title: null, language: null },
      ...{ publishedAt: '2024-01-01T00:00:00Z', sourceId: `source-${index % 20}` },
    })),
  });
  return noted;
}
