import { seededRandom } from '../../test/setup/random.ts';
import { actorName } from './names.ts';
import { PROBE_CLAIMS, type ProbeStory, probeStories } from './probes.ts';
import { World } from './stories.ts';

/** The same world in every run: a larger file begins as a smaller one does. */
const SEED = 20_180_101;
const FIRST_DAY = Date.UTC(2018, 0, 1);
const DAY_MS = 86_400_000;
/** Rows a day in ICEWS18, where a Saturday or Sunday has little more than half of a weekday's. */
const ROWS_A_DAY = 468_558 / 304;
const WEEKDAY = 1.14;
const WEEKEND = 0.65;

/** Days one after the other, each for as many rows as a day has. */
class Calendar {
  #day = -1;
  #left = 0;
  #date = '';

  /** Takes so many rows. @returns the day that they are of, ISO 8601 */
  take(rows: number): string {
    if (this.#left <= 0) {
      const date = new Date(FIRST_DAY + ++this.#day * DAY_MS);
      this.#left += ROWS_A_DAY * (date.getUTCDay() % 6 === 0 ? WEEKEND : WEEKDAY);
      this.#date = date.toISOString().slice(0, 10);
    }
    this.#left -= rows;
    return this.#date;
  }
}

/** Tells the stories of the probes at equal distances among the others. */
function schedule(count: number): (row: number) => ProbeStory | undefined {
  const stories = probeStories();
  let [next, told] = [0, 0];
  return (row) => {
    // A little ahead, so that the last one is not cut off.
    if (told >= ((row + 2) * PROBE_CLAIMS) / count) return undefined;
    const story = stories[next++];
    if (story) told += story.event.mirrored === null ? 1 : 2;
    return story;
  };
}

/** What may be wanted of generated rows. */
export interface RowOptions {
  /** Whether the probes are among the actors: their claims are part of the count. */
  readonly probes?: boolean;
}

/**
 * Made-up rows in the columns of icews-tkg, of the shape of ICEWS18 and in the order of days. More rows are
 * more days with as much news each, not more news a day: so a corpus grows that goes on.
 *
 * @param count rows; with probes at least twice their claims
 */
export function* generatedRows(count: number, { probes = false }: RowOptions = {}): Generator<string> {
  const world = new World(seededRandom(SEED), count);
  const calendar = new Calendar();
  const nextProbe = probes ? schedule(count) : () => undefined;
  const nameOf = (actor: string | number) => (typeof actor === 'string' ? actor : actorName(actor));
  for (let row = 0; row < count; ) {
    const { source, target, event } = nextProbe(row) ?? world.next();
    const [from, to] = [nameOf(source), nameOf(target)];
    const date = calendar.take(event.mirrored === null ? 1 : 2);
    yield `${from}\t${event.name}\t${to}\t${date}`;
    row++;
    if (event.mirrored === null || row === count) continue;
    yield `${to}\t${event.mirrored}\t${from}\t${date}`;
    row++;
  }
}
