import { BadUserInputError } from '../../errors.ts';
import type { BucketList } from '../../graph/counts/bucket-pages.ts';
import { builder } from '../builder.ts';
import { ClaimConnection, claimOrder, claimSort } from '../claims/claim-lists.ts';
import { listedParts } from '../claims/claim-parts.ts';
import { pageComplexity } from '../complexity.ts';
import { loadLinked } from '../load.ts';
import { connection, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';
import { type BucketOf, TimelineBucketRef } from './timeline.ts';

/** Claims that the buckets of one timeline may give: as many as ten of them with pages of 100. */
const CLAIMS_MAX = 1000;

builder.objectField(TimelineBucketRef, 'claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: `Its claims, newest first. Over all buckets of a timeline that have some, at most ${CLAIMS_MAX} may be asked for.`,
    args: { ...t.arg.connectionArgs(), orderBy: t.arg(claimOrder) },
    complexity: pageComplexity,
    resolve: async (bucketOf, { orderBy, ...args }, { loaders, clocks }, info) => {
      const { query, filled } = bucketOf.timeline;
      const page = pageRequest('claims', args, selectsTotal(info), orderBy === 'DATE_ASC');
      if (page.size * filled > CLAIMS_MAX) {
        throw new BadUserInputError(
          typeof args.last === 'number' ? 'last' : 'first',
          `${page.size} claims of each of ${filled} buckets are too many; ${Math.floor(CLAIMS_MAX / filled)} are allowed, or fewer buckets`,
        );
      }
      const list = { where: query.where, clock: clocks.at(info), page, parts: listedParts(info) };
      const found =
        bucketOf.bucket.claimCount === 0
          ? { items: [], more: false, total: 0 }
          : await loadLinked(loaders.bucketClaims(list), JSON.stringify(listOf(bucketOf)));
      return connection('claims', page, found, claimSort, (node) => ({ node }));
    },
  }),
);

function listOf({ timeline, bucket: { from, to, group } }: BucketOf): BucketList {
  const { parent, query, groups } = timeline;
  // Only the group without a name needs to know the others.
  return { parent, by: query.by, from, to, group, groups: group === null ? groups : [] };
}
