import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { call } from '../../src/launcher/command.ts';
import type { LauncherConfig } from '../../src/launcher/index.ts';
import { findJars } from '../../src/launcher/jars.ts';
import { findJava } from '../../src/launcher/java.ts';
import { LIST_DELIMITER } from './csv-file.ts';

const MAIN_CLASS = 'org.neo4j.cli.AdminTool';
const TIMEOUT_MS = 60 * 60_000;
const HEAP_MB = 1024;
/** For the numbers of nodes and for pages. */
const OFF_HEAP = '2g';
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/**
 * Makes the store of a local Neo4j of files, with Neo4j's own `neo4j-admin database import full`, which is
 * among the jars that are fetched for the server. No Neo4j may use the folder meanwhile.
 *
 * @param files which files hold nodes and relationships, as the import is told
 */
export async function importFiles(config: LauncherConfig, files: readonly string[]): Promise<void> {
  const java = await findJava(config);
  if (typeof java === 'string') throw new Error(java);
  const jars = await findJars({ ...config, javaHome: java.home }, () => {});
  if ('problem' in jars) throw new Error(jars.problem);
  // Where the launcher has its Neo4j: see src/launcher/local.ts.
  const home = join(config.dataFolder, 'neo4j');
  for (const name of ['conf', 'logs']) await mkdir(join(home, name), { recursive: true });
  const args = [
    `-Xmx${HEAP_MB}m`,
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...['-cp', jars.classPath, MAIN_CLASS, 'database', 'import', 'full', 'neo4j'],
    // An empty text is kept: it differs from no text.
    ...['--id-type=integer', `--array-delimiter=U+${codePoint(LIST_DELIMITER)}`],
    ...[`--max-off-heap-memory=${OFF_HEAP}`, `--report-file=${join(home, 'logs', 'import.report')}`],
    ...files,
  ];
  const environment = { ...config.environment, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const { end, lines } = await call(java.command, args, { environment, timeoutMs: TIMEOUT_MS });
  if (end !== 'ok') throw new Error(`the import of files ended ${end}:\n${lines.slice(-20).join('\n')}`);
}

const codePoint = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
