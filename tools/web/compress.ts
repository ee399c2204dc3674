import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { BuiltFile, BuiltFiles } from '../../src/server/pages/built-files.ts';

/** Smaller ones are one packet anyway; pages are small, and something is told to each. */
const THRESHOLD_BYTES = 1400;
/** The highest takes minutes for the editor of GraphiQL, and makes it a few per cent smaller. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Compresses what was built, once for all who ask, and lists it for the server, which serves nothing else. */
export function compressBuilt(
  folder: string,
  hash: string,
  documents: BuiltFiles['documents'] = {},
): BuiltFiles {
  const names = globSync('**/*.*', { cwd: folder }).sort();
  const files: BuiltFiles = {
    hash,
    documents,
    files: Object.fromEntries(names.map((name) => [name, compress(folder, name)])),
  };
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files, undefined, 1));
  return files;
}

function compress(folder: string, name: string): BuiltFile {
  const path = join(folder, name);
  const bytes = readFileSync(path);
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const plain = { etag, bytes: bytes.length, encodings: [] };
  if (bytes.length < THRESHOLD_BYTES || /\.(woff2?|png|html)$/.test(name)) return plain;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, BROTLI));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  return { ...plain, encodings: ['br', 'gzip'] };
}
