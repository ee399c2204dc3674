import { globSync, readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';

/** Licences, by SPDX id, of what a server runs on: no copyleft, nothing proprietary. */
export const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Zlib',
];

/** Tools that work on the project and are not shipped with it may also be copyleft by the file. */
export const ALLOWED_FOR_TOOLS = [
  ...ALLOWED,
  ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'PSF-2.0', 'Python-2.0'],
];

/** Packages, by folder, that only a comparison needs, and why; the program neither has them nor is tested with them. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // Elastic-2.0: may be used, not offered as a service. @neo4j/graphql brings it along, which the bench measures.
  'node_modules/@apollo/federation-internals': 'Elastic-2.0',
};

/** What a lock file tells of one package. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

/** The parts of package-lock.json (version 3) that are looked at; the key of a package is its folder. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * @param shipped false for a lock file of tools alone
 * @returns one line for each package whose licence is not allowed where it is used, or not known
 */
export function licenceFaults(lock: Lock, shipped: boolean): string[] {
  return dependencies(lock).flatMap(([folder, { version, license, dev, devOptional }]) => {
    const allowed = shipped && !dev && !devOptional ? ALLOWED : ALLOWED_FOR_TOOLS;
    if (license && isAllowed(license, allowed)) return [];
    if (!shipped && license && EXCEPTIONS[folder] === license) return [];
    return [`${folder} ${version}: ${license ?? 'no licence'} is not one of ${allowed.join(', ')}`];
  });
}

/** @returns how many packages have each licence, most first */
export function licenceCounts(lock: Lock): [licence: string, packages: number][] {
  const counts = new Map<string, number>();
  for (const [, { license = 'none' }] of dependencies(lock)) {
    counts.set(license, (counts.get(license) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** The project itself is the package without a folder. */
const dependencies = ({ packages }: Lock) =>
  Object.entries(packages).filter(([folder, { link }]) => folder !== '' && !link);

/** What is no SPDX expression ("SEE LICENSE IN …", "UNLICENSED") is allowed nowhere. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(licence, [...allowed]);
  } catch {
    return false;
  }
}

/** Lock files of the project, whose packages are shipped, and of the packages in its folders, which are tools. */
export function readLocks(): { readonly file: string; readonly lock: Lock; readonly shipped: boolean }[] {
  const cwd = new URL('../', import.meta.url);
  const files = globSync('{.,*,*/*}/package-lock.json', { cwd, exclude: ['**/node_modules'] });
  return files.map((file) => ({
    file,
    lock: JSON.parse(readFileSync(new URL(file, cwd), 'utf8')),
    shipped: file === 'package-lock.json',
  }));
}

function main(): void {
  for (const { file, lock, shipped } of readLocks()) {
    const counts = licenceCounts(lock).map(([licence, packages]) => `${packages} ${licence}`);
    const faults = licenceFaults(lock, shipped);
    console.log(`${file}: ${counts.join(', ')}`);
    for (const fault of faults) console.error(`not allowed: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
  console.log('The named exception: Neo4j Community (GPL-3.0) is fetched, and run as a process of its own.');
}

if (import.meta.main) main();
