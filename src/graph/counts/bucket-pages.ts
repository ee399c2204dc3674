import { z } from 'zod';
import type { Days } from '../../model/interval.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../../model/relation.ts';
import { groupOfType, type TimelineGroup } from '../../model/timeline.ts';
import type { ClaimReading, ClaimRecord } from '../claim.ts';
import type { Graph } from '../client.ts';
import { type ClaimsAsked, keysRow, pagesOfKeys, walkOf, walkParams } from '../filter/claim-pages.ts';
import { lookup } from '../filter/entity-set.ts';
import type { Page, PageRequest } from '../page.ts';
import { definePage } from '../paged-statement.ts';
import { type ClaimParent, claimParent } from './parents.ts';
import { ROOT_OF_TYPE } from './plain-groups.ts';

const list = claimParent.extend({
  below: z.string(),
  above: z.string(),
  types: z.record(z.string(), z.literal(true)).nullable(),
  tests: z.array(z.record(z.string(), z.unknown())),
});
const pagesWhere = definePage('claim/pages-where', {
  params: walkParams.extend({ lists: z.array(list).max(1000) }),
  row: keysRow.extend({ key: z.string() }),
});

/** Claims of one bucket of a timeline. */
export interface BucketList extends Days {
  readonly parent: ClaimParent;
  readonly by: TimelineGroup;
  readonly group: string | null;
  /** Every group of the timeline: in the one without a name are claims of none of these. */
  readonly groups: readonly (string | null)[];
}

/** @returns key → page of the claims of a bucket, newest first; every key has one */
export async function bucketPages(
  graph: Graph,
  buckets: ReadonlyMap<string, BucketList>,
  asked: ClaimsAsked,
  request: PageRequest,
  options?: ClaimReading,
): Promise<Map<string, Page<ClaimRecord>>> {
  const walk = await walkOf(asked, request);
  const lists = [...buckets].map(([key, bucket]) => listOf(key, bucket));
  const rows = await graph.run(pagesWhere(request), { ...walk, lists }, options);
  return pagesOfKeys(graph, rows, { parts: asked, request, options });
}

function listOf(key: string, { parent, from, to, ...told }: BucketList): z.input<typeof list> {
  const { begin, starts } = parent;
  return { key, begin, starts, above: from, below: `${to}~`, types: typesOf(told), tests: testsOf(told) };
}

type Told = Pick<BucketList, 'by' | 'group' | 'groups'>;

/** @returns types of which the claims of a group are; null for all */
function typesOf({ by, group }: Told) {
  if (by !== 'TYPE' && by !== 'POLARITY' && by !== 'QUAD') return null;
  return lookup(RELATION_TYPE_NAMES.filter((type: RelationType) => groupOfType(by, type) === group));
}

function testsOf({ by, group, groups }: Told): z.input<typeof list>['tests'] {
  if (by !== 'CAMEO_ROOT' && by !== 'SOURCE') return [];
  const is = group !== null;
  const named = is ? [group] : groups.filter((other) => other !== null);
  const values = lookup(named);
  if (by === 'SOURCE') return [{ on: 'SOURCE', is, values }];
  const types = RELATION_TYPE_NAMES.filter((type) => named.includes(ROOT_OF_TYPE[type] ?? ''));
  return [{ on: 'CAMEO_ROOT', is, values, types: lookup(types) }];
}
