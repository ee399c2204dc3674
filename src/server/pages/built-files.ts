import { readFile, stat } from 'node:fs/promises';

/** Where the build puts the pages. */
export const FOLDER = new URL('../../../web/dist/', import.meta.url);

export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file that was built. */
export interface BuiltFile {
  /** Part of the hash of its bytes, without quotation marks. */
  readonly etag: string;
  readonly bytes: number;
  /** In which it lies there compressed, the smallest first. */
  readonly encodings: readonly Encoding[];
}

/** What was built, by path within its folder: nothing else of it is served. */
export interface BuiltFiles {
  /** Of what it was built from. */
  readonly hash: string;
  readonly files: Readonly<Record<string, BuiltFile>>;
  /** What the explorer asks, by the names of its operations. */
  readonly documents: Readonly<Record<string, string>>;
}

const SUFFIXES = { br: '.br', gzip: '.gz' } as const;

/** @returns what is built now, also by a build that ended just now; undefined if nothing is */
export type ReadBuiltFiles = () => Promise<BuiltFiles | undefined>;

/** @returns reads the list of what was built again only where there is another: a look at its date is enough to tell */
export function builtFilesReader(folder = FOLDER): ReadBuiltFiles {
  const list = new URL('files.json', folder);
  let kept: { readonly of: string; readonly built: BuiltFiles } | undefined;
  return async () => {
    try {
      const { mtimeNs, ino, size } = await stat(list, { bigint: true });
      const of = `${mtimeNs} ${ino} ${size}`;
      if (kept?.of !== of) kept = { of, built: JSON.parse(await readFile(list, 'utf8')) };
      return kept.built;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
}

/** @returns the bytes of a file that was built, as they are or compressed */
export async function readBuilt(
  name: string,
  encoding?: Encoding,
  folder = FOLDER,
): Promise<Uint8Array<ArrayBuffer>> {
  const suffix = encoding ? SUFFIXES[encoding] : '';
  return new Uint8Array(await readFile(new URL(`${name}${suffix}`, folder)));
}
