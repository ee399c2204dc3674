import type { Graph } from '../../../src/graph/client.ts';
import { recordClaims } from '../../../src/graph/write/claims.ts';
import { stamp } from '../../../src/graph/write/clock.ts';
import { writeEntities } from '../../../src/graph/write/entities.ts';
import type { NewClaim } from '../../../src/graph/write/new-claim.ts';
import { articleId, sourceId } from '../../../src/import/ids.ts';
import { EntityInput } from '../../../src/model/entity.ts';
import type { RelationType } from '../../../src/model/relation.ts';
import { type Random, seededRandom } from '../../setup/random.ts';

/** Rows of a table that say all that a row can say, and the claims that they are. */

export interface MadeUpRow {
  readonly id: number;
  readonly relation: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly modality: 'ASSERTED' | 'DENIED' | 'FUTURE';
  readonly publisher: string | null;
  readonly url: string | null;
}

const COLUMNS = [
  ...(['id', 'relation', 'sourceId', 'targetId', 'date'] as const),
  ...(['validFrom', 'modality', 'publisher', 'url'] as const),
];
/** The mapping of the table. */
export const MADE_UP = {
  namespace: 'made-up',
  columns: {
    ...Object.fromEntries(COLUMNS.map((column) => [column, column])),
    ...{ confidence: { constant: '0.5' }, summary: { constant: 'So it is said.' } },
    publishedAt: { constant: '2024-05-01T00:00:00Z' },
  },
};

const PEOPLE = ['anna', 'bert', 'cleo', 'dora'];
const TYPES: readonly RelationType[] = ['MET_WITH', 'NEGOTIATED_WITH', 'CRITICISES', 'OPPOSES'];

/** The people that the rows name, into the graph. */
export async function writePeople(graph: Graph): Promise<void> {
  const people = PEOPLE.map((id) => EntityInput.parse({ id, kind: 'Person', name: id }));
  await graph.write((transaction) => writeEntities(transaction, people));
}

/** @returns rows about few people on few days, so that many meet in one relation and on one day */
export function madeUpRows(count: number, seed = 7): MadeUpRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => madeUpRow(index + 1, random));
}

function madeUpRow(id: number, random: Random): MadeUpRow {
  const relation = random.pick(TYPES);
  const from = random.pick(PEOPLE);
  const paper = random.pick(['Harbour Post', 'Radio Seven', 'Utopia Daily']);
  const whole = `2024-05-${10 + Math.floor(random.next() * 12)}`;
  return {
    ...{ id, relation, sourceId: from },
    targetId: random.pick(PEOPLE.filter((other) => other !== from)),
    date: random.chance(0.15) ? null : random.chance(0.15) ? random.pick(['2024', '2024-05']) : whole,
    validFrom: relation === 'OPPOSES' && random.chance(0.4) ? '2024-05-05' : null,
    modality: random.chance(0.15) ? 'DENIED' : random.chance(0.2) ? 'FUTURE' : 'ASSERTED',
    publisher: random.chance(0.5) ? paper : null,
    url: random.chance(0.3) ? `https://paper-${id % 3}.example/${id % 8}` : null,
  };
}

/** @returns the table as CSV */
export function tableOf(rows: readonly MadeUpRow[]): string {
  const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? '').join(','));
  return [COLUMNS.join(','), ...cells, ''].join('\n');
}

/**
 * Records the rows in the order of their articles' first mention by what other commands record claims
 * with: in one transaction, counted from the claims.
 */
export async function recordRows(graph: Graph, datasetId: string, rows: readonly MadeUpRow[]): Promise<void> {
  await writePeople(graph);
  const articles = new Map<string, string>();
  for (const { url, publisher } of rows) {
    if (url !== null && !articles.has(url)) articles.set(url, publisherOf(url, publisher));
  }
  const sources = new Set([
    ...articles.values(),
    ...rows.flatMap(({ publisher }) => (publisher === null ? [] : sourceId(publisher))),
  ]);
  await graph.define(`CREATE (:Dataset {id: '${datasetId}'})`);
  for (const id of sources) await graph.define(`CREATE (:Source {id: '${id}'})`);
  for (const [url, id] of articles) {
    await graph.define(`CREATE (:Article {id: '${articleId(url)}', sourceId: '${id}'})`);
  }
  const claims = rows.map((row, index) => claimOf(row, datasetId, index + 2));
  await graph.write(async (transaction) => stamp(transaction, await recordClaims(transaction, claims)));
}

const publisherOf = (url: string, publisher: string | null) =>
  publisher === null ? new URL(url).hostname : sourceId(publisher);

function claimOf(row: MadeUpRow, datasetId: string, line: number): NewClaim {
  const { id, relation, date, validFrom, modality, publisher, url } = row;
  const place = { paragraph: null, sentence: null, quote: null };
  return {
    ...{ id: `made-up:${id}`, relation, date, validFrom, modality },
    ...{ subjects: [row.sourceId], objects: [row.targetId], summary: 'So it is said.', confidence: 0.5 },
    ...{ validTo: null, status: 'ACTIVE', saidBy: [], at: [], about: [], partOf: [], denies: [] },
    via: publisher !== null && url === null ? [sourceId(publisher)] : [],
    articles: url === null ? [] : [{ articleId: articleId(url), ...place }],
    datasets: [{ datasetId, row: line }],
  };
}
