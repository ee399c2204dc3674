import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** So that people, and tools that look for leaks, know one when they see it. */
const PREFIX = 'ng';
const ID_CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 10;
/** Nobody guesses 256 bits. */
const SECRET_BYTES = 32;

const FORM = new RegExp(`^${PREFIX}_([${ID_CHARACTERS}]{${ID_LENGTH}})_[0-9a-f]{${SECRET_BYTES * 2}}$`);

/** A new key: its text is shown once, and kept nowhere. */
export interface IssuedKey {
  readonly id: string;
  /** `ng_<id>_<secret>` */
  readonly text: string;
  readonly hash: string;
}

/** Makes a key that nobody can guess. */
export function issueKey(): IssuedKey {
  const id = Array.from({ length: ID_LENGTH }, () => ID_CHARACTERS[randomInt(ID_CHARACTERS.length)]).join('');
  const text = `${PREFIX}_${id}_${randomBytes(SECRET_BYTES).toString('hex')}`;
  return { id, text, hash: hashOf(text) };
}

/** @returns id of the key that a text would be; undefined for what is no key of this server */
export const idIn = (text: string): string | undefined => FORM.exec(text)?.[1];

/** @returns SHA-256 in hexadecimal, by which a key is known without being kept */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a text has this hash, in a time that tells nothing of how much of it is right. */
export function hasHash(text: string, hash: string): boolean {
  const [given, kept] = [hashOf(text), hash].map((hex) => Buffer.from(hex, 'hex'));
  return given !== undefined && kept?.length === given.length && timingSafeEqual(given, kept);
}
