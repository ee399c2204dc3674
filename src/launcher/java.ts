import { join } from 'node:path';
import { call } from './command.ts';
import type { Environment } from './database.ts';
import { isCalendarVersion } from './version.ts';

/** A Java that can run Neo4j. */
export interface Java {
  /** What to call: a path, or `java` for the one on the PATH. */
  readonly command: string;
  readonly home: string | undefined;
  /** As it names itself, e.g. `17.0.15`. */
  readonly version: string;
}

/** Which Java is wanted, and where it may be. */
export interface JavaSearch {
  readonly javaHome?: string | undefined;
  readonly neo4jVersion: string;
  readonly environment: Environment;
}

/** A Java that was just installed is read from disk for the first time, slowly. */
const VERSION_TIMEOUT_MS = 20_000;

/** @returns the first Java that can run this Neo4j, or a sentence about each that was tried */
export async function findJava(search: JavaSearch): Promise<Java | string> {
  const findings: string[] = [];
  for (const { command, home, where } of candidates(search)) {
    const { end, lines } = await call(command, ['-version'], { ...search, timeoutMs: VERSION_TIMEOUT_MS });
    const version = end === 'ok' ? parseJavaVersion(lines.join('\n')) : undefined;
    if (version !== undefined && runs(version, search.neo4jVersion)) return { command, home, version };
    if (version !== undefined) findings.push(`${where} is version ${version}`);
    else findings.push(end === 'missing' ? `${where} was not found` : `${where} does not run`);
  }
  return `Neo4j ${search.neo4jVersion} needs Java ${wanted(search.neo4jVersion)}: ${findings.join('; ')}.`;
}

/** @returns the version in what `java -version` prints, e.g. `17.0.15` or `1.8.0_392`; undefined if it has none */
export function parseJavaVersion(output: string): string | undefined {
  return /\bversion "([^"]+)"/.exec(output)?.[1];
}

/** @returns which Java a Neo4j needs, in words */
export function wanted(neo4jVersion: string): string {
  return isCalendarVersion(neo4jVersion) ? '21 or later' : '17, or 21 or later';
}

function runs(version: string, neo4jVersion: string): boolean {
  // 1.8 is how Java 8 named itself.
  const feature = Number.parseInt(version.replace(/^1\./, ''), 10);
  return feature >= 21 || (feature === 17 && !isCalendarVersion(neo4jVersion));
}

function candidates({ javaHome }: JavaSearch) {
  const onPath = { command: 'java', home: undefined, where: 'java on the PATH' };
  if (!javaHome) return [onPath];
  const command = join(javaHome, 'bin', 'java');
  return [{ command, home: javaHome, where: `${command} (JAVA_HOME)` }, onPath];
}
