import { Argument, type Command } from 'commander';
import { ERASABLE } from '../model/erasable.ts';
import { examples, JSON_OPTION, WHICH_DATABASE } from './help.ts';
import { run } from './run.ts';

/** Adds the command that erases for good. */
export function addErase(program: Command): void {
  program
    .command('erase')
    .description(
      'Erase a claim, an article or an entity for good, because the law wants it. Nothing brings it back.',
    )
    .addArgument(new Argument('<type>', 'what it is').choices(Object.keys(ERASABLE)))
    .argument('<slug>', 'its slug')
    .requiredOption('--reason <text>', 'why, as changesSince tells everybody: name nobody in it')
    .option('--yes', 'erase it; without, only say what would be erased')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      '\nAn article goes with the claims that nothing else reports, an entity with the claims that name it.' +
        '\nTo correct what is wrong, use the mutations retractClaims and supersedeClaim: they keep history.',
    )
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(
        ['newsgraph erase entity jane-doe --reason "order 12/2024"', 'what would go'],
        ['newsgraph erase entity jane-doe --reason "order 12/2024" --yes', 'and it is gone'],
      ),
    )
    .action((type, slug, options) =>
      run(async (config) => (await import('./erase.ts')).erase(config, type, slug, options)),
    );
}
