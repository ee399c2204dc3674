/** A file to import, unpacked while it is read; it can be read several times. */
export interface InputFile {
  /** As the user gave it; `-` for standard input. */
  readonly path: string;
  /** Last part of the path, for people; `stdin` for standard input. */
  readonly name: string;
  /** SHA-256 of the unpacked bytes, in hex. */
  readonly sha256: string;
  /** Unpacked bytes. */
  readonly bytes: number;
  /** Lines, the last one also if it has no end. */
  readonly lines: number;
  /** Unpacked content from its beginning. */
  readonly open: () => AsyncIterable<Uint8Array>;
}
