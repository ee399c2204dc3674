import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ArticleFile } from '../../src/model/article.ts';
import { EntityInput } from '../../src/model/entity.ts';
import type { EntityKind } from '../../src/model/kind.ts';
import { type RelationType, relationTypeRow } from '../../src/model/relation.ts';
import { SourceInput } from '../../src/model/source.ts';

const SEED = new URL('../../seed/', import.meta.url);

const filesIn = (folder: string) => readdirSync(new URL(folder, SEED)).sort();
const textOf = (file: string) => readFileSync(new URL(file, SEED), 'utf8');

/** One JSON value in the format of `shape`; what does not fit is told with its place. */
function read<Shape extends z.ZodType>(shape: Shape, json: string, place: string): z.output<Shape> {
  const { data, error } = shape.safeParse(JSON.parse(json));
  if (error) throw new Error(`seed/${place}\n${z.prettifyError(error)}`);
  return data;
}

function readLines<Shape extends z.ZodType>(shape: Shape, file: string): z.output<Shape>[] {
  const lines = textOf(file).trimEnd().split('\n');
  return lines.map((line, index) => read(shape, line, `${file}:${index + 1}`));
}

const entityFiles = filesIn('entities/').map((file) => ({
  kind: file.replace(/\.jsonl$/, ''),
  entities: readLines(EntityInput, `entities/${file}`),
}));
const sources = readLines(SourceInput, 'sources.jsonl');
const articleFiles = filesIn('articles/').map((file) =>
  read(ArticleFile, textOf(`articles/${file}`), `articles/${file}`),
);

const entities = [
  ...entityFiles.flatMap((file) => file.entities),
  ...articleFiles.flatMap((file) => file.entities),
];
const publishers = [...sources, ...articleFiles.flatMap((file) => file.sources)];
const claims = articleFiles.flatMap((file) => file.claims);
const kindOf = new Map<string, EntityKind>(entities.map(({ id, kind }) => [id, kind]));

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

/** Plain ids that are of none of the kinds; an id that no entity has is of none. */
const notOfKind = (ids: readonly string[], kinds: readonly EntityKind[]) =>
  ids.filter((id) => !kinds.some((kind) => kind === kindOf.get(id)));

test('each entity file holds the kind it is named after', () => {
  for (const { kind, entities: rows } of entityFiles) {
    expect(new Set(rows.map((row) => row.kind.toLowerCase())), kind).toEqual(new Set([kind]));
  }
});

test('ids are unique', () => {
  expect(repeated(entities.map(({ id }) => id))).toEqual([]);
  expect(repeated(publishers.map(({ id }) => id))).toEqual([]);
  expect(repeated(articleFiles.map(({ article }) => article.id))).toEqual([]);
  expect(repeated(claims.map(({ id }) => id))).toEqual([]);
});

test('no two entities share an identifier', () => {
  const identifiers = entities.flatMap((entity) => entity.identifiers);

  expect(repeated(identifiers.map(({ scheme, value }) => `${scheme} ${value}`))).toEqual([]);
});

test('no entity lists a name twice, its own English one included', () => {
  for (const { id, name, names } of entities) {
    const listed = names.map(({ value, language }) => `${language} ${value}`);

    expect(repeated([`en ${name}`, ...listed]), id).toEqual([]);
  }
});

test('every entity has a description of one sentence', () => {
  for (const { id, description } of entities) {
    expect(description, id).toMatch(/^[A-Z].+[^.]\.$/);
    expect(description, id).not.toMatch(/\. [A-Z]/);
  }
});

test('affiliations are countries, and sources are bodies that exist', () => {
  expect(
    notOfKind(
      entities.flatMap((entity) => entity.affiliations),
      ['Country'],
    ),
  ).toEqual([]);

  const bodies = publishers.flatMap(({ entity }) => entity ?? []);
  expect(notOfKind(bodies, ['Organization'])).toEqual([]);
});

