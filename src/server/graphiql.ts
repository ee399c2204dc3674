import { readdirSync, readFileSync } from 'node:fs';
import type { GraphiQLOptions } from 'graphql-yoga';
import type { AccessOptions } from './access/options.ts';

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

/** Where a key goes, for who would not know. */
const WITH_KEY = {
  hint: '# This server answers whom it knows: put your key into the tab "Headers" below, and reload the schema.\n\n',
  headers: JSON.stringify({ Authorization: 'Bearer <key>' }, undefined, 2),
};

/** GraphiQL as it opens for somebody who has not been here before. */
export function graphiqlOptions(readers: AccessOptions['readers']): GraphiQLOptions {
  const tab = (query: string) =>
    readers === 'public' ? { query } : { query: WITH_KEY.hint + query, headers: WITH_KEY.headers };
  return {
    title: 'newsgraph',
    defaultTabs: [
      ...exampleQueries().map(({ query }) => tab(query)),
      ...exampleMutations().map(({ query }) => ({ query, headers: WITH_KEY.headers })),
    ],
    ...(readers === 'token' && { headers: WITH_KEY.headers, defaultEditorToolsVisibility: 'headers' }),
    shouldPersistHeaders: false,
  };
}
