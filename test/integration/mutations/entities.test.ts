import { expect } from 'vitest';
import { globalId } from '../../../src/graphql/global-id.ts';
import { country, expectSound, recorded, test, twoCountries } from './mutate.ts';

test.beforeAll(twoCountries);

const ENTITIES =
  '... on UpsertEntitiesPayload { entities { slug name version description names { value language kind } } }';

test('what is left out stays, null takes a value away, and lists are added to', async ({ mutate, graph }) => {
  const palau = country('palau', {
    ...{ description: 'An island country.', alpha2: 'PW', names: [{ value: '팔라우', language: 'ko' }] },
    identifiers: [{ scheme: 'wikidata', value: 'Q695' }],
  });
  await mutate('upsertEntities', { entities: [palau] });

  const edit = { slug: 'palau', description: null, names: [{ value: 'Belau', kind: 'ALIAS' }] };
  const { entities, changes } = await mutate('upsertEntities', { entities: [edit] }, { fields: ENTITIES });

  expect(entities[0]).toMatchObject({ name: 'palau', version: 2, description: null });
  expect(entities[0].names.map(({ value }: { value: string }) => value).sort()).toEqual([
    'Belau',
    'palau',
    '팔라우',
  ]);
  expect(changes).toMatchObject([
    {
      action: 'CHANGED',
      target: { slug: 'palau' },
      fields: [
        { field: 'description', before: '"An island country."', after: null },
        { field: 'names', before: '[]', after: '[{"value":"Belau","language":null,"kind":"ALIAS"}]' },
      ],
    },
  ]);
  await expectSound(graph);
});

test('what was known already is no change and no new version', async ({ mutate }) => {
  const nauru = country('nauru', { names: [{ value: 'Naoero' }], affiliations: [{ slug: 'japan' }] });
  await mutate('upsertEntities', { entities: [nauru] });

  const again = await mutate('upsertEntities', { entities: [nauru] }, { fields: ENTITIES });

  expect(again).toMatchObject({ repeated: false, changes: [], entities: [{ version: 1 }] });
});

test('who gets another common name goes on being found by the one before', async ({
  mutate,
  query,
  graph,
}) => {
  await mutate('upsertEntities', { entities: [country('eswatini', { name: 'Swaziland' })] });
  await mutate('upsertEntities', { entities: [{ slug: 'eswatini', name: 'Eswatini' }] });

  const { data } = await query('{ entity(by: { name: "Swaziland" }) { slug name names { value kind } } }');

  expect(data.entity).toMatchObject({ slug: 'eswatini', name: 'Eswatini' });
  expect(data.entity.names).toEqual([
    { value: 'Eswatini', kind: 'PRIMARY' },
    { value: 'Swaziland', kind: 'ALIAS' },
  ]);
  await expectSound(graph);
});

test('of two who edit what they both looked at, the slower one is told', async ({ mutate, query }) => {
  await mutate('upsertEntities', { entities: [country('samoa')] });
  const edit = (description: string) => ({ entities: [{ slug: 'samoa', description, expectedVersion: 1 }] });

  const answers = await Promise.all([
    mutate('upsertEntities', edit('one')),
    mutate('upsertEntities', edit('two')),
  ]);

  const [won, lost] = answers.toSorted((left) => (left.__typename === 'UpsertEntitiesPayload' ? -1 : 1));
  expect(lost).toMatchObject({
    ...{ __typename: 'VersionConflictError', code: 'VERSION_CONFLICT', path: 'entities[0]' },
    ...{ expectedVersion: 1, presentVersion: 2, presentEntity: { slug: 'samoa', version: 2 } },
  });
  const { data } = await query('{ entity(by: { slug: "samoa" }) { description } }');
  expect(JSON.stringify(data.entity.description)).toBe(won.changes[0].fields[0].after);
});

