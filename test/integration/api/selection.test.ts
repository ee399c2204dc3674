import { assertObjectType, getNamedType, isLeafType } from 'graphql';
import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { callsOf } from './calls.ts';

const test = testWith('seed');

/** What the only statement on claims of a request was told to read. */
async function readOfClaims(graph: Graph, query: Fixtures['query'], text: string, variables = {}) {
  const calls = await callsOf(graph, () => query(text, variables));
  const [call, ...others] = calls.filter(({ name }) => name.startsWith('claim/'));
  if (!call || others.length > 0) throw new Error('not one statement on claims');
  const { withDetails, roles, withEvidence, withTotal } = call.params;
  return { withDetails, roles, withEvidence, withTotal };
}

const NOTHING = { withDetails: false, roles: [], withEvidence: false, withTotal: false };

const LISTS = [
  ['claims', (selection: string) => `{ claims(first: 3) ${selection} }`],
  [
    'claims of an entity',
    (selection: string) => `{ entity(by: { slug: "china" }) { claims(first: 3) ${selection} } }`,
  ],
  [
    'claims of a relation',
    (selection: string) => `{ relations(first: 3) { nodes { claims(first: 3) ${selection} } } }`,
  ],
] as const;

const SELECTIONS = [
  ['{ nodes { summary date } }', NOTHING],
  ['{ pageInfo { endCursor } edges { cursor node { summary } } }', NOTHING],
  ['{ nodes { evidence { paragraph } } }', { ...NOTHING, withEvidence: true }],
  ['{ edges { node { evidence { paragraph } } } }', { ...NOTHING, withEvidence: true }],
  ['{ nodes { status confidence } }', { ...NOTHING, withDetails: true }],
  ['{ nodes { saidBy { name } } }', { ...NOTHING, roles: ['SAID_BY'] }],
  ['{ edges { node { about { name } } } nodes { at { name } } }', { ...NOTHING, roles: ['ABOUT', 'AT'] }],
  ['{ totalCount }', { ...NOTHING, withTotal: true }],
  [
    '{ length: totalCount nodes { who: subjects { name } } }',
    { ...NOTHING, withTotal: true, roles: ['SUBJECT'] },
  ],
] as const;

const cases = LISTS.flatMap(([list, ask]) =>
  SELECTIONS.map(([selection, expected]) => [list, selection, ask(selection), expected] as const),
);

test.for(cases)('%s read for %s only what it needs', async ([, , text, expected], { graph, query }) => {
  expect(await readOfClaims(graph, query, text)).toEqual(expected);
});

test.for([
  [
    'a fragment',
    '{ claims { ...Page } } fragment Page on ClaimConnection { totalCount nodes { ...Said } } fragment Said on Claim { saidBy { name } }',
  ],
  [
    'fragments in place',
    '{ claims { ... { totalCount } ... on ClaimConnection { nodes { ... on Claim { saidBy { name } } } } } }',
  ],
  ['an interface', '{ claims { totalCount nodes { ... on Node { ... on Claim { saidBy { name } } } } } }'],
  [
    'two selections of one field',
    '{ claims { nodes { summary } totalCount } claims { nodes { saidBy { name } } } }',
  ],
  [
    'a condition that holds',
    'query($yes: Boolean = true) { claims { totalCount @include(if: $yes) nodes @skip(if: false) { saidBy @include(if: true) { name } } } }',
  ],
] as const)('what %s selects is read', async ([, text], { graph, query }) => {
  expect(await readOfClaims(graph, query, text)).toEqual({ ...NOTHING, withTotal: true, roles: ['SAID_BY'] });
});

test.for([
  [
    '@include(if: false)',
    '{ claims { totalCount @include(if: false) nodes { summary status @include(if: false) evidence @include(if: false) { row } } } }',
  ],
  [
    '@skip of a variable',
    'query($no: Boolean = true) { claims { totalCount @skip(if: $no) nodes { summary evidence @skip(if: $no) { row } } } }',
  ],
  [
    'a fragment left out',
    '{ claims { nodes { summary } ...Rest @include(if: false) } } fragment Rest on ClaimConnection { totalCount nodes { saidBy { name } } }',
  ],
  [
    'nodes left out',
    '{ claims { pageInfo { hasNextPage } nodes @include(if: false) { evidence { row } saidBy { name } } } }',
  ],
  [
    'an alias of the name',
    '{ claims { nodes { evidence: summary saidBy: slug status: label } totalCount: __typename } }',
  ],
  ['an introspection field', '{ claims { __typename nodes { __typename } } }'],
] as const)('what %s leaves out is not read', async ([, text], { graph, query }) => {
  expect(await readOfClaims(graph, query, text)).toEqual(NOTHING);
});

