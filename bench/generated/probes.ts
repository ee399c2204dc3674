import { seededRandom } from '../../test/setup/random.ts';
import { pickEvent } from './events.ts';
import type { Story } from './stories.ts';

/**
 * Actors that have the same claims about the same others in a graph of any size, but for the dates: what is
 * asked about them shows what the size of the graph costs. The others are among the first in the news, so
 * that they grow with the graph.
 */
export interface Probe {
  readonly name: string;
  readonly claims: number;
}

/** How many probes have how many claims each. */
const GROUPS = [
  { claims: 4000, probes: 1 },
  { claims: 1000, probes: 2 },
  { claims: 250, probes: 5 },
  { claims: 50, probes: 12 },
  { claims: 10, probes: 30 },
  { claims: 1, probes: 50 },
] as const;

/** The one with the most claims first. */
export const PROBES: readonly Probe[] = GROUPS.flatMap(({ claims, probes }) =>
  Array.from({ length: probes }, (_, index) => ({ name: `Probe ${index + 1} of ${claims}`, claims })),
);

export const PROBE_CLAIMS = PROBES.reduce((sum, { claims }) => sum + claims, 0);

/** In ICEWS18 an actor of n claims stands to some n^0.765 others: 630 claims, 138 others; 20,432 and 1,978. */
const OTHERS_EXPONENT = 0.765;
/** Actors that are there in the smallest graph too. */
const OTHERS_AMONG = 3000;
/** A few of the others are in most of the claims. */
const STEEPNESS = 2.2;
const SEED = 468_558;

/** A story whose source or target is a probe, given by name, and the other one by number. */
export interface ProbeStory {
  readonly source: string | number;
  readonly target: string | number;
  readonly event: Story['event'];
}

/** Every story of the probes, in an order that mixes them; together they are `PROBE_CLAIMS` claims. */
export function probeStories(): ProbeStory[] {
  const random = seededRandom(SEED);
  const stories = PROBES.flatMap(({ name, claims }) => {
    const others = new Set<number>();
    while (others.size < Math.round(claims ** OTHERS_EXPONENT)) {
      others.add(Math.floor(OTHERS_AMONG * random.next() ** STEEPNESS));
    }
    const list = [...others];
    const told: ProbeStory[] = [];
    for (let left = claims; left > 0; ) {
      const [event, other] = [pickEvent(random), random.pickFirst(list, STEEPNESS)];
      if (event.mirrored !== null && left === 1) continue;
      const [source, target] = random.chance(0.5) ? [name, other] : [other, name];
      told.push({ source, target, event });
      left -= event.mirrored === null ? 1 : 2;
    }
    return told;
  });
  return stories
    .map((story) => ({ story, place: random.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ story }) => story);
}
