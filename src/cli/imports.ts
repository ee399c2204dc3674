import type { Config } from '../config.ts';
import { type ImportRun, importRuns } from '../graph/import/runs.ts';
import { undoRun } from '../graph/import/undo.ts';
import { EXIT } from './exit-codes.ts';
import { withGraph } from './with-graph.ts';

/** Imports that are listed. */
const LISTED_MAX = 100;

const number = new Intl.NumberFormat('en');

/** Lists imports, the newest first. */
export function imports(config: Config, { json }: { json?: boolean }): Promise<number> {
  return withGraph(config, async (graph, steps) => {
    const runs = await importRuns(graph, LISTED_MAX);
    steps.stop();
    if (json) console.log(JSON.stringify(runs));
    else if (runs.length === 0) console.log('Nothing has been imported yet.');
    else for (const run of runs) printRun(run);
    return EXIT.OK;
  });
}

function printRun(run: ImportRun): void {
  const counts = [
    ...(run.read === null ? [] : [`${number.format(run.read)} rows`]),
    `${number.format(run.new)} new`,
    `${number.format(run.unchanged)} unchanged`,
    ...(run.rejected === null ? [] : [`${number.format(run.rejected)} rejected`]),
  ];
  console.log(`${run.id}  ${run.format}  ${run.status}  ${counts.join(', ')}`);
  for (const file of run.files) console.log(`    ${file}`);
  if (run.status === 'RUNNING') console.log(`    at work or killed; last write ${run.lastWriteAt ?? 'none'}`);
  if (run.undoneAt !== null) console.log(`    undone ${run.undoneAt}`);
}

/** Takes an import back. */
export function undo(config: Config, runId: string, { json }: { json?: boolean }): Promise<number> {
  return withGraph(config, async (graph, steps) => {
    steps.step(`Undoing import ${runId}`);
    const retracted = await undoRun(graph, runId, (done, total) =>
      steps.step(`Undoing import ${runId}: ${number.format(done)} of ${number.format(total)} claims`),
    );
    steps.stop();
    if (json) console.log(JSON.stringify({ runId, retracted }));
    else console.log(`Import ${runId} is undone: ${number.format(retracted)} claims were withdrawn.`);
    return EXIT.OK;
  });
}
