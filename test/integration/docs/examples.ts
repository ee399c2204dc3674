import { readFileSync } from 'node:fs';

/** A block of code of a document and the JSON that stands right after it. */
export interface Example {
  /** Document and heading that it stands under. */
  readonly place: string;
  readonly code: string;
  readonly answer: unknown;
}

/** @returns the blocks of a document in one language, each with its answer; undefined where it has none */
export function examplesOf(file: string, language: string): Example[] {
  const document = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const blocks = document.matchAll(
    new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`\\n(?:\`\`\`json\\n(.*?)^\`\`\`\\n)?`, 'gms'),
  );
  return [...blocks].map(({ index, 1: code = '', 2: answer }) => ({
    place: `${file}: ${document
      .slice(0, index)
      .match(/^#+ .*$/gm)
      ?.at(-1)
      ?.replace(/^#+ /, '')}`,
    code,
    answer: answer === undefined ? undefined : JSON.parse(answer),
  }));
}

/** Stands for the rest of a list. */
const REST = '…';

/**
 * @returns `answer` with the ends of lists left out where `shown` leaves them out; lists that are no
 *   longer than what is shown stay whole, so that nothing can be left out of them
 */
export function elided(answer: unknown, shown: unknown): unknown {
  if (Array.isArray(answer) && Array.isArray(shown)) {
    const count = shown.at(-1) === REST ? shown.length - 1 : answer.length;
    const items = answer.slice(0, count).map((item, index) => elided(item, shown[index]));
    return count < answer.length ? [...items, REST] : items;
  }
  if (isObject(answer) && isObject(shown)) {
    return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, elided(value, shown[key])]));
  }
  return answer;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON in which also the order of fields can be compared. */
export const ordered = (value: unknown) => JSON.stringify(value, null, 2);
