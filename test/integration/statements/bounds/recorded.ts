import type { z } from 'zod';
import type { Graph, Transaction } from '../../../../src/graph/client.ts';
import { searchEntities, searchFacets } from '../../../../src/graph/search/names.ts';
import { resolveNames } from '../../../../src/graph/search/resolve.ts';
import type { Statement } from '../../../../src/graph/statement.ts';
import { ingestArticle } from '../../../../src/graph/write/article.ts';
import { recordClaims } from '../../../../src/graph/write/claims.ts';
import { writeEntities } from '../../../../src/graph/write/entities.ts';
import { writeSources } from '../../../../src/graph/write/sources.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedArticles, generatedEntities, generatedSources } from '../../../setup/generated-entities.ts';
import { PAGE } from './cost.ts';

/**
 * What the functions that write hand to their statements for a batch of a hundred: nothing is written,
 * each call is only noted, so that each statement can be measured on its own with what it is really given.
 */

export const ROWS = 100;

const answers: Readonly<Record<string, readonly object[]>> = {
  // As many as a batch has.
  'import/claims': [{ claims: ROWS }],
  'write/referenced': [
    {
      entityKinds: generatedEntities.map(({ id, kind }) => ({ id, kind })),
      sources: generatedSources.map(({ id }) => id),
      claims: generatedClaims.map(({ id }) => id),
      articles: generatedArticles.map(({ article }) => article.id),
    },
  ],
  'write/article': [{ articles: 1, visibility: null }],
  'write/clock-stamp': [{ seq: 1, recordedAt: '', merges: 0 }],
};
/** @returns what notes the parameters of the first run of each statement, and the notes */
export function recorder() {
  const noted = new Map<string, object>();
  const transaction: Transaction = {
    async run<P extends z.ZodObject, R extends z.ZodObject>({ name }: Statement<P, R>, params: z.input<P>) {
      if (!noted.has(name)) noted.set(name, params);
      return (answers[name] ?? []) as z.output<R>[];
    },
  };
  const write = (work: (transaction: Transaction) => unknown) => work(transaction);
  // Of the graph, only what runs statements is used.
  return { noted, transaction, graph: { run: transaction.run, write } as unknown as Graph };
}

/** Claims that are new, each on what a generated one is on. */
function anew(claims: readonly GeneratedClaim[]) {
  return claims.slice(0, ROWS).map((claim, index) => {
    const denies = [claim.id];
    return { ...claim, id: `new-${index}`, denies, status: 'ACTIVE', modality: 'ASSERTED' } as const;
  });
}

/** @returns statement → what it is given when these claims are recorded, with all of a new article */
export async function parametersFor(claims: readonly GeneratedClaim[]): Promise<ReadonlyMap<string, object>> {
  const { noted, transaction, graph } = recorder();
  await writeEntities(transaction, generatedEntities.slice(0, ROWS));
  await writeSources(transaction, generatedSources);
  await recordClaims(transaction, anew(claims));
  const [article] = generatedArticles;
  if (article) await ingestArticle(graph, article);
  return noted;
}

/** @returns what is given to the search for a text, or to its facets, with a smaller limit to the names that are ranked */
export async function searchParameters(
  text: string,
  candidates: number,
  statement = 'search/names',
): Promise<object> {
  const { noted, graph } = recorder();
  await searchEntities(graph, { text }, { limit: PAGE });
  await searchFacets(graph, text);
  return { ...noted.get(statement), candidates };
}

/** @returns what is given when these names are resolved */
export async function resolveParameters(names: readonly string[]): Promise<object> {
  const { noted, graph } = recorder();
  await resolveNames(
    graph,
    names.map((name) => ({ name, country: 'nowhere' })),
    3,
  );
  return { ...noted.get('search/resolve') };
}
