import { z } from 'zod';
import { EntityRecord } from '../model/entity.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../model/identifier.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../model/kind.ts';
import { foldName, NAME_KINDS, type NameKind } from '../model/name.ts';
import type { Graph, RunOptions } from './client.ts';
import { type Page, type PageRequest, pageLimit, pageOf } from './page.ts';
import { cypherInt, defineStatement } from './statement.ts';

/** Above every sort key of an entity: those begin with a folded name. */
const SORT_TOP = '\u{10ffff}';
/** An entity has at most this many names or identifiers by the model. */
const DETAILS_MAX = 500;
/** Stands for a name without a language: MERGE cannot know a name again by null. */
const UNDETERMINED = 'und';

const ids = z.array(z.string()).max(1000);
const entityRow = z.object({ entity: EntityRecord });

const byIds = defineStatement('entity/by-ids', { params: z.object({ ids }), row: entityRow });
const byIdentifier = defineStatement('entity/by-identifier', {
  params: z.object({ scheme: z.string(), value: z.string() }),
  row: entityRow,
});
const byName = defineStatement('entity/by-name', {
  params: z.object({ value: z.string(), folded: z.string(), limit: cypherInt }),
  row: entityRow,
});

/** @returns plain id → entity; ids of nothing have no key */
export async function entitiesByIds(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, EntityRecord>> {
  const rows = await graph.run(byIds, { ids: [...ids] }, options);
  return new Map(rows.map(({ entity }) => [entity.id, entity]));
}

/** @returns the entity that another scheme names so, or undefined */
export async function entityByIdentifier(
  graph: Graph,
  scheme: IdentifierScheme,
  value: string,
  options?: RunOptions,
): Promise<EntityRecord | undefined> {
  const [row] = await graph.run(byIdentifier, { scheme, value }, options);
  return row?.entity;
}

/** @returns at most `limit` entities of that name: byte for byte, else without regard to case and marks */
export async function entitiesByName(
  graph: Graph,
  name: string,
  limit: number,
  options?: RunOptions,
): Promise<EntityRecord[]> {
  const rows = await graph.run(byName, { value: name, folded: foldName(name), limit }, options);
  return rows.map(({ entity }) => entity);
}

/** A name as it is read: with the script it is written in. */
export const NameRecord = z.object({
  value: z.string(),
  language: z.string().transform((tag) => (tag === UNDETERMINED ? null : tag)),
  /** ISO 15924 code. */
  script: z.string(),
  kind: z.enum(Object.keys(NAME_KINDS) as [NameKind, ...NameKind[]]),
});
export type NameRecord = z.infer<typeof NameRecord>;

export const IdentifierRecord = z.object({
  scheme: z.enum(Object.keys(IDENTIFIER_SCHEMES) as [IdentifierScheme, ...IdentifierScheme[]]),
  value: z.string(),
});
export type IdentifierRecord = z.infer<typeof IdentifierRecord>;

const namesOf = defineStatement('entity/names', {
  params: z.object({ ids, languages: z.array(z.string()).nullable(), limit: cypherInt }),
  row: z.object({ entityId: z.string(), names: z.array(NameRecord) }),
});
const identifiersOf = defineStatement('entity/identifiers', {
  params: z.object({ ids, limit: cypherInt }),
  row: z.object({ entityId: z.string(), identifiers: z.array(IdentifierRecord) }),
});

/** @returns plain id → names in these languages (all when null), primary ones first */
export async function entityNames(
  graph: Graph,
  ids: readonly string[],
  languages: readonly string[] | null,
  options?: RunOptions,
): Promise<Map<string, NameRecord[]>> {
  const params = { ids: [...ids], languages: languages && [...languages], limit: DETAILS_MAX };
  const rows = await graph.run(namesOf, params, options);
  return new Map(rows.map(({ entityId, names }) => [entityId, names]));
}

/** @returns plain id → identifiers by scheme and value */
export async function entityIdentifiers(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, IdentifierRecord[]>> {
  const rows = await graph.run(identifiersOf, { ids: [...ids], limit: DETAILS_MAX }, options);
  return new Map(rows.map(({ entityId, identifiers }) => [entityId, identifiers]));
}

/** An entity with its place in the list by name. */
const ListedEntity = EntityRecord.and(z.object({ sort: z.string() }));
export type ListedEntity = z.infer<typeof ListedEntity>;

const pageParams = { after: z.string(), before: z.string(), limit: cypherInt, withTotal: z.boolean() };
const pageRow = z.object({ entities: z.array(ListedEntity), total: z.int() });
const kindParams = z.object({ kinds: z.array(z.enum(ENTITY_KIND_NAMES)), ...pageParams });

const page = defineStatement('entity/page', { params: z.object(pageParams), row: pageRow });
const pageBackward = defineStatement('entity/page-backward', { params: z.object(pageParams), row: pageRow });
const pageByKind = defineStatement('entity/page-by-kind', { params: kindParams, row: pageRow });
const pageByKindBackward = defineStatement('entity/page-by-kind-backward', {
  params: kindParams,
  row: pageRow,
});

/** One page of the entities of some kinds (all when undefined), by name. */
export async function entityPage(
  graph: Graph,
  kinds: readonly EntityKind[] | undefined,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ListedEntity>> {
  const { after = '', before = SORT_TOP, backward, withTotal } = request;
  const range = { after, before, limit: pageLimit(request), withTotal };
  const rows = kinds
    ? await graph.run(
        backward ? pageByKindBackward : pageByKind,
        { kinds: distinct(kinds), ...range },
        options,
      )
    : await graph.run(backward ? pageBackward : page, range, options);
  return pageOf(request, rows[0]?.entities ?? [], rows[0]?.total ?? 0);
}

const distinct = <T>(values: readonly T[]) => [...new Set(values)];
