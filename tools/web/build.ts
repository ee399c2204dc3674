import { existsSync, globSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compressBuilt } from './compress.ts';
import { ROOT, sourceHash } from './source-hash.ts';

const DIST = fileURLToPath(new URL('web/dist', ROOT));

/**
 * Builds the pages if what they are made of has changed since they were built; with `--always` in any case.
 * What serves without what builds (`npm ci --omit=dev`) goes on without pages.
 */
async function main(args: readonly string[]): Promise<void> {
  const hash = sourceHash();
  if (!args.includes('--always') && hash === builtHash()) return;
  if (!existsSync(new URL('node_modules/vite', ROOT))) {
    console.error(
      'The web pages are not built: what builds them is not installed (npm install --include=dev).',
    );
    return;
  }
  console.error('Building the web pages, since what they are made of has changed …');
  // Tests build, too, in an environment of their own: pages of React for who develops would be larger and slower, and stay.
  process.env['NODE_ENV'] = 'production';
  // Two that build at once do not write into one folder.
  const folder = `${DIST}-${process.pid}`;
  const { build } = await import('vite');
  const configFile = fileURLToPath(new URL('web/vite.config.ts', ROOT));
  await build({ configFile, build: { outDir: folder, emptyOutDir: true } });
  compressBuilt(folder, hash, documents());
  await rm(DIST, { recursive: true, force: true });
  await rename(folder, DIST);
}

/** @returns what the explorer asks, for servers that answer nothing but what they know from the start */
function documents(): Record<string, string> {
  const cwd = new URL('web/src/api/documents/', ROOT);
  const texts = globSync('*.graphql', { cwd }).map((file) => readFileSync(new URL(file, cwd), 'utf8'));
  return Object.fromEntries(texts.map((text) => [/^query (\w+)/m.exec(text)?.[1] ?? '', text]));
}

/** @returns of what the pages that are there were built; undefined without any */
function builtHash(): string | undefined {
  try {
    return JSON.parse(readFileSync(`${DIST}/files.json`, 'utf8')).hash;
  } catch {
    return undefined;
  }
}

await main(process.argv.slice(2));
