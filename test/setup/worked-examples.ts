import { readdirSync, readFileSync } from 'node:fs';

const EXAMPLES_FOLDER = new URL('../../schema/examples/', import.meta.url);

/** A worked example; its tab is named by its operation. */
interface Example {
  readonly file: string;
  readonly query: string;
}

/** What can be asked, in the order of file names. */
export const exampleQueries = (): Example[] => examplesIn(EXAMPLES_FOLDER);

/** What can be written by who has a role, each going on from the one before. */
export const exampleMutations = (): Example[] => examplesIn(new URL('writing/', EXAMPLES_FOLDER));

function examplesIn(folder: URL): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ file, query: readFileSync(new URL(file, folder), 'utf8') }));
}
