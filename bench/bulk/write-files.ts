import { claimRow, type DerivedClaim, derive, type ImportedClaim } from '../../src/graph/import/claims.ts';
import { sourceRow } from '../../src/graph/import/datasets.ts';
import { type Addition, addClaim, additionRow } from '../../src/graph/import/relations.ts';
import type { InputFile } from '../../src/import/files/input-file.ts';
import { readLines } from '../../src/import/files/lines.ts';
import { findRepeats } from '../../src/import/files/repeats.ts';
import type { ImportRow } from '../../src/import/format.ts';
import { icewsTkg } from '../../src/import/formats/icews-tkg.ts';
import { claimOf } from '../../src/import/run/claim.ts';
import { BATCH_SIZE } from '../../src/import/run/index.ts';
import { Parties } from '../../src/import/run/parties.ts';
import { relationLatest, relationRank } from '../../src/model/rollup.ts';
import { VERSION } from '../../src/version.ts';
import { GraphFiles } from './graph-files.ts';
import { KnownParties } from './known-parties.ts';

const FORMAT = 'icews-tkg';

/** What was written. */
export interface WrittenFiles {
  /** What the bulk import is told. */
  readonly arguments: readonly string[];
  readonly claims: number;
  readonly relations: number;
  readonly entities: number;
}

/**
 * Writes the files of the graph that `newsgraph import icews-tkg` makes of an empty one. Rows are read, and all
 * that is derived of them is worked out, by the code of the import; only what its statements do in the
 * database is done here.
 *
 * @param folder an empty one
 * @throws if a row is bad: there is no rejects file
 */
export async function writeGraphFiles(input: InputFile, folder: string): Promise<WrittenFiles> {
  using files = new GraphFiles(folder);
  return await new GraphWriter(input, files).write();
}

/** The graph of one file of rows, on its way to files. */
class GraphWriter {
  readonly #input: InputFile;
  readonly #files: GraphFiles;
  readonly #known: KnownParties;
  readonly #parties: Parties;
  readonly #relations = new Map<string, Addition>();
  readonly #relationNodes = new Map<string, number>();
  /** When the last claim of each relation was recorded. */
  readonly #recordedAt = new Map<string, string>();
  readonly #runId = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-bulk`;
  readonly #startedMs = Date.now();
  readonly #run: number;
  #dataset = -1;
  #origin = '';
  #batch: DerivedClaim[] = [];
  #seq = 0;
  #claims = 0;

  constructor(input: InputFile, files: GraphFiles) {
    this.#input = input;
    this.#files = files;
    this.#known = new KnownParties(files);
    this.#parties = new Parties(this.#known);
    this.#run = files.reserve();
  }

