import type { EntityLine } from '../api/types.ts';
import type { Polarity } from '../view/view.ts';
import type { DrawnRelation } from './drawn.ts';

/** One line of the drawing: all relations between two that lean the same way. */
export interface Line {
  readonly id: string;
  readonly source: EntityLine;
  readonly target: EntityLine;
  readonly polarity: Polarity;
  /** Strongest first. */
  readonly relations: readonly DrawnRelation[];
  readonly claimCount: number;
  /** Whether one of them points from source to target, and from target to source; those of symmetric types point nowhere. */
  readonly forth: boolean;
  readonly back: boolean;
}

const known = new WeakMap<readonly DrawnRelation[], readonly Line[]>();

/** @returns the lines of relations, the same ones for the same relations: who compares them need not look into them */
export function linesOf(relations: readonly DrawnRelation[]): readonly Line[] {
  const lines = known.get(relations) ?? gathered(relations);
  known.set(relations, lines);
  return lines;
}

/**
 * Two countries that are much in the news have dozens of relations: a line for each would be a ball of wool, so there are
 * at most three between two.
 */
function gathered(relations: readonly DrawnRelation[]): Line[] {
  const lines = Map.groupBy(relations, ({ source, target, polarity }) => {
    const [one, other] = source.slug < target.slug ? [source.slug, target.slug] : [target.slug, source.slug];
    return `${one}|${other}|${polarity}`;
  });
  return [...lines].flatMap(([id, together]) => {
    const [strongest] = together;
    if (!strongest) return [];
    const { source, target, polarity } = strongest;
    const directed = together.filter(({ symmetric }) => !symmetric);
    const claimCount = together.reduce((sum, relation) => sum + relation.claimCount, 0);
    const forth = directed.some((relation) => relation.source.slug === source.slug);
    const back = directed.some((relation) => relation.source.slug !== source.slug);
    return [{ id, source, target, polarity, relations: together, claimCount, forth, back }];
  });
}
