/** A program that keeps a Neo4j: `node owner.ts DATA_FOLDER`. Says `ready`, and stops Neo4j on SIGINT. */
import { once } from 'node:events';
import { openDatabase } from '../../src/launcher/index.ts';
import { launcherConfig } from './support.ts';

const [, , dataFolder = ''] = process.argv;
try {
  await using _database = await openDatabase(launcherConfig(dataFolder), () => {});
  const alive = setInterval(() => {}, 1000);
  // Before it is said: who reads it sends the signal at once.
  const stopped = once(process, 'SIGINT');
  process.stdout.write('ready\n');
  await stopped;
  clearInterval(alive);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
