import type { Place } from '../view/view.ts';
import type { Drawn } from './drawn.ts';
import { linesOf } from './lines.ts';
import type { Places } from './places.ts';

/** What the worker is told. */
export interface ToArrange {
  readonly id: number;
  readonly entities: readonly string[];
  readonly relations: readonly (readonly [source: string, target: string])[];
  /** Where they are to stay. */
  readonly fixed: Readonly<Record<string, Place>>;
  /** Where it is to begin; of nobody, if it is to find all places anew. */
  readonly near: Readonly<Record<string, Place>>;
}

export type Asked = Omit<ToArrange, 'id'>;

/** What it answers. */
export interface Arranged {
  readonly id: number;
  readonly places: readonly (readonly [slug: string, place: Place])[];
}

/** What is drawn, and where. */
export interface ArrangedDrawing {
  readonly drawn: Drawn;
  readonly places: Places;
}

/** How far from the one that brought them newcomers begin. */
const RING = 160;

/**
 * @param known where those are that were drawn before: they stay, so that nobody has to look for them again
 * @returns what to arrange; undefined if everybody has a place
 */
export function toArrange(
  drawn: Drawn,
  known: Places,
  pins: Readonly<Record<string, Place>>,
): Asked | undefined {
  const slugs = drawn.entities.map(({ slug }) => slug);
  const stays = slugs.filter((slug) => known.has(slug));
  if (stays.length === slugs.length) return undefined;
  // Two are not nearer to each other for having many relations.
  const pairs = new Map(
    linesOf(drawn.relations).map(({ source, target }) => [
      `${source.slug}|${target.slug}`,
      [source.slug, target.slug] as const,
    ]),
  );
  const relations = [...pairs.values()];
  // With few who stay there is nothing that one could be at home in.
  const anew = stays.length * 2 < slugs.length;
  const pinned = Object.fromEntries(Object.entries(pins).filter(([slug]) => slugs.includes(slug)));
  if (anew) return { entities: slugs, relations, fixed: pinned, near: {} };
  const fixed = {
    ...Object.fromEntries(stays.map((slug): [string, Place] => [slug, known.get(slug) ?? [0, 0]])),
    ...pinned,
  };
  return { entities: slugs, relations, fixed, near: { ...ringAround(drawn, known), ...fixed } };
}

/** Newcomers, each beside one of those who are there and whom it stands in a relation with. */
function ringAround({ entities, relations }: Drawn, known: Places): Record<string, Place> {
  const newcomers = entities.filter(({ slug }) => !known.has(slug));
  return Object.fromEntries(
    newcomers.map(({ slug }, index): [string, Place] => {
      const ends = relations.flatMap(({ source, target }) =>
        source.slug === slug ? [target.slug] : target.slug === slug ? [source.slug] : [],
      );
      const [x, y] = known.get(ends.find((end) => known.has(end)) ?? '') ?? [0, 0];
      const angle = (index / newcomers.length) * 2 * Math.PI;
      return [slug, [x + RING * Math.cos(angle), y + RING * Math.sin(angle)]];
    }),
  );
}
