import { type Command, Option } from 'commander';
import { ROLE_NAMES, ROLES } from '../model/role.ts';
import { examples, JSON_OPTION, WHICH_DATABASE } from './help.ts';
import { run } from './run.ts';

const HELP_OF_ROLES = [
  '\nRoles, each with those before it:',
  ...ROLE_NAMES.map((role) => `  ${role.padEnd(8)} ${ROLES[role]}`),
].join('\n');

/** Adds the commands that give out access and take it back. */
export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .description('Create, list and revoke API keys, by which clients are known.')
    .addHelpText(
      'after',
      examples(['newsgraph keys create --name dashboard --role READER', 'prints the key, this once']),
    );
  addCreate(keys);
  keys
    .command('list')
    .description('List the keys, the newest first, and how each stands; none can be shown again.')
    .option(...JSON_OPTION)
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(
        ['newsgraph keys list', 'ids, names, roles, times'],
        ['newsgraph keys list --json | jq .', 'the same for a program'],
      ),
    )
    .action((options) => run(async (config) => (await import('./keys.ts')).list(config, options)));
  keys
    .command('revoke')
    .description('Revoke a key: within 5 s servers refuse it, for good. Twice changes nothing.')
    .argument('<id>', 'id of the key, as the list has it: what stands between ng_ and the next _')
    .option(...JSON_OPTION)
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(['newsgraph keys revoke k3f9x0c2ab', 'the ids are in newsgraph keys list']),
    )
    .action((id, options) => run(async (config) => (await import('./keys.ts')).revoke(config, id, options)));
}

function addCreate(keys: Command): void {
  keys
    .command('create')
    .description('Create a key and print it on stdout, this once: a hash of it is all that is kept.')
    .requiredOption('--name <name>', 'whose it is, as histories show it')
    .addOption(new Option('--role <role>', 'what it opens').choices(ROLE_NAMES).makeOptionMandatory())
    .option('--expires <when>', 'a day, a time or a duration such as 90d; never if absent')
    .option(...JSON_OPTION)
    .addHelpText('after', HELP_OF_ROLES)
    .addHelpText('after', WHICH_DATABASE)
    .addHelpText(
      'after',
      examples(
        ['newsgraph keys create --name dashboard --role READER', 'for a client that reads'],
        ['newsgraph keys create --name "Kim Jin" --role EDITOR --expires 90d', 'for somebody who writes'],
        ['newsgraph keys create --name ci --role READER > key.txt', 'nothing else is on stdout'],
      ),
    )
    .action(async (options, command: Command) => {
      const { readKeyOptions } = await import('./key-options.ts');
      const asked = readKeyOptions(options);
      if ('fault' in asked) return command.error(`error: ${asked.fault}`);
      return run(async (config) => (await import('./keys.ts')).create(config, asked));
    });
}
