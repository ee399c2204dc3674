import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SEED = fileURLToPath(new URL('../../seed/', import.meta.url));
const { NEWSGRAPH_SOURCE_DATA: sourceData } = process.env;
const article = sourceData && join(sourceData, '../article/hankyoreh-2024-05-17.txt');

/** So many words in a row are a copy, fewer may be chance. */
const RUN_WORDS = 8;

/** Bibliographic data, which is the article's own by right. */
const BIBLIOGRAPHIC = new Set(['title', 'byline']);

/** A test that needs the article; skipped where it is not at hand. */
const testWithArticle = test.skipIf(!article || !existsSync(article));

/** Words without case, punctuation or apostrophes: "US’ so-called" → us, so, called. */
function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['‘’ʼ`´]/g, '');
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Each run of `RUN_WORDS` words in `text`. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  const starts = Math.max(0, words.length - RUN_WORDS + 1);
  return Array.from({ length: starts }, (_, start) => words.slice(start, start + RUN_WORDS).join(' '));
}

/** Runs of words that `text` shares with any of `originals`. */
function copiedRuns(text: string, originals: readonly string[]): string[] {
  const known = new Set(originals.flatMap(runsOf));
  return runsOf(text).filter((run) => known.has(run));
}

/** The article's numbered paragraphs, its standfirst and its caption. */
function articleTexts(): string[] {
  const lines = readFileSync(article as string, 'utf8').split('\n');
  return lines.flatMap((line) => line.match(/^(?:\[\d+\]|Standfirst:|Photo caption:)\s*(.+)$/)?.[1] ?? []);
}

/** Every string in a JSON value, bibliographic ones left out. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (BIBLIOGRAPHIC.has(key) ? [] : stringsIn(item)));
}

/** The texts of one file of seed/, whatever its format. */
function textsOf(file: string): string[] {
  const text = readFileSync(join(SEED, file), 'utf8');
  if (file.endsWith('.json')) return stringsIn(JSON.parse(text));
  if (file.endsWith('.jsonl')) {
    return text
      .trimEnd()
      .split('\n')
      .flatMap((row) => stringsIn(JSON.parse(row)));
  }
  return [text];
}

const seedFiles = readdirSync(SEED, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(SEED, join(entry.parentPath, entry.name)))
  .sort();

testWithArticle.each(seedFiles)('%s repeats no eight words in a row of the article', (file) => {
  const originals = articleTexts();
  const texts = textsOf(file);

  expect(texts).not.toEqual([]);
  expect(texts.flatMap((text) => copiedRuns(text, originals))).toEqual([]);
});

testWithArticle('eleven paragraphs, the standfirst and the caption are compared', () => {
  expect(articleTexts()).toHaveLength(13);
});

testWithArticle('eight planted words are found, whatever their case and punctuation', () => {
  const originals = articleTexts().filter((text) => wordsOf(text).length >= RUN_WORDS);

  for (const original of originals) {
    const words = wordsOf(original).slice(-RUN_WORDS);
    const planted = `Before it — “${words.join(', ').toUpperCase()}!” and after.`;
    expect(copiedRuns(planted, originals)).toEqual([words.join(' ')]);
  }
});

testWithArticle('seven words in a row are no copy', () => {
  const originals = articleTexts();
  const seven = wordsOf(originals[1] as string).slice(0, RUN_WORDS - 1);

  expect(copiedRuns(`Before it ${seven.join(' ')} and after.`, originals)).toEqual([]);
});
