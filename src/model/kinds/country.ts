import { z } from 'zod';
import { entityFields } from './fields.ts';

/** A country; its ISO 3166-1 alpha-3 code and Wikidata item are identifiers. */
export const Country = entityFields.extend({
  kind: z.literal('Country'),
  /** ISO 3166-1 alpha-2 code; Namibia's is the text `NA`. */
  alpha2: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters')
    .nullable()
    .default(null),
});
