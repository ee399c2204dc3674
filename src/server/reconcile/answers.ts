import { globalId } from '../../graphql/global-id.ts';
import { refusal } from '../protocol/refusal.ts';
import type { Ask } from './ask.ts';
import { typeItems } from './manifest.ts';
import {
  badParameter,
  countParameter,
  Extension,
  jsonParameter,
  kindsOf,
  QueryBatch,
  type ReconcileQuery,
} from './parameters.ts';
import { type PreviewedEntity, previewPage } from './preview.ts';
import { COUNTRY, PROPERTIES, propertyItems, type ReconciledEntity } from './properties.ts';

const CANDIDATES_DEFAULT = 5;
const SUGGESTIONS = 10;
/** A search gives this many at most. */
const SUGGESTED_MAX = 100;
const TEXT_LENGTH_MAX = 200;

interface Candidate {
  readonly score: number;
  readonly match: boolean;
  readonly entity: ReconciledEntity;
}

/** Answers a batch of queries: by each, whom it may mean. */
export async function reconcile(json: string, ask: Ask) {
  const batch = Object.entries(jsonParameter('queries', json, QueryBatch));
  const names = batch.map(([, query]) => ({
    name: query.query,
    kinds: kindsOf(query),
    country: countryOf(query),
  }));
  const candidates = Math.max(1, ...batch.map(([, { limit }]) => limit ?? CANDIDATES_DEFAULT));
  const { resolve } = await ask<{ resolve: { candidates: Candidate[] }[] }>('resolve', { names, candidates });
  return Object.fromEntries(
    batch.map(([id, { limit }], index) => {
      const found = resolve[index]?.candidates.slice(0, limit ?? CANDIDATES_DEFAULT) ?? [];
      return [id, { result: found.map(candidateItem) }];
    }),
  );
}

/** The country that a query tells names apart by: what it is called, or its id where it was reconciled itself. */
function countryOf({ properties }: ReconcileQuery): string | undefined {
  const values = properties.filter(({ pid }) => pid === COUNTRY).flatMap(({ v }) => v);
  const [first] = values.map((value) => (typeof value === 'object' ? value.id : String(value)).trim());
  return first === '' ? undefined : first;
}

const candidateItem = ({ score, match, entity }: Candidate) => ({
  ...entityItem(entity),
  type: [{ id: entity.kind, name: entity.kind }],
  ...{ score, match },
});

const entityItem = ({ slug, name, description }: ReconciledEntity) => ({
  ...{ id: slug, name },
  ...(description !== null && { description }),
});

/** Entities whose names begin with what has been typed. */
export async function suggestEntities(parameters: URLSearchParams, ask: Ask) {
  const prefix = prefixOf(parameters);
  const skipped = countParameter('cursor', parameters.get('cursor'), SUGGESTED_MAX - SUGGESTIONS);
  if (prefix.trim() === '') return ask('nothing').then(() => ({ result: [] }));
  const { search } = await ask<{
    search: { edges: { matchedName: { value: string }; node: ReconciledEntity }[] };
  }>('suggest', { text: prefix, first: skipped + SUGGESTIONS });
  return {
    result: search.edges.slice(skipped).map(({ node }) => ({
      ...entityItem(node),
      notable: [{ id: node.kind, name: node.kind }],
    })),
  };
}

/** Kinds or properties whose names or ids have in them what has been typed. */
async function suggestItems(items: readonly Item[], parameters: URLSearchParams, ask: Ask) {
  await ask('nothing');
  const prefix = prefixOf(parameters).trim().toLowerCase();
  const skipped = countParameter('cursor', parameters.get('cursor'), SUGGESTED_MAX);
  const suits = ({ id, name }: Item) => [id, name].some((text) => text.toLowerCase().includes(prefix));
  return { result: items.filter(suits).slice(skipped) };
}
interface Item {
  readonly id: string;
  readonly name: string;
}
export const suggestTypes = (parameters: URLSearchParams, ask: Ask) =>
  suggestItems(typeItems, parameters, ask);
export const suggestProperties = (parameters: URLSearchParams, ask: Ask) =>
  suggestItems(propertyItems, parameters, ask);

function prefixOf(parameters: URLSearchParams): string {
  const prefix = parameters.get('prefix') ?? '';
  if (prefix.length > TEXT_LENGTH_MAX) {
    throw badParameter(
      'prefix',
      `${prefix.length} characters are too many; at most ${TEXT_LENGTH_MAX} are allowed`,
    );
  }
  return prefix;
}

/** What can be had of entities of a type: the same of all. */
export async function proposeProperties(parameters: URLSearchParams, ask: Ask) {
  await ask('nothing');
  const limit = countParameter('limit', parameters.get('limit'), 100) || propertyItems.length;
  const type = parameters.get('type');
  return {
    properties: propertyItems.slice(0, limit),
    limit,
    ...(type !== null && { type }),
  };
}

/** Values of properties of entities. */
export async function extend(json: string, ask: Ask) {
  const { ids, properties } = jsonParameter('extend', json, Extension);
  const asked = properties.map(({ id }) => {
    const property = PROPERTIES.get(id);
    if (!property)
      throw badParameter(
        'extend',
        `there is no property "${id}"; there are ${[...PROPERTIES.keys()].join(', ')}`,
      );
    return { id, property };
  });
  const needs = (list: string) => asked.some(({ property }) => property.needs === list);
  const { nodes } = await ask<{ nodes: (ReconciledEntity | null)[] }>('extend', {
    ids: ids.map((id) => globalId('Entity', id)),
    ...{ names: needs('names'), countries: needs('affiliations'), identifiers: needs('identifiers') },
  });
  const rows = ids.map((id, index) => {
    const entity = nodes[index];
    const values = asked.map(({ id: property, property: { values } }) => [
      property,
      entity ? values(entity) : [],
    ]);
    return [id, Object.fromEntries(values)];
  });
  return {
    meta: asked.map(({ id, property: { name } }) => ({
      ...{ id, name },
      ...(id === COUNTRY && { type: { id: 'Country', name: 'Country' } }),
    })),
    rows: Object.fromEntries(rows),
  };
}

/** A page about an entity, small enough to be shown within another. @throws {GraphQLError} 404 if there is none */
export async function preview(parameters: URLSearchParams, ask: Ask): Promise<string> {
  const id = parameters.get('id');
  if (id === null || id === '') throw badParameter('id', 'is missing; it says which entity');
  const { entity } = await ask<{ entity: PreviewedEntity | null }>('preview', { slug: id });
  if (!entity) throw refusal({ status: 404, code: 'BAD_REQUEST', message: 'No entity has this id.' });
  return previewPage(entity);
}
