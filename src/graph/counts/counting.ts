import type { ClaimWhere } from '../filter/claim-leaves.ts';
import type { EntityWhere } from '../filter/leaves.ts';
import { mentions } from '../filter/where.ts';
import type { DatesBetween } from '../page.ts';

/**
 * A condition under which claims are counted. Unless it speaks of status or modality, those are left out that
 * count in no relation: that hold no more, wait for an editor, or deny.
 */
export function counting(where: ClaimWhere): ClaimWhere {
  const and: ClaimWhere[] = [where];
  if (!mentions(where, ({ on }) => on === 'STATUSES')) and.push({ leaf: { on: 'STATUSES', in: ['ACTIVE'] } });
  if (!mentions(where, ({ on }) => on === 'MODALITY')) {
    and.push({ not: { leaf: { on: 'MODALITY', in: ['DENIED'] } } });
  }
  return { and };
}

/** The same condition, in which whoever is named stands for whoever belongs to them too. */
export function withAffiliates(where: ClaimWhere): ClaimWhere {
  if ('not' in where) return { not: withAffiliates(where.not) };
  if ('and' in where) return { and: where.and.map(withAffiliates) };
  if ('or' in where) return { or: where.or.map(withAffiliates) };
  const { leaf } = where;
  return leaf.on === 'ROLE' ? { leaf: { ...leaf, where: orAffiliated(leaf.where) } } : where;
}

function orAffiliated(where: EntityWhere): EntityWhere {
  if ('not' in where) return { not: orAffiliated(where.not) };
  if ('and' in where) return { and: where.and.map(orAffiliated) };
  if ('or' in where) return { or: where.or.map(orAffiliated) };
  const { leaf } = where;
  return leaf.on === 'IDS' ? { or: [where, { leaf: { on: 'AFFILIATIONS', in: leaf.in } }] } : where;
}

/** @returns days that a condition keeps claims between, whatever else it says */
export function daysOf(where: ClaimWhere): DatesBetween {
  if ('leaf' in where) {
    const { leaf } = where;
    return leaf.on === 'DATES' ? { from: leaf.from, to: leaf.to } : {};
  }
  if (!('and' in where)) return {};
  return where.and.map(daysOf).reduce(
    (one, other) => ({
      from: later(one.from, other.from),
      to: earlier(one.to, other.to),
    }),
    {},
  );
}

const later = (one?: string, other?: string) =>
  one === undefined || (other !== undefined && other > one) ? other : one;
const earlier = (one?: string, other?: string) =>
  one === undefined || (other !== undefined && other < one) ? other : one;
