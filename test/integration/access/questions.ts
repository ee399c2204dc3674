import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { Maker } from '../../fuzz/query.ts';
import { exampleQueries } from '../../setup/worked-examples.ts';
import { call, printed, waysToTypes } from '../hostile/text-places.ts';

/** Something to ask, and what it is asked with. */
export interface Question {
  readonly query: string;
  readonly variables: object;
}

const MADE_UP = 80;

/** Each field of the schema where the shortest way leads to it, the examples, and made-up questions: the same each time. */
export function questions(): Question[] {
  const examples = exampleQueries()
    .map(({ query }) => query)
    .filter((query) => !/^\s*mutation\b/m.test(query));
  const made = fc
    .sample(fc.gen(), { numRuns: MADE_UP, seed: 20_240_517 })
    .map((g) => new Maker(g, printed).request())
    .filter(({ query }) => isValid(query));
  return [...[...walked(), ...RANKED, ...examples].map((query) => ({ query, variables: {} })), ...made];
}

/** What is ranked by how often somebody is named, or cut off somewhere: where a secret would show in an order. */
const RANKED = [
  ...['m', 'j', 'c', 'mongolia', 'un'].map(
    (text) =>
      `{ search(text: "${text}", first: 100) { edges { score cursor node { slug } } facets { total truncated } } }`,
  ),
  `{ resolve(names: [{ name: "japan" }, { name: "mon" }, { name: "united" }], candidates: 20) {
    candidates { match score entity { slug } } } }`,
  ...['japan', 'china', 'mongolia'].map(
    (slug) =>
      `{ entity(by: { slug: "${slug}" }) { coMentions(first: 50) { articleCount truncated items { entity { slug } articleCount pmi } } } }`,
  ),
  // Two words that private texts make less rare, each to another degree.
  ...[
    'said',
    'ourselves',
    'a',
    'said open',
    'open said',
    'o s',
    '\\"in the open\\" said',
    'open article',
    'title',
  ].map(
    (text) =>
      `{ searchClaims(text: "${text}", first: 100) { truncated edges { score cursor node { slug } } }
        searchArticles(text: "${text}", first: 100) { truncated edges { score cursor node { slug } } } }`,
  ),
];

function isValid(query: string): boolean {
  try {
    return validate(printed, parse(query)).length === 0;
  } catch {
    return false;
  }
}

function walked(): string[] {
  return [...waysToTypes()].flatMap(([type, [before, after]]) => {
    const leaves = fieldsOf(type).filter((field) => !isCompositeType(getNamedType(field.type)));
    const asked = fieldsOf(type)
      .filter((field) => isCompositeType(getNamedType(field.type)))
      .map((field) => `${head(field)} ${contents(getNamedType(field.type), 2)}`);
    return [leaves.map(head).join(' '), ...asked]
      .filter((inner) => inner !== '')
      .map((inner) => `{ ${before} ${inner} ${after} }`);
  });
}

/** Only curators may ask for it: the whole answer would be refused. */
const NOT_ASKED = ['byIdentity'];

/** Fields of a type that everybody may ask for. */
export const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).filter(({ name }) => !NOT_ASKED.includes(name))
    : [];

/** The field with what it must be given, and a page of some size. */
function head(field: GraphQLField<unknown, unknown>): string {
  const first = field.args.find(({ name }) => name === 'first');
  return call(field, first, '100');
}

/** All leaves of a type, and those of what it holds. */
function contents(type: GraphQLNamedType, depth: number): string {
  const possible = isAbstractType(type) ? printed.getPossibleTypes(type) : [];
  const typed = possible.map((one) => `... on ${one.name} ${contents(one, 0)}`);
  // Items of lists are not nested any deeper than the list that holds them.
  const isWrapper = /(Connection|Edge|PageInfo)$/.test(type.name);
  const fields = fieldsOf(type).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return aliased(type, field);
    return isWrapper ? `${head(field)} ${contents(inner, depth)}` : [];
  });
  return `{ __typename ${[...fields, ...typed].join(' ')} }`;
}

/** Fields of one name that are of other types in other kinds would contradict each other. */
const aliased = (type: GraphQLNamedType, field: GraphQLField<unknown, unknown>) =>
  `${type.name}_${field.name}: ${head(field)}`;
