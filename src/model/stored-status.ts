import { CLAIM_STATUSES, type ClaimStatus } from './claim.ts';
import type { Visibility } from './visibility.ts';

const PREFIX = 'PRIVATE_';
type Private = `${typeof PREFIX}${ClaimStatus}`;

/**
 * Where a claim stands in its life, as it is stored: that of a private one says so. What asks for ACTIVE claims, or counts
 * them, meets no private one.
 */
export type StoredStatus = ClaimStatus | Private;

export const STATUS_NAMES = Object.keys(CLAIM_STATUSES) as [ClaimStatus, ...ClaimStatus[]];
const PRIVATE_STATUSES = STATUS_NAMES.map((status): Private => `${PREFIX}${status}`);
export const STORED_STATUSES = [...STATUS_NAMES, ...PRIVATE_STATUSES] as [StoredStatus, ...StoredStatus[]];

export const storedStatus = (status: ClaimStatus, visibility: Visibility): StoredStatus =>
  visibility === 'PRIVATE' ? `${PREFIX}${status}` : status;

export const visibilityOf = (stored: string): Visibility =>
  stored.startsWith(PREFIX) ? 'PRIVATE' : 'PUBLIC';

/** Where a claim stands, whoever is shown it. */
export function statusOf(stored: StoredStatus): ClaimStatus;
/** @returns undefined for what is no status */
export function statusOf(stored: string): ClaimStatus | undefined;
export function statusOf(stored: string): ClaimStatus | undefined {
  return STATUS_NAMES.find((status) => stored === status || stored === `${PREFIX}${status}`);
}

/** @returns statuses as they are stored of claims that somebody is shown */
export const storedStatuses = (statuses: readonly ClaimStatus[], withPrivate: boolean): StoredStatus[] =>
  withPrivate ? statuses.flatMap((status): StoredStatus[] => [status, `${PREFIX}${status}`]) : [...statuses];

/** What a claim may be now that was ACTIVE once. */
export const AFTER_ACTIVE: readonly ClaimStatus[] = ['ACTIVE', 'SUPERSEDED', 'RETRACTED'];
