#!/usr/bin/env node
import { Command } from 'commander';
import { loadEnvFile, readConfig } from '../config.ts';
import { DESCRIPTION, VERSION } from '../version.ts';
import { migrate } from './migrate.ts';
import { rebuild } from './rebuild.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';
import { stats } from './stats.ts';
import { EXIT, reportFailure } from './terminal.ts';
import { verify } from './verify.ts';

const program = new Command('newsgraph')
  .description(DESCRIPTION)
  .version(VERSION)
  .showHelpAfterError()
  .addHelpText('after', '\nSettings come from the environment and from .env: see docs/settings.md.');

program
  .command('serve')
  .description('Get a Neo4j, prepare it, seed it if it is empty, and serve GraphQL until stopped.')
  .action(() => run(async (config) => serve(config).then(() => EXIT.OK)));
program
  .command('migrate')
  .description('Bring constraints and indexes up to date, as every start does, without serving.')
  .action(() => run(migrate));
program
  .command('seed')
  .description('Write the seed that comes with newsgraph; twice changes nothing.')
  .action(() => run(seed));
program
  .command('verify')
  .description('Check that what is derived agrees with the claims. Exit code 1 if not.')
  .option('--json', 'print one JSON object instead of lines')
  .action((options) => run((config) => verify(config, options)));
program
  .command('rebuild')
  .description('Write everything anew that is derived from the claims.')
  .action(() => run(rebuild));
program
  .command('stats')
  .description('Print what the graph holds.')
  .option('--json', 'print one JSON object instead of tables')
  .action((options) => run((config) => stats(config, options)));

/** Runs a command with the settings, and turns how it ended into an exit code. */
async function run(command: (config: ReturnType<typeof readConfig>) => Promise<number>): Promise<void> {
  try {
    loadEnvFile();
    process.exitCode = await command(readConfig(process.env));
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}

await program.parseAsync();
