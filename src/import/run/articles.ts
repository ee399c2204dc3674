import { ImportError, InvalidRecordError } from '../../errors.ts';
import type { Graph } from '../../graph/client.ts';
import { importArticle } from '../../graph/import/articles.ts';
import { ArticleFile } from '../../model/article.ts';
import { checkRecord } from '../../model/check.ts';
import type { InputFile } from '../files/input-file.ts';
import type { FileCounts } from './file.ts';
import type { ImportInput, ImportOptions, ImportSummary } from './index.ts';
import { recordedRun } from './recorded-run.ts';
import { withPatience } from './retry.ts';

/** An article is read whole; with all that the model allows it is smaller than this. */
const ARTICLE_BYTES_MAX = 64 * 1024 * 1024;

/** Imports articles with their claims as one run; each file is one article, written whole or not at all. */
export function importArticles(
  graph: Graph,
  inputs: readonly ImportInput[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const done = { rows: 0, rejected: 0 };
  return recordedRun(graph, 'article', inputs, options, async (input, index) => {
    options.signal?.throwIfAborted();
    const counts = await importOne(graph, input, options, `${options.runId}/${index}`);
    done.rows += counts.read;
    done.rejected += counts.rejected;
    options.onProgress({ ...done });
    return counts;
  });
}

async function importOne(
  graph: Graph,
  { file, rejects }: ImportInput,
  options: ImportOptions,
  batchId: string,
): Promise<FileCounts> {
  const counts = {
    datasetId: file.sha256,
    read: 1,
    new: 0,
    unchanged: 0,
    rejected: 0,
    entities: 0,
    evidence: 0,
  };
  const content = await readWhole(file);
  try {
    const article = checkRecord(ArticleFile, parseJson(content), 'Article');
    const written = await withPatience(options, () => importArticle(graph, options.runId, batchId, article));
    return { ...counts, new: written.new, unchanged: written.unchanged, entities: written.newEntities };
  } catch (error) {
    if (!(error instanceof InvalidRecordError)) throw error;
    if (options.strict) throw new ImportError(`${file.path}: ${error.message}`, { cause: error });
    await rejects.write(1, error.message, Buffer.from(file.path));
    await rejects.close();
    return { ...counts, rejected: 1 };
  }
}

async function readWhole(file: InputFile): Promise<string> {
  if (file.bytes > ARTICLE_BYTES_MAX) {
    throw new ImportError(
      `${file.path}: has ${file.bytes} bytes; an article has at most ${ARTICLE_BYTES_MAX}.`,
    );
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new InvalidRecordError('Article', `is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
