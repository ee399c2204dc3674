import fc from 'fast-check';
import { expect } from 'vitest';
import type { Fixtures } from '../../setup/graph.ts';
import { expectedRelations, Model, type Operation, operations } from './model.ts';
import { ARTICLE, country, expectSound, type Mutate, type Result } from './mutate.ts';

type Asking = Pick<Fixtures, 'query'> & { readonly mutate: Mutate };

/** Carries out random operations, and compares what is read with what they must come to. */
export async function againstModel(
  { graph, ...asking }: Pick<Fixtures, 'graph'> & Asking,
  parameters: fc.Parameters<[Operation[]]>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(operations, (list) => compare(list, asking)),
    parameters,
  );
  await expectSound(graph);
}

async function compare(list: readonly Operation[], { query, mutate }: Asking): Promise<void> {
  const model = new Model();
  const slugs = model.places.map(({ slug }) => slug);
  await mutate('upsertEntities', { entities: slugs.map((slug) => country(slug)) });
  const moments: { readonly at: string; readonly time: number }[] = [];
  for (const [time, operation] of list.entries()) {
    const sent = model.send(operation, time);
    if (!sent) continue;
    const fields = '... on Written { recordedAt }';
    const result = await mutate(sent.name, withEvidence(sent.input), { fields });
    expect([operation, result.__typename]).toEqual([operation, sent.expected]);
    if (result.recordedAt && !result.repeated) moments.push({ at: result.recordedAt, time });
  }

  expect(await relationsOf(query, slugs)).toEqual(expectedRelations(model));
  for (const [number, slug] of slugs.entries()) {
    const now = model.survivor(number);
    const { data } = await query(`{ entity(by: { slug: "${slug}" }) { slug version names { value } } }`);
    const names = data.entity.names.map(({ value }: { value: string }) => value);
    expect({ ...data.entity, names: names.sort() }).toEqual({
      slug: slugs[now],
      version: model.places[now]?.version,
      names: [...model.namesOf(now)].sort(),
    });
  }
  for (const { at, time } of moments) {
    expect([time, await claimsAt(query, slugs, at)]).toEqual([time, model.knownAt(time)]);
  }
}

/** Claims of the model are all in one article. */
function withEvidence(input: object): object {
  const evidence = [{ article: ARTICLE }];
  const { claims, by } = input as { claims?: object[]; by?: object };
  return {
    ...input,
    ...(claims && { claims: claims.map((claim) => ({ ...claim, evidence })) }),
    ...(by && { by: { ...by, evidence } }),
  };
}

/** What relations count that lead from these, the latest first, in the words of the model. */
async function relationsOf(query: Fixtures['query'], places: readonly string[]): Promise<string[]> {
  const { data } = await query(
    `query ($slugs: [String!]) { relations(orderBy: LAST_DATE_DESC, first: 100, filter: { source: { slugs: $slugs } }) { nodes {
      type source { slug } target { slug } claimCount eventCount lastDate
    } } }`,
    { slugs: places },
  );
  return data.relations.nodes.map(
    ({ type, source, target, claimCount, eventCount, lastDate }: Result) =>
      `${type} ${source.slug} ${target.slug}: ${claimCount} claims, ${eventCount} events, last ${lastDate}`,
  );
}

/** Slugs of the claims about these that held by what was known at a moment. */
async function claimsAt(query: Fixtures['query'], places: readonly string[], at: string): Promise<string[]> {
  const lists = places.map(
    (slug, index) =>
      `p${index}: entity(by: { slug: "${slug}" }, knownAt: $at) { claims(first: 100) { nodes { slug } } }`,
  );
  const { data } = await query(`query ($at: DateTime) { ${lists.join(' ')} }`, { at });
  const slugs = Object.values<Result>(data).flatMap(({ claims }) =>
    claims.nodes.map(({ slug }: { slug: string }) => slug),
  );
  return [...new Set<string>(slugs)].sort();
}
