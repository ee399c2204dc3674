import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Environment } from './database.ts';

/** What a program that was called said, and how it ended. */
export interface Outcome {
  /** `missing`: there is no such program; `late`: it was ended after its time. */
  readonly end: 'ok' | 'failed' | 'missing' | 'late';
  /** Both outputs, line by line as they came. */
  readonly lines: readonly string[];
}

/** How a program is called. */
export interface CommandOptions {
  readonly environment: Environment;
  readonly timeoutMs: number;
  readonly folder?: string;
  readonly onLine?: (line: string) => void;
}

/** Calls a program, found on the PATH of the given environment, and waits for its end. Never throws. */
export function call(program: string, args: readonly string[], options: CommandOptions): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const lines: string[] = [];
  const child = spawn(program, args, {
    env: { ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.folder !== undefined && { cwd: options.folder }),
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
    // Children of the program may hold its output open; it has ended all the same.
    resolve({ end: 'late', lines });
  }, options.timeoutMs);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      options.onLine?.(line);
    });
  }
  child.once('error', ({ message }) => {
    clearTimeout(timer);
    resolve({ end: 'missing', lines: [message] });
  });
  child.once('close', (code) => {
    clearTimeout(timer);
    if (!late) resolve({ end: code === 0 ? 'ok' : 'failed', lines });
  });
  return promise;
}
