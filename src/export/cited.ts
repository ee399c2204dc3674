import type { Graph } from '../graph/client.ts';
import { portableByIds, portablePages, type Reading } from '../graph/portable/read.ts';
import type { Portable } from '../model/portable.ts';
import { type About, CITED_MAX, type CitedDataset, type CitedSource } from './about.ts';

type Cited = Pick<About, 'sources' | 'sourceCount' | 'datasets' | 'datasetCount'>;

/** @param origins each `source <id>` or `dataset <id>` */
export async function citedOrigins(
  graph: Graph,
  origins: ReadonlySet<string>,
  reading: Reading,
): Promise<Cited> {
  const idsOf = (prefix: string) =>
    [...origins].flatMap((origin) => (origin.startsWith(prefix) ? origin.slice(prefix.length) : [])).sort();
  const [sources, datasets] = [idsOf('source '), idsOf('dataset ')];
  const [first, files] = await Promise.all([
    portableByIds(graph, 'source', sources.slice(0, CITED_MAX), reading),
    portableByIds(graph, 'dataset', datasets.slice(0, CITED_MAX), reading),
  ]);
  return {
    ...{ sources: first.map(citedSource), sourceCount: sources.length },
    ...{ datasets: files.map(citedDataset), datasetCount: datasets.length },
  };
}

/** All sources and datasets that there are. */
export async function citedAll(
  graph: Graph,
  counts: Readonly<Record<string, number>>,
  reading: Reading,
): Promise<Cited> {
  const [sources, datasets] = await Promise.all([
    firstPage(portablePages(graph, 'source', reading)),
    firstPage(portablePages(graph, 'dataset', reading)),
  ]);
  return {
    ...{ sources: sources.map(citedSource), sourceCount: counts['sources'] ?? 0 },
    ...{ datasets: datasets.map(citedDataset), datasetCount: counts['datasets'] ?? 0 },
  };
}

async function firstPage(pages: AsyncGenerator<readonly Portable[]>): Promise<readonly Portable[]> {
  for await (const page of pages) return page.slice(0, CITED_MAX);
  return [];
}

const textOf = (record: Portable, name: string) => {
  const value = (record as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
};

const citedSource = (record: Portable): CitedSource => ({
  id: textOf(record, 'id') ?? '',
  name: textOf(record, 'name') ?? '',
  website: textOf(record, 'website'),
});

const citedDataset = (record: Portable): CitedDataset => ({
  id: textOf(record, 'id') ?? '',
  title: textOf(record, 'title') ?? '',
  terms: textOf(record, 'terms'),
  source: textOf(record, 'source'),
});
