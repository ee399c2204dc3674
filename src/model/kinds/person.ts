import { z } from 'zod';
import { PartialDate } from '../date.ts';
import { entityFields } from './fields.ts';

/** A person named in the news, e.g. a head of state. */
export const Person = entityFields.extend({
  kind: z.literal('Person'),
  /** FollowTheMoney `birthDate`: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  birthDate: PartialDate.nullable().default(null),
  /** FollowTheMoney `deathDate`, null while alive or when unknown. */
  deathDate: PartialDate.nullable().default(null),
});
