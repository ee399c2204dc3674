import { z } from 'zod';
import { InvalidInputError } from '../../errors.ts';
import { fieldChanges } from '../../model/change.ts';
import type { SourceDraft } from '../../model/draft.ts';
import type { SourceInput } from '../../model/source.ts';
import type { Transaction } from '../client.ts';
import { SourceRecord } from '../source.ts';
import { defineStatement } from '../statement.ts';
import type { ChangeDraft } from './changes.ts';
import { distinctFaults, placed, placeKey } from './faults.ts';
import { resolveNamings } from './naming.ts';
import { writeSources } from './sources.ts';

const sourceStates = defineStatement('write/source-states', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    properties: SourceRecord.partial(),
    entity: z.string().nullable(),
  }),
});
type SourceState = z.infer<typeof sourceStates.row>;

/** What is to be said of one source, and where in the input it stands. */
export interface SourceEdit {
  readonly path: readonly PropertyKey[];
  readonly draft: SourceDraft;
}

/**
 * Creates sources, or changes what is known of them. What would change nothing is not written.
 *
 * @returns what was changed
 * @throws {InvalidInputError} naming each item and field at fault
 */
export async function editSources(
  transaction: Transaction,
  edits: readonly SourceEdit[],
): Promise<ChangeDraft[]> {
  if (edits.length === 0) return [];
  const twice = distinctFaults(edits.map(({ path, draft }) => ({ path: [...path, 'id'], id: draft.id })));
  if (twice.length > 0) throw new InvalidInputError(twice);
  const rows = await transaction.run(sourceStates, { ids: edits.map(({ draft }) => draft.id).sort() });
  const states = new Map(rows.map((row) => [row.id, row]));
  const idOf = await resolveNamings(
    transaction,
    edits.flatMap(({ path, draft }) =>
      draft.entity ? [{ path: [...path, 'entity'], naming: draft.entity }] : [],
    ),
  );
  const sources = edits.map(({ draft }) => {
    const state = states.get(draft.id);
    const { website = state?.properties.website ?? null } = draft;
    const entity = draft.entity ? idOf(draft.entity) : (state?.entity ?? null);
    return { id: draft.id, name: draft.name, website, entity, visibility: draft.visibility };
  });
  const changes = sources.flatMap((source) => changeOf(source, states.get(source.id)));

  const changed = new Set(changes.map(({ id }) => id));
  const places = new Map(edits.map(({ path, draft }) => [placeKey('Source', draft.id), path]));
  await placed(places, () =>
    writeSources(
      transaction,
      sources.filter(({ id }) => changed.has(id)),
    ),
  );
  return changes;
}

function changeOf({ id, ...after }: SourceInput, state: SourceState | undefined): ChangeDraft[] {
  const { visibility, ...said } = after;
  const isNew = state?.properties.name === undefined;
  const before = isNew ? {} : { ...state.properties, visibility: state.properties.visibility ?? 'PUBLIC' };
  const fields = fieldChanges({ ...before, entity: state?.entity }, visibility === null ? said : after);
  const action = isNew ? 'CREATED' : 'CHANGED';
  return fields.length > 0 ? [{ type: 'Source', id, action, fields }] : [];
}
