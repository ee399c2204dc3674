import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DockerfileParser, type Healthcheck } from 'dockerfile-ast';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What an image made of the Dockerfile would run, and with what. */
export interface Image {
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly health: readonly string[];
}

/** Does what the Dockerfile says in a folder, without an engine: copies, then installs. */
export function buildImage(folder: string): Image {
  const dockerfile = DockerfileParser.parse(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
  for (const copy of dockerfile.getCOPYs()) {
    if (copy.getFromFlag() !== null) continue;
    for (const source of copy.getArguments().slice(0, -1)) {
      cpSync(join(ROOT, source.getValue()), join(folder, source.getValue()), { recursive: true });
    }
  }
  const instructions = dockerfile.getInstructions();
  for (const run of instructions.filter((instruction) => instruction.getKeyword() === 'RUN')) {
    // What is in npm's cache need not be fetched.
    const command = `${run.getArgumentsContent()} --prefer-offline --loglevel=error`;
    execFileSync('/bin/sh', ['-c', command], { cwd: folder, stdio: 'pipe' });
  }
  const properties = dockerfile.getENVs().flatMap((instruction) => instruction.getProperties());
  const [health] = dockerfile.getHEALTHCHECKs() as Healthcheck[];
  return {
    environment: Object.fromEntries(properties.map((one) => [one.getName(), one.getValue() ?? ''])),
    command: JSON.parse(dockerfile.getCMDs()[0]?.getArgumentsContent() ?? '[]'),
    health: JSON.parse(/\[.*\]/s.exec(health?.getArgumentsContent() ?? '')?.[0] ?? '[]'),
  };
}
