import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { crc32, createGunzip } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';
import { ImportError } from '../../errors.ts';
import { readFailure } from './failure.ts';

/** How a file is packed, told by its first bytes. */
type Packing = 'none' | 'gzip' | 'zip';

/** First bytes, in hex, of what is not read, with what to do about it. */
const NOT_READ = [
  ['fffe', 'is UTF-16 text. Convert it to UTF-8 first'],
  ['feff', 'is UTF-16 text. Convert it to UTF-8 first'],
  ['425a68', 'is packed with bzip2. Unpack it first'],
  ['28b52ffd', 'is packed with zstd. Unpack it first'],
  ['fd377a585a00', 'is packed with xz. Unpack it first'],
  ['377abcaf271c', 'is packed with 7-Zip. Unpack it first'],
  ['504b0506', 'is an empty zip archive'],
] as const;

/** Read at a time: fewer and larger pieces than Node's own 64 KiB. */
const CHUNK_BYTES = 256 * 1024;

async function packingOf(path: string): Promise<Packing> {
  await using file = await open(path, 'r');
  const { bytesRead, buffer } = await file.read(Buffer.alloc(6), 0, 6, 0);
  const hex = buffer.toString('hex', 0, bytesRead);
  const refused = NOT_READ.find(([magic]) => hex.startsWith(magic));
  if (refused) throw new ImportError(`${path}: ${refused[1]}.`);
  if (hex.startsWith('1f8b')) return 'gzip';
  return hex.startsWith('504b0304') ? 'zip' : 'none';
}

/** macOS puts a shadow of every file into its archives. */
const isContent = ({ fileName }: Entry) => !fileName.endsWith('/') && !fileName.startsWith('__MACOSX/');

function onlyEntry(path: string, entries: readonly Entry[]): Entry {
  const files = entries.filter(isContent);
  const [entry] = files;
  if (!entry) throw new ImportError(`${path}: there is no file in this zip archive.`);
  if (files.length > 1) {
    const names = files.slice(0, 10).map(({ fileName }) => fileName);
    const list = `${names.join(', ')}${files.length > names.length ? ', …' : ''}`;
    const message = `holds ${files.length} files (${list}); one is allowed. Unpack it, then name the files.`;
    throw new ImportError(`${path}: ${message}`);
  }
  if (entry.isEncrypted()) throw new ImportError(`${path}: is protected by a password. Unpack it first.`);
  if (!entry.canDecodeFileData()) {
    throw new ImportError(
      `${path}: is packed in a way (method ${entry.compressionMethod}) that is not read. Unpack it first.`,
    );
  }
  return entry;
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function* unzipped(path: string): AsyncGenerator<Buffer> {
  const damaged = (error: unknown) =>
    error instanceof ImportError
      ? error
      : new ImportError(`${path}: is cut off or damaged: no whole zip archive (${wordsOf(error)}).`, {
          cause: error,
        });
  const archive = await openPromise(path, { autoClose: false }).catch((error) => {
    throw damaged(error);
  });
  try {
    const entry = onlyEntry(path, await Array.fromAsync(archive.eachEntry()));
    let sum = 0;
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    // The library compares sizes only.
    if (sum !== entry.crc32) throw new Error('the checksum differs');
  } catch (error) {
    throw damaged(error);
  } finally {
    archive.close();
  }
}

async function* gunzipped(path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  // An error comes out of the stream that is read.
  yield* chunksOf(pipeline(file, gunzip, () => {}));
  // Node stops without a word where no gzip member begins: the next one may be damaged there.
  if (await hasContentAfter(path, gunzip.bytesWritten)) {
    throw new ImportError(`${path}: is cut off or damaged: what follows its packed data cannot be unpacked.`);
  }
}

/** @returns false for zeros too: tapes and some tools fill files up with them */
async function hasContentAfter(path: string, position: number): Promise<boolean> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(CHUNK_BYTES), position });
  return buffer.subarray(0, bytesRead).some((byte) => byte !== 0);
}

async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  yield* stream;
}

/**
 * The content of a file, unpacked by what its first bytes say: gzip, a zip archive of one file, or neither.
 *
 * @throws ImportError naming the path if it cannot be read or unpacked
 */
export async function* unpack(path: string): AsyncGenerator<Buffer> {
  try {
    const packing = await packingOf(path);
    if (packing === 'zip') return yield* unzipped(path);
    if (packing === 'gzip') return yield* gunzipped(path);
    yield* chunksOf(createReadStream(path, { highWaterMark: CHUNK_BYTES }));
  } catch (error) {
    throw readFailure(path, error);
  }
}
