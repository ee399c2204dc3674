import { z } from 'zod';
import { entityFields } from './fields.ts';

/** A city, a building, a sea, a region. */
export const Place = entityFields.extend({
  kind: z.literal('Place'),
  /** Degrees north, WGS 84. */
  latitude: z.number().min(-90).max(90).nullable().default(null),
  /** Degrees east, WGS 84. */
  longitude: z.number().min(-180).max(180).nullable().default(null),
});
