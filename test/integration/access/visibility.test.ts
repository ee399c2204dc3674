import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import type { Role } from '../../../src/model/role.ts';
import { type Answer, ask, type Fixtures } from '../../setup/graph.ts';
import { asRole, yogaOn } from '../../setup/server.ts';
import { printed, waysToTypes } from '../hostile/text-places.ts';
import { ARTICLE, article, claim, type Mutate, mutateBy, test, twoCountries } from '../mutations/mutate.ts';
import { fieldsOf, type Question, questions } from './questions.ts';

/** In every text of what is private, and of nothing else. */
const MARK = 'kept-to-ourselves';
const QUESTIONS = questions();

/** What is asked at each stage, of everybody and of those who are shown what is private. */
const answers: Record<'before' | 'hidden' | 'shown' | 'published' | 'hiddenAgain', Answer[]> = {
  ...{ before: [], hidden: [], shown: [], published: [], hiddenAgain: [] },
};
const hiddenIds: string[] = [];

test.beforeAll(async ({ graph }) => {
  const mutate = mutateBy((role, query, variables = {}) => asks(graph, role)({ query, variables }));
  await twoCountries({ graph });
  await mutate('upsertSources', { sources: [{ slug: 'open-source', name: 'Open Source' }] });
  await mutate('ingestArticle', {
    article: article('open-article', { source: 'open-source' }),
    claims: [claim({ summary: 'Said in the open.', evidence: [{ paragraph: 1 }] })],
  });
  answers.before = await askAll(graph);

  hiddenIds.push(...(await writePrivately(mutate)));
  answers.hidden = await askAll(graph);
  answers.shown = await askAll(graph, 'PRIVATE_READER');

  const reason = `${MARK} no more`;
  await mutate('changeVisibility', { ids: hiddenIds, visibility: 'PUBLIC', reason });
  answers.published = await askAll(graph);
  await mutate('changeVisibility', { ids: hiddenIds, visibility: 'PRIVATE', reason });
  answers.hiddenAgain = await askAll(graph);
}, 900_000);

const MANY = 1_000_000_000;
const NO_LIMITS = {
  ...{ complexity: MANY, depth: MANY, characters: MANY, tokens: MANY, aliases: MANY, directives: MANY },
};

/** What asks as somebody, with no limit in the way. */
function asks(graph: Fixtures['graph'], role?: Role) {
  const yoga = yogaOn(graph, { limits: NO_LIMITS }, undefined, role ? asRole(role) : {});
  return ({ query, variables }: Question) => ask(yoga, query, variables);
}

async function askAll(graph: Fixtures['graph'], role?: Role): Promise<Answer[]> {
  const answer = asks(graph, role);
  const found: Answer[] = [];
  for (const question of QUESTIONS) found.push(await answer(question));
  return found;
}

/** Everything that can be private, each way in which it can be. @returns global ids of all of it */
async function writePrivately(mutate: Mutate): Promise<string[]> {
  const secret = (summary: string, over: object = {}) =>
    claim({ summary: `${MARK}: ${summary}`, evidence: [{ paragraph: 3, quote: MARK }], ...over });
  const between = (subject: string, relation: string, object: string) => ({
    ...{ relation, subjects: [{ slug: subject }], objects: [{ slug: object }] },
  });
  const claimIds = '... on IngestArticlePayload { claims { id } }';
  const recordedIds = '... on ClaimsPayload { claims { id } }';

  await mutate('upsertSources', {
    sources: [{ slug: 'secret-source', name: `${MARK} source`, visibility: 'PRIVATE' }],
  });
  const told = await mutate(
    'ingestArticle',
    {
      reason: `${MARK} reason`,
      article: article('secret-article', { title: `${MARK} title`, visibility: 'PRIVATE' }),
      claims: [
        secret('a pair that nobody else names', between('mongolia', 'THREATENS', 'japan')),
        secret('a pair that others name too', between('china', 'OPPOSES', 'united-states')),
        secret('a pair that others name too, undated', {
          ...between('china', 'OPPOSES', 'united-states'),
          date: null,
        }),
        secret('a denial', { modality: 'DENIED' }),
        secret('a proposal', { status: 'PROPOSED' }),
        secret('a stance that ended', { ...between('japan', 'OPPOSES', 'china'), validTo: '2024-06-02' }),
      ],
    },
    { fields: claimIds },
  );
  const ofSource = await mutate(
    'ingestArticle',
    {
      article: article('article-of-secret-source', { title: `${MARK} too`, source: 'secret-source' }),
      claims: [secret('whose source is private', between('japan', 'MET_WITH', 'china'))],
    },
    { fields: claimIds },
  );
  const others = await mutate(
    'recordClaims',
    {
      claims: [
        secret('by itself', { visibility: 'PRIVATE', evidence: [{ article: ARTICLE, paragraph: 4 }] }),
        secret('had from', { via: ['secret-source'], evidence: [{ article: 'open-article', paragraph: 5 }] }),
        secret('withdrawn', { visibility: 'PRIVATE', evidence: [{ article: ARTICLE, paragraph: 5 }] }),
        secret('partly', {
          evidence: [
            { article: ARTICLE, paragraph: 6 },
            { article: 'secret-article', paragraph: 6 },
          ],
        }),
      ],
    },
    { fields: recordedIds },
  );
  const [, , withdrawn] = others.claims;
  await mutate('retractClaims', { ids: [withdrawn.id], reason: `${MARK} reason` });
  return [
    globalId('Source', 'secret-source'),
    ...['secret-article', 'article-of-secret-source'].map((id) => globalId('Article', id)),
    ...[told, ofSource, others].flatMap(({ claims }) => claims.map(({ id }: { id: string }) => id)),
  ];
}

