import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licences } from '../tools/web/licences.ts';
import { unpack } from '../tools/web/unpack.ts';

const page = (name: string) => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** The pages of the server: everything they need comes with them, under names that tell what is in a file. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [licences(), unpack()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // A policy that lets in nothing but files of this server lets in no `data:` either.
    assetsInlineLimit: 0,
    // What is large is so on purpose; tools/web/measure.ts tells how large.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: { explore: page('explore'), graphiql: page('graphiql') },
      checks: { pluginTimings: false },
      onLog(level, log, tell) {
        // Libraries mark what may also run on a server, which nothing here does.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
});
