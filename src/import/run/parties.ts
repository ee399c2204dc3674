import type { Found, NewParties, Resolved } from '../../graph/import/parties.ts';
import { erasedReason } from '../../graph/write/erased.ts';
import { EntityInput } from '../../model/entity.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { EntityKind } from '../../model/kind.ts';
import type { SourceInput } from '../../model/source.ts';
import { type ActorRef, type ArticleRef, RejectedRow } from '../record.ts';
import { countryByIso3, countryEntity } from '../tables/countries.ts';
import type { PartyStore } from './party-store.ts';

/** How many entities, sources and articles are remembered; then they are looked up anew. */
const REMEMBERED_MAX = 200_000;

/** An entity that rows name. */
export interface Party {
  readonly id: string;
  kind: EntityKind;
  /** Plain ids of countries that it is known to belong to. */
  readonly affiliations: Set<string>;
}

/** Everything that some rows name. */
export interface Named {
  readonly actors: readonly ActorRef[];
  /** ISO 3166-1 alpha-3 codes. */
  readonly countries: readonly string[];
  readonly sources: readonly SourceInput[];
  readonly articles: readonly ArticleRef[];
}

type Additions = { -readonly [Key in keyof NewParties]: NewParties[Key][number][] };

/** Finds the entities, sources and articles that rows name, and creates those that are missing. */
export class Parties {
  readonly #store: PartyStore;
  readonly #actors = new Map<string, Party>();
  readonly #countries = new Map<string, string>();
  readonly #sources = new Set<string>();
  /** Article → its publisher, which need not be the one that a row gives. */
  readonly #publishers = new Map<string, string>();
  /** What rows may name no more. */
  readonly #erased = new Set<string>();
  #created = 0;

  constructor(store: PartyStore) {
    this.#store = store;
  }

  /** Entities created so far. */
  get created(): number {
    return this.#created;
  }

