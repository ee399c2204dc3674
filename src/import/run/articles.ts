import { ImportError, InvalidRecordError } from '../../errors.ts';
import type { Graph } from '../../graph/client.ts';
import { importArticle } from '../../graph/import/articles.ts';
import { closeRun, openRun, type RunCounts } from '../../graph/import/runs.ts';
import { ArticleFile } from '../../model/article.ts';
import type { InputFile } from '../files/input-file.ts';
import type { FileCounts } from './file.ts';
import type { ImportInput, ImportOptions, ImportSummary } from './index.ts';
import { withPatience } from './retry.ts';

/** An article is read whole; with all that the model allows it is smaller than this. */
const ARTICLE_BYTES_MAX = 64 * 1024 * 1024;

/** Imports articles with their claims as one run; each file is one article, written whole or not at all. */
export async function importArticles(
  graph: Graph,
  inputs: readonly ImportInput[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const startedAt = performance.now();
  const { runId } = options;
  await openRun(graph, { id: runId, format: 'article', files: inputs.map(({ file }) => file) });
  const total = { read: 0, new: 0, unchanged: 0, rejected: 0, entities: 0, evidence: 0 };
  const files: ImportSummary['files'][number][] = [];
  try {
    for (const [index, input] of inputs.entries()) {
      options.signal?.throwIfAborted();
      const counts = await importOne(graph, input, options, `${runId}/${index}`);
      for (const key of Object.keys(total) as (keyof RunCounts)[]) total[key] += counts[key];
      const rejectsFile = counts.rejected > 0 ? input.rejects.path : null;
      files.push({ ...counts, path: input.file.path, rejectsFile });
      options.onProgress({ rows: total.read, rejected: total.rejected });
    }
  } catch (error) {
    await closeRun(graph, runId, 'FAILED', null).catch(() => {});
    throw error;
  }
  await withPatience(options, () => closeRun(graph, runId, 'DONE', total));
  return { runId, ...total, seconds: (performance.now() - startedAt) / 1000, files };
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
    const article = parseArticle(content);
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

/** @throws {InvalidRecordError} naming each field at fault and what is allowed */
function parseArticle(content: string): ArticleFile {
  const parsed = ArticleFile.safeParse(parseJson(content));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'} ${message}`);
  throw new InvalidRecordError('Article', issues.join('; '));
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new InvalidRecordError('Article', `is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
