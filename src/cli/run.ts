import type { Config } from '../config.ts';

/** Runs a command with the settings, and turns how it ended into an exit code. */
export function run(command: (config: Config) => Promise<number>): Promise<void> {
  return guarded(async () => {
    const { readSettings } = await import('./settings.ts');
    return command(readSettings());
  });
}

/** How long what a command left open may keep the process. */
const EXIT_TIMEOUT_MS = 5000;

/** Runs a command, and turns how it ended into an exit code. */
export async function guarded(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const { reportFailure } = await import('./terminal.ts');
    process.exitCode = reportFailure(error);
  }
  // A connection to a database that froze would keep the process for ever.
  setTimeout(() => process.exit(), EXIT_TIMEOUT_MS).unref();
}
