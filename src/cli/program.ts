import { Command } from 'commander';
import { DESCRIPTION, VERSION } from '../version.ts';
import { addCompletion } from './completion.ts';
import { addErase } from './erase-command.ts';
import { EXIT, EXIT_HELP } from './exit-codes.ts';
import { addExportCommands } from './export-commands.ts';
import { examples, JSON_OPTION, WHICH_DATABASE } from './help.ts';
import { addImportCommands } from './import-commands.ts';
import { addKeys } from './keys-commands.ts';
import { addOperations } from './operations-command.ts';
import { guarded, run } from './run.ts';

// What a command needs is loaded when it runs: help and completion answer at once.

/** The `newsgraph` command with all that it can do; parsing throws a CommanderError on wrong usage. */
export function createProgram(): Command {
  const program = new Command('newsgraph')
    .description(DESCRIPTION)
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('Run it again with --help to see what there is.')
    .addHelpText('after', '\nSettings come from the environment and from .env: see docs/settings.md.')
    .addHelpText('after', EXIT_HELP);
  addServer(program);
  addGraphCommands(program);
  addImportCommands(program);
  addExportCommands(program);
  addErase(program);
  addKeys(program);
  addOperations(program);
  addChecks(program);
  addNeo4j(program);
  addCompletion(program);
  return program;
}

function addServer(program: Command): void {
  program
    .command('serve')
    .description('Get a Neo4j, prepare it, seed it if it is empty, and serve GraphQL until stopped.')
    .addHelpText(
      'after',
      examples(
        ['newsgraph serve', 'at http://127.0.0.1:4000, with a Neo4j of its own'],
        ['PORT=8080 newsgraph serve', 'at another port'],
        ['NEO4J_URI=bolt://host NEO4J_PASSWORD=… newsgraph serve', 'with yours'],
        ['HOST=0.0.0.0 newsgraph serve', 'for others, who then need a key to read: newsgraph keys'],
      ),
    )
    .action(() =>
      run(async (config) => {
        await (await import('./serve.ts')).serve(config);
        return EXIT.OK;
      }),
    );
}

function addGraphCommands(program: Command): void {
  program
    .command('migrate')
    .description('Bring constraints and indexes up to date, as every start does, without serving.')
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText('after', examples(['newsgraph migrate', 'before the servers of a new version start']))
    .action(() => run(async (config) => (await import('./migrate.ts')).migrate(config)));
  program
    .command('seed')
    .description('Write the seed that comes with newsgraph; twice changes nothing.')
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText('after', examples(['newsgraph seed', 'also into a graph that holds something']))
    .action(() => run(async (config) => (await import('./seed.ts')).seed(config)));
  program
    .command('rebuild')
    .description('Write everything anew that is derived from the claims.')
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText('after', examples(['newsgraph rebuild', 'after newsgraph verify found differences']))
    .action(() => run(async (config) => (await import('./rebuild.ts')).rebuild(config)));
}

function addChecks(program: Command): void {
  program
    .command('verify')
    .description('Check that what is derived agrees with the claims. Exit code 1 if not.')
    .option(...JSON_OPTION)
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(
        ['newsgraph verify', 'what does not agree, line by line'],
        ['newsgraph verify --json | jq .differences', 'the same for a program'],
      ),
    )
    .action((options) => run(async (config) => (await import('./verify.ts')).verify(config, options)));
  program
    .command('stats')
    .description('Print what the graph holds.')
    .option('--json', 'print one JSON object instead of tables')
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(['newsgraph stats', 'tables'], ['newsgraph stats --json | jq .claims', 'one number']),
    )
    .action((options) => run(async (config) => (await import('./stats.ts')).stats(config, options)));
  program
    .command('doctor')
    .description('Check everything a start needs, and say how to mend what is missing. Exit code 1 if so.')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nChanges nothing and starts nothing.')
    .addHelpText(
      'after',
      examples(
        ['newsgraph doctor', 'before the first start, or when one failed'],
        ['PORT=80 newsgraph doctor', 'with the settings of the start that failed'],
      ),
    )
    .action((options) => guarded(async () => (await import('./doctor/index.ts')).doctor(options)));
}

function addNeo4j(program: Command): void {
  const neo4j = program
    .command('neo4j')
    .description('Start, stop or look at the local Neo4j without a server.')
    .addHelpText('after', examples(['newsgraph neo4j start', 'and servers come and go beside it']));
  neo4j
    .command('start')
    .description('Run it in the background until newsgraph neo4j stop; servers and commands then use it.')
    .addHelpText('after', '\nRuns on the Java of this machine, never in a container.')
    .addHelpText(
      'after',
      examples(
        ['newsgraph neo4j start', 'prints where it answers'],
        ['NEWSGRAPH_DATA=/srv/news newsgraph neo4j start', 'with another data folder'],
      ),
    )
    .action(() => run(async (config) => (await import('./neo4j.ts')).start(config)));
  neo4j
    .command('stop')
    .description('Stop it, and wait until it has closed its files. Nothing to stop is no failure.')
    .addHelpText('after', '\nServers that use it end too, and say so.')
    .addHelpText('after', examples(['newsgraph neo4j stop', 'your data stays in the data folder']))
    .action(() => run(async (config) => (await import('./neo4j.ts')).stop(config)));
  neo4j
    .command('status')
    .description('Print address, process, version and data folder. Exit code 0 if it answers, else 3.')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      examples(
        ['newsgraph neo4j status', 'for people'],
        ['newsgraph neo4j status --json | jq -r .uri', 'for a script; the password is in run.json'],
      ),
    )
    .action((options) => run(async (config) => (await import('./neo4j.ts')).status(config, options)));
}
