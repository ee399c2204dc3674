import { z } from 'zod';
import { PartialDate } from '../date.ts';
import { WebAddress } from '../text.ts';
import { entityFields } from './fields.ts';

/** An alliance, a company, a party, an agency. */
export const Organization = entityFields.extend({
  kind: z.literal('Organization'),
  /** schema.org `foundingDate`. */
  foundingDate: PartialDate.nullable().default(null),
  website: WebAddress.nullable().default(null),
});
