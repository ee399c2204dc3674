import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** A newsgraph command that runs as a process of its own. */
export interface Running {
  readonly process: ChildProcess;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  /** Resolves once it has printed this; rejects if it ends before. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exited: Promise<{ code: number | null; output: string }>;
}

/** Runs `newsgraph <args>` with these settings, and none of those around the test. */
export function newsgraph(args: readonly string[], settings: Readonly<Record<string, string>>): Running {
  const { PATH, HOME, JAVA_HOME } = process.env;
  return start([MAIN, ...args], { PATH, HOME, JAVA_HOME, NEWSGRAPH_CONTAINERS: 'no', ...settings });
}

/** Runs a program of this Node. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string): Running {
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd && { cwd }),
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const exited = once(child, 'close').then(([code]) => ({ code: code as number | null, output: text }));
  return {
    process: child,
    output: () => text,
    exited,
    printed: async (pattern) => {
      while (child.exitCode === null && child.signalCode === null) {
        const found = pattern.exec(text);
        if (found) return found;
        await sleep(50);
      }
      throw new Error(`it ended before it printed ${pattern}:\n${text}`);
    },
  };
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a process is gone. */
export async function gone(pid: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    if (!isAlive(pid)) return true;
    await sleep(100);
  }
  return !isAlive(pid);
}