test('two who create the same at once: it is created once, and what both say is kept', async ({
  mutate,
  query,
}) => {
  const one = country('tuvalu', { names: [{ value: 'one' }] });
  const two = country('tuvalu', { names: [{ value: 'two' }] });

  const answers = await Promise.all(
    [one, two].map((entity) => mutate('upsertEntities', { entities: [entity] })),
  );

  const actions = answers.flatMap(({ changes }) => changes.map(({ action }: { action: string }) => action));
  expect(actions.sort()).toEqual(['CHANGED', 'CREATED']);
  const { data } = await query('{ entity(by: { slug: "tuvalu" }) { version names { value } } }');
  expect(data.entity.version).toBe(2);
  expect(data.entity.names.map(({ value }: { value: string }) => value).sort()).toEqual([
    'one',
    'tuvalu',
    'two',
  ]);
});

test('two who give one identifier to two at once: one of them gets it', async ({ mutate, graph }) => {
  const identifiers = [{ scheme: 'wikidata', value: 'Q9991' }];
  const entities = ['one', 'two'].map((slug) => country(slug, { identifiers }));

  const answers = await Promise.all(
    entities.map((entity) => mutate('upsertEntities', { entities: [entity] })),
  );

  expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
    'InvalidInputError',
    'UpsertEntitiesPayload',
  ]);
  await expectSound(graph);
});

const FAULTS: readonly (readonly [what: string, entity: object, path: string, message: string])[] = [
  ['a new one without a kind', { slug: 'x', name: 'X' }, 'kind', 'must be given: there is no entity "x" yet'],
  ['a new one without a name', { slug: 'x', kind: 'Country' }, 'name', 'must be given'],
  ['another kind', { slug: 'japan', kind: 'Place' }, 'kind', '"japan" is of kind Country, which stays'],
  ['a bad slug', country('X y'), 'slug', 'must be lower-case letters'],
  ['a property of another kind', country('x', { birthDate: '1952' }), 'birthDate', 'has no place there'],
  [
    'a date that is none',
    { slug: 'x', kind: 'Person', name: 'X', birthDate: '1952-13' },
    'birthDate',
    'must be a date',
  ],
  ['a place off the earth', { slug: 'x', kind: 'Place', name: 'X', latitude: 91 }, 'latitude', '90'],
  [
    'a language that is none',
    country('x', { names: [{ value: 'y', language: 'Korean!' }] }),
    'names[0].language',
    'BCP 47',
  ],
  ['a name that cannot be stored', country('x', { names: [{ value: 'a\0' }] }), 'names[0].value', 'NUL'],
  ['a name that is too long', country('x', { name: 'n'.repeat(8001) }), 'name', 'longer than 8000 bytes'],
  ['an empty name', country('x', { name: '' }), 'name', 'is empty'],
  ['a description that is too long', country('x', { description: 'd'.repeat(5001) }), 'description', '5000'],
  [
    'an address that is none',
    { slug: 'x', kind: 'Document', name: 'X', url: 'ftp://x' },
    'url',
    'http or https',
  ],
  [
    'an identifier that is none',
    country('x', { identifiers: [{ scheme: 'wikidata', value: '17' }] }),
    'identifiers[0].value',
    'is no wikidata value',
  ],
  [
    'an identifier of another',
    country('x', { identifiers: [{ scheme: 'wikidata', value: 'Q148' }] }),
    'identifiers',
    'already that of "china"',
  ],
  [
    'a country that does not exist',
    country('x', { affiliations: [{ slug: 'atlantis' }] }),
    'affiliations',
    'no country has the id "atlantis"',
  ],
  [
    'a country that is none',
    country('x', { affiliations: [{ slug: 'nato' }] }),
    'affiliations',
    'no country has the id "nato"',
  ],
  [
    'a country that nobody is called',
    country('x', { affiliations: [{ name: 'Atlantis' }] }),
    'affiliations[0].name',
    'no entity is called "Atlantis"',
  ],
];

test.for(FAULTS)('%s is refused by its place', async ([, entity, path, message], { mutate, graph }) => {
  const refused = await mutate('upsertEntities', { entities: [country('kiribati'), entity] });

  expect(refused).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_INPUT' });
  expect(refused.faults[0].path).toBe(`entities[1].${path}`);
  expect(refused.faults[0].message).toContain(message);
  expect(refused.message).toMatch(/^Nothing was written\. entities\[1\]/);
  await expectSound(graph);
});