  /** Makes sure that all of them are there, with what the rows say of them. */
  async prepare({ actors, countries, sources, articles }: Named): Promise<void> {
    this.#forget();
    const additions: Additions = {
      ...{ entities: [], identifiers: [], names: [], affiliations: [], kinds: [], sources: [], articles: [] },
    };
    const unknown = distinct(actors).filter((ref) => !this.#actors.has(actorKey(ref)));
    const codes = new Set([
      ...countries,
      ...actors.flatMap((ref) => [...ref.affiliations, ref.country ?? []].flat()),
    ]);
    const newCodes = [...codes].filter((code) => !this.#countries.has(code));
    if (unknown.length + newCodes.length > 0) {
      const resolved = await this.#resolve(unknown, newCodes);
      for (const code of newCodes) this.#addCountry(code, resolved, additions);
      for (const ref of unknown) this.#addActor(ref, resolved, additions);
    }
    for (const ref of actors) this.#addDetails(ref, additions);
    this.#addUnwritten({ sources, articles }, additions);
    if (Object.values(additions).some((list) => list.length > 0)) {
      const written = await this.#store.write(additions);
      this.#created += written.created;
      for (const { id, sourceId } of written.publishers) this.#publishers.set(id, sourceId);
      for (const id of written.erasedArticles) this.#erased.add(`article ${id}`);
    }
  }

  /** @throws {RejectedRow} if the row names an entity that must exist and does not */
  actor(ref: ActorRef): Party {
    const party = this.#actors.get(actorKey(ref));
    if (party) return party;
    const { identifier, id } = ref;
    if (this.#erased.has(`entity ${id}`)) throw new RejectedRow(`entity ${erasedReason(id)}`);
    throw new RejectedRow(
      identifier
        ? `no entity has the identifier ${identifier.scheme}:${identifier.value}`
        : `no entity has the id "${id}"`,
    );
  }

  /** @returns plain id of a country that was prepared */
  country(iso3: string): string | undefined {
    return this.#countries.get(iso3);
  }

  /**
   * @returns id of the source that published an article which was prepared
   * @throws {RejectedRow} if it was erased
   */
  publisher({ id, publisher }: ArticleRef): string {
    if (this.#erased.has(`article ${id}`)) throw new RejectedRow(`article ${erasedReason(id)}`);
    return this.#publishers.get(id) ?? publisher.id;
  }

  #resolve(refs: readonly ActorRef[], codes: readonly string[]): Promise<Resolved> {
    const slugs = codes.flatMap((code) => countryByIso3(code)?.slug ?? []);
    const identifiers: Identifier[] = [
      ...refs.flatMap(({ identifier }) => identifier ?? []),
      ...codes.map((value) => ({ scheme: 'iso3166', value }) as const),
    ];
    return this.#store.resolve(identifiers, [...refs.map(({ id }) => id), ...slugs]);
  }

  #addCountry(code: string, { identified, known }: Resolved, { entities }: Additions): void {
    const found = identified.get(`iso3166 ${code}`);
    const row = countryByIso3(code);
    if (found) this.#countries.set(code, found.id);
    if (found || !row) return;
    const entity = countryEntity(row);
    // An id can be taken by something else: the graph may have a person called georgia.
    const id = known.has(entity.id) ? `${entity.id}-${code.toLowerCase()}` : entity.id;
    entities.push({ ...entity, id });
    this.#countries.set(code, id);
  }

  #addActor(ref: ActorRef, resolved: Resolved, additions: Additions): void {
    const found = this.#find(ref, resolved, additions);
    if (found) this.#actors.set(actorKey(ref), { ...found, affiliations: new Set() });
  }

  /** @returns the entity that a row means, as it is or will be; nothing if it must exist and does not */
  #find(ref: ActorRef, { identified, known, erased }: Resolved, additions: Additions): Found | undefined {
    const { identifier, id, name, country, kind } = ref;
    const found = identifier && identified.get(`${identifier.scheme} ${identifier.value}`);
    if (found) return found;
    const countryId = country === null ? undefined : this.#countries.get(country);
    if (countryId !== undefined) {
      if (identifier) additions.identifiers.push({ entityId: countryId, ...identifier });
      if (name !== null) additions.names.push({ entityId: countryId, value: name });
      return { id: countryId, kind: 'Country' };
    }
    const knownById = known.get(id);
    if (knownById) return knownById;
    if (erased.has(id)) this.#erased.add(`entity ${id}`);
    if (name === null || erased.has(id)) return undefined;
    additions.entities.push(this.#newEntity(ref, name));
    return { id, kind };
  }

  #newEntity({ id, kind, identifier }: ActorRef, name: string): EntityInput {
    const names = [{ value: name, language: null, kind: 'PRIMARY' }];
    return EntityInput.parse({ id, kind, name, names, identifiers: identifier ? [identifier] : [] });
  }

  /** Affiliations and kinds that a row adds to what is known of an entity. */
  #addDetails(ref: ActorRef, { affiliations, kinds }: Additions): void {
    const party = this.#actors.get(actorKey(ref));
    if (!party) return;
    for (const code of ref.affiliations) {
      const countryId = this.#countries.get(code);
      if (countryId === undefined || countryId === party.id || party.affiliations.has(countryId)) continue;
      party.affiliations.add(countryId);
      affiliations.push({ entityId: party.id, countryId });
    }
    if (party.kind === 'Actor' && ref.kind !== 'Actor' && ref.country === null) {
      party.kind = ref.kind;
      kinds.push({ id: party.id, kind: ref.kind });
    }
  }

  #addUnwritten({ sources, articles }: Pick<Named, 'sources' | 'articles'>, additions: Additions): void {
    for (const source of [...sources, ...articles.map(({ publisher }) => publisher)]) {
      if (this.#sources.has(source.id)) continue;
      this.#sources.add(source.id);
      additions.sources.push(source);
    }
    for (const { publisher, ...article } of articles) {
      if (this.#publishers.has(article.id)) continue;
      this.#publishers.set(article.id, publisher.id);
      additions.articles.push({ ...article, sourceId: publisher.id });
    }
  }

  #forget(): void {
    const remembered = [this.#actors, this.#sources, this.#publishers];
    for (const known of remembered) if (known.size > REMEMBERED_MAX) known.clear();
  }
}

/** What an actor is known by: two rows with the same name of the same scheme mean the same. */
export const actorKey = ({ identifier, id }: ActorRef) =>
  identifier ? `${identifier.scheme} ${identifier.value}` : id;

const distinct = (refs: readonly ActorRef[]) => [
  ...new Map(refs.map((ref) => [actorKey(ref), ref])).values(),
];
