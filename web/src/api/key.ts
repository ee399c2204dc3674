/** The key of a reader. It is in memory alone: whoever reloads the page is asked again, and no disk holds it. */
let key: string | undefined;

export const currentKey = (): string | undefined => key;

export function rememberKey(text: string): void {
  key = text;
}
