import type { z } from 'zod';
import type { OPERATION_INPUTS } from '../../model/draft.ts';
import type { Graph } from '../client.ts';
import { editArticle } from './edit-article.ts';
import { editEntities } from './edit-entities.ts';
import { editSources } from './edit-sources.ts';
import { resolveNamings } from './naming.ts';
import { carryOut, type Done, type Order } from './operation.ts';
import { recordDrafts } from './record-drafts.ts';

/** The operations that add: each one transaction, whole or not at all, and known again by its key. */

type Input<Name extends keyof typeof OPERATION_INPUTS> = z.output<(typeof OPERATION_INPUTS)[Name]>;

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const at =
  <Draft>(list: string) =>
  (draft: Draft, index: number) => ({ path: [list, index], draft });

/** Writes an article with the sources and entities that it names and the claims that it makes. */
export function ingest(graph: Graph, order: Order, input: Input<'ingestArticle'>): Promise<Done> {
  return carryOut(graph, order, async (transaction) => {
    const { article } = input;
    const entities = await editEntities(transaction, input.entities.map(at('entities')));
    const sources = await editSources(transaction, input.sources.map(at('sources')));
    const articles = await editArticle(transaction, article);
    const recording = { order, articleId: article.id };
    const { claimIds, recorded, changes } = await recordDrafts(
      transaction,
      input.claims.map(at('claims')),
      recording,
    );
    return {
      outcome: {
        entities: ids(input.entities),
        sources: ids(input.sources),
        articles: [article.id],
        claims: [...claimIds],
      },
      changes: [...entities, ...sources, ...articles, ...changes],
      recorded,
    };
  });
}

/** Creates entities, or adds to what is known of them. */
export function upsertEntities(graph: Graph, order: Order, { entities }: Input<'upsertEntities'>) {
  return carryOut(graph, order, async (transaction) => ({
    outcome: { entities: ids(entities) },
    changes: await editEntities(transaction, entities.map(at('entities'))),
  }));
}

/** Gives an entity that is there further names. */
export function addNames(graph: Graph, order: Order, input: Input<'addNames'>): Promise<Done> {
  return carryOut(graph, order, async (transaction) => {
    const { entity, names, expectedVersion } = input;
    const idOf = await resolveNamings(transaction, [{ path: ['entity'], naming: entity }]);
    const draft = { id: idOf(entity), names, affiliations: [], expectedVersion };
    return {
      outcome: { entities: [draft.id] },
      changes: await editEntities(transaction, [{ path: [], draft, mustExist: true }]),
    };
  });
}

/** Creates sources, or changes what is known of them. */
export function upsertSources(graph: Graph, order: Order, { sources }: Input<'upsertSources'>) {
  return carryOut(graph, order, async (transaction) => ({
    outcome: { sources: ids(sources) },
    changes: await editSources(transaction, sources.map(at('sources'))),
  }));
}

/** Records claims whose articles, sources and entities are there. */
export function record(graph: Graph, order: Order, { claims }: Input<'recordClaims'>) {
  return carryOut(graph, order, async (transaction) => {
    const { claimIds, ...work } = await recordDrafts(transaction, claims.map(at('claims')), { order });
    return { outcome: { claims: [...claimIds] }, ...work };
  });
}
