import { z } from 'zod';
import { Identifier } from '../identifier.ts';
import { Name } from '../name.ts';
import { IndexedText, PlainId, Text } from '../text.ts';

/** What every entity has, whatever its kind. */
export const entityFields = z.strictObject({
  id: PlainId,
  /** Common English name, or the source's name when no English one is known. */
  name: IndexedText,
  /** One sentence in our own words, or null. */
  description: Text.max(5000).nullable().default(null),
  /** Names beside `name`, which counts as the primary English one unless listed here. */
  names: z.array(Name).max(500).default([]),
  identifiers: z.array(Identifier).max(50).default([]),
  /** Plain ids of the countries it belongs to: "Police (India)" → india. */
  affiliations: z.array(PlainId).max(50).default([]),
});
