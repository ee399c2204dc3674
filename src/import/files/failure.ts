import { ImportError } from '../../errors.ts';

/** What the operating system and the unpackers say, in words for people. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file: a part of the path is no folder.',
  EISDIR: 'is a folder. Name the files in it.',
  EACCES: 'this user may not read it.',
  EPERM: 'this user may not read it.',
  EIO: 'the disk cannot read it.',
  Z_BUF_ERROR: 'is cut off or damaged: it ends in the middle of its packed data.',
  Z_DATA_ERROR: 'is cut off or damaged: its packed data cannot be unpacked.',
};

/** @returns the code that Node gives an error, e.g. `ENOENT`; '' if it has none */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** @returns what people are told when `path` cannot be read; an ImportError stays as it is */
export function readFailure(path: string, error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ImportError(`${path}: ${WORDS[errorCode(error)] ?? `cannot be read: ${message}`}`, {
    cause: error,
  });
}

/** @returns what people are told when `path` cannot be written; an ImportError stays as it is */
export function writeFailure(path: string, error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const words: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full. Make room, then start again.',
    EDQUOT: 'the disk quota is used up. Make room, then start again.',
    EACCES: 'this user may not write it.',
    EPERM: 'this user may not write it.',
    EROFS: 'the disk is read-only.',
    ENOENT: 'there is no such folder.',
    ENOTDIR: 'a part of the path is no folder.',
    EISDIR: 'is a folder.',
  };
  return new ImportError(`${path}: ${words[errorCode(error)] ?? `cannot be written: ${message}`}`, {
    cause: error,
  });
}
