import { COUNTRIES } from '../../src/import/tables/countries.ts';
import { ICEWS_EVENT_NAMES } from '../../src/import/tables/icews-events.ts';
import { seededRandom } from '../../test/setup/random.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2018, 0, 1);
const DAYS = 304;
/** Rows for each name, as in ICEWS18. */
const ROWS_PER_NAME = 20;

/** Made-up rows of ICEWS's shape in the order of days: few names are in many rows, most in few. */
export function generatedRows(count: number): string[] {
  const random = seededRandom(count);
  const names = Math.ceil(count / ROWS_PER_NAME);
  const skewed = (size: number) => Math.floor(size * random.next() ** 3);
  const name = () => {
    const index = skewed(names);
    const country = COUNTRIES[index % COUNTRIES.length]?.name;
    return index % 2 === 0 ? `Body ${index} (${country})` : `Speaker ${index}`;
  };
  return Array.from({ length: count }, (_, row) => {
    const date = new Date(FIRST_DAY + Math.floor((row / count) * DAYS) * DAY_MS).toISOString().slice(0, 10);
    const event = ICEWS_EVENT_NAMES[skewed(ICEWS_EVENT_NAMES.length)];
    return [name(), event, name(), date].join('\t');
  });
}
