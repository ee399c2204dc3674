import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';

const NAME = 'completion';

const HELP = `
The shell must find newsgraph on its PATH: \`npm link\` in the project puts it there (on Node 24).

Examples:
  bash  $ echo 'source <(newsgraph completion bash)' >> ~/.bashrc
  zsh   $ echo 'source <(newsgraph completion zsh)' >> ~/.zshrc
  fish  $ newsgraph completion fish > ~/.config/fish/completions/newsgraph.fish`;

/** The script that the library prints calls a function of the bash-completion package, which not every bash has. */
const FOR_PLAIN_BASH = `declare -F _get_comp_words_by_ref >/dev/null || _get_comp_words_by_ref() {
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
    cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
}
`;

/** Adds what makes a shell complete all that the program can do so far: call it last. */
export function addCompletion(program: Command): void {
  tab(program, { completionCommandName: NAME });
  program.commands
    .find((command) => command.name() === NAME)
    ?.description('Print what makes a shell complete newsgraph on Tab.')
    .addHelpText('after', HELP)
    .hook('preAction', (_program, { args: [shell] }) => {
      if (shell === 'bash') console.log(FOR_PLAIN_BASH);
    });
}
