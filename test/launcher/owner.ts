/** A program that keeps a Neo4j: `node owner.ts DATA_FOLDER`. Says `ready`, and stops Neo4j on SIGINT. */
import { once } from 'node:events';
import { openDatabase } from '../../src/launcher/index.ts';
import { launcherConfig } from './support.ts';

const [, , dataFolder = ''] = process.argv;
try {
  await using _database = await openDatabase(launcherConfig(dataFolder), () => {});
  process.stdout.write('ready\n');
  const alive = setInterval(() => {}, 1000);
  await once(process, 'SIGINT');
  clearInterval(alive);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
