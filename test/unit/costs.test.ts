// biome-ignore lint/style/noRestrictedImports: another's calculation, to compare with.
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { getNamedType, isCompositeType, isInterfaceType, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { costOf } from '../../src/graphql/cost.ts';
import { schema } from '../../src/graphql/schema.ts';
import { exampleQueries } from '../setup/worked-examples.ts';

/** Things that come with what they hang on: no statement is run for them. */
const FREE_TYPES = ['PageInfo', 'RelationTypeInfo', 'Name', 'RelationTypeCount', 'EntityKindCount', 'Viewer'];

const fields = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type, field }))
      : [],
  );

/** Fields that look at the graph: they lead to things, or take arguments, or count a whole list. */
const looking = fields.filter(({ type, field }) => {
  const target = getNamedType(field.type);
  const edge = type.name.endsWith('Edge') && field.name === 'node';
  const leads = isCompositeType(target) && !FREE_TYPES.includes(target.name) && !edge;
  return leads || field.args.length > 0 || field.name === 'totalCount';
});

test('the schema has fields that look at the graph', () => {
  expect(looking.length).toBeGreaterThan(40);
});

test.each(looking)('$name has a cost of its own', ({ field }) => {
  const { complexity } = field.extensions;

  // 1 is what a field costs when nobody said anything.
  expect(complexity).toBeDefined();
  expect(complexity).not.toBe(1);
});

const cost = (text: string, variables = {}) =>
  costOf({ schema, document: parse(text), variables })?.estimated;

test('a count costs the same beside a page of any size, once for each list', () => {
  const alone = (first: number) => cost(`{ claims(first: ${first}) { totalCount } }`);
  const ofSeven = (fields: string) =>
    cost(`{ relations(first: 7) { nodes { claims(first: 30) { ${fields} } } } }
      fragment C on ClaimConnection { ...T nodes { id } }
      fragment T on ClaimConnection { a: totalCount b: totalCount }`);

  expect([alone(1), alone(100)]).toEqual([5 + 200, 5 + 200]);
  expect(ofSeven('totalCount nodes { id }')).toBe(5 + 7 * (5 + 200 + 30));
  expect(ofSeven('...C')).toBe(5 + 7 * (5 + 2 * 200 + 30));
});

test('a filter that no index serves costs what is gone through for it', () => {
  const of = (filter: string) => [
    cost(`{ claims(first: 1, filter: ${filter}) { nodes { id } } }`),
    cost(`{ entity(by: { slug: "x" }) { claims(first: 1, filter: ${filter}) { nodes { id } } } }`),
  ];

  expect(of('{ from: "2024-05-17" }')).toEqual([6, 11]);
  expect(of('{ status: [ACTIVE, RETRACTED] }')).toEqual([6, 11]);
  expect(of('{ types: [OPPOSES] }')).toEqual([6, 506]);
  expect(of('{ status: [RETRACTED] }')).toEqual([6, 506]);
  expect(of('{ source: "x" }')).toEqual([501, 506]);
});

test('what is counted from claims costs more at a clock, wherever above it is given', () => {
  const of = (list: string, clock: string) => cost(`{ entity(by: { slug: "x" }${clock}) { ${list} } }`);
  const at = ', asOf: "2024-05-15"';

  for (const field of [
    'stats { neighborCount }',
    'relations { nodes { id } }',
    'neighbors { nodes { id } }',
  ]) {
    expect(of(field, at)).toBe(Number(of(field, '')) + 1000);
  }
  expect(of('... { ...F } } } fragment F on Entity { stats { neighborCount', at)).toBe(
    Number(of('stats { neighborCount }', at)),
  );
  expect(of('relations { nodes { id } }', '')).toBe(
    Number(
      cost('{ entity(by: { slug: "x" }) { relations(knownAt: "2024-05-15T00:00:00Z") { nodes { id } } } }'),
    ) - 1000,
  );
});

test('what is read of a drawing anyway costs little; what is read once more of its relations, what it does elsewhere', () => {
  const drawing = (fields: string, around = '') =>
    Number(cost(`{ neighborhood(around: [{ slug: "x" }], total: 100${around}) { ${fields} } }`));
  const nothing = drawing('nodes { __typename }') - 100 * 0.25;

  // Looking, whom it is about, each that may be drawn, and each relation that is followed.
  expect(nothing).toBe(250 + 5 + 100 * 7 + 10 * 0.5);
  expect(drawing('nodes { omitted entity { name } }') - nothing).toBe(100 * 0.25 * (1 + 2 + 1));
  expect(drawing('relations { id label source { name kind } }') - nothing).toBe(
    100 * (2 + 2 * 0.25 * (1 + 1 + 4)),
  );
  expect(drawing('relations { claims(first: 3) { nodes { id } } }') - nothing).toBe(100 * (2 + 2 * (5 + 3)));
  expect(drawing('relations { disputed }') - nothing).toBe(100 * (2 + 2 * 10));
  expect(drawing('nodes { __typename }', ', depth: 2, perNode: 20') - nothing).toBe(
    100 * 0.25 + (100 * 20 - 10) * 0.5,
  );
});

/** What Pothos knows nothing of: counts of a whole list beside its items, clocks, and what comes along in a drawing. */
const OURS_ALONE = /eventCount|entityCount|asOf|knownAt|neighborhood/;

const QUERIES: readonly (readonly [string, string])[] = [
  ...exampleQueries()
    .filter(({ query }) => !OURS_ALONE.test(query))
    .map(({ file, query }) => [file, query] as const),
  [
    'fragments',
    '{ nodes(ids: ["a", "b"]) { ...E ...E } } fragment E on Entity { ... { name claims { nodes { id } } } }',
  ],
  ['a variable', 'query ($n: Int = 7) { claims(last: $n) { edges { node { subjects { name } } } } }'],
];

test.each(QUERIES)('but for counts, the cost of $0 is what Pothos makes of it', (_, text) => {
  const counted = (text.match(/totalCount/g) ?? []).length;
  // Its default is for lists without a cost of their own, of which there is none.
  const { complexity } = complexityFromQuery(text.replace(/totalCount/g, ''), { schema, variables: {} });

  expect(cost(text)).toBe(complexity + counted * 200);
});