/** What is asked of a field of a claim that is no plain value. */
const WITHIN: Record<string, string> = {
  via: '{ slug name website }',
  denials: '(first: 2) { nodes { slug } }',
  corroboratedBy: '(first: 2) { nodes { slug } }',
  history: '(first: 2) { nodes { action reason } }',
  evidence: '{ paragraph sentence quote article { slug title source { slug name } } dataset { slug } row }',
};
const CLAIM_FIELDS = Object.values(assertObjectType(schema.getType('Claim')).getFields()).map(
  ({ name, type }) =>
    isLeafType(getNamedType(type)) ? name : `${name} ${WITHIN[name] ?? '{ slug kind name description }'}`,
);

/** Every way to a claim, in one request. */
const everywhere = (fields: string) => `query ($id: ID!) {
  all: claims(first: 9) { nodes { ${fields} } }
  filtered: claims(first: 9, filter: { not: { types: [OPPOSES] } }) { edges { node { ${fields} } } }
  typed: claims(first: 3, filter: { types: [OPPOSES] }) { nodes { ${fields} } }
  sourced: claims(first: 3, filter: { source: "hankyoreh" }) { nodes { ${fields} } }
  entity(by: { slug: "china" }) { claims(last: 5) { nodes { ${fields} } } }
  relations(first: 2) { nodes { claims(first: 3) { nodes { ${fields} } } } }
  articles(first: 1) { nodes { claims(first: 5) { nodes { ${fields} } } } }
  node(id: $id) { ... on Claim { ${fields} } }
  nodes(ids: [$id]) { ... on Node { ... on Claim { ${fields} } } }
}`;

test('a field asked for alone says what it says beside all others, wherever a claim is met', async ({
  query,
}) => {
  const { data } = await query('{ claims(last: 1) { nodes { id } } }');
  const { id } = data.claims.nodes[0];
  const whole = await query(everywhere(CLAIM_FIELDS.join(' ')), { id });
  expect(whole.errors).toBeUndefined();

  for (const field of CLAIM_FIELDS) {
    const [name = ''] = field.split(' ');
    const alone = await query(everywhere(field), { id });

    expect(alone).toEqual({ data: onlyField(whole.data, name) });
  }
  const fields = ['summary', CLAIM_FIELDS.join(' '), 'summary'].map(
    (field) => `{ ... on Claim { ${field} } }`,
  );
  const several = await query(`{ ${fields.map((field, index) => `x${index}: node(id: "${id}") ${field}`)} }`);
  const { node } = whole.data;
  expect(several.data).toEqual({ x0: { summary: node.summary }, x1: node, x2: { summary: node.summary } });
});

/** An answer with but one field of each claim, which is what has a summary. */
function onlyField(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((item) => onlyField(item, field));
  if (value === null || typeof value !== 'object') return value;
  if ('summary' in value) return { [field]: (value as Record<string, unknown>)[field] };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, onlyField(part, field)]));
}

test.for([
  ['relations', '{ relations { %s } }'],
  ['relations of an entity', '{ entity(by: { slug: "china" }) { relations { %s } } }'],
  [
    'relations of an entity by type',
    '{ entity(by: { slug: "china" }) { relations(types: [OPPOSES]) { %s } } }',
  ],
  ['entities', '{ entities { %s } }'],
  ['entities by kind', '{ entities(filter: { kinds: [Person] }) { %s } }'],
  ['relations by type', '{ relations(filter: { types: [OPPOSES] }) { %s } }'],
] as const)('%s are counted only when asked for', async ([, text], { graph, query }) => {
  const counted = async (selection: string) => {
    const calls = await callsOf(graph, () => query(text.replace('%s', selection)));
    return calls.map(({ params }) => params.withTotal).filter((withTotal) => withTotal !== undefined);
  };

  expect(await counted('nodes { id }')).toEqual([false]);
  expect(await counted('edges { node { id } } pageInfo { hasNextPage }')).toEqual([false]);
  expect(await counted('totalCount @include(if: false) nodes { id }')).toEqual([false]);
  expect(await counted('totalCount')).toEqual([true]);
  expect(await counted('... { total: totalCount }')).toEqual([true]);
});

test('names and identifiers of an entity are read only when asked for', async ({ graph, query }) => {
  const calls = await callsOf(graph, () => query('{ entity(by: { slug: "china" }) { name kind slug id } }'));

  expect(calls.map(({ name }) => name)).toEqual(['entity/by-ids']);
});
