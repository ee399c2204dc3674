import type { ClaimStatus, Modality } from '../../model/claim.ts';
import type { RelationType } from '../../model/relation.ts';
import type { Visibility } from '../../model/visibility.ts';
import type { DatesBetween } from '../page.ts';
import type { EntityWhere } from './leaves.ts';
import type { Where } from './where.ts';

/** What an entity is to a claim. */
export type ClaimRole = 'SUBJECT' | 'OBJECT' | 'SAID_BY';

/** What can be asked of a claim. */
export type ClaimLeaf =
  | { readonly on: 'STATUSES'; readonly in: readonly ClaimStatus[] }
  | { readonly on: 'VISIBILITY'; readonly in: readonly Visibility[] }
  | { readonly on: 'TYPES'; readonly in: readonly RelationType[] }
  /** It is dated on one of these days; an undated one comes before all of them. */
  | ({ readonly on: 'DATES' } & DatesBetween)
  | { readonly on: 'MODALITY'; readonly in: readonly Modality[] }
  /** It happened on this day or earlier, or held on it; an undated one did neither. */
  | { readonly on: 'AS_OF'; readonly day: string }
  /** This graph had learned of it by then; what is asked of its status is asked of that which it had then. */
  | { readonly on: 'KNOWN_AT'; readonly time: string }
  /** Its dataset gives it one of these codes or names, or a code of one of these roots. */
  | { readonly on: 'CAMEO_CODE' | 'EVENT_NAME' | 'CAMEO_ROOT'; readonly in: readonly string[] }
  /** Somebody said how sure they are, and so sure; both included. */
  | { readonly on: 'CONFIDENCE'; readonly min: number; readonly max: number }
  /** Its summary has all of these, in lower case. */
  | { readonly on: 'TEXT'; readonly words: readonly string[] }
  /** One of these sources published it, or it was had from one; plain ids. */
  | { readonly on: 'SOURCE'; readonly in: readonly string[] }
  /** Somebody such is one of these to it. */
  | { readonly on: 'ROLE'; readonly roles: readonly ClaimRole[]; readonly where: EntityWhere };
export type ClaimWhere = Where<ClaimLeaf>;
