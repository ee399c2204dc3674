import { z } from 'zod';
import { type InputFault, InvalidInputError, VersionConflictError } from '../../errors.ts';
import { fieldChanges } from '../../model/change.ts';
import type { EntityDraft } from '../../model/draft.ts';
import { EntityInput } from '../../model/entity.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { EntityKind } from '../../model/kind.ts';
import type { Name } from '../../model/name.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../model/relation.ts';
import type { Transaction } from '../client.ts';
import { survivorsIn } from '../merged.ts';
import { defineStatement } from '../statement.ts';
import type { ChangeDraft } from './changes.ts';
import { writeEntities } from './entities.ts';
import { type EntityState, lockEntities, raiseVersions } from './entity-states.ts';
import { distinctFaults, faultsOf, pathOf, placed, placeKey } from './faults.ts';
import { type Resolved, resolveNamings } from './naming.ts';

/** What is to be said of one entity, and where in the input it stands. */
export interface EntityEdit {
  readonly path: readonly PropertyKey[];
  readonly draft: EntityDraft;
  /** True where nobody is to be created. */
  readonly mustExist?: boolean;
}

/**
 * Creates entities, or adds to what is known of them. What would change nothing is not written.
 *
 * @returns what was changed
 * @throws {InvalidInputError} naming each item and field at fault
 * @throws {VersionConflictError} if one has another version than was expected
 */
export async function editEntities(
  transaction: Transaction,
  edits: readonly EntityEdit[],
): Promise<ChangeDraft[]> {
  const twice = distinctFaults(edits.map(({ path, draft }) => ({ path: [...path, 'id'], id: draft.id })));
  if (twice.length > 0) throw new InvalidInputError(twice);
  const ids = edits.map(({ draft }) => draft.id);
  const survivors = await survivorsIn(transaction, ids);
  const merged = edits.flatMap(({ path, draft: { id } }) => {
    const survivorId = survivors.get(id);
    const message = `"${id}" was merged into "${survivorId}"; name that one`;
    return survivorId === undefined ? [] : [{ path: pathOf([...path, 'id']), message }];
  });
  if (merged.length > 0) throw new InvalidInputError(merged);
  const states = await lockEntities(transaction, ids);
  checkVersions(edits, states);
  const namings = edits.flatMap(({ path, draft }) =>
    draft.affiliations.map((naming, index) => ({ path: [...path, 'affiliations', index], naming })),
  );
  const written = whole(edits, states, await resolveNamings(transaction, namings));
  await checkNewKinds(transaction, edits, states);
  const changes = written.flatMap(({ entity, state }) => changeOf(entity, state));

  const changed = new Set(changes.map(({ id }) => id));
  const places = new Map(edits.map(({ path, draft }) => [placeKey('Entity', draft.id), path]));
  const entities = written.flatMap(({ entity }) => (changed.has(entity.id) ? entity : []));
  await placed(places, () => writeEntities(transaction, entities));
  await raiseVersions(
    transaction,
    changes.flatMap(({ id, action }) => (action === 'CHANGED' ? id : [])),
  );
  return changes;
}

function checkVersions(edits: readonly EntityEdit[], states: ReadonlyMap<string, EntityState>): void {
  for (const { path, draft } of edits) {
    const { expectedVersion } = draft;
    const { version = 0 } = states.get(draft.id) ?? {};
    if (expectedVersion !== undefined && expectedVersion !== version) {
      throw new VersionConflictError(pathOf(path), draft.id, expectedVersion, version);
    }
  }
}

interface Written {
  readonly entity: EntityInput;
  readonly state: EntityState;
}

/** Puts what is handed in together with what is known, and checks the whole. */
function whole(
  edits: readonly EntityEdit[],
  states: ReadonlyMap<string, EntityState>,
  idOf: Resolved,
): Written[] {
  const faults: InputFault[] = [];
  const written = edits.flatMap(({ path, draft, mustExist }): Written[] => {
    const state = states.get(draft.id);
    if (!state) throw new Error(`the lock of entity "${draft.id}" gave no row`);
    if (mustExist && !state.record) {
      faults.push({ path: pathOf([...path, 'entity']), message: `no entity has the slug "${draft.id}"` });
      return [];
    }
    const kindFault = faultOfKind(draft, state);
    if (kindFault) {
      faults.push({ path: pathOf([...path, 'kind']), message: kindFault });
      return [];
    }
    const parsed = EntityInput.safeParse(together(draft, state, idOf));
    if (parsed.success) return [{ entity: parsed.data, state }];
    faults.push(...faultsOf(parsed.error, path));
    return [];
  });
  if (faults.length > 0) throw new InvalidInputError(faults);
  return written;
}

