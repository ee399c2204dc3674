import type { EntityRecord } from '../model/entity.ts';
import type { Loader } from './loader.ts';

/** Loads what another record names: the graph keeps both, so that its absence is a defect. */
export function loadLinked<Value extends object | string | number | boolean>(
  loader: Loader<Value>,
  id: string,
): Value | Promise<Value> {
  const value = loader.load(id);
  return whenLoaded(value, (loaded) => present(id, loaded));
}

function present<Value>(id: string, value: Value | undefined): Value {
  if (value === undefined) throw new Error(`"${id}" is linked to but does not exist`);
  return value;
}

/** Goes on with a value: at once if it is there already. */
export function whenLoaded<Value, Result>(
  value: Value | Promise<Value>,
  goOn: (value: Value) => Result,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}

/** Loads linked entities in one batch, in the order of `ids`. */
export function loadEntities(
  loader: Loader<EntityRecord>,
  ids: readonly string[],
): EntityRecord[] | Promise<EntityRecord[]> {
  const entities = ids.map((id) => loadLinked(loader, id));
  return areThere(entities) ? entities : Promise.all(entities);
}

const areThere = <Value>(values: readonly (Value | Promise<Value>)[]): values is Value[] =>
  !values.some((value) => value instanceof Promise);
