import { z } from 'zod';
import { articleSortKey } from '../../model/article.ts';
import { byId } from '../../model/by-id.ts';
import type { EntityInput } from '../../model/entity.ts';
import type { Identifier } from '../../model/identifier.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../../model/kind.ts';
import { UNDETERMINED } from '../../model/name.ts';
import type { SourceInput } from '../../model/source.ts';
import type { Graph, Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { stamp } from '../write/clock.ts';
import { matchingForms, writeAffiliations, writeEntities, writeIdentifiers } from '../write/entities.ts';
import { erasedIds } from '../write/erased.ts';
import { IMPORTER, importReason, writeImportChange } from '../write/import-change.ts';
import { writeMissingSources } from './datasets.ts';

const found = z.object({ id: z.string(), kind: z.enum(ENTITY_KIND_NAMES) });
const resolve = defineStatement('import/resolve', {
  params: z.object({ identifiers: cypherRows, ids: z.array(z.string()) }),
  row: z.object({
    identified: z.array(found.extend({ scheme: z.string(), value: z.string() })),
    known: z.array(found.extend({ asked: z.string() })),
    erased: z.array(z.string()),
  }),
});
const addNames = defineStatement('import/names', {
  params: z.object({ names: cypherRows }),
  row: z.object({ names: z.int() }),
});
const giveKinds = defineStatement('import/kinds', {
  params: z.object({ entities: cypherRows }),
  row: z.object({ entities: z.int() }),
});
const putArticles = defineStatement('import/articles', {
  params: z.object({ articles: cypherRows }),
  row: z.object({ id: z.string(), sourceId: z.string(), isNew: z.boolean() }),
});

/** What the graph knows of identifiers and ids. */
export interface Resolved {
  /** `scheme value` → the entity that has it. */
  readonly identified: ReadonlyMap<string, Found>;
  /** Plain id → the entity that has it, or that the one of this id was merged into. */
  readonly known: ReadonlyMap<string, Found>;
  /** Plain ids under which somebody was erased. */
  readonly erased: ReadonlySet<string>;
}
export interface Found {
  readonly id: string;
  readonly kind: EntityKind;
}

/** Asks which entities identifiers and ids stand for. */
export async function resolveEntities(
  graph: Graph,
  identifiers: readonly Identifier[],
  ids: readonly string[],
): Promise<Resolved> {
  const [row] = await graph.run(resolve, { identifiers: [...identifiers], ids: [...ids] });
  return {
    identified: new Map(
      row?.identified.map(({ scheme, value, id, kind }) => [`${scheme} ${value}`, { id, kind }]),
    ),
    known: new Map(row?.known.map(({ asked, id, kind }) => [asked, { id, kind }])),
    erased: new Set(row?.erased),
  };
}

/** An article of which hardly more than the address is known. */
export interface ImportedArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly language: string | null;
  readonly publishedAt: string;
  readonly sourceId: string;
}

/** Whom and what the rows to come name, as far as the graph does not know it. */
export interface NewParties {
  readonly entities: readonly EntityInput[];
  /** Of entities that are there: further identifiers, names, affiliations, kinds. */
  readonly identifiers: readonly { entityId: string; scheme: string; value: string }[];
  readonly names: readonly { entityId: string; value: string }[];
  readonly affiliations: readonly { entityId: string; countryId: string }[];
  readonly kinds: readonly { id: string; kind: EntityKind }[];
  readonly sources: readonly SourceInput[];
  readonly articles: readonly ImportedArticle[];
}

/** What writing them found. */
export interface WrittenParties {
  /** How many entities are new. */
  readonly created: number;
  /** Articles that were there with another publisher, which they keep. */
  readonly publishers: readonly { id: string; sourceId: string }[];
  /** Plain ids of articles that were erased: they were not written. */
  readonly erasedArticles: ReadonlySet<string>;
}

/** @returns a further name of an entity as a row of `import/names` */
export function aliasRow({ entityId, value }: NewParties['names'][number]) {
  return {
    ...{ entityId, value, language: UNDETERMINED },
    properties: { kind: 'ALIAS', ...matchingForms(value) },
  };
}

/** Writes what rows of an import name before the rows. Writing it twice changes nothing. */
export function writeParties(graph: Graph, runId: string, parties: NewParties): Promise<WrittenParties> {
  return graph.write(async (transaction) => {
    const entityIds = parties.entities.length > 0 ? await writeEntities(transaction, parties.entities) : [];
    const sourceIds =
      parties.sources.length > 0 ? await writeMissingSources(transaction, parties.sources) : [];
    const details = sourceIds.length + (await writeDetails(transaction, parties));
    const { articleIds, publishers, erasedArticles } = await writeArticles(transaction, parties.articles);
    if (entityIds.length + details + articleIds.length > 0) {
      await stamp(transaction, []);
      await writeImportChange(transaction, {
        ...{ actor: IMPORTER, reason: importReason(runId), entityIds, articleIds, sourceIds },
        isPublic: details > 0,
      });
    }
    return { created: entityIds.length, publishers, erasedArticles };
  });
}

/** What is said of entities that are there: all of it is for everybody. @returns how much is new */
async function writeDetails(
  transaction: Transaction,
  { identifiers, affiliations, names, kinds }: NewParties,
): Promise<number> {
  let written = identifiers.length;
  if (identifiers.length > 0) await writeIdentifiers(transaction, identifiers);
  if (affiliations.length > 0) written += await writeAffiliations(transaction, affiliations);
  if (names.length > 0) {
    const [named] = await transaction.run(addNames, { names: names.map(aliasRow) });
    written += named?.names ?? 0;
  }
  if (kinds.length > 0) {
    const [given] = await transaction.run(giveKinds, { entities: kinds.toSorted(byId) });
    written += given?.entities ?? 0;
  }
  return written;
}

/** @returns plain ids of those that are new, and of those that were erased, and who published what was there before */
async function writeArticles(transaction: Transaction, wanted: readonly ImportedArticle[]) {
  const erasedArticles = await erasedIds(
    transaction,
    'Article',
    wanted.map(({ id }) => id),
  );
  const articles = wanted
    .filter(({ id }) => !erasedArticles.has(id))
    .map((article) => ({ ...article, sort: articleSortKey(article.id, article.publishedAt) }));
  const written =
    articles.length > 0 ? await transaction.run(putArticles, { articles: articles.sort(byId) }) : [];
  const articleIds = written.flatMap(({ id, isNew }) => (isNew ? [id] : []));
  return { articleIds, publishers: written.filter(({ isNew }) => !isNew), erasedArticles };
}
