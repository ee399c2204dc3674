import { z } from 'zod';
import { entityFields } from './fields.ts';

/** An actor whose kind no source gives a reason for. */
export const Actor = entityFields.extend({ kind: z.literal('Actor') });
