import { BadUserInputError } from '../../errors.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../../model/kind.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../../model/relation.ts';
import type { Graph, RunOptions } from '../client.ts';
import {
  complement,
  type EntitySet,
  everybody,
  idsOf,
  intersection,
  ofKinds,
  partsOf,
  union,
  withIds,
} from './entity-set.ts';
import { asksRelations, type EntityLeaf, type EntityWhere, type RelationWhere } from './leaves.ts';
import { affiliated, counterparts, named, ofSomeKinds, owning, related } from './look-ups.ts';
import { nameQueries } from './name-queries.ts';
import { clausesOf, type FindEntities, STARTS_MAX } from './relations.ts';
import type { End } from './views.ts';

/** Entities that one condition may find: as many as a statement can be handed. */
export const FOUND_MAX = 50_000;

/**
 * Finds entities by conditions, each condition once however often it comes up: one statement for each that
 * needs one, from its indexed end, whatever it is asked of.
 */
export class EntityFinder implements FindEntities {
  readonly #graph: Graph;
  readonly #options: RunOptions | undefined;
  readonly #asked = new Map<string, Promise<EntitySet>>();

  constructor(graph: Graph, options?: RunOptions) {
    this.#graph = graph;
    this.#options = options;
  }

  async find(where: EntityWhere, among = everybody): Promise<EntitySet> {
    const all = (parts: readonly EntityWhere[], others: EntitySet) =>
      Promise.all(parts.map((part) => this.find(part, others)));
    if ('not' in where) return complement(await this.find(where.not, among));
    if ('or' in where) return union(await all(where.or, among));
    if ('leaf' in where) return this.#leaf(where.leaf, among);
    // Relations are looked for last, and only those of whoever the other conditions leave.
    const { late = [], early = [] } = Object.groupBy(where.and, (part) =>
      asksRelations(part) ? 'late' : 'early',
    );
    const left = intersection([among, ...(await all(early, among))]);
    return intersection([left, ...(await all(late, left))]);
  }

  async counterparts(owners: EntitySet, seenFrom: End, types: readonly RelationType[]) {
    const ids = idsOf(owners);
    if (!ids || ids.length > STARTS_MAX) return everybody;
    const open = types.length === RELATION_TYPE_NAMES.length;
    const params = { ids, seenFrom, types: open ? null : [...types], limit: STARTS_MAX + 1 };
    return this.#once(['COUNTERPARTS', params], async () =>
      fewOrAll(await this.#graph.run(counterparts, params, this.#options)),
    );
  }

  async #leaf(leaf: EntityLeaf, among: EntitySet): Promise<EntitySet> {
    if (leaf.on !== 'RELATIONS') return this.#once(leaf, () => this.#plain(leaf));
    const owners = await this.#fewOf(among);
    return this.#once([leaf, owners], () => this.#related(leaf.where, owners));
  }

  #once(key: unknown, ask: () => Promise<EntitySet>): Promise<EntitySet> {
    const name = JSON.stringify(key);
    const known = this.#asked.get(name) ?? ask();
    this.#asked.set(name, known);
    return known;
  }

  async #plain(leaf: Exclude<EntityLeaf, { on: 'RELATIONS' }>): Promise<EntitySet> {
    switch (leaf.on) {
      case 'KINDS':
        return ofKinds(leaf.in);
      case 'IDS':
        return withIds(leaf.in);
      case 'AFFILIATIONS': {
        const params = { countries: [...leaf.in], limit };
        return list('affiliations', await this.#graph.run(affiliated, params, this.#options));
      }
      case 'TEXT':
        return list(
          'text',
          await this.#graph.run(named, { ...nameQueries(leaf.text), limit }, this.#options),
        );
    }
  }

  async #related(where: RelationWhere, owners: readonly string[] | undefined): Promise<EntitySet> {
    const search = { finder: this, owners: owners ? withIds(owners) : everybody };
    const seen = async (view: End) =>
      (await clausesOf(where, { ...search, view })).map((clause) => ({ ...clause, seenFrom: view }));
    const clauses = await Promise.all([seen('SOURCE'), seen('TARGET')]);
    const { own = [], other = [] } = Object.groupBy(clauses.flat(), ({ begin, seenFrom }) =>
      begin === seenFrom ? 'own' : 'other',
    );
    const lists = await Promise.all([
      own.length > 0 ? this.#graph.run(owning, { clauses: own }, this.#options) : [],
      other.length > 0 ? this.#graph.run(related, { clauses: other, limit }, this.#options) : [],
    ]);
    return list('relations', lists.flat());
  }

  /** @returns ids that a set cannot reach beyond, if they are so few that their relations are better gone through */
  async #fewOf(set: EntitySet): Promise<string[] | undefined> {
    const kinds = partsOf(set).flatMap((part) => (part.listed ? [] : part.kinds));
    if (kinds.length === ENTITY_KIND_NAMES.length) return undefined;
    const unlisted = kinds.length > 0 ? idsOf(await this.#allOf(kinds)) : [];
    const ids = unlisted?.concat(partsOf(set).flatMap((part) => (part.listed ? [...part.ids] : [])));
    return ids && ids.length <= STARTS_MAX ? ids : undefined;
  }

  #allOf(kinds: EntityKind[]): Promise<EntitySet> {
    const params = { kinds, limit: STARTS_MAX + 1 };
    return this.#once(['ALL_OF', kinds], async () =>
      fewOrAll(await this.#graph.run(ofSomeKinds, params, this.#options)),
    );
  }
}

const limit = FOUND_MAX + 1;

/** Of more than can be gone through, nobody is told. */
const fewOrAll = ([found]: readonly { ids: string[] }[]) =>
  found && found.ids.length <= STARTS_MAX ? withIds(found.ids) : everybody;

/** @throws {BadUserInputError} if they are too many to go on with */
function list(condition: string, found: readonly { ids: string[] }[]): EntitySet {
  const ids = found.flatMap((row) => row.ids);
  if (ids.length <= FOUND_MAX) return withIds(ids);
  throw new BadUserInputError(
    'filter',
    `its condition "${condition}" alone holds for more than ${FOUND_MAX} entities; narrow it`,
  );
}
