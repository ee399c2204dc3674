import ora from 'ora';
import { ConfigError, NewsGraphError, StartError } from '../errors.ts';
import { EXIT } from './exit-codes.ts';
import { startFailure } from './failure.ts';

/** Shows what is being done while a person waits: a spinner on a terminal, plain lines elsewhere. */
export interface Steps {
  /** What is being done now. */
  step(text: string): void;
  /** Ends the step with a tick. */
  done(text: string): void;
  /** Ends the step without one. */
  stop(): void;
}

/** Progress goes to stderr: stdout is for results. */
export function showSteps(): Steps {
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  let shown = '';
  return {
    step: (text) => {
      // Without a terminal each text is a line of its own: seconds that count up would fill the log.
      const task = text.replace(/ \(\d+ s\)$/, '');
      if (!process.stderr.isTTY && task === shown) return;
      shown = task;
      spinner.start(text);
    },
    done: (text) => {
      if (process.stderr.isTTY) return void spinner.succeed(text);
      // The spinner's tick is coloured wherever the terminal type knows colours, in a log file too.
      process.stderr.write(`✔ ${text}\n`);
    },
    stop: () => void spinner.stop(),
  };
}

/** Says what went wrong, in a message for people. @returns the exit code that stands for it */
export function reportFailure(failure: unknown): number {
  const error = startFailure(failure);
  if (error instanceof NewsGraphError) {
    console.error(`newsgraph: ${error.message}`);
    if (error instanceof ConfigError) return EXIT.CONFIG;
    if (!(error instanceof StartError)) return EXIT.FAILED;
    console.error('(`npx newsgraph doctor` looks at everything a start needs.)');
    return EXIT.CANNOT_START;
  }
  console.error('newsgraph: unexpected failure, please report it:');
  console.error(error);
  return EXIT.FAILED;
}