test('whatever an article or a claim names exists and may stand there', () => {
  const sourceIds = new Set(publishers.map(({ id }) => id));
  const claimIds = new Set(claims.map(({ id }) => id));
  const speakers: EntityKind[] = ['Person', 'Country', 'Organization', 'Actor', 'Document'];

  for (const { article } of articleFiles) expect(sourceIds, article.id).toContain(article.source);
  for (const claim of claims) {
    const { sourceKinds, targetKinds } = relationTypeRow(claim.relation);
    expect(notOfKind(claim.subjects, sourceKinds), `${claim.id} subjects`).toEqual([]);
    expect(notOfKind(claim.objects, targetKinds), `${claim.id} objects`).toEqual([]);
    expect(notOfKind(claim.saidBy, speakers), `${claim.id} saidBy`).toEqual([]);
    expect(notOfKind(claim.partOf, ['Event']), `${claim.id} partOf`).toEqual([]);
    expect(notOfKind(claim.at, ['Place', 'Country']), `${claim.id} at`).toEqual([]);
    expect(
      claim.about.filter((id) => !kindOf.has(id)),
      `${claim.id} about`,
    ).toEqual([]);
    expect(
      claim.via.filter((id) => !sourceIds.has(id)),
      `${claim.id} via`,
    ).toEqual([]);
    expect(
      claim.denies.filter((id) => !claimIds.has(id)),
      `${claim.id} denies`,
    ).toEqual([]);
  }
});

test('what a claim is about is never one of its ends', () => {
  for (const { id, about, subjects, objects } of claims) {
    expect(
      about.filter((entityId) => [...subjects, ...objects].includes(entityId)),
      id,
    ).toEqual([]);
  }
});

test('claims cite a paragraph once and quote nothing', () => {
  for (const { id, evidence } of claims) {
    expect(repeated(evidence.map(({ paragraph }) => `${paragraph}`)), id).toEqual([]);
    expect(
      evidence.every(({ quote }) => quote === null),
      id,
    ).toBe(true);
  }
});

test('every claim is dated, and only standing ones are valid from a day', () => {
  for (const { id, relation, date, validFrom } of claims) {
    expect(date, id).not.toBeNull();
    expect(validFrom !== null, id).toBe(relationTypeRow(relation).family === 'STANDING');
  }
});

