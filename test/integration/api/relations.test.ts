import { expect } from 'vitest';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from '../../../src/model/relation.ts';
import { testWith } from '../../setup/graph.ts';
import {
  directionFrom,
  type ExpectedRelation,
  globalId,
  isSymmetric,
  nameOf,
  relations,
  relationsOf,
} from './expected.ts';

const test = testWith('seed');

const told = ({ id, type, source, target, claims, ...rest }: ExpectedRelation) => ({
  id: globalId('Relation', id),
  type,
  source: { slug: source },
  target: { slug: target },
  claimCount: claims.length,
  eventCount: rest.eventCount,
  sourceCount: rest.sourceCount,
  firstDate: rest.firstDate,
  lastDate: rest.lastDate,
});

const FIELDS = `id type source { slug } target { slug } claimCount eventCount sourceCount firstDate lastDate`;

test('strongest first, with the counts and dates that the claims of the seed give', async ({ query }) => {
  const { data } = await query(`{ relations(first: 100) { totalCount nodes { ${FIELDS} } } }`);

  expect(data.relations).toEqual({ totalCount: relations.length, nodes: relations.map(told) });
});

test('the seed has relations that tell every count from the others', () => {
  const differing = relations.filter(
    ({ claims, eventCount, sourceCount }) => new Set([claims.length, eventCount, sourceCount]).size > 1,
  );

  expect(differing.length).toBeGreaterThan(0);
  expect(relations.some(({ firstDate, lastDate }) => firstDate < lastDate)).toBe(true);
  expect(relations.some(({ sourceCount }) => sourceCount > 1)).toBe(true);
});

test('labels and the rest of a type come from the ontology', async ({ query }) => {
  const { data } = await query(`{ relations(first: 100) { nodes {
    type label typeInfo { type label inverseLabel symmetric family }
  } } }`);

  for (const { type, label, typeInfo } of data.relations.nodes) {
    const row = relationTypeRow(type as RelationType);
    const { inverseLabel, symmetric, family } = row;
    expect({ label, typeInfo }).toEqual({
      label: row.label,
      typeInfo: { type, label: row.label, inverseLabel, symmetric, family },
    });
    expect(symmetric).toBe(isSymmetric(type));
  }
});

test.for([[['OPPOSES']], [['OPPOSES', 'MET_WITH']], [['OPPOSES', 'OPPOSES']], [['SANCTIONS']], [[]]])(
  'of the types %j and no others',
  async ([types], { query }) => {
    const { data } = await query(
      `query ($types: [RelationType!]) { relations(filter: { types: $types }, first: 100) { totalCount nodes { id } } }`,
      { types },
    );

    const expected = relations.filter(({ type }) => types?.includes(type));
    expect(data.relations).toEqual({
      totalCount: expected.length,
      nodes: expected.map(({ id }) => ({ id: globalId('Relation', id) })),
    });
  },
);

const OF_ENTITY = `query ($slug: String!, $types: [RelationType!], $direction: RelationDirection) {
  entity(by: { slug: $slug }) { relations(types: $types, direction: $direction, first: 100) {
    totalCount edges { direction counterpart { slug name } node { id } }
  } }
}`;

function seenFrom(slug: string, relation: ExpectedRelation) {
  const counterpart = relation.source === slug ? relation.target : relation.source;
  return {
    direction: directionFrom(slug, relation),
    counterpart: { slug: counterpart, name: nameOf(counterpart) },
    node: { id: globalId('Relation', relation.id) },
  };
}

const keeps = (direction: string | null, slug: string, relation: ExpectedRelation) =>
  direction === null || direction === 'BOTH' || [direction, 'BOTH'].includes(directionFrom(slug, relation));

const FILTERS = ['china', 'vladimir-putin', 'united-states', 'beijing-summit-2024', 'ukraine'].flatMap(
  (slug) =>
    [null, 'OUT', 'IN', 'BOTH'].flatMap((direction) =>
      [null, ['OPPOSES', 'COOPERATES_WITH', 'CRITICISES']].map((types) => ({ slug, direction, types })),
    ),
);

test.for(FILTERS)(
  'relations of $slug, $direction, of types $types',
  async ({ slug, direction, types }, { query }) => {
    const { data } = await query(OF_ENTITY, { slug, direction, types });

    const expected = relationsOf(slug).filter(
      (relation) => keeps(direction, slug, relation) && (types?.includes(relation.type) ?? true),
    );
    expect(data.entity.relations).toEqual({
      totalCount: expected.length,
      edges: expected.map((relation) => seenFrom(slug, relation)),
    });
  },
);

test('a symmetric relation is seen from both ends, by whichever direction', async ({ query }) => {
  for (const [slug, other] of [
    ['russia', 'china'],
    ['china', 'russia'],
  ] as const) {
    for (const direction of ['OUT', 'IN']) {
      const { data } = await query(OF_ENTITY, { slug, direction, types: ['COOPERATES_WITH'] });

      expect(data.entity.relations.edges).toMatchObject([
        { direction: 'BOTH', counterpart: { slug: other } },
      ]);
    }
  }
});

test('the claims of a relation are those that it counts', async ({ query }) => {
  const { data } = await query(`{ relations(first: 50) { nodes {
    id claims(first: 50) { totalCount nodes { slug } }
  } } }`);

  const listed = data.relations.nodes.map(({ id, claims }: { id: string; claims: object }) => [id, claims]);
  expect(listed).toEqual(
    relations.map(({ id, claims }) => [
      globalId('Relation', id),
      { totalCount: claims.length, nodes: claims.map((claim) => ({ slug: claim.id })) },
    ]),
  );
});

test('the ontology is whole', async ({ query }) => {
  const { data } = await query(
    '{ relationTypes { type label description sourceKinds targetKinds polarity } }',
  );

  expect(data.relationTypes.map(({ type }: { type: string }) => type)).toEqual(RELATION_TYPE_NAMES);
  const polarities = { '1': 'POSITIVE', '0': 'NEUTRAL', '-1': 'NEGATIVE' };
  for (const { type, ...row } of data.relationTypes) {
    const { label, description, sourceKinds, targetKinds, polarity } = relationTypeRow(type);
    expect(row).toEqual({
      label,
      description,
      sourceKinds,
      targetKinds,
      polarity: polarities[`${polarity}`],
    });
  }
});
