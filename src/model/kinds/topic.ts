import { z } from 'zod';
import { entityFields } from './fields.ts';

/** A matter at issue, e.g. an industry or a dispute. */
export const Topic = entityFields.extend({ kind: z.literal('Topic') });
