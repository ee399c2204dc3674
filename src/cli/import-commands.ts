import { Argument, type Command } from 'commander';
import { FORMATS } from '../import/format-names.ts';
import { examples, JSON_OPTION, WHICH_DATABASE } from './help.ts';
import { run } from './run.ts';

/** Adds the commands that bring data in. */
export function addImportCommands(program: Command): void {
  addImportFiles(program);
  addImports(program);
}

function addImportFiles(program: Command): void {
  const formats = Object.entries(FORMATS).map(([name, what]) => `  ${name.padEnd(10)} ${what}`);
  program
    .command('import')
    .description('Import files of events as claims. Rows that are in the graph already change nothing.')
    .addArgument(new Argument('[format]', 'what the files are').choices(Object.keys(FORMATS)))
    .argument('[files...]', 'plain, gzip or zip; - is standard input; several are one run')
    .option('-m, --mapping <file>', 'csv and jsonl: what the columns are, as YAML or JSON')
    .option(
      '-n, --dry-run',
      'print the first rows as they would be written, count the rejects, write nothing',
    )
    .option('--strict', 'stop at the first bad row')
    .option('--rejects <folder>', 'where bad rows go; else next to each file, as <file>.rejects.tsv')
    .option('--undo <run>', 'withdraw the claims of an import')
    .option(...JSON_OPTION)
    .addHelpText('after', `\nFormats:\n${formats.join('\n')}`)
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(
        ['newsgraph import gdelt 20191024143000.export.CSV.zip', 'event data of GDELT'],
        ['newsgraph import csv mine.csv --mapping mine.yaml --dry-run', 'look first, write nothing'],
        ['zcat *.gz | newsgraph import icews-tkg -', 'from standard input'],
        ['newsgraph import --undo 20191024-143000-9f3a', 'take one back'],
      ),
    )
    .action((format, files, { undo, ...flags }, command: Command) => {
      if ((undo === undefined) === (format === undefined || files.length === 0)) {
        command.error('error: give a format and files, or --undo <run>');
      }
      return run(async (config) =>
        undo === undefined
          ? (await import('./import.ts')).importFiles(config, format, files, flags)
          : (await import('./imports.ts')).undo(config, undo, flags),
      );
    });
}

function addImports(program: Command): void {
  program
    .command('imports')
    .description('List imports, the newest first, with what each did.')
    .option(...JSON_OPTION)
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText('after', examples(['newsgraph imports', 'the ids are what --undo takes']))
    .action((options) => run(async (config) => (await import('./imports.ts')).imports(config, options)));
}