test('a fault has the number of what is given, whatever the entity has already', async ({ mutate }) => {
  const entity = { slug: 'china', names: [{ value: 'x' }, { value: '' }] };

  const refused = await mutate('upsertEntities', { entities: [entity] });

  expect(refused.faults).toEqual([{ path: 'entities[0].names[1].value', message: 'is empty' }]);
});

test('an Actor can be given the kind that it is, and nothing else can', async ({ mutate, query, graph }) => {
  const actor = (slug: string) => ({ slug, kind: 'Actor', name: slug });
  await mutate('upsertEntities', { entities: [actor('kim-the-actor'), actor('meeting-actor')] });
  await recorded(mutate, { subjects: [{ slug: 'kim-the-actor' }] });

  const edit = { slug: 'kim-the-actor', kind: 'Person', birthDate: '1952' };
  const { changes } = await mutate('upsertEntities', { entities: [edit] });
  const again = await mutate('upsertEntities', {
    entities: [{ slug: 'kim-the-actor', kind: 'Organization' }],
  });

  expect(changes[0].fields).toContainEqual({ field: 'kind', before: '"Actor"', after: '"Person"' });
  expect(again.faults[0].message).toBe('"kim-the-actor" is of kind Person, which stays');
  const { data } = await query(
    '{ entity(by: { slug: "kim-the-actor" }) { __typename relations { totalCount } } }',
  );
  expect(data.entity).toEqual({ __typename: 'Person', relations: { totalCount: 1 } });
  await expectSound(graph);
});

test('no kind is given to an Actor that has relations which nothing of it has', async ({
  mutate,
  query,
  graph,
}) => {
  await mutate('upsertEntities', { entities: [{ slug: 'busy', kind: 'Actor', name: 'Busy' }] });
  await recorded(mutate, { subjects: [{ slug: 'busy' }] });

  const refused = await mutate('upsertEntities', { entities: [{ slug: 'busy', kind: 'Topic' }] });

  expect(refused.faults).toEqual([
    { path: 'entities[0].kind', message: '"busy" has relations that nothing of kind Topic has: CRITICISES' },
  ]);
  expect((await query('{ entity(by: { slug: "busy" }) { __typename } }')).data.entity.__typename).toBe(
    'Actor',
  );
  await expectSound(graph);
});

test('one that is given twice, more than may be, and none are refused', async ({ mutate }) => {
  const faults = async (entities: readonly object[]) => (await mutate('upsertEntities', { entities })).faults;

  expect(await faults([country('x'), country('x')])).toEqual([
    { path: 'entities[1].slug', message: '"x" is given twice' },
  ]);
  expect(await faults([])).toEqual([{ path: 'entities', message: 'needs at least one' }]);
  const many = Array.from({ length: 201 }, (_, index) => country(`x-${index}`));
  expect(await faults(many)).toMatchObject([{ path: 'entities', message: expect.stringContaining('200') }]);
});

test('who expects that there is none is told of the one that there is', async ({ mutate }) => {
  const refused = await mutate('upsertEntities', { entities: [country('japan', { expectedVersion: 0 })] });
  const created = await mutate('upsertEntities', { entities: [country('vanuatu', { expectedVersion: 0 })] });

  expect(refused).toMatchObject({
    code: 'VERSION_CONFLICT',
    expectedVersion: 0,
    presentEntity: { slug: 'japan' },
  });
  expect(created.changes).toMatchObject([{ action: 'CREATED' }]);
});

test('names are added by whatever names the entity', async ({ mutate, query }) => {
  const namings = [
    { slug: 'china' },
    { id: globalId('Entity', 'china') },
    { identifier: { scheme: 'wikidata', value: 'Q148' } },
    { name: '中国' },
  ];
  for (const [index, entity] of namings.entries()) {
    const added = await mutate('addNames', { entity, names: [{ value: `name ${index}` }] });
    expect(added.changes).toMatchObject([{ action: 'CHANGED', target: { slug: 'china' } }]);
  }

  const { data } = await query('{ entity(by: { slug: "china" }) { names { value } } }');
  const values = data.entity.names.map(({ value }: { value: string }) => value);
  expect(values).toEqual(expect.arrayContaining(['name 0', 'name 1', 'name 2', 'name 3']));
});

