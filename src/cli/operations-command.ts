import type { Command } from 'commander';
import { examples } from './help.ts';
import { run } from './run.ts';

/** Adds the command that makes manifests of persisted operations. */
export function addOperations(program: Command): void {
  program
    .command('operations')
    .description('Check documents against the schema, and print a manifest of them for PERSISTED_OPERATIONS.')
    .argument('<files...>', '.graphql: one document, whose id is its SHA-256; else a manifest')
    .addHelpText('after', '\nNeeds no database. Exit code 1, and no manifest, if a document does not fit.')
    .addHelpText(
      'after',
      examples(
        ['newsgraph operations queries/*.graphql > operations.json', 'of documents'],
        ['newsgraph operations operations.json > /dev/null', 'whether a manifest still fits'],
      ),
    )
    .action((files) => run(async (config) => (await import('./operations.ts')).operations(config, files)));
}
