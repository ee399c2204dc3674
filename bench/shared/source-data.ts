import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generatedRows } from '../generated/rows.ts';

/** A data set of NEWSGRAPH_SOURCE_DATA, and how large the rows made up in its place are. */
export interface SourceData {
  readonly name: string;
  /** Its folder there. */
  readonly folder: string;
  readonly rows: number;
}

export const ICEWS14: SourceData = { name: 'ICEWS14', folder: 'icews14', rows: 90_730 };
export const ICEWS18: SourceData = { name: 'ICEWS18', folder: 'icews18', rows: 468_558 };

/** Rows of a data set or, without NEWSGRAPH_SOURCE_DATA, made up in its shape. */
export interface SourceRows {
  /** What they are, for people. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** @param limit rows at most, the first ones */
export async function sourceRows(source: SourceData, limit = Number.POSITIVE_INFINITY): Promise<SourceRows> {
  const data = process.env['NEWSGRAPH_SOURCE_DATA'];
  const all = data ? await readLines(join(data, source.folder)) : [...generatedRows(source.rows)];
  return { title: data ? source.name : `made up like ${source.name}`, lines: all.slice(0, limit) };
}

/** Writes rows as a plain file for `newsgraph import icews-tkg`. */
export const writeRows = (path: string, lines: readonly string[]) => writeFile(path, `${lines.join('\n')}\n`);

async function readLines(folder: string): Promise<string[]> {
  const order = ['train', 'valid', 'test'];
  const files = (await readdir(folder)).filter((file) => /^icews_\d+_\w+\.txt\.gz$/.test(file));
  const part = (file: string) => order.findIndex((name) => file.includes(name));
  const texts = files
    .sort((left, right) => part(left) - part(right))
    .map(async (file) => gunzipSync(await readFile(join(folder, file))).toString());
  return (await Promise.all(texts)).flatMap((text) => text.split('\n').filter((line) => line !== ''));
}
