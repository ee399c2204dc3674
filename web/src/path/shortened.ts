/** How wide a name may be in a box, in Latin letters. */
const WIDTH = 18;
/** Letters that are as wide as two Latin ones: Han, Hangul, Kana and their like. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u;

/** @returns a name as far as a box has room for it */
export function shortened(name: string): string {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const widths = letters.map((letter) => (WIDE.test(letter) ? 2 : 1));
  if (widthOf(widths) <= WIDTH) return name;
  const kept = widths.findIndex((_, index) => widthOf(widths.slice(0, index + 1)) > WIDTH - 1);
  return `${letters.slice(0, kept).join('').trimEnd()}…`;
}

const widthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
