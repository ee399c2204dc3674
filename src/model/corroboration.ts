/** Days within which an article with the same headline is a copy of one, and not another article. */
export const COPY_DAYS = 3;
const DAY_MS = 86_400_000;

/** Whom a claim came from, and the article that prints it if it came from who published that. */
export interface Voice {
  /** `source <id>` or `dataset <id>`. */
  readonly origin: string;
  readonly title: string | null;
  readonly language: string | null;
  /** ISO 8601. */
  readonly publishedAt: string | null;
}

/**
 * Sources that do not repeat each other: articles of one language with the same headline, published within COPY_DAYS of the first
 * of them, are copies of one text and count for whoever published it first.
 *
 * @returns origins, each once
 */
export function independentOrigins(voices: readonly Voice[]): Set<string> {
  const origins = new Set<string>();
  const byText = new Map<string, Voice[]>();
  for (const voice of voices) {
    const text = textOf(voice);
    if (text === undefined) origins.add(voice.origin);
    else byText.set(text, [...(byText.get(text) ?? []), voice]);
  }
  for (const copies of byText.values()) for (const first of firsts(copies)) origins.add(first.origin);
  return origins;
}

const timeOf = ({ publishedAt }: Voice) => Date.parse(publishedAt ?? '');

/** Those that were published first, each with all that follow within COPY_DAYS. */
function firsts(copies: readonly Voice[]): Voice[] {
  const inOrder = copies.toSorted(
    (one, other) => timeOf(one) - timeOf(other) || (one.origin < other.origin ? -1 : 1),
  );
  const found: Voice[] = [];
  for (const voice of inOrder) {
    const first = found.at(-1);
    if (!first || timeOf(voice) - timeOf(first) > COPY_DAYS * DAY_MS) found.push(voice);
  }
  return found;
}

/** @returns what copies have in common: language and headline without case, marks and punctuation; undefined without a headline */
function textOf({ title, language, publishedAt }: Voice): string | undefined {
  const words = title
    ?.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words && publishedAt ? `${language ?? ''} ${words.join(' ')}` : undefined;
}
