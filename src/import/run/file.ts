import { ImportError } from '../../errors.ts';
import type { Graph } from '../../graph/client.ts';
import { writeImportBatch } from '../../graph/import/batch.ts';
import type { ImportedClaim } from '../../graph/import/claims.ts';
import { recordDataset } from '../../graph/import/datasets.ts';
import { type ImportedMention, writeMentions } from '../../graph/import/mentions.ts';
import type { RunCounts } from '../../graph/import/runs.ts';
import { findRepeats, type RowIdentities } from '../files/repeats.ts';
import type { ImportFormat, ImportRow } from '../format.ts';
import { type EventRecord, type MentionRecord, RejectedRow } from '../record.ts';
import { claimOf } from './claim.ts';
import type { ImportInput, ImportOptions } from './index.ts';
import type { Parties } from './parties.ts';
import { withPatience } from './retry.ts';
import { Writers } from './writers.ts';

/** Rows whose names are looked up together. */
const CHUNK_ROWS = 4000;

/** What an import did with one file. */
export interface FileCounts extends RunCounts {
  readonly datasetId: string;
}

/** What the files of a run share. */
export interface RunContext {
  readonly graph: Graph;
  readonly name: string;
  readonly format: ImportFormat;
  readonly options: ImportOptions;
  /** Whom rows name, remembered from file to file. */
  readonly parties: Parties;
  readonly done: { rows: number; rejected: number };
}

type RowWith<Part extends 'event' | 'mention'> = ImportRow & Required<Pick<ImportRow, Part>>;
type Batchable = { readonly claim: ImportedClaim; readonly raw: Uint8Array };

/** Imports one file: every row becomes a claim, evidence of one, or a reject. */
export async function importFile(context: RunContext, input: ImportInput): Promise<FileCounts> {
  return new FileImport(context, input).run();
}

/** The state of one file's import. */
class FileImport {
  readonly #context: RunContext;
  readonly #input: ImportInput;
  readonly #writers: Writers<Batchable>;
  readonly #counts = { read: 0, new: 0, unchanged: 0, rejected: 0, evidence: 0 };
  #origin = '';
  #batches = 0;

  constructor(context: RunContext, input: ImportInput) {
    const { options } = context;
    this.#context = context;
    this.#input = input;
    this.#writers = new Writers(options.writers, options.batchSize, (batch) => this.#write(batch));
  }

  async run(): Promise<FileCounts> {
    const { format, options, parties } = this.#context;
    const { file, rejects } = this.#input;
    const known = parties.created;
    await this.#recordDataset();
    const readBytes = format.readBytes ?? format.read;
    const identities = format.rowsByBytes ? await findRepeats(readBytes(file), file.lines) : undefined;
    try {
      for await (const rows of inChunks(format.read(file), CHUNK_ROWS)) {
        options.signal?.throwIfAborted();
        await this.#take(rows, identities);
      }
      await this.#writers.drain();
    } catch (error) {
      await this.#writers.settle();
      throw error;
    }
    await rejects.close();
    this.#report(0);
    return { ...this.#counts, entities: parties.created - known, datasetId: file.sha256 };
  }

  async #recordDataset(): Promise<void> {
    const { graph, name, format, options } = this.#context;
    const { file } = this.#input;
    const { title, terms, source } = format.dataset(file);
    const dataset = { id: file.sha256, title, terms, format: name, bytes: file.bytes, source };
    this.#origin = await withPatience(options, () => recordDataset(graph, options.runId, dataset));
  }

  /** Sorts some rows into claims, evidence and rejects. */
  async #take(rows: readonly ImportRow[], identities: RowIdentities | undefined): Promise<void> {
    const events = rows.filter((row): row is RowWith<'event'> => row.event !== undefined);
    const mentions = rows.filter((row): row is RowWith<'mention'> => row.mention !== undefined);
    await this.#context.parties.prepare({
      actors: events.flatMap(({ event }) => [event.subject, event.object]),
      countries: events.flatMap(({ event }) => event.at),
      sources: events.flatMap(({ event }) => event.via),
      articles: [
        ...events.flatMap(({ event }) => event.article ?? []),
        ...mentions.map(({ mention }) => mention.article),
      ],
    });
    for (const row of rows) {
      if (row.reject !== undefined) await this.#reject(row, row.reject);
      else if (row.event) await this.#addClaim(row, row.event, identities);
    }
    if (mentions.length > 0) await this.#writeMentions(mentions);
    this.#counts.read += rows.length;
    this.#report(rows.length);
  }

  async #addClaim(row: ImportRow, event: EventRecord, identities: RowIdentities | undefined): Promise<void> {
    try {
      const claim = claimOf(this.#context.name, row, event, this.#context.parties, identities);
      const { relation, subjectId, objectId } = claim;
      // Both directions of a pair go to one writer: symmetric relations have but one.
      const pair = subjectId < objectId ? `${subjectId} ${objectId}` : `${objectId} ${subjectId}`;
      await this.#writers.add(`${relation} ${pair}`, { claim, raw: row.raw });
    } catch (error) {
      if (!(error instanceof RejectedRow)) throw error;
      await this.#reject(row, error.message);
    }
  }

  async #write(batch: readonly Batchable[]): Promise<void> {
    const { graph, options } = this.#context;
    const { runId } = options;
    const datasetId = this.#input.file.sha256;
    const claims = batch.map(({ claim }) => claim);
    const rows = { runId, batchId: this.#nextBatchId(), datasetId, origin: this.#origin, claims };
    const result = await withPatience(options, (retried) => writeImportBatch(graph, rows, retried));
    this.#counts.new += result.new;
    this.#counts.unchanged += result.unchanged;
    for (const { row, reason } of result.conflicts) {
      const raw = batch.find(({ claim }) => claim.row === row)?.raw ?? new Uint8Array();
      await this.#reject({ row, raw }, reason);
    }
  }

  async #writeMentions(rows: readonly RowWith<'mention'>[]): Promise<void> {
    const { graph, options } = this.#context;
    const mentions = rows.map(
      ({ row, mention: { claimId, article, sentence } }): ImportedMention => ({
        ...{ row, claimId, sentence },
        articleId: article.id,
      }),
    );
    const batch = {
      runId: options.runId,
      batchId: this.#nextBatchId(),
      datasetId: this.#input.file.sha256,
      mentions,
    };
    const result = await withPatience(options, () => writeMentions(graph, batch));
    this.#counts.evidence += result.evidence;
    this.#counts.unchanged += result.unchanged;
    const missing = new Set(result.missing.map(({ row }) => row));
    for (const row of rows) if (missing.has(row.row)) await this.#reject(row, noClaim(row.mention));
  }

  async #reject({ row, raw }: Pick<ImportRow, 'row' | 'raw'>, reason: string): Promise<void> {
    const { options, done } = this.#context;
    if (options.strict) throw new ImportError(`${this.#input.file.path}, line ${row}: ${reason}`);
    this.#counts.rejected++;
    done.rejected++;
    await this.#input.rejects.write(row, reason, raw);
  }

  #report(rows: number): void {
    const { options, done } = this.#context;
    done.rows += rows;
    options.onProgress({ ...done });
  }

  #nextBatchId(): string {
    return `${this.#context.options.runId}/${this.#input.file.sha256.slice(0, 12)}/${++this.#batches}`;
  }
}

async function* inChunks(rows: AsyncIterable<readonly ImportRow[]>, size: number) {
  let chunk: ImportRow[] = [];
  for await (const some of rows) {
    chunk.push(...some);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const noClaim = ({ claimId }: MentionRecord) =>
  `no claim ${claimId} in the graph: import the file with its event first`;
