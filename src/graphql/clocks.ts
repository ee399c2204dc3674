import type { GraphQLResolveInfo } from 'graphql';
import type { Clock } from '../model/clock.ts';
import { builder } from './builder.ts';

type Place = Pick<GraphQLResolveInfo, 'path'>;
type Path = Place['path'];

/** Arguments that set a field's clock. */
export interface ClockArguments {
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/**
 * The clocks of one request: one that a field is given holds for everything under it. What a field resolves to is
 * shared by all fields that meet it, whatever their clock, so that a clock goes by where a field stands.
 */
export class Clocks {
  readonly #given = new Map<Path, Clock>();
  /** What is read without a clock. */
  readonly now: Clock;

  constructor(now: Clock) {
    this.now = now;
  }

  /** @returns what the field being resolved is read at, and all that is under it unless it has a clock of its own */
  at(info: Place, args: ClockArguments = {}): Clock {
    const clock = this.under(info, args);
    if (args.asOf || args.knownAt) this.#given.set(info.path, clock);
    return clock;
  }

  /** @returns what a field is read at that is given these arguments under the one being resolved */
  under({ path }: Place, { asOf, knownAt }: ClockArguments): Clock {
    const above = this.#above(path);
    return asOf || knownAt
      ? { ...above, asOf: asOf ?? above.asOf, knownAt: knownAt ?? above.knownAt }
      : above;
  }

  #above(path: Path): Clock {
    if (this.#given.size === 0) return this.now;
    for (let place: Path | undefined = path; place; place = place.prev) {
      const given = this.#given.get(place);
      if (given) return given;
    }
    return this.now;
  }
}

/** What arguments that set a clock have in common. */
export const HOLDS_UNDER = 'It holds for everything under this field too, unless that is given its own.';

/** The arguments of a field that can be read as it was. */
export const clockArgs = builder.args((t) => ({
  asOf: t.field({
    type: 'Date',
    description: `Only what had happened by this day, or held on it; what has no date is left out. ${HOLDS_UNDER}`,
  }),
  knownAt: t.field({
    type: 'DateTime',
    description: `Only what this graph had learned by then, as it stood then. ${HOLDS_UNDER}`,
  }),
}));