test('a name that is told again without its kind stays of the kind that it is', async ({ mutate }) => {
  const told = async (name: object) =>
    (await mutate('addNames', { entity: { slug: 'china' }, names: [{ value: 'Cathay', ...name }] })).changes;

  expect(await told({ kind: 'FORMER' })).toMatchObject([{ action: 'CHANGED' }]);
  expect(await told({})).toEqual([]);
  expect(await told({ kind: 'FORMER' })).toEqual([]);
  expect(await told({ kind: 'ALIAS' })).toMatchObject([{ action: 'CHANGED' }]);
  expect(await told({ language: 'en' })).toMatchObject([{ action: 'CHANGED' }]);
});

test('names of nobody, and by a name of nobody, are refused', async ({ mutate }) => {
  const names = [{ value: 'x' }];
  const faults = async (entity: object) => (await mutate('addNames', { entity, names })).faults;

  expect(await faults({ slug: 'atlantis' })).toEqual([
    { path: 'entity', message: 'no entity has the slug "atlantis"' },
  ]);
  expect(await faults({ name: 'Atlantis' })).toEqual([
    { path: 'entity.name', message: 'no entity is called "Atlantis", byte for byte' },
  ]);
  expect(await faults({ identifier: { scheme: 'icews', value: 'Atlantis' } })).toEqual([
    { path: 'entity.identifier', message: 'no entity has the icews identifier "Atlantis"' },
  ]);
  // A name that others bear too means nobody, even where one alone has it.
  expect((await faults({ name: 'Путин' }))[0].path).toBe('entity.name');
});

test('a name that two bear is refused with both', async ({ mutate }) => {
  await mutate('upsertEntities', {
    entities: ['georgia', 'georgia-us'].map((slug) => country(slug, { name: 'Georgia' })),
  });

  const refused = await mutate('addNames', { entity: { name: 'Georgia' }, names: [{ value: 'x' }] });

  expect(refused).toMatchObject({
    ...{ __typename: 'AmbiguousNamesError', code: 'AMBIGUOUS_NAMES' },
    namings: [
      { path: 'entity.name', name: 'Georgia', candidates: [{ slug: 'georgia' }, { slug: 'georgia-us' }] },
    ],
  });
});

test('a global id of another type is an error of the argument', async ({ mutate }) => {
  const entity = { id: globalId('Claim', 'x') };

  const asked = mutate('addNames', { entity, names: [{ value: 'x' }] });

  await expect(asked).rejects.toThrow(
    /Argument \\"input.entity.id\\".*is the id of a Claim, not of an Entity/,
  );
});

test('sources are created, changed and bound to another entity', async ({ mutate, query, graph }) => {
  const fields = '... on UpsertSourcesPayload { sources { slug name website } }';
  const source = {
    slug: 'herald',
    name: 'Herald',
    website: 'https://herald.example',
    entity: { slug: 'japan' },
  };
  const created = await mutate('upsertSources', { sources: [source] }, { fields });
  const changed = await mutate(
    'upsertSources',
    { sources: [{ slug: 'herald', name: 'The Herald', entity: { slug: 'mongolia' } }] },
    { fields },
  );

  expect(created.changes).toMatchObject([{ action: 'CREATED', target: { slug: 'herald' } }]);
  expect(changed.sources).toEqual([
    { slug: 'herald', name: 'The Herald', website: 'https://herald.example' },
  ]);
  expect(changed.changes[0].fields).toEqual([
    { field: 'name', before: '"Herald"', after: '"The Herald"' },
    { field: 'entity', before: '"japan"', after: '"mongolia"' },
  ]);
  const { data } = await query(
    `{ node(id: "${globalId('Source', 'herald')}") { ... on Source { entity { slug } history { totalCount } } } }`,
  );
  expect(data.node).toEqual({ entity: { slug: 'mongolia' }, history: { totalCount: 2 } });
  expect(
    (await mutate('upsertSources', { sources: [{ slug: 'x', name: 'X', entity: { slug: 'atlantis' } }] }))
      .faults,
  ).toEqual([{ path: 'sources[0].entity', message: 'no entity has the id "atlantis"' }]);
  await expectSound(graph);
});
