import type { EntityKind } from '../../../src/model/kind.ts';
import type { Polarity } from '../view/view.ts';

/** Lines say which way a relation leans also where colours cannot be told apart. */
export const DASHES = { POSITIVE: [], NEGATIVE: [8, 5], NEUTRAL: [2, 4] } as const satisfies Record<
  Polarity,
  readonly number[]
>;

/** Above so many entities a drawing is looked at from so far that its dashes are to be longer. */
export const FAR_ABOVE = 150;
const FAR = 4;

/** @returns the dashes of a line in a drawing that is looked at from far: seen as such, and far fewer to draw */
export const farDashes = (polarity: Polarity): number[] => DASHES[polarity].map((length) => length * FAR);

const THINNEST = 1.5;
const THICKEST = 9;

/** So that a hundred claims can be told from a thousand, which is as many as any line shows. */
const STEP = 0.75;

/** @returns width of the line of a relation: twice the claims, one step wider */
export const widthOf = (claims: number): number =>
  Math.min(THICKEST, THINNEST + STEP * Math.log2(Math.max(1, claims)));

/** Shape of an entity by its kind, as the drawing library names them. */
export const SHAPES = {
  Person: 'ellipse',
  Country: 'round-rectangle',
  Organization: 'hexagon',
  Place: 'diamond',
  Event: 'octagon',
  Document: 'rectangle',
  Topic: 'pentagon',
  Actor: 'triangle',
} as const satisfies Record<EntityKind, string>;
