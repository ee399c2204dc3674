import { join } from 'node:path';
import { type Columns, CsvFile } from './csv-file.ts';

/** Nodes by file: the labels that all of a file have, and their properties. */
const NODES = {
  entities: {
    labels: 'Entity',
    columns: {
      ...{ node: 'ID', label: 'LABEL', id: 'string', kind: 'string', name: 'string', description: 'string' },
      ...{ alpha2: 'string', sort: 'string' },
    },
  },
  names: {
    labels: 'Name',
    columns: {
      ...{ node: 'ID', value: 'string', language: 'string', kind: 'string', entityKind: 'string' },
      ...{ folded: 'string', cjk: 'string', latin: 'string', script: 'string' },
    },
  },
  identifiers: { labels: 'Identifier', columns: { node: 'ID', scheme: 'string', value: 'string' } },
  sources: {
    labels: 'Source',
    columns: { node: 'ID', id: 'string', name: 'string', website: 'string', sort: 'string' },
  },
  datasets: {
    labels: 'Dataset',
    columns: {
      ...{ node: 'ID', id: 'string', title: 'string', terms: 'string', format: 'string', bytes: 'long' },
      sourceId: 'string',
    },
  },
  relations: {
    labels: 'Relation',
    columns: {
      ...{ node: 'ID', id: 'string', type: 'string', sourceId: 'string', targetId: 'string' },
      ...{
        claimCount: 'long',
        eventCount: 'long',
        looseCount: 'long',
        origins: 'string[]',
        sourceCount: 'long',
      },
      ...{ firstDate: 'date', lastDate: 'date', recordedAt: 'datetime', rank: 'string' },
      latest: 'string',
    },
  },
  claims: {
    labels: 'Claim',
    columns: {
      ...{ node: 'ID', id: 'string', relation: 'string', summary: 'string', modality: 'string' },
      ...{ confidence: 'double', datePrecision: 'string', sort: 'string', status: 'string' },
      ...{ cameoCode: 'string', eventName: 'string', intensity: 'double', intensityScheme: 'string' },
      ...{ date: 'date', validFrom: 'date', validTo: 'date', seq: 'long', recordedAt: 'datetime' },
    },
  },
  runs: {
    labels: 'ImportRun',
    columns: {
      ...{ node: 'ID', id: 'string', format: 'string', version: 'string', files: 'string[]' },
      ...{ hashes: 'string[]', status: 'string', startedAt: 'datetime', finishedAt: 'datetime' },
      ...{ read: 'long', new: 'long', unchanged: 'long', rejected: 'long', entities: 'long' },
      evidence: 'long',
    },
  },
  batches: {
    labels: 'ImportBatch',
    columns: {
      ...{ node: 'ID', id: 'string', seq: 'long', recordedAt: 'datetime', new: 'long', unchanged: 'long' },
    },
  },
  clocks: { labels: 'Clock', columns: { node: 'ID', id: 'string', seq: 'long', recordedAt: 'datetime' } },
} as const satisfies Record<string, { labels: string; columns: Columns }>;

const ENDS = { from: 'START_ID', to: 'END_ID', type: 'TYPE' } as const;
/** Relationships by file. */
const RELATIONSHIPS = {
  ends: { ...ENDS, entityId: 'string', sort: 'string' },
  of: { ...ENDS, relationId: 'string', sort: 'string' },
  coded: { ...ENDS, row: 'long' },
  typed: { ...ENDS, id: 'string', firstDate: 'date', lastDate: 'date' },
  /** Those without properties. */
  links: ENDS,
} as const satisfies Record<string, Columns>;

type NodeFile = keyof typeof NODES;
type RelationshipFile = keyof typeof RELATIONSHIPS;
type Row = Readonly<Record<string, unknown>>;

/** The files of a whole graph for the bulk import of Neo4j, each written from its first line to its last. */
export class GraphFiles implements Disposable {
  readonly #nodes: Readonly<Record<NodeFile, CsvFile>>;
  readonly #relationships: Readonly<Record<RelationshipFile, CsvFile>>;
  #count = 0;

  /** @param folder an empty one */
  constructor(folder: string) {
    const open = <Name extends string>(files: Record<Name, Columns>) =>
      Object.fromEntries(
        Object.entries<Columns>(files).map(([name, columns]) => [
          name,
          new CsvFile(join(folder, `${name}.csv`), columns),
        ]),
      ) as Record<Name, CsvFile>;
    const columns = Object.entries(NODES).map(([name, file]) => [name, file.columns]);
    this.#nodes = open<NodeFile>(Object.fromEntries(columns));
    this.#relationships = open<RelationshipFile>(RELATIONSHIPS);
  }

  /** Writes a node with its properties. @returns its number */
  node(file: NodeFile, properties: Row): number {
    this.#nodes[file].write({ node: this.#count, ...properties });
    return this.#count++;
  }

  /** Gives a number to a node that is written when all is known of it. */
  reserve(): number {
    return this.#count++;
  }

  /** Writes a node whose number was reserved. */
  reserved(file: NodeFile, node: number, properties: Row): void {
    this.#nodes[file].write({ node, ...properties });
  }

  relationship(file: RelationshipFile, type: string, from: number, to: number, properties: Row): void {
    this.#relationships[file].write({ from, to, type, ...properties });
  }

  /** Writes a relationship without properties. */
  link(type: string, from: number, to: number): void {
    this.relationship('links', type, from, to, {});
  }

  /** What the bulk import is told. */
  get arguments(): string[] {
    return [
      ...Object.entries(NODES).map(
        ([name, { labels }]) => `--nodes=${labels}=${this.#nodes[name as NodeFile].path}`,
      ),
      ...Object.values(this.#relationships).map(({ path }) => `--relationships=${path}`),
    ];
  }

  [Symbol.dispose](): void {
    for (const file of [...Object.values(this.#nodes), ...Object.values(this.#relationships)]) {
      file[Symbol.dispose]();
    }
  }
}
