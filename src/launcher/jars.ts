import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { call, type Outcome } from './command.ts';
import type { Environment, Progress } from './database.ts';

/** Which jars are wanted, and where the list of them is kept. */
export interface JarSearch {
  readonly neo4jVersion: string;
  /** Maven runs on this Java; on its own choice when undefined. */
  readonly javaHome: string | undefined;
  readonly environment: Environment;
  /** Where class paths are kept; the project's own cache when undefined. */
  readonly cacheFolder?: string | undefined;
}

/** The jars of a Neo4j, or a sentence that says why they cannot be had. */
export type Jars = { readonly classPath: string } | { readonly problem: string };

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'newsgraph');
/** About 130 MB, over a slow line. */
const DOWNLOAD_TIMEOUT_MS = 30 * 60_000;
const VERSION_TIMEOUT_MS = 20_000;

/** Resolves the class path of a Neo4j through Maven once; later reads it from the cache while its jars are there. */
export async function findJars(search: JarSearch, progress: Progress): Promise<Jars> {
  const cached = await cachedJars(search);
  if (cached !== undefined) return { classPath: cached };

  const file = cacheFile(search);
  await mkdir(dirname(file), { recursive: true });
  // Renamed when whole, so that what a broken download left is never taken for a class path.
  const temporary = `${file}.${randomUUID()}`;
  try {
    const problem = await resolveJars(search, temporary, progress);
    if (problem !== undefined)
      return { problem: `Neo4j ${search.neo4jVersion} is not downloaded yet, and ${problem}` };
    const classPath = (await readFile(temporary, 'utf8')).trim();
    if (!(await isComplete(classPath))) return { problem: 'Maven named jars of Neo4j that are not there.' };
    await rename(temporary, file);
    return { classPath };
  } finally {
    await rm(temporary, { force: true });
  }
}

/** @returns the class path that was resolved before, when its jars are still there */
export async function cachedJars(
  search: Omit<JarSearch, 'javaHome' | 'environment'>,
): Promise<string | undefined> {
  const classPath = await readFile(cacheFile(search), 'utf8').catch(() => '');
  return (await isComplete(classPath)) ? classPath : undefined;
}

/** @returns how Maven names itself, e.g. `Apache Maven 3.9.9`; undefined when it does not run */
export async function mavenVersion(environment: Environment): Promise<string | undefined> {
  const { end, lines } = await call('mvn', ['--batch-mode', '--version'], {
    environment,
    timeoutMs: VERSION_TIMEOUT_MS,
  });
  return end === 'ok' ? lines.find((line) => line.includes('Maven'))?.replace(/ \(.*/, '') : undefined;
}

function cacheFile({
  neo4jVersion,
  cacheFolder = CACHE,
}: Pick<JarSearch, 'neo4jVersion' | 'cacheFolder'>): string {
  return join(cacheFolder, `neo4j-${neo4jVersion}.classpath`);
}

async function resolveJars(
  search: JarSearch,
  output: string,
  progress: Progress,
): Promise<string | undefined> {
  const { neo4jVersion, javaHome, environment } = search;
  progress(`Asking Maven for Neo4j ${neo4jVersion}`);
  const args = [
    '--batch-mode',
    '-Dstyle.color=never',
    // A download that failed before is tried again; Maven would refuse to for a day.
    '--update-snapshots',
    `--file=${join(ROOT, 'pom.xml')}`,
    `-Dneo4j.version=${neo4jVersion}`,
    'org.apache.maven.plugins:maven-dependency-plugin:build-classpath',
    `-Dmdep.outputFile=${output}`,
  ];
  const outcome = await call('mvn', args, {
    environment: javaHome === undefined ? environment : { ...environment, JAVA_HOME: javaHome },
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
    onLine: downloadTally((tally) => progress(`Downloading Neo4j ${neo4jVersion} through Maven: ${tally}`)),
  });
  return outcome.end === 'ok' ? undefined : mavenProblem(outcome, neo4jVersion);
}

function mavenProblem({ end, lines }: Outcome, neo4jVersion: string): string {
  if (end === 'missing') return 'Maven (mvn), which fetches it, was not found on the PATH.';
  if (end === 'late') return `Maven did not fetch it within ${DOWNLOAD_TIMEOUT_MS / 60_000} minutes.`;
  const errors = lines
    .filter((line) => line.includes('[ERROR]'))
    .map((line) => line.replace(/.*\[ERROR\] */, ''));
  const first = (errors[0] ?? lines.at(-1) ?? 'it said nothing').replace(/ -> \[Help \d+\]$/, '');
  const cause = first.includes('Could not find artifact org.neo4j:neo4j:')
    ? `there is no version ${neo4jVersion}`
    : 'its repository may be out of reach, so check network and proxy (settings.xml)';
  return `Maven failed; ${cause}. It said: ${first}`;
}

const BYTES: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** @returns a reader of Maven's output that tells how many files came, and how large they were together */
export function downloadTally(tell: (tally: string) => void): (line: string) => void {
  let files = 0;
  let bytes = 0;
  return (line) => {
    const match = /Downloaded from .*\(([\d.]+) ([kMG]?B)\b/.exec(line);
    if (!match) return;
    files += 1;
    bytes += Number(match[1]) * (BYTES[match[2] ?? 'B'] ?? 1);
    tell(`${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  };
}

async function isComplete(classPath: string): Promise<boolean> {
  if (classPath === '') return false;
  const sizes = await Promise.all(
    classPath.split(delimiter).map((jar) =>
      stat(jar).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.every((size) => size > 0);
}
