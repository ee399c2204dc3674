import { z } from 'zod';
import { IndexedText, PlainId, WebAddress } from './text.ts';
import { VisibilityInput } from './visibility.ts';

/** Somebody who publishes: a newspaper, a news agency, a broadcaster. */
export const SourceInput = z.strictObject({
  id: PlainId,
  name: IndexedText,
  website: WebAddress.nullable().default(null),
  /** Plain id of the entity that this source is, when it also acts in the news (TASS). */
  entity: PlainId.nullable().default(null),
  /** Who is shown one that is new; null: everybody. */
  visibility: VisibilityInput,
});
export type SourceInput = z.infer<typeof SourceInput>;
