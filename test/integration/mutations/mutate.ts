import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { stamp } from '../../../src/graph/write/clock.ts';
import { writeEntities } from '../../../src/graph/write/entities.ts';
import { EntityInput } from '../../../src/model/entity.ts';
import type { Role } from '../../../src/model/role.ts';
import { type Fixtures, testWith } from '../../setup/graph.ts';

/** What every result of a mutation is asked for: who it is, and what was or was not done. */
const RESULT = `
  __typename
  ... on Written {
    seq repeated
    changes {
      action by reason
      target { ... on Entity { slug } ... on Source { slug } ... on Article { slug } ... on Claim { slug } }
      fields { field before after }
    }
  }
  ... on WriteError { code message }
  ... on InvalidInputError { faults { path message } }
  ... on AmbiguousNamesError { namings { path name candidates { slug kind } } }
  ... on KeyReusedError { key }
  ... on VersionConflictError { path expectedVersion presentVersion presentEntity { slug version } }
  ... on StatusConflictError { path presentStatus claim { slug status } }
`;

/** Errors are of unions that not all mutations have: fragments on those would not be valid. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  ingestArticle: ['AmbiguousNamesError', 'VersionConflictError'],
  upsertEntities: ['AmbiguousNamesError', 'VersionConflictError'],
  addNames: ['AmbiguousNamesError', 'VersionConflictError'],
  upsertSources: ['AmbiguousNamesError'],
  recordClaims: ['AmbiguousNamesError'],
  retractClaims: ['StatusConflictError'],
  supersedeClaim: ['AmbiguousNamesError', 'StatusConflictError'],
  changeVisibility: [],
  acceptProposal: ['StatusConflictError'],
  rejectProposal: ['StatusConflictError'],
  mergeEntities: ['AmbiguousNamesError'],
  unmergeEntities: [],
};

/** Role that each mutation needs at least. */
export const NEEDED: Readonly<Record<string, Role>> = Object.fromEntries(
  Object.keys(MEMBERS).map((name) => [name, /Proposal|merge/i.test(name) ? 'CURATOR' : 'EDITOR']),
);

function resultOf(name: string): string {
  const lines = RESULT.split('\n');
  return lines
    .filter((line) => {
      const member = /on (AmbiguousNamesError|VersionConflictError|StatusConflictError) /.exec(line)?.[1];
      return !member || MEMBERS[name]?.includes(member);
    })
    .join('\n');
}

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
export type Result = any;
export type Mutate = (
  name: string,
  input: object,
  options?: { readonly fields?: string; readonly role?: Role },
) => Promise<Result>;

interface MutationFixtures {
  /** Carries out a mutation as who may, under a key of its own unless one is given. */
  readonly mutate: Mutate;
}

/** Asks a mutation over HTTP. @throws if it answers an error in place of a result */
export function mutateBy(queryAs: Fixtures['queryAs']): Mutate {
  return async (name, input, { fields = '', role = NEEDED[name] ?? 'ADMIN' } = {}) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { result: ${name}(input: $input) { ${resultOf(name)} ${fields} } }`;
    const { data, errors } = await queryAs(role, text, { input: { key: randomUUID(), ...input } });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.result;
  };
}

/** `test` for mutations on a graph that holds the seed. */
export const test = testWith('seed').extend<MutationFixtures>({
  mutate: async ({ queryAs }, use) => {
    await use(mutateBy(queryAs));
  },
});

/** Two countries that the seed does not have; for `beforeAll` of each file. */
export async function twoCountries({ graph }: Pick<Fixtures, 'graph'>): Promise<void> {
  await graph.write(async (transaction) => {
    const entities = ['japan', 'mongolia'].map((id) => EntityInput.parse({ id, kind: 'Country', name: id }));
    await writeEntities(transaction, entities);
    await stamp(transaction, []);
  });
}

/** A claim of an article of the seed: Japan criticises Mongolia, unless told otherwise. */
export const claim = (over: object = {}) => ({
  relation: 'CRITICISES',
  subjects: [{ slug: 'japan' }],
  objects: [{ slug: 'mongolia' }],
  summary: 'A test claim.',
  date: '2024-05-30',
  confidence: 1,
  evidence: [{ article: ARTICLE, paragraph: 1 }],
  ...over,
});

/** The article of the seed. */
export const ARTICLE = 'hankyoreh-2024-05-17-xi-putin-joint-statement';

export const country = (slug: string, over: object = {}) => ({ slug, kind: 'Country', name: slug, ...over });

export const article = (slug: string, over: object = {}) => ({
  slug,
  title: 'A test article',
  language: 'en',
  publishedAt: '2024-06-01T09:00:00+09:00',
  source: 'hankyoreh',
  ...over,
});

/** Records a claim. @returns its global id */
export async function recorded(mutate: Mutate, over: object = {}): Promise<string> {
  const fields = '... on ClaimsPayload { claims { id } }';
  const { claims } = await mutate('recordClaims', { claims: [claim(over)] }, { fields });
  return claims[0].id;
}

/** What is derived agrees with what was recorded. */
export async function expectSound(graph: Fixtures['graph']): Promise<void> {
  expect((await verifyGraph(graph)).differences).toEqual([]);
}
