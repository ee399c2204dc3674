import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const LINES = 5;
const LINE_LENGTH = 400;

/** Neo4j's own log and what Java prints beside it. */
const NAMES = ['console', 'neo4j'];

/** Puts the logs of the start before aside, so that what is read belongs to this one. */
export async function setLogsAside(home: string): Promise<void> {
  for (const name of NAMES) {
    // There is none before the first start.
    await rename(logFile(home, name), logFile(home, `${name}.previous`)).catch(() => {});
  }
}

/** @returns whether this Neo4j, and not another program, has opened its port */
export async function hasOpenedBolt(home: string): Promise<boolean> {
  return (await readLog(home, 'neo4j')).some((line) => line.includes('Bolt enabled on '));
}

/** @returns what a Neo4j complained of last, for people */
export async function lastLines(home: string): Promise<string[]> {
  const logs = await Promise.all(NAMES.map((name) => readLog(home, name)));
  const all = logs.flat().filter(isTelling);
  const complaints = all.filter((line) => !/^\S+ \S+ INFO /.test(line));
  const lines = new Set(complaints.length > 0 ? complaints : all);
  return [...lines].slice(-LINES).map((line) => line.slice(0, LINE_LENGTH));
}

/** @returns where Java's output goes */
export function consoleLog(home: string): string {
  return logFile(home, 'console');
}

function logFile(home: string, name: string): string {
  return join(home, 'logs', `${name}.log`);
}

async function readLog(home: string, name: string): Promise<string[]> {
  const text = await readFile(logFile(home, name), 'utf8').catch(() => '');
  return text.split('\n').map((line) => line.trim());
}

/** Where in Neo4j an error came up says nothing to who runs it, nor do Java's warnings about Neo4j's own code. */
function isTelling(line: string): boolean {
  return line !== '' && !/^(at |\.\.\. \d+ |WARNING: )/.test(line);
}
