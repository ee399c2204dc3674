import { expect } from 'vitest';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { RANKED, writeRanked } from '../../setup/ranked-names.ts';

const test = testWith('empty');

test.beforeAll(({ graph }) => writeRanked(graph));

const RESOLVE = `query ($names: [ResolveNameInput!]!, $candidates: Int) {
  resolve(names: $names, candidates: $candidates) {
    name
    candidates { score match matchedName { value } entity { slug kind } }
  }
}`;

interface Candidate {
  readonly score: number;
  readonly match: boolean;
  readonly matchedName: { readonly value: string };
  readonly entity: { readonly slug: string; readonly kind: string };
}

async function resolved(query: Fixtures['query'], names: readonly object[], candidates?: number) {
  const { data, errors } = await query(RESOLVE, { names, candidates });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data.resolve as { name: string; candidates: Candidate[] }[];
}

/** What is asked for, and the best candidate: who, its score, whether nobody else can be meant, and by which name. */
const CASES = [
  [{ name: 'Vladimir Putin' }, 'putin', 100, true, 'Vladimir Putin'],
  [{ name: 'VLADIMIR  PUTIN' }, 'putin', 95, true, 'Vladimir Putin'],
  [{ name: 'Владимир Путин' }, 'putin', 100, true, 'Владимир Путин'],
  [{ name: '블라디미르 푸틴' }, 'putin', 100, true, '블라디미르 푸틴'],
  [{ name: 'فلاديمير بوتين' }, 'putin', 100, true, 'فلاديمير بوتين'],
  [{ name: 'Putin' }, 'putin', 85, false, 'Putin'],
  [{ name: 'Vladimir Putn' }, 'putin', 72, false, 'Vladimir Putin'],
  [{ name: 'Putin Vladimir' }, 'putin', 80, false, 'Vladimir Putin'],
  [{ name: 'Vladimir' }, 'putin', 67, false, 'Vladimir Putin'],
  [{ name: 'Сергей Лавров' }, 'lavrov', 85, false, 'Sergei Lavrov'],
  [{ name: 'lavrova ekaterina' }, 'lavrova', 75, false, 'Екатерина Лаврова'],
  [{ name: 'Ekaterina Lavrova' }, 'lavrova', 85, false, 'Екатерина Лаврова'],
  [{ name: '新華社' }, 'xinhua', 100, true, '新華社'],
  [{ name: 'Lodz' }, 'lodz', 85, false, 'Łódź'],
  [{ name: 'Lódz' }, 'lodz', 85, false, 'Łódź'],
  [{ name: 'Puan Maharani', country: 'indonesia' }, 'puan', 100, true, 'Puan Maharani'],
  [{ name: 'Puan Maharani', country: 'Indonesia' }, 'puan', 100, true, 'Puan Maharani'],
  [{ name: 'Puan Maharani', country: 'Россия' }, 'puan', 70, false, 'Puan Maharani'],
  [{ name: 'New York', country: 'china' }, 'new-york', 95, true, 'New York'],
  [{ name: 'New York', kinds: ['Organization'] }, 'york-new', 62, false, 'York New Media'],
] as const;

test('whom names mean, all by one statement', async ({ query, statements }) => {
  let answers: Awaited<ReturnType<typeof resolved>> = [];
  const run = await statements(async () => {
    answers = await resolved(
      query,
      CASES.map(([asked]) => asked),
    );
  });

  const best = answers.map(({ name, candidates: [first] }) => [
    name,
    first?.entity.slug,
    first?.score,
    first?.match,
    first?.matchedName.value,
  ]);
  expect(best).toEqual(CASES.map(([{ name }, ...expected]) => [name, ...expected]));
  expect(run).toEqual(['search/resolve']);
});

test('of two who bear a name nobody is meant, unless the country or the kind tells them apart', async ({
  graph,
  query,
  queryAs,
}) => {
  await graph.ping();
  const twin = (id: string, kind: string, affiliations: string[]) => ({
    slug: id,
    kind,
    name: 'Alex Twin',
    affiliations: affiliations.map((slug) => ({ slug })),
  });
  const { errors } = await queryAs(
    'EDITOR',
    `mutation ($entities: [EntityInput!]!) {
      upsertEntities(input: { key: "twins", entities: $entities }) { __typename }
    }`,
    {
      entities: [
        twin('twin-a', 'Person', ['russia']),
        twin('twin-b', 'Person', ['china']),
        twin('twin-c', 'Topic', []),
      ],
    },
  );
  expect(errors).toBeUndefined();

  const answers = await resolved(query, [
    { name: 'Alex Twin' },
    { name: 'Alex Twin', kinds: ['Person'] },
    { name: 'Alex Twin', kinds: ['Topic'] },
    { name: 'Alex Twin', kinds: ['Person'], country: 'russia' },
  ]);

  const matches = answers.map(({ candidates }) =>
    candidates.map(({ entity, score, match }) => [entity.slug, score, match]),
  );
  expect(matches[0]?.map(([, score, match]) => [score, match])).toEqual(Array(3).fill([100, false]));
  expect(matches[1]?.map(([, score, match]) => [score, match])).toEqual(Array(2).fill([100, false]));
  expect(matches[2]).toEqual([['twin-c', 100, true]]);
  expect(matches[3]).toEqual([
    ['twin-a', 100, true],
    ['twin-b', 70, false],
  ]);
});

test('as many candidates as are asked for, the best first; none for what nobody is called', async ({
  query,
}) => {
  const [one, none] = await resolved(query, [{ name: 'putn' }, { name: 'qqqqqq' }], 1);
  const [all] = await resolved(query, [{ name: 'xin' }], 20);

  expect(one?.candidates).toHaveLength(1);
  expect(none?.candidates).toEqual([]);
  const scores = all?.candidates.map(({ score }) => score) ?? [];
  expect(scores.length).toBeGreaterThan(1);
  expect(scores).toEqual(scores.toSorted((left, right) => right - left));
});

test('five hundred names at once, each answered where it stands', async ({ query }) => {
  const names = Array.from({ length: 500 }, (_, index) => {
    const [first] = RANKED[index % RANKED.length]?.names ?? [];
    return { name: typeof first === 'string' ? first : '' };
  });

  const answers = await resolved(query, names, 1);

  expect(answers.map(({ name }) => ({ name }))).toEqual(names);
  expect(answers.map(({ candidates }) => candidates[0]?.entity.slug)).toEqual(
    names.map((_, index) => RANKED[index % RANKED.length]?.id),
  );
});

test.for([
  ['names: []', undefined],
  [
    'names: [{ name: "a" }, { name: " " }]',
    'Argument "names[1].name": " " has 1 characters; 1 to 200 are allowed, not all of them spaces',
  ],
  ['names: [{ name: "a" }], candidates: 0', 'Argument "candidates": 0 is not allowed; 1 to 20 are'],
  ['names: [{ name: "a" }], candidates: 21', 'Argument "candidates": 21 is not allowed; 1 to 20 are'],
] as const)('%s', async ([args, message], { query }) => {
  const { errors } = await query(`{ resolve(${args}) { name } }`);

  expect(errors?.map((error) => error.message)).toEqual(message && [message]);
});

test('more than five hundred names are refused', async ({ query }) => {
  const { errors } = await query(RESOLVE, { names: Array(501).fill({ name: 'x' }), candidates: 1 });

  expect(errors?.map(({ message }) => message)).toEqual([
    'Argument "names": 501 names are too many; at most 500 are allowed',
  ]);
});
