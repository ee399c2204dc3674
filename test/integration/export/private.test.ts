import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { checkFile } from '../../../src/backup/check.ts';
import { restoreGraph } from '../../../src/backup/restore.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import type { Role } from '../../../src/model/role.ts';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { asRole, yogaOn } from '../../setup/server.ts';
import { article, claim, mutateBy } from '../mutations/mutate.ts';
import { asInput } from './as-input.ts';
import { wipe } from './filled.ts';

const test = testWith('seed');

/** In every text of what is private, and of nothing else. */
const MARK = 'kept-to-ourselves';

/** A private source with an article and two claims of it: of a pair that others name too, and of one that nobody else names. */
async function writePrivately({ queryAs }: Pick<Fixtures, 'queryAs'>): Promise<void> {
  const mutate = mutateBy(queryAs);
  const evidence = [{ paragraph: 1, quote: MARK }];
  const pair = { relation: 'OPPOSES', subjects: [{ slug: 'china' }], objects: [{ slug: 'united-states' }] };
  const own = { relation: 'THREATENS', subjects: [{ slug: 'china' }], objects: [{ slug: 'xi-jinping' }] };
  await mutate('upsertSources', {
    sources: [{ slug: 'shut', name: `${MARK} source`, visibility: 'PRIVATE' }],
  });
  await mutate('ingestArticle', {
    article: article('shut-article', { source: 'shut', title: `${MARK} title` }),
    claims: [pair, own].map((ends) => claim({ ...ends, summary: `${MARK} summary`, evidence })),
  });
}

type Graph = Fixtures['graph'];

async function exported(graph: Graph, role: Role, query: string): Promise<string> {
  const yoga = yogaOn(graph, {}, undefined, asRole(role));
  const response = await yoga.fetch(`http://localhost/export?${query}`);
  const text = await response.text();
  expect(response.status, text.slice(0, 500)).toBe(200);
  return text;
}

const QUERIES = [
  'format=jsonl',
  'format=jsonl&list=relations',
  'format=jsonl&filter={}',
  'format=csv&list=claims',
  'format=jsonld',
  'format=turtle',
  'format=graphml',
];

test('who is shown what is private is given it in every format, and nobody else', async ({
  graph,
  queryAs,
}) => {
  await writePrivately({ queryAs });

  for (const query of QUERIES) {
    const [reader, shown] = await Promise.all([
      exported(graph, 'READER', query),
      exported(graph, 'PRIVATE_READER', query),
    ]);
    const own = /china.THREATENS.xi-jinping/;
    expect([reader.includes(MARK), own.test(reader)], query).toEqual([false, false]);
    expect(shown.includes(MARK) || own.test(shown), query).toBe(true);
  }
});

test('lists and counts are those of the API for the same reader', async ({ graph, queryAs }) => {
  await writePrivately({ queryAs });
  const filter = { either: { slugs: ['china'] } };
  const document = `query ($claims: ClaimFilter, $relations: RelationFilter) {
    claims(filter: $claims, first: 100) { totalCount nodes { summary status visibility } }
    relations(filter: $relations, first: 100) { nodes { type claimCount source { slug } target { slug } } }
  }`;

  for (const role of ['READER', 'PRIVATE_READER'] as const) {
    const { data } = await queryAs(role, document, { claims: filter, relations: filter });
    const asked = `filter=${encodeURIComponent(JSON.stringify(filter))}&format=csv`;
    const rows = (text: string): Record<string, string>[] => parse(text, { columns: true });
    const claims = rows(await exported(graph, role, `list=claims&${asked}`));
    const relations = rows(await exported(graph, role, `list=relations&${asked}`));

    const sorted = (texts: readonly string[]) => [...texts].sort();
    expect(claims).toHaveLength(data.claims.totalCount);
    expect(sorted(claims.map((row) => [row['summary'], row['status'], row['visibility']].join('|')))).toEqual(
      sorted(
        data.claims.nodes.map(({ summary, status, visibility }: Record<string, string>) =>
          [summary, status, visibility].join('|'),
        ),
      ),
    );
    expect(
      sorted(
        relations.map(
          (row) => `${row['sourceId']} ${row['relation']} ${row['targetId']} ${row['claimCount']}`,
        ),
      ),
    ).toEqual(
      sorted(
        // biome-ignore lint/suspicious/noExplicitAny: the shape that was asked for
        data.relations.nodes.map(({ source, type, target, claimCount }: any) =>
          [source.slug, type, target.slug, claimCount].join(' '),
        ),
      ),
    );
    expect(claims.some((row) => row['visibility'] === 'PRIVATE')).toBe(role === 'PRIVATE_READER');
  }
});

test('what is restored from it is as private as it was', async ({ graph, queryAs }) => {
  await writePrivately({ queryAs });
  const text = await exported(graph, 'PRIVATE_READER', 'format=jsonl');
  expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({ scope: 'graph', withPrivate: true });

  await wipe(graph);
  await restoreGraph(graph, await checkFile(asInput(text), () => {}), () => {});

  expect((await verifyGraph(graph)).differences).toEqual([]);
  expect(await exported(graph, 'READER', 'format=jsonl')).not.toContain(MARK);
  expect(await exported(graph, 'PRIVATE_READER', 'format=jsonl')).toContain(MARK);
});
