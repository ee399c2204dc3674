import { ICEWS_EVENT_NAMES, icewsEvent } from '../../src/import/tables/icews-events.ts';
import { CAMEO_CODES } from '../../src/model/cameo.ts';
import { type RelationType, relationTypeRow } from '../../src/model/relation.ts';
import type { Random } from '../../test/setup/random.ts';

/** Claims of each relation type in ten thousand, as counted in ICEWS18. */
const SHARES = {
  ...{ STATED_ABOUT: 2009, MET_WITH: 1103, PLEDGED_TO: 958, VISITED: 849, ATTACKS: 743, APPEALED_TO: 647 },
  ...{ SUPPORTS: 606, COERCES: 549, CRITICISES: 414, ACCUSES: 396, PROTESTS_AGAINST: 279 },
  ...{ NEGOTIATED_WITH: 205, SIGNED_AGREEMENT_WITH: 183, DEMANDS_OF: 177, REJECTS: 173, INVESTIGATES: 126 },
  ...{ THREATENS: 113, AIDS: 96, REDUCES_RELATIONS_WITH: 73, DEESCALATED_WITH: 59, COOPERATES_WITH: 56 },
  ...{ SPOKE_BY_PHONE_WITH: 53, CONCEDED_TO: 45, MOBILISES_AGAINST: 31, SANCTIONS: 22, OPPOSES: 16 },
  ...{ RECOGNISES: 14, MEDIATED_FOR: 3 },
} as const satisfies Partial<Record<RelationType, number>>;

/** Of the events of one type, the first in the table of codes are by far the commonest. */
const STEEPNESS = 3;

/** Something that one does to another, in the words of ICEWS. */
export interface GeneratedEvent {
  readonly name: string;
  /** What the same event is called from the other side, as meetings and visits are coded twice; else null. */
  readonly mirrored: string | null;
}

const typeOf = (name: string) => CAMEO_CODES.get(icewsEvent(name)?.code ?? '')?.type;
const eventsByType = Map.groupBy(ICEWS_EVENT_NAMES, typeOf);
/** Roots are named in capitals; hardly anything is coded so. */
const isRoot = (name: string) => name === name.toUpperCase();

function eventsOf(type: RelationType): readonly GeneratedEvent[] {
  if (type === 'VISITED') return [{ name: 'Make a visit', mirrored: 'Host a visit' }];
  const names = eventsByType.get(type) ?? [];
  const mirrored = relationTypeRow(type).symmetric;
  return names
    .toSorted((left, right) => Number(isRoot(left)) - Number(isRoot(right)))
    .map((name) => ({ name, mirrored: mirrored ? name : null }));
}

const kinds = Object.entries(SHARES).map(([type, share]) => {
  const events = eventsOf(type as RelationType);
  // One that is coded twice is chosen half as often.
  return { events, weight: events[0]?.mirrored ? share / 2 : share };
});
const weights = kinds.reduce((sum, { weight }) => sum + weight, 0);

/** Every event that is generated. */
export const GENERATED_EVENTS: readonly GeneratedEvent[] = kinds.flatMap(({ events }) => events);

/** @returns an event, each type as often as in ICEWS */
export function pickEvent(random: Random): GeneratedEvent {
  let at = random.next() * weights;
  const kind = kinds.find(({ weight }) => {
    at -= weight;
    return at < 0;
  });
  return random.pickFirst(kind?.events ?? GENERATED_EVENTS, STEEPNESS);
}
