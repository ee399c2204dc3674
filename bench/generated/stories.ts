import type { Random } from '../../test/setup/random.ts';
import { type GeneratedEvent, pickEvent } from './events.ts';
import { Urn } from './urn.ts';

/** Something that happens between two actors, given by number. */
export interface Story {
  readonly source: number;
  readonly target: number;
  readonly event: GeneratedEvent;
}

/**
 * Fitted to ICEWS18 in the order of its days, where 23,033 actors stand in 124,896 pairs and 214,324
 * relations; the first fifth of its rows has half of the actors, as here.
 */
const ACTORS = { concentration: 115, discount: 0.59 };
const PAIRS = { concentration: 450, discount: 0.86 };
/** How often a pair that is in the news again does the same again. */
const SAME_AGAIN = 0.5;
/** Numbers of actors are below it, so that a pair is one number. */
const PAIR_FACTOR = 2 ** 26;

/**
 * What happens in the world, one thing after the other without end: pairs that were in the news are so
 * again, and some are new, of actors that may be known or new. Hubs grow with the number of stories, pairs
 * and relations slower, actors with about its square root.
 *
 * @param count stories that are taken at most
 */
export class World {
  readonly #random: Random;
  readonly #actors: Urn;
  readonly #pairs: Urn;
  readonly #pairNumbers = new Map<number, number>();
  readonly #ends: number[] = [];
  readonly #told: Story[];
  #actorCount = 0;

  constructor(random: Random, count: number) {
    this.#random = random;
    this.#actors = new Urn(random, ACTORS, 2 * count);
    this.#pairs = new Urn(random, PAIRS, count);
    this.#told = [];
  }

  next(): Story {
    const earlier = this.#pairs.earlier();
    const pair = earlier === undefined ? this.#newPair() : this.#pairs.item(earlier);
    const again = earlier !== undefined && this.#random.chance(SAME_AGAIN);
    const story = (again && this.#told[earlier]) || this.#story(pair);
    this.#told[this.#pairs.add(pair, earlier === undefined)] = story;
    return story;
  }

  #story(pair: number): Story {
    const ends = this.#ends[pair] ?? 0;
    const [low, high] = [Math.floor(ends / PAIR_FACTOR), ends % PAIR_FACTOR];
    const [source, target] = this.#random.chance(0.5) ? [low, high] : [high, low];
    return { source, target, event: pickEvent(this.#random) };
  }

  #newPair(): number {
    const one = this.#actor();
    let other = this.#actor();
    while (other === one) other = this.#actor();
    const ends = Math.min(one, other) * PAIR_FACTOR + Math.max(one, other);
    const known = this.#pairNumbers.get(ends);
    if (known !== undefined) return known;
    this.#pairNumbers.set(ends, this.#ends.length);
    return this.#ends.push(ends) - 1;
  }

  #actor(): number {
    const earlier = this.#actors.earlier();
    const actor = earlier === undefined ? this.#actorCount++ : this.#actors.item(earlier);
    this.#actors.add(actor, earlier === undefined);
    return actor;
  }
}
