import { type Command, Option } from 'commander';
import { LISTS } from '../export/about.ts';
import { FORMAT_NAMES } from '../export/format-names.ts';
import { examples, JSON_OPTION, WHICH_DATABASE } from './help.ts';
import { run } from './run.ts';

/** Adds the commands that take data away, and bring it back. */
export function addExportCommands(program: Command): void {
  addExport(program);
  addBackup(program);
  addRestore(program);
}

const HELP_OF_FORMATS = [
  '\nFormats:',
  ...Object.entries(FORMAT_NAMES).map(([name, what]) => `  ${name.padEnd(8)} ${what}`),
].join('\n');

function addExport(program: Command): void {
  program
    .command('export')
    .description('Write what readers may see of the graph to a file, all of it or what a filter leaves.')
    .addOption(
      new Option('-f, --format <format>', 'of the file').choices(Object.keys(FORMAT_NAMES)).default('jsonl'),
    )
    .addOption(new Option('-l, --list <list>', 'what it is a list of').choices(LISTS))
    .option('--filter <json>', 'the filter of that list, as the API takes it; @path reads it from a file')
    .option('--as-of <day>', 'what had happened by this day, or held on it')
    .option('--known-at <time>', 'what the graph knew at this time')
    .option('--with-private', 'what is private too, in a file that nobody else may read')
    .option('-o, --out <file>', 'where to; packed if it ends in .gz; - is standard output', '-')
    .addHelpText('after', HELP_OF_FORMATS)
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(
        ['newsgraph export --out graph.jsonl.gz', 'everything, to be restored elsewhere'],
        [`newsgraph export --filter '{"from": "2024-05-01"}'`, 'claims since May, to standard output'],
      ),
    )
    .action((options) => run(async (config) => (await import('./export.ts')).exportGraph(config, options)));
}

function addBackup(program: Command): void {
  program
    .command('backup')
    .description('Write everything that the graph holds to one file, while servers go on.')
    .argument('<file>', 'where to; packed if it ends in .gz')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nHistories, imports, operations and hashes of API keys too: keep it to yourself.')
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(['newsgraph backup newsgraph-2024-05-17.jsonl.gz', 'every night, from a timer']),
    )
    .action((path, options) =>
      run(async (config) => (await import('./backup.ts')).backup(config, path, options)),
    );
}

function addRestore(program: Command): void {
  program
    .command('restore')
    .description('Make the graph of a backup, or of a JSON lines export, in an empty database.')
    .argument('<file>', 'plain or packed; - is standard input')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nA file that is cut off or was altered is refused before anything is written.')
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(
        ['NEWSGRAPH_DATA=/srv/new newsgraph restore newsgraph-2024-05-17.jsonl.gz', 'in a new folder'],
        ['newsgraph verify', 'proves that what is derived agrees'],
      ),
    )
    .action((path, options) =>
      run(async (config) => (await import('./backup.ts')).restore(config, path, options)),
    );
}
