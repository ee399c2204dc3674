import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Copy, DockerfileParser, From, type Healthcheck } from 'dockerfile-ast';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What an image made of the Dockerfile would run, and with what. */
export interface Image {
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly health: readonly string[];
}

/** Where the Dockerfile puts everything. */
const WORKDIR = '/app';

/** Does what the Dockerfile says, without an engine: each stage in a folder of its own, the last one in the one that is given. */
export function buildImage(folder: string): Image {
  const dockerfile = DockerfileParser.parse(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
  const last = dockerfile.getFROMs().at(-1);
  const stages = new Map<string, string>();
  let stage = folder;
  for (const instruction of dockerfile.getInstructions()) {
    if (instruction instanceof From) {
      const isLast = instruction.getRange().start.line === last?.getRange().start.line;
      stage = isLast ? folder : mkdtempSync(join(tmpdir(), 'newsgraph-stage-'));
      stages.set(instruction.getBuildStage() ?? '', stage);
    } else if (instruction instanceof Copy) copy(instruction, stage, stages);
    else if (instruction.getKeyword() === 'RUN') carryOut(instruction.getArgumentsContent() ?? '', stage);
  }
  stages.delete('');
  for (const other of stages.values()) rmSync(other, { recursive: true });
  const properties = dockerfile.getENVs().flatMap((instruction) => instruction.getProperties());
  const [health] = dockerfile.getHEALTHCHECKs() as Healthcheck[];
  return {
    environment: Object.fromEntries(properties.map((one) => [one.getName(), one.getValue() ?? ''])),
    command: JSON.parse(dockerfile.getCMDs()[0]?.getArgumentsContent() ?? '[]'),
    health: JSON.parse(/\[.*\]/s.exec(health?.getArgumentsContent() ?? '')?.[0] ?? '[]'),
  };
}

function copy(instruction: Copy, stage: string, stages: ReadonlyMap<string, string>): void {
  const [target = '', ...sources] = instruction
    .getArguments()
    .map((one) => one.getValue())
    .reverse();
  const from = instruction.getFromFlag()?.getValue();
  for (const source of sources) {
    const [origin, to] =
      from == null
        ? [join(ROOT, source), source]
        : [join(stages.get(from) ?? '', relative(WORKDIR, source)), target];
    cpSync(origin, join(stage, to), { recursive: true });
  }
}

function carryOut(run: string, stage: string): void {
  // What is in npm's cache need not be fetched.
  const command = run.startsWith('npm ') ? `${run} --prefer-offline --loglevel=error` : run;
  execFileSync('/bin/sh', ['-c', command], { cwd: stage, stdio: 'pipe' });
}
