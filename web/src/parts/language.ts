const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** @returns what English calls a language, e.g. `Korean` for `ko`; the tag itself where it has no name */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
