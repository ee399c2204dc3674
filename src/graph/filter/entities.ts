import DataLoader from 'dataloader';
import type { z } from 'zod';
import { BadUserInputError } from '../../errors.ts';
import { type Clock, isNow, NOW } from '../../model/clock.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../../model/kind.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../../model/relation.ts';
import { RANK_COUNTED } from '../../model/rollup.ts';
import type { Graph, RunOptions } from '../client.ts';
import { clockArguments, type ReadOptions } from '../clock.ts';
import { survivorsOf } from '../merged.ts';
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
import {
  affiliated,
  counterparts,
  named,
  ofSomeKinds,
  owning,
  owningAt,
  related,
  relatedAt,
} from './look-ups.ts';
import { nameQueries } from './name-queries.ts';
import {
  clausesOf,
  type FindEntities,
  type relationClauses,
  STARTS_MAX,
  type viewedClauses,
} from './relations.ts';
import type { End } from './views.ts';

/** Entities that one condition may find: as many as a statement can be handed. */
export const FOUND_MAX = 50_000;

/**
 * Finds entities by conditions, each condition once however often it comes up: one statement for each that
 * needs one, from its indexed end, whatever it is asked of.
 */
export class EntityFinder implements FindEntities {
  readonly clock: Clock;
  readonly #graph: Graph;
  readonly #options: RunOptions;
  readonly #asked = new Map<string, Promise<EntitySet>>();
  /** Whom conditions name, all in one statement. */
  readonly #survivors = new DataLoader<string, string>(async (ids) => {
    const survivors = await survivorsOf(this.#graph, ids, this.#options);
    return ids.map((id) => survivors.get(id) ?? id);
  });

  constructor(graph: Graph, { clock = NOW, ...options }: ReadOptions = {}) {
    this.#graph = graph;
    this.clock = clock;
    this.#options = options;
  }

  runningBy(options: RunOptions): EntityFinder {
    return new EntityFinder(this.#graph, { clock: this.clock, ...options });
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
    // What counts no more today may have counted.
    const above = isNow(this.clock) ? RANK_COUNTED : '';
    const params = { ids, seenFrom, types: open ? null : [...types], above, limit: STARTS_MAX + 1 };
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
        return withIds(await this.#present(leaf.in));
      case 'AFFILIATIONS': {
        const params = { countries: await this.#present(leaf.in), limit };
        return list('affiliations', await this.#graph.run(affiliated, params, this.#options));
      }
      case 'TEXT':
        return list(
          'text',
          await this.#graph.run(named, { ...nameQueries(leaf.text), limit }, this.#options),
        );
    }
  }

  /** @returns ids as they are, or of those that merged ones are now */
  #present(ids: readonly string[]): Promise<string[]> {
    return Promise.all(ids.map((id) => this.#survivors.load(id)));
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
      own.length > 0 ? this.#owning(own) : [],
      other.length > 0 ? this.#having(other) : [],
    ]);
    return list('relations', lists.flat());
  }

  #owning(clauses: z.input<typeof relationClauses>) {
    if (isNow(this.clock)) return this.#graph.run(owning, { clauses }, this.#options);
    return this.#graph.run(owningAt, { clauses, ...clockArguments(this.clock) }, this.#options);
  }

  #having(clauses: z.input<typeof viewedClauses>) {
    if (isNow(this.clock)) return this.#graph.run(related, { clauses, limit }, this.#options);
    const params = { clauses, limit, ...clockArguments(this.clock) };
    return this.#graph.run(relatedAt, params, this.#options);
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
