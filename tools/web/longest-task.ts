import type { Browser, Page } from 'playwright-core';

/** A task of a page's main thread, in milliseconds. */
export interface Task {
  readonly ms: number;
  /** How long the processor worked on it: on a busy machine it takes longer. */
  readonly cpuMs: number;
}

/** What Chromium traces, as far as it is looked at: times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** What a page writes into its trace, to be known from pages that the browser has for itself. */
const MARK = 'measured page';

/** @returns the task of a page that the processor worked on longest, of those while something is done to it */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<void>): Promise<Task> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await work();
  await page.evaluate((mark) => performance.mark(mark), MARK);
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const own = new Set(trace.traceEvents.filter(({ name }) => name === MARK).map(threadOf));
  let longest: Task = { ms: 0, cpuMs: 0 };
  for (const event of trace.traceEvents) {
    if (!event.name.endsWith('RunTask') || !own.has(threadOf(event))) continue;
    const task = { ms: (event.dur ?? 0) / 1000, cpuMs: (event.tdur ?? 0) / 1000 };
    if (task.cpuMs > longest.cpuMs) longest = task;
  }
  return longest;
}