test('every entity is met in a claim or belongs to one that is', () => {
  const met = new Set(
    claims.flatMap((claim) => [
      ...claim.subjects,
      ...claim.objects,
      ...claim.saidBy,
      ...claim.via,
      ...claim.partOf,
      ...claim.at,
      ...claim.about,
    ]),
  );
  const countries = entities.filter(({ id }) => met.has(id)).flatMap((entity) => entity.affiliations);
  for (const country of countries) met.add(country);

  expect(entities.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
});

test.each<[EntityKind, string[]]>([
  ['Person', ['vladimir-putin', 'xi-jinping', 'choi-hyun-june']],
  ['Country', ['russia', 'china', 'united-states', 'north-korea', 'ukraine']],
  ['Organization', ['nato', 'tass', 'hankyoreh']],
  [
    'Place',
    [
      'beijing',
      'moscow',
      'great-hall-of-the-people',
      'south-china-sea',
      'korean-peninsula',
      'northeast-asia',
      'europe',
    ],
  ],
  ['Event', ['beijing-summit-2024', 'moscow-summit-2023', 'ukraine-war']],
  [
    'Document',
    [
      'china-russia-joint-statement-2024-05',
      'china-russia-joint-statement-2023-03',
      'us-indo-pacific-strategy',
    ],
  ],
  [
    'Topic',
    ['north-korean-nuclear-issue', 'automobile-manufacturing', 'overcapacity', 'military-cooperation'],
  ],
])('the seed holds the article’s entities of kind %s', (kind, ids) => {
  expect(notOfKind(ids, [kind])).toEqual([]);
});

test.each([
  ['푸틴', 'vladimir-putin'],
  ['Путин', 'vladimir-putin'],
  ['习近平', 'xi-jinping'],
  ['시진핑', 'xi-jinping'],
  ['미국', 'united-states'],
  ['КНДР', 'north-korea'],
  ['中國', 'china'],
])('%s is a name of %s alone', (value, id) => {
  const bearers = entities.filter((entity) => entity.names.some((name) => name.value === value));

  expect(bearers.map((entity) => entity.id)).toEqual([id]);
});

const BOTH = ['russia', 'china'];
const STATEMENT_2024 = ['china-russia-joint-statement-2024-05'];
const STATEMENT_2023 = ['china-russia-joint-statement-2023-03'];

type Reported = [
  relation: RelationType,
  subjects: string[],
  objects: string[],
  about: string[],
  saidBy: string[],
  paragraphs: (number | null)[],
  date: string,
];

/** What the article reports, read from its paragraphs by hand. */
// biome-ignore format: one row a claim
const REPORTED: Reported[] = [
  ['VISITED', ['vladimir-putin'], ['china'], [], [], [1], '2024-05-16'],
  ['HOLDS_POSITION_AT', ['vladimir-putin'], ['russia'], [], [], [1], '2024-05-07'],
  ['MET_WITH', ['vladimir-putin'], ['xi-jinping'], ['china-russia-relations'], [], [1, 2], '2024-05-16'],
  ['MET_IN', ['vladimir-putin', 'xi-jinping'], ['beijing-summit-2024'], [], [], [2], '2024-05-16'],
  ['HELD_AT', ['beijing-summit-2024'], ['great-hall-of-the-people'], [], [], [2], '2024-05-16'],
  ['ISSUED_JOINT_STATEMENT_WITH', BOTH, BOTH, STATEMENT_2024, [], [1, 2], '2024-05-16'],
  ['OPPOSES', BOTH, ['united-states'], ['us-hegemony', 'northeast-asia'], STATEMENT_2024, [1], '2024-05-16'],
  [
    'OPPOSES', BOTH, ['united-states'], ['north-korea', 'korean-peninsula'], STATEMENT_2024,
    [1, 2], '2024-05-16',
  ],
  [
    'THREATENS', ['united-states'], ['north-korea'], ['korean-peninsula'], STATEMENT_2024,
    [1, 2], '2024-05-16',
  ],
  ['HELD_AT', ['moscow-summit-2023'], ['moscow'], [], [], [3], '2023-03'],
  ['ISSUED_JOINT_STATEMENT_WITH', BOTH, BOTH, STATEMENT_2023, [], [3], '2023-03'],
  ['STATED_ABOUT', BOTH, ['north-korean-nuclear-issue'], ['north-korea'], STATEMENT_2023, [3], '2023-03'],
  [
    'CRITICISES', BOTH, ['united-states'], ['us-indo-pacific-strategy', 'nato'], STATEMENT_2024,
    [4], '2024-05-16',
  ],
  ['OPPOSES', BOTH, ['outside-intervention'], ['south-china-sea'], STATEMENT_2024, [4], '2024-05-16'],
  ['COOPERATES_WITH', BOTH, BOTH, ['military-cooperation'], STATEMENT_2024, [4], '2024-05-16'],
  ['STATED_ABOUT', BOTH, ['ukraine-war'], ['ukraine'], ['xi-jinping'], [5, 6], '2024-05-16'],
  ['PLEDGED_TO', ['china'], ['europe'], ['ukraine-war'], ['xi-jinping'], [6], '2024-05-16'],
  [
    'COOPERATES_WITH', ['russia'], ['china'], ['automobile-manufacturing'], ['vladimir-putin'],
    [8], '2024-05',
  ],
  ['CRITICISES', ['united-states'], ['china'], ['overcapacity'], [], [9], '2024'],
  ['PLEDGED_TO', ['china'], ['russia'], ['china-russia-relations'], ['xi-jinping'], [11], '2024-05-16'],
  [
    'COOPERATES_WITH', ['russia'], ['china'], ['china-russia-relations'], ['vladimir-putin'],
    [11], '2024-05-16',
  ],
];

test.each(REPORTED)('%s: %j to %j about %j, said by %j', (...reported) => {
  const told = claims.map((claim) => [
    claim.relation,
    claim.subjects,
    claim.objects,
    claim.about,
    claim.saidBy,
    claim.evidence.map(({ paragraph }) => paragraph),
    claim.date,
  ]);

  expect(told).toContainEqual(reported);
});

test('no newspaper says in its own voice that anybody threatens', () => {
  const threats = claims.filter((claim) => claim.relation === 'THREATENS');

  expect(threats.map((claim) => claim.saidBy)).toEqual([STATEMENT_2024]);
});

test('what the newspaper had from TASS says so', () => {
  const viaTass = claims.filter((claim) => claim.via.includes('tass'));

  expect(viaTass.map((claim) => claim.relation)).toEqual(['OPPOSES', 'THREATENS']);
});

test('only the military cooperation to come is in the future', () => {
  const future = claims.filter((claim) => claim.modality !== 'ASSERTED');

  const expected = [['FUTURE', ['military-cooperation']]];
  expect(future.map(({ about, modality }) => [modality, about])).toEqual(expected);
});
