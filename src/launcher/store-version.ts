import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors.ts';

/**
 * Refuses a store that a later Neo4j has written: an earlier one cannot read it, and says so in no words that
 * help.
 *
 * @throws {StartError} naming both versions
 */
export async function refuseNewerStore(home: string, neo4jVersion: string): Promise<void> {
  const written = (await readFile(versionFile(home), 'utf8').catch(() => '')).trim();
  if (written === '' || compareVersions(written, neo4jVersion) <= 0) return;
  throw new StartError(
    [
      `The data in ${home} was written by Neo4j ${written}, which ${neo4jVersion} (NEO4J_VERSION) cannot read.`,
      `Set NEO4J_VERSION=${written}, or NEWSGRAPH_DATA to another folder.`,
    ].join('\n'),
  );
}

/** Notes which Neo4j has written a store. */
export async function noteStoreVersion(home: string, neo4jVersion: string): Promise<void> {
  await writeFile(versionFile(home), `${neo4jVersion}\n`);
}

/** A patch of the same line reads what a later patch wrote: only the first two numbers count. */
function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

const versionFile = (home: string) => join(home, 'version');
