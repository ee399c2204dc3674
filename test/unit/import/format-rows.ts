import type { InputFile } from '../../../src/import/files/input-file.ts';
import type { ImportFormat, ImportRow } from '../../../src/import/format.ts';

/** A file of these bytes, which come in pieces. */
export function inputOf(content: string | Uint8Array, name = 'rows.tsv'): InputFile {
  const bytes = Buffer.from(content);
  return {
    path: `/somewhere/${name}`,
    name,
    sha256: '0'.repeat(64),
    bytes: bytes.length,
    lines: 0,
    open: async function* () {
      for (let start = 0; start < bytes.length; start += 100) yield bytes.subarray(start, start + 100);
    },
  };
}

/** All rows of a file of these bytes. */
export async function rowsOf(format: ImportFormat, content: string | Uint8Array): Promise<ImportRow[]> {
  return (await Array.fromAsync(format.read(inputOf(content)))).flat();
}
