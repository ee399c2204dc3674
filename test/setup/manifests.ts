import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { PersistedOptions } from '../../src/server/persisted/options.ts';

/** What a build step of a client computes. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** @returns the path of a file that is there until the test ends */
export function fileWith(content: string | object, name = 'operations.json'): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-operations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** A manifest as Relay writes it. */
export const manifestOf = (...texts: string[]) =>
  fileWith(Object.fromEntries(texts.map((text) => [sha256(text), text])));

/** The default settings, but for these. */
export function persisted(options: Partial<PersistedOptions> = {}): { persisted: PersistedOptions } {
  return { persisted: { ...readConfig({}).server.persisted, ...options } };
}
