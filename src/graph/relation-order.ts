import type { z } from 'zod';
import { LATEST_COUNTED, RANK_COUNTED } from '../model/rollup.ts';
import { descendingRange, type PageRequest } from './page.ts';
import { definePage, type PagedStatement } from './paged-statement.ts';

/** Which part of a list of relations is wanted, and in which of its orders. */
export interface RelationPageRequest extends PageRequest {
  /** By the day of the latest claim that counts, undated last; else by the number of claims. */
  readonly byLatest?: boolean | undefined;
}

/** Declares the statement of a page of relations that is stored in both orders, each with its generated twin. */
export function defineRelationPage<P extends z.ZodObject, R extends z.ZodObject>(
  name: string,
  declaration: { params: P; row: R },
): (request: RelationPageRequest) => ReturnType<PagedStatement<P, R>> {
  const strongest = definePage(name, declaration);
  const latest = definePage(`${name}-latest`, declaration);
  return (request) => (request.byLatest ? latest : strongest)(request);
}

/** @returns the key that those of relations with a claim that counts are above */
export const lowestKey = ({ byLatest }: RelationPageRequest): string =>
  byLatest ? LATEST_COUNTED : RANK_COUNTED;

/** @returns the range of a page among relations with a claim that counts */
export const relationRange = (request: RelationPageRequest) => descendingRange(request, lowestKey(request));
