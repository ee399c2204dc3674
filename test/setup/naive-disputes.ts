import type { NewClaim } from '../../src/graph/write/new-claim.ts';
import type { ClaimStatus } from '../../src/model/claim.ts';
import { relationTypeRow } from '../../src/model/relation.ts';
import { firstDay } from './generated-answers.ts';

/**
 * What stands against what, worked out claim by claim from rows as they were at some clock: by no statement, and by none of
 * the functions that ask.
 */
export type DisputedClaim = Pick<
  NewClaim,
  'id' | 'date' | 'validFrom' | 'validTo' | 'modality' | 'denies'
> & {
  readonly status: ClaimStatus;
};

/** A relation with the claims that are linked to it, those that count no more too. */
export interface DisputedRelation {
  readonly id: string;
  readonly linked: readonly DisputedClaim[];
}

const DAY_MS = 86_400_000;
const holds = ({ status }: DisputedClaim) => status === 'ACTIVE';
const dayOf = ({ date, validFrom }: DisputedClaim) => validFrom ?? firstDay(date);

/** Claims that hold and deny others. */
export const deniersAmong = (claims: readonly DisputedClaim[]) =>
  claims.filter((claim) => holds(claim) && claim.modality === 'DENIED' && claim.denies.length > 0);

/** Pairs of a claim that counts and one of `deniers` that denies it. */
export const naiveDenials = (relation: DisputedRelation, deniers: readonly DisputedClaim[]) =>
  relation.linked
    .filter(holds)
    .flatMap((claim) =>
      deniers.filter(({ denies }) => denies.includes(claim.id)).map((against) => [claim.id, against.id]),
    );

/** Pairs of a claim and one that says that it had ended by when the first was voiced. */
export function naiveEnds({ linked }: DisputedRelation) {
  const counted = linked.filter(holds);
  return counted.flatMap((claim) => {
    const voiced = firstDay(claim.date) ?? claim.validFrom;
    return counted
      .filter(({ validTo: end }) => {
        if (!end || !voiced || voiced < end) return false;
        const hasEnded = claim.validTo !== null && claim.validTo <= end;
        const beginsAnew =
          claim.validFrom !== null && claim.validFrom >= end && claim.validFrom !== firstDay(claim.date);
        return !hasEnded && !beginsAnew;
      })
      .map((against) => [claim.id, against.id]);
  });
}

/** Whether the relations lean opposite ways and have the same ends, in whichever direction. */
function areOpposite(one: string, other: string): boolean {
  const [[from, type, to], [otherFrom, otherType, otherTo]] = [one.split(':'), other.split(':')];
  const lean = (name: string | undefined) => relationTypeRow(name as NewClaim['relation']).polarity;
  const ends = (...names: (string | undefined)[]) => names.sort().join();
  return lean(type) * lean(otherType) === -1 && ends(from, to) === ends(otherFrom, otherTo);
}

/** Pairs of a claim of a relation and one of an opposite relation, no more days apart than that. */
export function naiveMixed(
  relation: DisputedRelation,
  relations: readonly DisputedRelation[],
  windowDays: number,
) {
  const against = relations.filter(({ id }) => areOpposite(relation.id, id)).flatMap(({ linked }) => linked);
  return relation.linked.filter(holds).flatMap((claim) =>
    against.filter(holds).flatMap((other) => {
      const [day, otherDay] = [dayOf(claim), dayOf(other)];
      const isNear =
        day && otherDay && Math.abs(Date.parse(day) - Date.parse(otherDay)) <= windowDays * DAY_MS;
      return isNear ? [[claim.id, other.id]] : [];
    }),
  );
}
