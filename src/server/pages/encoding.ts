import { ENCODINGS, type Encoding } from './built-files.ts';

const REFUSED = String.raw`\s*;\s*q=0(\.0*)?\s*(,|$)`;
const PATTERNS = Object.fromEntries(
  ENCODINGS.map((name) => [name, new RegExp(String.raw`\b${name}\b(?!${REFUSED})`)]),
) as Record<Encoding, RegExp>;

/** @returns the first of what there is that a client takes; undefined if it takes none */
export function encodingFor(headers: Headers, encodings: readonly Encoding[]): Encoding | undefined {
  const accepted = headers.get('accept-encoding') ?? '';
  return encodings.find((encoding) => PATTERNS[encoding].test(accepted));
}
