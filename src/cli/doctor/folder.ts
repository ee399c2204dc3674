import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LocalState } from '../../launcher/kept.ts';
import { type Check, messageOf } from './check.ts';

const name = 'Data folder';
/** Room for the store, its transaction logs and some more. */
const FREE_GB_MIN = 1;
const OTHER_FOLDER = 'set NEWSGRAPH_DATA to another folder.';

/** Whether a local Neo4j could keep its data there; makes nothing. */
export async function checkFolder(path: string, found: LocalState): Promise<Check> {
  if (found.state === 'busy') {
    const mend = `Wait until it is ready, stop it, or ${OTHER_FOLDER}`;
    return { name, status: 'failed', found: `${path} is in use by process ${found.owner}`, mend };
  }
  if (found.state === 'running') return used(path, found);
  try {
    const existing = await nearestExisting(path);
    await access(existing, constants.R_OK | constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(existing);
    const freeGb = (bavail * bsize) / 1e9;
    const what = `${path}${existing === path ? '' : ', which the first start makes'}; ${freeGb.toFixed(1)} GB free`;
    if (freeGb >= FREE_GB_MIN) return { name, status: 'ok', found: what };
    return { name, status: 'note', found: what, mend: `Make room, or ${OTHER_FOLDER}` };
  } catch (error) {
    const mend = 'Set NEWSGRAPH_DATA to a folder that can be written.';
    return { name, status: 'failed', found: `${path} cannot be used: ${messageOf(error)}`, mend };
  }
}

function used(path: string, { run }: LocalState & { state: 'running' }): Check {
  if (run.keeper === 'neo4j start') {
    const found = `${path}; newsgraph neo4j start keeps its Neo4j (process ${run.pid}), and a server joins it`;
    return { name, status: 'ok', found };
  }
  const mend = `A second server needs data of its own: stop that one with Ctrl-C where it runs, or ${OTHER_FOLDER}`;
  return { name, status: 'failed', found: `${path} is in use by the newsgraph of process ${run.pid}`, mend };
}

async function nearestExisting(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && dirname(path) !== path) return undefined;
    throw error;
  });
  if (found === undefined) return nearestExisting(dirname(path));
  if (!found.isDirectory()) throw new Error(`${path} is no folder`);
  return path;
}
