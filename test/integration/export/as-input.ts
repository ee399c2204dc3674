import { createHash } from 'node:crypto';
import type { InputFile } from '../../../src/import/files/input-file.ts';

/** A file in memory, in pieces that end anywhere. */
export function asInput(text: string, name = 'memory.jsonl'): InputFile {
  const bytes = Buffer.from(text);
  return {
    path: name,
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    lines: text.split('\n').length - 1,
    open: async function* () {
      for (let start = 0; start < bytes.length; start += 99_991) yield bytes.subarray(start, start + 99_991);
    },
  };
}
