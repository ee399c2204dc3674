import { z } from 'zod';
import { PartialDate } from '../date.ts';
import { entityFields } from './fields.ts';

/** A summit, a war, an election: something with a name that happened or goes on. */
export const Event = entityFields.extend({
  kind: z.literal('Event'),
  /** FollowTheMoney `startDate`. */
  startDate: PartialDate.nullable().default(null),
  /** FollowTheMoney `endDate`, null while it goes on. */
  endDate: PartialDate.nullable().default(null),
});
