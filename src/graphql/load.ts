import type DataLoader from 'dataloader';
import type { EntityRecord } from '../model/entity.ts';
import type { Context } from './context.ts';

/** Loads what another record names: the graph keeps both, so that its absence is a defect. */
export async function loadLinked<Value>(
  loader: DataLoader<string, Value | undefined>,
  id: string,
): Promise<Value> {
  const value = await loader.load(id);
  if (value === undefined) throw new Error(`"${id}" is linked to but does not exist`);
  return value;
}

/** Loads linked entities in one batch, in the order of `ids`. */
export function loadEntities({ loaders }: Context, ids: readonly string[]): Promise<EntityRecord[]> {
  return Promise.all(ids.map((id) => loadLinked(loaders.entity, id)));
}
