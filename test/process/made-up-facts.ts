import { readFileSync } from 'node:fs';
import { type Random, seededRandom } from '../setup/random.ts';

/** Facts in the columns of icews-tkg, all of them made up, and what is wrong with some. */
export interface MadeUpFacts {
  readonly bytes: Buffer;
  /** Lines of the file. */
  readonly rows: number;
  /** Number of each bad row, the first being 1, and what the reason given for it must say. */
  readonly bad: ReadonlyMap<number, RegExp>;
}

const SYLLABLES = [
  'bra',
  'dor',
  'vel',
  'mi',
  'tuk',
  'san',
  'eli',
  'gro',
  'pha',
  'nis',
  'qué',
  'zor',
  'lân',
  'hu',
];
const BODIES = ['Guild', 'Weavers', 'Harbour Office', 'Choir "Nine"', 'Board, Tea & Salt'];
/** Countries by name, as ICEWS gives them; an actor in parentheses belongs to one. */
const COUNTRIES = ['Japan', 'Chile', 'Kenya', 'Norway', 'China', 'Peru', 'Ghana', 'Malta'];
const EVENTS_USED = 60;

const TABLE = new URL('../../data/icews-events.tsv', import.meta.url);
const everyEvent = readFileSync(TABLE, 'utf8').trimEnd().split('\n').slice(1);
const eventNames = everyEvent.map((row) => row.split('\t', 1)[0] ?? '');

/** Ways for a row to be bad. */
const SPOILT: readonly (readonly [RegExp, (cells: readonly string[]) => string | Buffer])[] = [
  [/has 3 columns; 4 are needed/, (cells) => cells.slice(0, 3).join('\t')],
  [/has 5 columns; 4 are needed/, (cells) => [...cells, ''].join('\t')],
  [/is no event of ICEWS/, ([source, , target, date]) => [source, 'Sing to', target, date].join('\t')],
  [/a calendar date as YYYY-MM-DD is needed/, (cells) => [...cells.slice(0, 3), '2031-02-30'].join('\t')],
  [/names no source actor/, ([, ...rest]) => ['', ...rest].join('\t')],
  [/names no target actor/, ([source, event, , date]) => [source, event, '', date].join('\t')],
  [/UTF-8/, (cells) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(cells.join('\t'))])],
];

/** Facts among so many actors; 3 of 100 rows are bad, 1 of 100 repeats another one. */
export function madeUpFacts(rows: number, actors: number, seed: number): MadeUpFacts {
  const random = seededRandom(seed);
  const names = Array.from({ length: actors }, (_, index) => actorName(random, index));
  const events = Array.from({ length: EVENTS_USED }, () => random.pick(eventNames));
  const lines: Buffer[] = [];
  const bad = new Map<number, RegExp>();
  for (let row = 1; row <= rows; row++) {
    const cells = [random.pickFirst(names, 2), random.pickFirst(events, 2), random.pick(names), day(random)];
    const good = Buffer.from(cells.join('\t'));
    if (random.chance(0.03)) {
      const [reason, spoil] = random.pick(SPOILT);
      bad.set(row, reason);
      lines.push(Buffer.from(spoil(cells)));
    } else if (row > 1 && !bad.has(row - 1) && random.chance(0.01)) lines.push(lines.at(-1) ?? good);
    else lines.push(good);
  }
  return { bytes: Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])), rows, bad };
}

function actorName(random: Random, index: number): string {
  if (index < COUNTRIES.length) return COUNTRIES[index] ?? '';
  const word = () => {
    const text = random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES);
    return `${text[0]?.toUpperCase()}${text.slice(1)}`;
  };
  if (random.chance(0.3)) return `${random.pick(BODIES)} of ${word()} ${index} (${random.pick(COUNTRIES)})`;
  return `${word()} ${word()} ${index}`;
}

function day(random: Random): string {
  const date = new Date(Date.UTC(2031, 0, 1 + Math.floor(random.next() * 365)));
  return date.toISOString().slice(0, 10);
}

/** What is in a file of rejected rows: row number → reason. Fails if a row is there twice. */
export function rejectsIn(path: string): Map<number, string> {
  const rejects = new Map<number, string>();
  for (const line of readFileSync(path, 'latin1').trimEnd().split('\n').slice(1)) {
    const [row = '', reason = ''] = line.split('\t');
    if (rejects.has(Number(row))) throw new Error(`row ${row} is in ${path} twice`);
    rejects.set(Number(row), reason);
  }
  return rejects;
}

/** @returns bad rows that are not among the rejects with their reason, and rejects that are no bad rows */
export function unlike(rejects: ReadonlyMap<number, string>, { bad }: MadeUpFacts): string[] {
  const missing = [...bad].filter(([row, reason]) => !reason.test(rejects.get(row) ?? ''));
  const surplus = [...rejects].filter(([row]) => !bad.has(row));
  return [
    ...missing.map(([row, reason]) => `row ${row}: ${rejects.get(row)} instead of ${reason}`),
    ...surplus.map(([row, reason]) => `row ${row} is good, but: ${reason}`),
  ];
}
