import type { GraphQLResolveInfo } from 'graphql';
import { ClaimDetails, type ClaimLink, type ClaimParts, type ClaimRecord } from '../../graph/claim.ts';
import { namesAhead, onceAField } from '../selection.ts';

/** Fields that need links of the claim read, and of which type. */
export const LINK_FIELDS = {
  subjects: 'SUBJECT',
  objects: 'OBJECT',
  about: 'ABOUT',
  saidBy: 'SAID_BY',
  via: 'VIA',
  partOf: 'PART_OF',
  at: 'AT',
} as const satisfies Record<string, ClaimLink>;

/** The field that needs its evidence read. */
const EVIDENCE_FIELD = 'evidence';

/** Fields that need its details read: each detail has the name of its field, and the status tells who is shown it. */
const DETAIL_FIELDS = [...Object.keys(ClaimDetails.shape), 'visibility'];

/** What fields of a claim need beside what is always read. */
function partsOf(names: ReadonlySet<string>): ClaimParts {
  return {
    withDetails: DETAIL_FIELDS.some((name) => names.has(name)),
    roles: Object.entries(LINK_FIELDS).flatMap(([field, role]) => (names.has(field) ? [role] : [])),
    withEvidence: names.has(EVIDENCE_FIELD),
  };
}

/** Parts of the claims of a list that is being resolved. */
export const listedParts: (info: GraphQLResolveInfo) => ClaimParts = onceAField((info) =>
  partsOf(namesAhead(info, ['edges', 'node'], ['nodes'])),
);

/** Parts of a claim that a field which is being resolved may find. */
export const foundParts: (info: GraphQLResolveInfo) => ClaimParts = onceAField((info) =>
  partsOf(namesAhead(info, [])),
);

/** @throws if they were not read, which would be a defect: `listedParts` tells what is asked for */
export function detailsOf({ id, details }: ClaimRecord): ClaimDetails {
  if (!details) throw new Error(`details of claim "${id}" are asked for but were not read`);
  return details;
}