/** What answers tell but for when the graph was written last. */
const comparable = (answer: Answer | undefined) =>
  JSON.parse(JSON.stringify(answer, (key, value) => (/^(\w+_)?seq$/.test(key) ? null : value)));

test('whoever is not shown what is private gets the answers to all questions that were given without it', () => {
  QUESTIONS.forEach(({ query }, index) => {
    const before = comparable(answers.before[index]);
    expect(comparable(answers.hidden[index]), query).toEqual(before);
    expect(comparable(answers.hiddenAgain[index]), query).toEqual(before);
  });
  expect(JSON.stringify([answers.hidden, answers.hiddenAgain])).not.toContain(MARK);
});

/** Asks who is shown what, who asks, or what was done when: of that, publishing makes more. */
const ABOUT_ITSELF = /visibility|history|changesSince|viewer/;

test('whoever is shown it gets those that everybody gets once it is public', () => {
  const asked = QUESTIONS.flatMap(({ query }, index) => (ABOUT_ITSELF.test(query) ? [] : [index]));

  expect(asked.length).toBeGreaterThan(150);
  for (const index of asked) {
    expect(comparable(answers.shown[index]), QUESTIONS[index]?.query).toEqual(
      comparable(answers.published[index]),
    );
  }
});

/** Fields that the questions ask for, e.g. `Claim.summary`. */
function askedFields(): Set<string> {
  const asked = new Set<string>();
  const types = new TypeInfo(printed);
  const note = () => asked.add(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`);
  for (const { query } of QUESTIONS)
    visit(parse(query), visitWithTypeInfo(types, { Field: { enter: () => void note() } }));
  return asked;
}

test('the questions ask for every field that can be read, and most are answered', () => {
  const asked = askedFields();
  const left = [...waysToTypes().keys()]
    .flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`))
    .filter((field) => !asked.has(field));
  const failed = answers.shown.filter(({ data }) => data === null || data === undefined);
  const told = answers.shown.filter((answer) => JSON.stringify(answer).includes(MARK));

  expect(left).toEqual([]);
  expect(failed.length).toBeLessThan(QUESTIONS.length / 5);
  expect(told.length).toBeGreaterThan(20);
});

test('nothing of it is there by its id, nor a relation that only private claims make', async ({
  query,
  queryAs,
}) => {
  const ids = [...hiddenIds, globalId('Relation', 'mongolia:THREATENS:japan')];
  const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

  const { data: toAll } = await query(text, { ids });
  const { data: toSome } = await queryAs('PRIVATE_READER', text, { ids });

  expect(toAll.nodes).toEqual(ids.map(() => null));
  expect(toSome.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
});

test('the graph agrees with itself', async ({ graph }) => {
  const { differences } = await verifyGraph(graph);

  expect(differences).toEqual([]);
});
