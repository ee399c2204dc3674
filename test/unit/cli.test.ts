import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT, EXIT_HELP } from '../../src/cli/exit-codes.ts';
import { startFailure } from '../../src/cli/failure.ts';
import { createProgram } from '../../src/cli/program.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Holds a `newsgraph` for the PATH, as `npm link` makes it. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-cli-'));
  const command = join(folder, 'newsgraph');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(command, 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

function newsgraph(...args: string[]) {
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
}

/** All commands, by what is typed to call them. */
function commandsOf(parent: Command, path = ''): [string, Command][] {
  return parent.commands.flatMap((command): [string, Command][] => {
    const name = `${path} ${command.name()}`.trim();
    return ['complete', 'help'].includes(name) ? [] : [[name, command], ...commandsOf(command, name)];
  });
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text;
}

test.each(commandsOf(createProgram()))('the help of %s has a description and examples', (name, command) => {
  const help = helpOf(command);

  expect(command.description()).toMatch(/\.$/);
  expect(help).toMatch(new RegExp(`Examples:\n.* \\$ .*newsgraph ${name}`));
});

test('every exit code is in the help', () => {
  const listed = [...EXIT_HELP.matchAll(/^ {2}(\d)/gm)].map(([, code]) => Number(code));

  expect(listed).toEqual([...new Set(Object.values(EXIT))].sort());
  expect(helpOf(createProgram())).toContain(EXIT_HELP);
});

test.each([
  [['sreve'], "unknown command 'sreve'\n(Did you mean serve?)"],
  [['verify', '--jsn'], "unknown option '--jsn'\n(Did you mean --json?)"],
  [['stats', 'china'], 'too many arguments'],
  [['neo4j', 'restart'], "unknown command 'restart'"],
  [['completion', 'tcsh'], "'tcsh' is invalid for argument 'shell'. Allowed choices are zsh, bash, fish"],
  [['neo4j'], 'Usage: newsgraph neo4j'],
  [[], 'Usage: newsgraph'],
])('%j is wrong usage: exit code 2 and what is right', (args, message) => {
  const { status, stderr, stdout } = newsgraph(...args);

  expect(stderr).toContain(message);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('help that is asked for is no failure', () => {
  expect(newsgraph('neo4j', '--help')).toMatchObject({ status: 0, stderr: '' });
});

/** What a plain bash offers on Tab after these words, the last of which may be empty. */
function completed(...words: string[]): string[] {
  const script = `source <(newsgraph completion bash)
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    $(complete -p newsgraph | sed 's/.*-F \\([^ ]*\\).*/\\1/') newsgraph
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { PATH: `${folder}:${process.env['PATH']}` };
  const { stdout } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], { encoding: 'utf8', env });
  return stdout.split('\n').filter((line) => line !== '');
}

test.each([
  [
    ['newsgraph', 'se'],
    ['serve', 'seed'],
  ],
  [
    ['newsgraph', 'neo4j', 'st'],
    ['start', 'stop', 'status'],
  ],
  [['newsgraph', 'neo4j', 'status', '--j'], ['--json']],
  [['newsgraph', 'completion', 'b'], ['bash']],
])('bash completes %j', (words, offered) => {
  expect(completed(...words)).toEqual(offered);
});

test.each(['bash', 'zsh', 'fish'])('the completion for %s is a script for newsgraph', (shell) => {
  const { status, stdout } = newsgraph('completion', shell);

  expect(status).toBe(0);
  expect(stdout).toContain('newsgraph complete --');
});

test('a read-only database is told as such, and what the database said is kept', () => {
  const refusal = Object.assign(new Error('No write operations are allowed'), {
    code: 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
  });

  expect(startFailure(refusal)).toMatchObject({
    code: 'CANNOT_START',
    message: expect.stringMatching(/^The database is read-only.*No write operations are allowed$/s),
  });
});

test('other failures stay what they are', () => {
  const error = new Error('something else');

  expect(startFailure(error)).toBe(error);
});
