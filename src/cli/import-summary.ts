import type { ImportSummary } from '../import/run/index.ts';

const number = new Intl.NumberFormat('en');

/** Prints what an import did. */
export function printSummary({ runId, seconds, files, ...counts }: ImportSummary): void {
  const rate = seconds > 0 ? Math.round(counts.read / seconds) : counts.read;
  console.log(
    `${number.format(counts.read)} rows read in ${seconds.toFixed(1)} s (${number.format(rate)} a second)`,
  );
  const lines: [string, number][] = [
    ['new claims', counts.new],
    ['already recorded', counts.unchanged],
    ['further articles of known claims', counts.evidence],
    ['rejected', counts.rejected],
    ['new entities', counts.entities],
  ];
  const width = Math.max(...lines.map(([, count]) => number.format(count).length));
  for (const [what, count] of lines) console.log(`  ${number.format(count).padStart(width)}  ${what}`);
  for (const { rejectsFile, rejected } of files) {
    if (rejectsFile !== null)
      console.log(`${number.format(rejected)} rejected rows, with reasons: ${rejectsFile}`);
  }
  console.log(`Import ${runId}. To take it back: newsgraph import --undo ${runId}`);
}
