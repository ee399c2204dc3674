import type { Answer, Fixtures } from '../../setup/graph.ts';
import {
  claims,
  claimsOf,
  entities,
  globalId,
  latestFirst,
  nameOf,
  relations,
  relationsOf,
} from './expected.ts';

/** A list of the schema, with what it must hold in order. */
export interface List {
  readonly name: string;
  /** Where it hangs; `%s` stands for arguments and selection. */
  readonly text: string;
  readonly ids: readonly string[];
}

const claimIds = (found: readonly { id: string }[]) => found.map(({ id }) => globalId('Claim', id));
const relationIds = (found: readonly { id: string }[]) => found.map(({ id }) => globalId('Relation', id));

/** Names of the seed's entities hold no marks: lower case is all there is to fold. Their end sorts first. */
const byName = entities
  .map(({ id }) => ({ id, name: Buffer.from(`${nameOf(id)?.toLowerCase()}\t`) }))
  .sort((one, other) => Buffer.compare(one.name, other.name));

const strongest = relations[0]?.id ?? '';

export const LISTS: readonly List[] = [
  { name: 'entities', text: '{ entities %s }', ids: byName.map(({ id }) => globalId('Entity', id)) },
  {
    name: 'entities of two kinds',
    text: '{ entities(filter: { kinds: [Person, Country] }) %s }',
    ids: byName
      .filter(({ id }) =>
        ['Person', 'Country'].includes(entities.find((entity) => entity.id === id)?.kind ?? ''),
      )
      .map(({ id }) => globalId('Entity', id)),
  },
  { name: 'relations', text: '{ relations %s }', ids: relationIds(relations) },
  {
    name: 'relations of two types',
    text: '{ relations(filter: { types: [OPPOSES, MET_IN] }) %s }',
    ids: relationIds(relations.filter(({ type }) => ['OPPOSES', 'MET_IN'].includes(type))),
  },
  {
    name: 'relations of an entity',
    text: '{ entity(by: { slug: "china" }) { relations %s } }',
    ids: relationIds(relationsOf('china')),
  },
  {
    name: 'relations of an entity of two types',
    text: '{ entity(by: { slug: "china" }) { relations(types: [CRITICISES, OPPOSES]) %s } }',
    ids: relationIds(relationsOf('china').filter(({ type }) => ['CRITICISES', 'OPPOSES'].includes(type))),
  },
  {
    name: 'relations, the latest first',
    text: '{ relations(orderBy: LAST_DATE_DESC) %s }',
    ids: relationIds(latestFirst(relations)),
  },
  {
    name: 'relations with a condition, the latest last',
    text: '{ relations(orderBy: LAST_DATE_ASC, filter: { not: { types: [OPPOSES] } }) %s }',
    ids: relationIds(latestFirst(relations.filter(({ type }) => type !== 'OPPOSES')).toReversed()),
  },
  {
    name: 'relations of an entity, the latest first',
    text: '{ entity(by: { slug: "china" }) { relations(orderBy: LAST_DATE_DESC) %s } }',
    ids: relationIds(latestFirst(relationsOf('china'))),
  },
  {
    name: 'relations of an entity of two types, the latest last',
    text: '{ entity(by: { slug: "china" }) { relations(orderBy: LAST_DATE_ASC, types: [CRITICISES, OPPOSES]) %s } }',
    ids: relationIds(
      latestFirst(
        relationsOf('china').filter(({ type }) => ['CRITICISES', 'OPPOSES'].includes(type)),
      ).toReversed(),
    ),
  },
  { name: 'claims', text: '{ claims %s }', ids: claimIds(claims) },
  {
    name: 'claims of an entity',
    text: '{ entity(by: { slug: "china" }) { claims %s } }',
    ids: claimIds(claimsOf('china')),
  },
  {
    name: 'claims of a relation',
    text: `{ node(id: "${globalId('Relation', strongest)}") { ... on Relation { claims %s } } }`,
    ids: claimIds(relations[0]?.claims ?? []),
  },
];

/** A page as the tests ask for it. */
export interface TestPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const SELECTION =
  '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** Asks for a part of a list; `args` as GraphQL writes them, e.g. `first: 2`. */
export function askFor(query: Fixtures['query'], { text }: List, args: string): Promise<Answer> {
  const field = text.includes(') %s')
    ? text.replace(') %s', `, ${args}) ${SELECTION}`)
    : text.replace(' %s', `(${args}) ${SELECTION}`);
  return query(field);
}

export async function pageOf(query: Fixtures['query'], list: List, args: string): Promise<TestPage> {
  const { data, errors } = await askFor(query, list, args);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const [root] = Object.values<Record<string, unknown>>(data);
  return (root && 'edges' in root ? root : Object.values(root ?? {})[0]) as TestPage;
}
