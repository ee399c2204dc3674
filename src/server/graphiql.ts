import { readdirSync, readFileSync } from 'node:fs';
import type { GraphiQLOptions } from 'graphql-yoga';

const EXAMPLES_FOLDER = new URL('../../schema/examples/', import.meta.url);

/** The worked examples, in the order of their file names; each tab is named by its operation. */
export function exampleQueries(): { readonly file: string; readonly query: string }[] {
  return readdirSync(EXAMPLES_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ file, query: readFileSync(new URL(file, EXAMPLES_FOLDER), 'utf8') }));
}

/** GraphiQL as it opens for somebody who has not been here before. */
export function graphiqlOptions(): GraphiQLOptions {
  return {
    title: 'newsgraph',
    defaultTabs: exampleQueries().map(({ query }) => ({ query })),
    shouldPersistHeaders: false,
  };
}
