import { z } from 'zod';

/** Who is shown an article, a source or a claim. */
export const VISIBILITIES = {
  PUBLIC: 'Everybody who may read.',
  PRIVATE: 'Those with the role PRIVATE_READER or more. Others see no trace of it, and no count has it.',
} as const;
export type Visibility = keyof typeof VISIBILITIES;
export const VISIBILITY_NAMES = Object.keys(VISIBILITIES) as [Visibility, ...Visibility[]];

/** Of articles, sources, relations and changes: what is public has none. */
export const StoredVisibility = z.literal('PRIVATE').nullable();
export type StoredVisibility = z.infer<typeof StoredVisibility>;

/** Who is to be shown something; null where the input says nothing of it. */
export const VisibilityInput = z.enum(VISIBILITY_NAMES).nullable().default(null);
