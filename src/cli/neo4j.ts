import { join } from 'node:path';
import type { Config } from '../config.ts';
import { StartError } from '../errors.ts';
import { type LocalState, localState, startKept, stopKept } from '../launcher/kept.ts';
import type { RunFile } from '../launcher/run-file.ts';
import { EXIT } from './exit-codes.ts';
import { showSteps } from './terminal.ts';

/** Runs a local Neo4j that goes on when the command ends. */
export async function start({ launcher }: Config): Promise<number> {
  if (launcher.neo4jUri !== undefined) {
    throw new StartError(
      'NEO4J_URI is set, so servers and commands use the Neo4j there.\nUnset it to start a local one.',
    );
  }
  const steps = showSteps();
  try {
    steps.step('Starting Neo4j');
    const { run, already } = await startKept(launcher, steps.step);
    steps.stop();
    if (already) console.log('It runs already.');
    printRunning(run, launcher.dataFolder);
    console.log('Stop it with: newsgraph neo4j stop');
    return EXIT.OK;
  } finally {
    steps.stop();
  }
}

/** Stops what `start` started. */
export async function stop({ launcher: { dataFolder } }: Config): Promise<number> {
  const steps = showSteps();
  steps.step('Stopping Neo4j');
  const stopped = await stopKept(dataFolder).finally(() => steps.stop());
  if (typeof stopped === 'string') {
    console.error(`newsgraph: ${stopped}`);
    return EXIT.FAILED;
  }
  console.log(stopped ? `Neo4j is stopped; its data stays in ${dataFolder}.` : nothingIn(dataFolder));
  return EXIT.OK;
}

/** Prints where the local Neo4j answers. @returns 0 if it does */
export async function status({ launcher }: Config, { json }: { json?: boolean }): Promise<number> {
  const { dataFolder, neo4jUri } = launcher;
  const found = await localState(dataFolder);
  if (json) console.log(JSON.stringify(forPrograms(found, dataFolder)));
  else printState(found, dataFolder);
  // Its userinfo, if it has any, may be a password.
  if (neo4jUri !== undefined)
    console.error('newsgraph: NEO4J_URI is set: servers and commands use the Neo4j there, not this one.');
  return found.state === 'running' ? EXIT.OK : EXIT.NOT_RUNNING;
}

function printState(found: LocalState, dataFolder: string): void {
  if (found.state === 'running') printRunning(found.run, dataFolder);
  else if (found.state === 'stopped') console.log(nothingIn(dataFolder));
  else
    console.log(
      `Process ${found.owner} has the data folder ${dataFolder}, but its Neo4j does not answer yet.`,
    );
}

function printRunning({ uri, user, pid, keeper, neo4jPid, neo4jVersion }: RunFile, dataFolder: string): void {
  const kept = keeper === 'program' ? 'a newsgraph, with which it ends' : 'newsgraph neo4j start';
  console.log(`Neo4j ${neo4jVersion} runs at ${uri}
  user      ${user}; the password is in ${join(dataFolder, 'run.json')}
  process   ${neo4jPid}, kept by ${kept} (process ${pid})
  data      ${join(dataFolder, 'neo4j')}`);
}

/** All but the password, which is not to end up in a log. */
function forPrograms(found: LocalState, dataFolder: string) {
  if (found.state !== 'running') return { ...found, dataFolder };
  const { password: _secret, ...run } = found.run;
  return { state: found.state, ...run, dataFolder };
}

const nothingIn = (dataFolder: string) =>
  `No Neo4j runs with the data folder ${dataFolder}. Start one with: newsgraph neo4j start`;
