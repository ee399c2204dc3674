import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect } from 'vitest';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../../src/model/relation.ts';
import { testWith } from '../../setup/graph.ts';
import { exampleQueries } from '../../setup/worked-examples.ts';
import { ANSWERS } from './example-answers.ts';
import { globalId, nameOf, relations } from './expected.ts';

const test = testWith('seed');

const EXAMPLES = exampleQueries().map(({ file, query }) => {
  const operations = parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations as OperationDefinitionNode[];
  return { file, text: query, operation, operations: operations.length, name: operation?.name?.value ?? '' };
});

/** Examples whose answers are checked by tests of their own. */
const CHECKED_APART = ['SearchInAnyScript', 'PageByPage', 'TheOntology'];

const textOf = (operation: string) => EXAMPLES.find(({ name }) => name === operation)?.text ?? '';

test.for(EXAMPLES)(
  '$file asks one question, told in its first line, and needs nothing filled in',
  ({ file, text, operation, operations, name }) => {
    expect(file).toMatch(/^\d\d-[a-z-]+\.graphql$/);
    expect(text).toMatch(/^# [A-Z].*[?.]\n/);
    expect(operations).toBe(1);
    expect(name).toMatch(/^[A-Z]\w+$/);
    const unset = operation?.variableDefinitions?.filter(
      ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
    );
    expect(unset).toEqual([]);
  },
);

test('examples are numbered without a gap, and no two have a name in common', () => {
  const numbers = EXAMPLES.map(({ file }) => Number(file.slice(0, 2)));

  expect(numbers).toEqual(EXAMPLES.map((_, index) => index + 1));
  expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(EXAMPLES.length);
});

test('the answer of every example is checked', () => {
  const checked = [...Object.keys(ANSWERS), ...CHECKED_APART];

  expect(EXAMPLES.map(({ name }) => name).sort()).toEqual(checked.sort());
});

test.for(Object.entries(ANSWERS))('%s answers what the seed says', async ([name, data], { query }) => {
  expect(await query(textOf(name))).toEqual({ data });
});

test('SearchInAnyScript finds whom it means, each by the name that was written', async ({ query }) => {
  const { data, errors } = await query(textOf('SearchInAnyScript'));

  const best = Object.entries<{ edges: { matchedName: object; node: object }[] }>(data).map(
    ([alias, { edges }]) => [alias, edges[0]?.matchedName, edges[0]?.node],
  );
  expect(errors).toBeUndefined();
  expect(best).toMatchObject([
    ['korean', { value: '푸틴', language: 'ko', script: 'Hang' }, { slug: 'vladimir-putin' }],
    ['russian', { value: 'Путин', language: 'ru', script: 'Cyrl' }, { slug: 'vladimir-putin' }],
    ['chinese', { value: '习近平', language: 'zh-Hans', script: 'Hani' }, { slug: 'xi-jinping' }],
    ['misspelt', { value: 'Vladimir Putin', language: 'en' }, { slug: 'vladimir-putin', kind: 'Person' }],
    ['beginning', { value: 'South Korea', language: 'en' }, { slug: 'south-korea', kind: 'Country' }],
  ]);
  expect(data.beginning.edges.map(({ node }: { node: { slug: string } }) => node.slug).sort()).toEqual([
    'south-china-sea',
    'south-korea',
  ]);
});

test('PageByPage walks through all relations when its cursor is handed on', async ({ query }) => {
  const seen: object[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await query(textOf('PageByPage'), { after });
    expect(errors).toBeUndefined();
    expect(data.relations.totalCount).toBe(relations.length);
    seen.push(...data.relations.edges.map(({ node }: { node: object }) => node));
    if (!data.relations.pageInfo.hasNextPage) break;
    expect(data.relations.edges).toHaveLength(3);
    after = data.relations.pageInfo.endCursor;
  }

  expect(seen).toEqual(
    relations.map(({ type, source, target, claims }) => ({
      source: { name: nameOf(source) },
      label: relationTypeRow(type as (typeof RELATION_TYPE_NAMES)[number]).label,
      target: { name: nameOf(target) },
      claimCount: claims.length,
    })),
  );
});

test('TheOntology lists every relation type with the labels that claims are read by', async ({ query }) => {
  const { data, errors } = await query(textOf('TheOntology'));

  expect(errors).toBeUndefined();
  expect(data.relationTypes.map(({ type }: { type: string }) => type)).toEqual(RELATION_TYPE_NAMES);
  expect(data.relationTypes).toContainEqual({
    ...{ type: 'OPPOSES', label: 'opposes', inverseLabel: 'is opposed by', symmetric: false },
    ...{ family: 'STANDING', polarity: 'NEGATIVE', cameoRoot: expect.stringMatching(/^\d\d$/) },
    ...{ description: expect.any(String), quadClass: 'VERBAL_CONFLICT' },
    sourceKinds: ['Person', 'Country', 'Organization', 'Actor'],
    targetKinds: expect.arrayContaining(['Country', 'Topic']),
  });
});

test('the ids of ThingsById are those that the graph gives', () => {
  expect(textOf('ThingsById')).toContain(`"${globalId('Relation', 'china:OPPOSES:united-states')}"`);
});
