import type { Place } from '../view/view.ts';
import type { Places } from './places.ts';

/** Room of an entity with its name. */
const CELL = { width: 110, height: 72 };
/** How much more room there is than all take. */
const ROOM = 1.6;
/** Width of a drawing in heights. */
const ASPECT = 1.4;

/**
 * Gives each entity room of its own, as near as there is to where it was found a place: a draft of a drawing has many on
 * one spot, and takes no more room than a few.
 *
 * @param wanted where they would be, those first who choose first
 * @param fixed those among them who stay where they are
 */
export function spread(wanted: Places, fixed: Places): Places {
  const scaled = fixed.size > 0 ? wanted : scaledUp(wanted);
  const taken = new Set([...fixed.values()].map(([x, y]) => cellAt(x / CELL.width, y / CELL.height)));
  const found = new Map(fixed);
  for (const [slug, [x, y]] of scaled) {
    if (found.has(slug)) continue;
    const [column, row] = nearestFree([x / CELL.width, y / CELL.height], taken);
    taken.add(cellAt(column, row));
    found.set(slug, [column * CELL.width, row * CELL.height]);
  }
  return found;
}

const cellAt = (column: number, row: number): string => `${Math.round(column)} ${Math.round(row)}`;

/** Stretches places to as much room as that many take, around the middle. */
function scaledUp(places: Places): Places {
  const [xs, ys] = [[...places.values()].map(([x]) => x), [...places.values()].map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const height = Math.sqrt((ROOM * places.size * CELL.width * CELL.height) / ASPECT);
  const across = (ASPECT * height) / Math.max(1, right - left);
  const down = height / Math.max(1, bottom - top);
  return new Map(
    [...places].map(([slug, [x, y]]): [string, Place] => [
      slug,
      [(x - (left + right) / 2) * across, (y - (top + bottom) / 2) * down],
    ]),
  );
}

/** Looks in squares around a cell, each wider than the one before. */
function nearestFree([x, y]: Place, taken: ReadonlySet<string>): Place {
  const [column, row] = [Math.round(x), Math.round(y)];
  for (let far = 0; ; far += 1) {
    const free = ringOf(far)
      .map(([right, below]): Place => [column + right, row + below])
      .filter(([one, other]) => !taken.has(cellAt(one, other)));
    const [first, ...others] = free;
    const away = ([one, other]: Place) => Math.hypot(one - x, other - y);
    if (first) return others.reduce((best, one) => (away(one) < away(best) ? one : best), first);
  }
}

/** Cells so far away, in a square. */
function ringOf(far: number): Place[] {
  if (far === 0) return [[0, 0]];
  const side = Array.from({ length: 2 * far }, (_, index) => index - far);
  return side.flatMap((along): Place[] => [
    [along, -far],
    [far, along],
    [-along, far],
    [-far, -along],
  ]);
}
