import type { Facet } from '../../../src/model/facets.ts';
import { listedDay } from '../generated-answers.ts';
import type { GeneratedClaim } from '../generated-claims.ts';
import { generatedEntities } from '../generated-entities.ts';
import { eventsOf, groupsOf } from './naive-timeline.ts';

/** What claims are counted by, worked out claim by claim, by nothing of what the program counts them with. */

const byId = new Map(generatedEntities.map((entity) => [entity.id, entity]));
const endsOf = ({ subjects, objects }: GeneratedClaim) => [...new Set([...subjects, ...objects])];

/** @param own entities that the claims were asked for by */
function keysOf(by: Facet, claim: GeneratedClaim, own: readonly string[]): readonly (string | null)[] {
  const others = endsOf(claim).filter((id) => !own.includes(id));
  const counterparts = (others.length > 0 ? others : endsOf(claim)).flatMap((id) => byId.get(id) ?? []);
  switch (by) {
    case 'EVENT_NAME':
      return [claim.eventName ?? null];
    case 'CAMEO_CODE':
      return [claim.cameoCode ?? null];
    case 'MONTH':
      return [listedDay(claim)?.slice(0, 7) ?? null];
    case 'COUNTERPART':
      return counterparts.map(({ id }) => id);
    case 'KIND':
      return counterparts.map(({ kind }) => kind);
    case 'AFFILIATION': {
      const countries = counterparts.flatMap(({ affiliations }) => affiliations);
      return countries.length > 0 ? countries : [null];
    }
    default:
      return groupsOf(by, claim);
  }
}

const counted = (claims: readonly GeneratedClaim[]) => ({
  claimCount: claims.length,
  eventCount: eventsOf(claims),
  entityCount: new Set(claims.flatMap(endsOf)).size,
});

/** @returns all groups, those with the most claims first, then by their key, and all claims together */
export function naiveFacets(claims: readonly GeneratedClaim[], by: Facet, own: readonly string[]) {
  const cells = new Map<string | null, GeneratedClaim[]>();
  for (const claim of claims) {
    for (const key of new Set(keysOf(by, claim, own))) {
      const inside = cells.get(key);
      if (inside) inside.push(claim);
      else cells.set(key, [claim]);
    }
  }
  const groups = [...cells].map(([key, inside]) => ({ key, ...counted(inside) }));
  const last = (key: string | null) => key ?? '\u{10ffff}';
  return {
    groups: groups.sort(
      (left, right) => right.claimCount - left.claimCount || (last(left.key) < last(right.key) ? -1 : 1),
    ),
    all: counted(claims),
  };
}
