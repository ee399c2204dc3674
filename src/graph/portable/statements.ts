import { z } from 'zod';
import { cypherInt, defineStatement } from '../statement.ts';

/** Properties of a node as they are stored; dates and times are texts. */
const properties = z.record(z.string(), z.unknown());
export type Properties = z.infer<typeof properties>;

const ids = z.array(z.string()).max(1000);
const given = { mergedFrom: z.string().nullable() };
const page = { after: z.string(), limit: cypherInt };

const entityRow = z.object({
  entity: properties,
  names: z.array(z.object({ value: z.string(), language: z.string(), kind: z.string(), ...given })),
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string(), ...given })),
  affiliations: z.array(z.object({ id: z.string(), ...given })),
});
export type EntityRow = z.infer<typeof entityRow>;
const sourceRow = z.object({
  source: properties,
  entities: z.array(z.object({ id: z.string(), ...given })),
});
export type SourceRow = z.infer<typeof sourceRow>;
const articleRow = z.object({ article: properties, source: z.string() });
export type ArticleRow = z.infer<typeof articleRow>;
const datasetRow = z.object({ dataset: properties, source: z.string().nullable() });
export type DatasetRow = z.infer<typeof datasetRow>;
const claimRow = z.object({
  claim: properties,
  links: z.array(z.tuple([z.string(), z.string(), z.unknown()])),
});
export type ClaimRow = z.infer<typeof claimRow>;

/** Statements that read everything of one kind, a page at a time. */
export const pages = {
  claims: defineStatement('export/claims', {
    params: z.object({ ...page, seq: cypherInt }),
    row: claimRow,
  }),
  sources: defineStatement('export/sources', { params: z.object(page), row: sourceRow }),
  datasets: defineStatement('export/datasets', { params: z.object(page), row: datasetRow }),
  articles: defineStatement('export/articles', { params: z.object(page), row: articleRow }),
  entities: defineStatement('export/entities', { params: z.object(page), row: entityRow }),
  merged: defineStatement('export/merged', { params: z.object(page), row: entityRow }),
  runs: defineStatement('export/runs', {
    params: z.object(page),
    row: z.object({ run: properties, datasets: z.array(z.string()) }),
  }),
  batches: defineStatement('export/batches', {
    params: z.object({ ...page, seq: cypherInt }),
    row: z.object({ batch: properties, run: z.string() }),
  }),
  changes: defineStatement('export/changes', {
    params: z.object({ ...page, seq: cypherInt }),
    row: z.object({ change: properties }),
  }),
  operations: defineStatement('export/operations', {
    params: z.object({ actor: z.string(), key: z.string(), seq: cypherInt, limit: cypherInt }),
    row: z.object({ operation: properties }),
  }),
  erased: defineStatement('export/erased', {
    params: z.object({ ...page, seq: cypherInt }),
    row: z.object({ erased: properties }),
  }),
  keys: defineStatement('export/keys', { params: z.object(page), row: z.object({ key: properties }) }),
} as const;

/** Statements that read some things of one kind. */
export const byIds = {
  claims: defineStatement('export/claims-by-ids', {
    params: z.object({ ids, seq: cypherInt }),
    row: claimRow,
  }),
  sources: defineStatement('export/sources-by-ids', { params: z.object({ ids }), row: sourceRow }),
  datasets: defineStatement('export/datasets-by-ids', { params: z.object({ ids }), row: datasetRow }),
  articles: defineStatement('export/articles-by-ids', { params: z.object({ ids }), row: articleRow }),
  entities: defineStatement('export/entities-by-ids', { params: z.object({ ids }), row: entityRow }),
} as const;

export const counts = defineStatement('export/counts', {
  params: z.object({}),
  row: z.object({
    claims: z.int(),
    articles: z.int(),
    datasets: z.int(),
    sources: z.int(),
    entities: z.int(),
    merged: z.int(),
  }),
});

export const origins = defineStatement('export/origins', {
  params: z.object({ ids }),
  row: z.object({ origins: z.array(z.string()) }),
});
