import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BRIEF_JAVA } from '../setup/brief-java.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  /** What it printed, both streams. */
  readonly output: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** A newsgraph command that runs as a process of its own. */
export interface Running {
  readonly process: ChildProcess;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  /** Resolves once it has printed this; rejects if it ends before. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exited: Promise<Ended>;
}

/** How a process is started. */
export interface StartOptions {
  readonly cwd?: string;
  /** What it reads from standard input; nothing if absent. */
  readonly input?: Uint8Array;
  /** Whether more may come after it. */
  readonly inputGoesOn?: boolean;
  /** As which user it runs. */
  readonly uid?: number;
}

/** Runs `newsgraph <args>` with these settings, and none of those around the test. */
export function newsgraph(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  options?: StartOptions,
): Running {
  const { PATH, HOME, JAVA_HOME } = process.env;
  const env = { PATH, HOME, JAVA_HOME, ...BRIEF_JAVA, NEWSGRAPH_CONTAINERS: 'no', ...settings };
  return start([MAIN, ...args], env, options);
}

/** Runs a program of this Node. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv, options: StartOptions = {}): Running {
  const { input, inputGoesOn, ...how } = options;
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'pipe'], ...how });
  // It may end before it has read all.
  child.stdin.on('error', () => {});
  if (inputGoesOn) child.stdin.write(input ?? '');
  else child.stdin.end(input);
  const text = { output: '', stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
      text.output += chunk;
    });
  }
  const exited = once(child, 'close').then(([code]) => ({ code: code as number | null, ...text }));
  return {
    process: child,
    output: () => text.output,
    exited,
    printed: async (pattern) => {
      while (child.exitCode === null && child.signalCode === null) {
        const found = pattern.exec(text.output);
        if (found) return found;
        await sleep(50);
      }
      throw new Error(`it ended before it printed ${pattern}:\n${text.output}`);
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
