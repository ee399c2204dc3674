import { readdirSync, readFileSync } from 'node:fs';
import type { GraphiQLOptions } from 'graphql-yoga';
import type { AccessOptions } from './access/options.ts';

const EXAMPLES_FOLDER = new URL('../../schema/examples/', import.meta.url);

/** The worked examples, in the order of their file names; each tab is named by its operation. */
export function exampleQueries(): { readonly file: string; readonly query: string }[] {
  return readdirSync(EXAMPLES_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ file, query: readFileSync(new URL(file, EXAMPLES_FOLDER), 'utf8') }));
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
    defaultTabs: exampleQueries().map(({ query }) => tab(query)),
    ...(readers === 'token' && { headers: WITH_KEY.headers, defaultEditorToolsVisibility: 'headers' }),
    shouldPersistHeaders: false,
  };
}
