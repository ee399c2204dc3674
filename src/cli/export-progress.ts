import type { Selection } from '../export/selection.ts';
import type { Steps } from './terminal.ts';

/** A page of hubs may take longer than any query of a client. */
export const EXPORT_TIMEOUT_MS = 120_000;

const number = new Intl.NumberFormat('en-GB');

/** The same selection, whose pages tell on the screen how far they are. */
export function withProgress(selection: Selection, steps: Steps): Selection & { written: () => number } {
  const total = Object.values(selection.about.counts).reduce((sum, count) => sum + count, 0);
  let written = 0;
  return {
    ...selection,
    written: () => written,
    pages: async function* (types) {
      let tenth = 0;
      for await (const page of selection.pages(types)) {
        yield page;
        written += page.length;
        // Where there is no terminal each step is a line of its own.
        const now = Math.floor((10 * written) / Math.max(1, total));
        if (process.stderr.isTTY || now > tenth) steps.step(`${number.format(written)} records`);
        tenth = now;
      }
    },
  };
}
