#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { createProgram } from './program.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help that was asked for is no error, and commander has said what is.
  process.exitCode = error.exitCode === 0 ? EXIT.OK : EXIT.USAGE;
}
