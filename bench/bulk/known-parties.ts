import type { Found, NewParties, Resolved, WrittenParties } from '../../src/graph/import/parties.ts';
import { aliasRow } from '../../src/graph/import/parties.ts';
import { entityRow, nameRows } from '../../src/graph/write/entities.ts';
import type { PartyStore } from '../../src/import/run/party-store.ts';
import type { EntityInput } from '../../src/model/entity.ts';
import type { Identifier } from '../../src/model/identifier.ts';
import type { EntityKind } from '../../src/model/kind.ts';
import type { GraphFiles } from './graph-files.ts';

/** What is known of an entity while the files are written. */
interface KnownEntity {
  readonly node: number;
  readonly kind: EntityKind;
  readonly names: Set<string>;
  readonly countries: Set<string>;
}

interface NameRow {
  readonly value: string;
  readonly language: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

/** Those whom rows name, in memory instead of a graph, and written to files. */
export class KnownParties implements PartyStore {
  readonly #files: GraphFiles;
  readonly #entities = new Map<string, KnownEntity>();
  readonly #owners = new Map<string, Found>();

  constructor(files: GraphFiles) {
    this.#files = files;
  }

  get count(): number {
    return this.#entities.size;
  }

  /** @returns number of an entity's node */
  node(id: string): number {
    return this.#known(id).node;
  }

  async resolve(identifiers: readonly Identifier[], ids: readonly string[]): Promise<Resolved> {
    const keys = identifiers.map(({ scheme, value }) => `${scheme} ${value}`);
    return {
      identified: new Map(keys.flatMap((key) => pairs(key, this.#owners.get(key)))),
      known: new Map(
        ids.flatMap((id) => {
          const kind = this.#entities.get(id)?.kind;
          return kind ? [[id, { id, kind }] as const] : [];
        }),
      ),
      erased: new Set(),
    };
  }

  async write({ kinds, sources, articles, ...parties }: NewParties): Promise<WrittenParties> {
    if (kinds.length + sources.length + articles.length > 0) {
      throw new RangeError('files are written only of rows that name neither kinds nor sources nor articles');
    }
    for (const entity of parties.entities) this.#addEntity(entity);
    for (const { entityId, ...identifier } of parties.identifiers) this.#identify(entityId, identifier);
    for (const affiliation of parties.affiliations) this.#affiliate(affiliation);
    for (const name of parties.names) this.#addAlias(name);
    return { created: parties.entities.length, publishers: [], erasedArticles: new Set() };
  }

  #known(id: string): KnownEntity {
    const known = this.#entities.get(id);
    if (!known) throw new RangeError(`no entity has the id "${id}"`);
    return known;
  }

  #addEntity(entity: EntityInput): void {
    const { id, kind } = entity;
    const { properties } = entityRow(entity);
    const node = this.#files.node('entities', { label: kind, ...properties });
    this.#entities.set(id, { node, kind, names: new Set(), countries: new Set() });
    for (const { entityId, ...name } of nameRows(entity)) this.#name(entityId, name);
    for (const identifier of entity.identifiers) this.#identify(id, identifier);
    for (const countryId of entity.affiliations) this.#affiliate({ entityId: id, countryId });
  }

  #name(entityId: string, { value, language, properties }: NameRow) {
    const { node, names } = this.#known(entityId);
    names.add(value);
    const name = this.#files.node('names', { value, language, ...properties });
    this.#files.link('NAMED', node, name);
  }

  /** A name that the entity has in any language is not written again. */
  #addAlias(alias: NewParties['names'][number]): void {
    const { kind, names } = this.#known(alias.entityId);
    if (names.has(alias.value)) return;
    const { entityId, properties, ...name } = aliasRow(alias);
    this.#name(entityId, { ...name, properties: { ...properties, entityKind: kind.toLowerCase() } });
  }

  #identify(entityId: string, { scheme, value }: Record<'scheme' | 'value', string>): void {
    const key = `${scheme} ${value}`;
    if (this.#owners.has(key)) return;
    const { node, kind } = this.#known(entityId);
    this.#owners.set(key, { id: entityId, kind });
    this.#files.link('IDENTIFIED_BY', node, this.#files.node('identifiers', { scheme, value }));
  }

  #affiliate({ entityId, countryId }: NewParties['affiliations'][number]): void {
    const { node, countries } = this.#known(entityId);
    if (countries.has(countryId)) return;
    countries.add(countryId);
    this.#files.link('AFFILIATED_WITH', node, this.node(countryId));
  }
}

const pairs = <Value>(key: string, value: Value | undefined) =>
  value === undefined ? [] : [[key, value] as const];