function faultOfKind({ id, kind }: EntityDraft, { record }: EntityState): string | undefined {
  if (!record) return kind === undefined ? `must be given: there is no entity "${id}" yet` : undefined;
  const isOther = kind !== undefined && kind !== record.kind && record.kind !== 'Actor';
  return isOther ? `"${id}" is of kind ${record.kind}, which stays` : undefined;
}

const relationEnds = defineStatement('write/relation-ends', {
  params: z.object({ ids: z.array(z.string()), types: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    sources: z.array(z.enum(RELATION_TYPE_NAMES)),
    targets: z.array(z.enum(RELATION_TYPE_NAMES)),
  }),
});

/**
 * An Actor is somebody of whom nobody knew more: whoever does may say so, unless its claims say what such a one cannot do.
 *
 * @throws {InvalidInputError} naming each kind that claims speak against
 */
async function checkNewKinds(
  transaction: Transaction,
  edits: readonly EntityEdit[],
  states: ReadonlyMap<string, EntityState>,
): Promise<void> {
  const kindOf = new Map(
    edits.flatMap(({ path, draft: { id, kind } }) => {
      const isNew = kind !== undefined && states.get(id)?.record?.kind === 'Actor' && kind !== 'Actor';
      return isNew ? [[id, { path, kind }] as const] : [];
    }),
  );
  if (kindOf.size === 0) return;
  const ends = await transaction.run(relationEnds, {
    ids: [...kindOf.keys()],
    types: [...RELATION_TYPE_NAMES],
  });
  const faults = ends.flatMap(({ id, sources, targets }): InputFault[] => {
    const { path, kind } = kindOf.get(id) ?? {};
    const isBarred = (kinds: readonly EntityKind[]) => !kinds.includes(kind as EntityKind);
    const barred = [
      ...sources.filter((type) => isBarred(relationTypeRow(type).sourceKinds)),
      ...targets.filter((type) => isBarred(relationTypeRow(type).targetKinds)),
    ];
    const message = `"${id}" has relations that nothing of kind ${kind} has: ${[...new Set(barred)].join(', ')}`;
    return barred.length > 0 ? [{ path: pathOf([...(path ?? []), 'kind']), message }] : [];
  });
  if (faults.length > 0) throw new InvalidInputError(faults);
}

function together(
  { expectedVersion, affiliations, ...draft }: EntityDraft,
  state: EntityState,
  idOf: Resolved,
) {
  const { version, ...known } = state.record ?? {};
  const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  return {
    ...known,
    ...given,
    names: namesTogether(state, draft['name'], draft['names']),
    identifiers: listTogether(state.identifiers, draft['identifiers']),
    affiliations: [...new Set([...state.affiliations, ...affiliations.map(idOf)])],
  };
}

/** What is given comes first, so that a fault has its number. What is no list is left to be found by the check. */
function listTogether(known: readonly Identifier[], given: unknown): unknown {
  if (!Array.isArray(given)) return given ?? known;
  const key = ({ scheme, value }: Partial<Identifier>) => `${scheme} ${value}`;
  const anew = new Set(given.map(key));
  return [...given, ...known.filter((item) => !anew.has(key(item)))];
}

/**
 * Names are known again by value and language, and stay of the kind that they are unless another is given. Who gets another
 * common name goes on being called by the old one.
 */
function namesTogether({ record, names }: EntityState, name: unknown, given: unknown): unknown {
  if (given !== undefined && !Array.isArray(given)) return given;
  type Given = { readonly [Field in keyof Name]?: Name[Field] | undefined };
  const key = ({ value, language }: Given) => JSON.stringify([value, language ?? null]);
  const known = new Map(names.map((item) => [key(item), item]));
  const anew = (given ?? []).map((item: Given) => ({
    ...item,
    kind: item.kind ?? known.get(key(item))?.kind,
  }));
  for (const item of anew) known.delete(key(item));
  const renamed = record !== undefined && name !== undefined && name !== record.name;
  const kept = [...known.values()].map((item) =>
    renamed && item.value === record.name && item.kind === 'PRIMARY' && item.language === 'en'
      ? { ...item, kind: 'ALIAS' as const }
      : item,
  );
  return [...anew, ...kept];
}

function changeOf(entity: EntityInput, state: EntityState): ChangeDraft[] {
  const { id, ...after } = entity;
  const listed = entity.names.some(({ value }) => value === entity.name);
  const primary = { value: entity.name, language: 'en', kind: 'PRIMARY' };
  const fields = fieldChanges(
    { ...state.record, ...state },
    { ...after, names: listed ? entity.names : [primary, ...entity.names] },
  );
  const action = state.record ? 'CHANGED' : 'CREATED';
  return fields.length > 0 ? [{ type: 'Entity', id, action, fields }] : [];
}
