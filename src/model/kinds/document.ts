import { z } from 'zod';
import { PartialDate } from '../date.ts';
import { WebAddress } from '../text.ts';
import { entityFields } from './fields.ts';

/** A treaty, a joint statement, a published strategy. */
export const Document = entityFields.extend({
  kind: z.literal('Document'),
  /** FollowTheMoney `publishedAt` of a document: the day it was issued. */
  issuedDate: PartialDate.nullable().default(null),
  url: WebAddress.nullable().default(null),
});
