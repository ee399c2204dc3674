import { BadUserInputError } from '../../errors.ts';
import { excerpt } from '../paging.ts';
import { storableText } from '../text.ts';

const TEXT_LENGTH_MAX = 200;

/** The argument that says what a search looks for. */
export const SEARCH_TEXT = {
  required: true,
  description: `What to look for, 1 to ${TEXT_LENGTH_MAX} characters.`,
} as const;

/** @throws {BadUserInputError} if a text is empty or too long, or none that the graph can have */
export function checkSearchText(text: string, path = 'text'): void {
  if (text.trim() === '' || text.length > TEXT_LENGTH_MAX) {
    throw new BadUserInputError(
      path,
      `"${excerpt(text)}" has ${text.length} characters; 1 to ${TEXT_LENGTH_MAX} are allowed, not all of them spaces`,
    );
  }
  storableText(path, text);
}
