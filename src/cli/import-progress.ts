import { SingleBar } from 'cli-progress';

/** How far an import is. */
export interface ImportCounts {
  /** Lines read so far. */
  readonly rows: number;
  readonly rejected: number;
}

/** Shows how far an import is. */
export interface ImportProgress {
  update(counts: ImportCounts): void;
  /** Says something that stays: a line of its own. */
  note(text: string): void;
  /** Ends the display; it shows the last counts. */
  stop(): void;
}

/** Between two lines where there is no terminal, in milliseconds. */
const LINE_EVERY_MS = 10_000;

const number = new Intl.NumberFormat('en-GB');
const format = (value: number) => number.format(Math.round(value));

/** @returns e.g. `1 h 5 min`, `2 min 10 s`, `8 s`; `?` if it is not known */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return '?';
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}

/** Measures the speed since the start. */
class Pace {
  readonly #start = performance.now();
  readonly #total: number;
  counts: ImportCounts = { rows: 0, rejected: 0 };

  constructor(total: number) {
    this.#total = total;
  }

  #seconds(): number {
    return Math.max(0.001, (performance.now() - this.#start) / 1000);
  }

  /** How far it is. */
  line(): string {
    const { rows, rejected } = this.counts;
    const share = this.#total === 0 ? 1 : Math.min(1, rows / this.#total);
    const rate = rows / this.#seconds();
    const left = rate === 0 ? Number.NaN : Math.max(0, this.#total - rows) / rate;
    return [
      `${Math.floor(share * 100)}%`,
      `${format(rows)} rows`,
      `${format(rate)} rows/s`,
      `${duration(left)} left`,
      `${format(rejected)} rejected`,
    ].join(' · ');
  }

  /** What came of it. Lines were guessed at; rows are what there was, so no percentage. */
  summary(): string {
    const { rows, rejected } = this.counts;
    const seconds = this.#seconds();
    return `${format(rows)} rows in ${duration(seconds)} · ${format(rows / seconds)} rows/s · ${format(rejected)} rejected`;
  }
}

/**
 * Shows progress on stderr, since stdout is for results: a bar on a terminal, elsewhere a plain line every
 * ten seconds; and a line at the end.
 *
 * @param total lines there are to read, at least as many as rows
 */
export function showImportProgress(total: number): ImportProgress {
  const pace = new Pace(total);
  const display = process.stderr.isTTY ? showBar(total, pace) : showLines(pace);
  let stopped = false;
  return {
    update: (counts) => {
      pace.counts = counts;
      display.update();
    },
    note: (text) => {
      display.hide();
      process.stderr.write(`${text}\n`);
      if (!stopped) display.show();
    },
    stop: () => {
      if (stopped) return;
      stopped = true;
      display.hide();
      process.stderr.write(`${pace.summary()}\n`);
    },
  };
}

/** What changes while an import runs. */
interface Display {
  show(): void;
  update(): void;
  hide(): void;
}

function showBar(total: number, pace: Pace): Display {
  const bar = new SingleBar({
    format: '{bar} {line}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    fps: 5,
    clearOnComplete: true,
    // Interrupts are the business of the command: it saves its work before it ends.
    gracefulExit: false,
    linewrap: true,
  });
  const value = () => Math.min(pace.counts.rows, total);
  const show = () => bar.start(total, value(), { line: pace.line() });
  show();
  return { show, update: () => bar.update(value(), { line: pace.line() }), hide: () => bar.stop() };
}

function showLines(pace: Pace): Display {
  const print = () => void process.stderr.write(`${pace.line()}\n`);
  let timer = setInterval(print, LINE_EVERY_MS).unref();
  return {
    show: () => {
      timer = setInterval(print, LINE_EVERY_MS).unref();
    },
    update: () => {},
    hide: () => clearInterval(timer),
  };
}
