import { isIPv4 } from 'node:net';
import { z } from 'zod';

/** A setting that may be absent. An empty one, as `KEY=` in a .env file gives it, counts as absent. */
export const optional = z
  .string()
  .transform((text) => text || undefined)
  .optional();

/** Words divided by commas or spaces. */
export const words = z.string().transform((list) => list.split(/[\s,]+/).filter(Boolean));

/** Any text. */
export const text = (fallback: string) =>
  z
    .string()
    .transform((value) => value || fallback)
    .default(fallback);

/** A whole number within bounds, both allowed. */
export const whole = (fallback: number, min: number, max: number) =>
  z
    .string()
    .transform((value) => value || String(fallback))
    .default(String(fallback))
    .refine((value) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);

/** One of a few words. */
export const oneOf = <const Word extends string>(fallback: NoInfer<Word>, ...words: readonly Word[]) =>
  text(fallback).pipe(
    z.enum(words, { error: `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}` }),
  );

/** Whether an address lets nobody but this machine in. */
export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
