import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
  description: string;
};

/** Version of newsgraph, e.g. `0.1.0`. */
export const VERSION = manifest.version;
/** What newsgraph is, in one sentence. */
export const DESCRIPTION = manifest.description;
