import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { NEO4J_VERSION } from '../src/launcher/index.ts';
import type { LoadedNeo4j } from './graph/load.ts';
import type { Options } from './options.ts';
import type { Conditions } from './results.ts';

const INSTALLED = ['@neo4j/graphql', 'graphql', 'graphql-yoga', 'neo4j-driver', 'autocannon'] as const;

export function readConditions(
  options: Options,
  { size }: LoadedNeo4j,
  settings: Readonly<Record<string, string>>,
): Conditions {
  const { rounds, seconds, seed } = options;
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    machine: `${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    versions: {
      node: process.versions.node,
      neo4j: NEO4J_VERSION,
      ...Object.fromEntries(INSTALLED.map((name) => [name, version(name)])),
    },
    neo4j: settings,
    graph: `${size.title}, ${size.rows.toLocaleString('en')} rows`,
    ...{ seed, rounds, seconds },
  };
}

const required = createRequire(import.meta.url);

function version(name: string): string {
  const [, folder = ''] = new RegExp(`^(.*/node_modules/${name})/`).exec(required.resolve(name)) ?? [];
  return required(`${folder}/package.json`).version;
}

/** @returns the short name of the commit, with `+` if files differ from it */
function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      encoding: 'utf8',
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+';
    return `${git('rev-parse', '--short', 'HEAD')}${changed}`;
  } catch {
    return 'not known';
  }
}