  async write(): Promise<WrittenFiles> {
    const identities = await findRepeats(readLines(this.#input), this.#input.lines);
    this.#writeDataset();
    for await (const rows of icewsTkg.read(this.#input)) {
      const events = rows.map(goodRow);
      await this.#parties.prepare({
        actors: events.flatMap(({ event }) => [event.subject, event.object]),
        ...{ countries: [], sources: [], articles: [] },
      });
      for (const row of events) this.#take(claimOf(FORMAT, row, row.event, this.#parties, identities));
    }
    this.#writeBatch();
    for (const addition of this.#relations.values()) this.#writeRelation(addition);
    this.#writeRun();
    const counts = { claims: this.#claims, relations: this.#relations.size, entities: this.#known.count };
    return { arguments: this.#files.arguments, ...counts };
  }

  #writeDataset(): void {
    const { sha256, bytes } = this.#input;
    const { source, ...described } = icewsTkg.dataset(this.#input);
    const dataset = { id: sha256, ...described, format: FORMAT, bytes, sourceId: source?.id ?? null };
    this.#dataset = this.#files.node('datasets', dataset);
    this.#files.link('READ', this.#run, this.#dataset);
    this.#origin = source ? `source ${source.id}` : `dataset ${sha256}`;
    if (!source) return;
    const { id, properties } = sourceRow(source);
    this.#files.link('PUBLISHED_BY', this.#dataset, this.#files.node('sources', { id, ...properties }));
  }

  #take(claim: ImportedClaim): void {
    this.#batch.push(derive(claim));
    if (this.#batch.length === BATCH_SIZE) this.#writeBatch();
  }

  #writeBatch(): void {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    const stamp = { seq: ++this.#seq, recordedAt: this.#time(this.#seq) };
    const id = `${this.#runId}/${this.#input.sha256.slice(0, 12)}/${this.#seq}`;
    const node = this.#files.node('batches', { id, ...stamp, new: batch.length, unchanged: 0 });
    this.#files.link('WROTE', this.#run, node);
    for (const derived of batch) this.#writeClaim(derived, stamp);
    this.#claims += batch.length;
  }

  #writeClaim(derived: DerivedClaim, stamp: { seq: number; recordedAt: string }): void {
    const row = claimRow(derived);
    const { sort, subjectId, objectId, relationId, date, validFrom, validTo } = row;
    if (relationId === null) throw new RangeError(`claim ${row.properties.id} counts in no relation`);
    addClaim(this.#relations, derived, this.#origin);
    this.#recordedAt.set(relationId, stamp.recordedAt);
    const claim = this.#files.node('claims', { ...row.properties, date, validFrom, validTo, ...stamp });
    const link = (type: string, entityId: string) =>
      this.#files.relationship('ends', type, claim, this.#known.node(entityId), { entityId, sort });
    link('SUBJECT', subjectId);
    link('OBJECT', objectId);
    this.#files.relationship('of', 'OF', claim, this.#relationNode(relationId), { relationId, sort });
    this.#files.relationship('coded', 'CODED_IN', claim, this.#dataset, { row: row.row });
  }

  #relationNode(id: string): number {
    const node = this.#relationNodes.get(id) ?? this.#files.reserve();
    this.#relationNodes.set(id, node);
    return node;
  }

  #writeRelation(addition: Addition): void {
    const { claims, undated, loose, days, origins, firstDate, lastDate, ...key } = additionRow(addition);
    const { id, type, sourceId, targetId } = key;
    this.#files.reserved('relations', this.#relationNode(id), {
      ...key,
      ...{ claimCount: claims, eventCount: days.length + undated, looseCount: loose },
      ...{ origins, sourceCount: origins.length },
      ...{ firstDate, lastDate, recordedAt: this.#recordedAt.get(id), rank: relationRank(claims, id) },
      latest: relationLatest(lastDate, id),
    });
    const ends = [this.#known.node(sourceId), this.#known.node(targetId)] as const;
    this.#files.relationship('typed', type, ...ends, { id, firstDate, lastDate });
  }

  #writeRun(): void {
    const [claims, entities] = [this.#claims, this.#known.count];
    this.#files.reserved('runs', this.#run, {
      ...{ id: this.#runId, format: FORMAT, version: VERSION, status: 'DONE' },
      ...{ files: [this.#input.path], hashes: [this.#input.sha256] },
      ...{ startedAt: this.#time(0), finishedAt: this.#time(this.#seq), read: claims, new: claims },
      ...{ unchanged: 0, rejected: 0, entities, evidence: 0 },
    });
    this.#files.node('clocks', { id: 'clock', seq: this.#seq, recordedAt: this.#time(this.#seq) });
  }

  /** When a write took place: in the order of their numbers, and none in the time to come. */
  #time(seq: number): string {
    return new Date(Math.min(this.#startedMs + seq, Date.now())).toISOString();
  }
}

function goodRow(row: ImportRow) {
  const { event } = row;
  if (event) return { ...row, event };
  throw new RangeError(`row ${row.row} ${row.reject ?? 'is no event'}`);
}
