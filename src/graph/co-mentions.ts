import { z } from 'zod';
import { EntityRecord } from '../model/entity.ts';
import { ArticleRecord } from './article.ts';
import type { Graph } from './client.ts';
import { clockArguments, clockParams, type ReadOptions } from './clock.ts';
import { cypherInt, defineStatement } from './statement.ts';

/** How far is looked: of a hub only the newest claims and articles. */
export const CO_MENTION_LIMITS = { claims: 1000, articles: 200, named: 200 } as const;
/** Articles that are shown of those that two have in common. */
const SHOWN = 5;

const coMentions = defineStatement('entity/co-mentions', {
  params: z.object({
    ids: z.array(z.string()).max(1000),
    ...clockParams,
    claims: cypherInt,
    articles: cypherInt,
    named: cypherInt,
    limit: cypherInt,
    shown: cypherInt,
  }),
  row: z.object({
    entityId: z.string(),
    articleCount: z.int(),
    truncated: z.boolean(),
    found: z.array(
      z.object({
        entity: EntityRecord,
        shared: z.int(),
        named: z.int().nullable(),
        articles: z.array(ArticleRecord),
      }),
    ),
    total: z.int(),
  }),
});

/** An entity that is named in the same articles as another. */
export interface CoMention {
  readonly entity: EntityRecord;
  /** Articles that name both. */
  readonly articleCount: number;
  /**
   * Pointwise mutual information in bits: log2(p(both) / (p(one) p(other))) over all articles. 0 is chance, more is more often together than
   * that. Null where it would have to be worked out from part of the articles.
   */
  readonly pmi: number | null;
  /** The newest of them. */
  readonly articles: readonly ArticleRecord[];
}

/** Whom articles name beside an entity. */
export interface CoMentions {
  readonly articleCount: number;
  readonly truncated: boolean;
  readonly items: readonly CoMention[];
}

/** @returns plain id → whom articles name beside it, those with most articles in common first; each of `ids` has one */
export async function coMentionsOf(
  graph: Graph,
  ids: readonly string[],
  limit: number,
  { clock = {}, ...options }: ReadOptions = {},
): Promise<Map<string, CoMentions>> {
  const params = { ids: [...ids], ...clockArguments(clock), ...CO_MENTION_LIMITS, limit, shown: SHOWN };
  const rows = await graph.run(coMentions, params, options);
  const nothing: CoMentions = { articleCount: 0, truncated: false, items: [] };
  const found = new Map(
    rows.map(({ entityId, articleCount, truncated, found, total }) => {
      const items = found.map(({ entity, shared, named, articles }) => {
        const isWhole = !truncated && named !== null;
        const pmi = isWhole ? Math.log2((shared * total) / (articleCount * named)) : null;
        return { entity, articleCount: shared, pmi, articles };
      });
      return [entityId, { articleCount, truncated, items }] as const;
    }),
  );
  return new Map(ids.map((id) => [id, found.get(id) ?? nothing]));
}
