import { xml } from '../../../src/export/formats/xml-text.ts';
import type { ArrangedDrawing } from '../graph/arranging.ts';
import { FONT, type Theme } from '../graph/colours.ts';
import { type DrawnEntity, moreLabel } from '../graph/drawn.ts';
import { type Line, linesOf } from '../graph/lines.ts';
import type { Places } from '../graph/places.ts';
import { DASHES, widthOf } from '../graph/strokes.ts';
import { SIGNS } from '../view/view.ts';

const MARGIN = 100;
const RADIUS = 12;
const LINE_HEIGHT = 15;
/** How far lines between the same two keep from each other. */
const APART = 36;

/** @returns the drawing as a file that can be scaled and edited, in the colours that are on the screen */
export function toSvg({ drawn, places }: ArrangedDrawing, theme: Theme): string {
  const xs = [...places.values()].map(([x]) => x);
  const ys = [...places.values()].map(([, y]) => y);
  const [left, top] = [Math.min(0, ...xs) - MARGIN, Math.min(0, ...ys) - MARGIN];
  const [width, height] = [Math.max(0, ...xs) + MARGIN - left, Math.max(0, ...ys) + MARGIN - top];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="${xml(FONT)}" font-size="13" text-anchor="middle">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${theme.ground}"/>`,
    ...linesIn(linesOf(drawn.relations), places, theme),
    ...drawn.entities.map((entity) => nodeOf(entity, places, theme)),
    '</svg>\n',
  ].join('\n');
}

function linesIn(lines: readonly Line[], places: Places, theme: Theme): string[] {
  const between = new Map<string, number>();
  return lines.map((line) => {
    const pair = [line.source.slug, line.target.slug].toSorted().join(' ');
    const index = between.get(pair) ?? 0;
    between.set(pair, index + 1);
    // To one side and to the other, further each time.
    const bend = Math.ceil(index / 2) * APART * (index % 2 === 0 ? 1 : -1);
    const backwards = pair !== `${line.source.slug} ${line.target.slug}`;
    return lineOf(line, places, theme, backwards ? -bend : bend);
  });
}

function lineOf(line: Line, places: Places, theme: Theme, bend: number): string {
  const { source, target, polarity, claimCount, relations } = line;
  const [x1, y1] = places.get(source.slug) ?? [0, 0];
  const [x2, y2] = places.get(target.slug) ?? [0, 0];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [cx, cy] = [(x1 + x2) / 2 - ((y2 - y1) / length) * bend, (y1 + y2) / 2 + ((x2 - x1) / length) * bend];
  const [mx, my] = [(x1 + x2) / 4 + cx / 2, (y1 + y2) / 4 + cy / 2];
  const colour = theme.polarity[polarity];
  const title = relations
    .map(
      (relation) =>
        `${relation.source.name} ${relation.label} ${relation.target.name}, claims: ${relation.claimCount}`,
    )
    .join('\n');
  return [
    `<g><title>${xml(title)}</title>`,
    `<path d="M${x1} ${y1}Q${round(cx)} ${round(cy)} ${x2} ${y2}" fill="none" stroke="${colour}" stroke-width="${round(widthOf(claimCount))}" stroke-dasharray="${DASHES[polarity].join(' ') || 'none'}"/>`,
    `<text x="${round(mx)}" y="${round(my + 5)}" fill="${colour}" font-size="16" font-weight="bold" stroke="${theme.ground}" stroke-width="3" paint-order="stroke">${SIGNS[polarity]}</text></g>`,
  ].join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

function nodeOf(entity: DrawnEntity, places: Places, theme: Theme): string {
  const [x, y] = places.get(entity.slug) ?? [0, 0];
  const radius = entity.expanded ? RADIUS * 1.4 : RADIUS;
  const texts = [entity.name, moreLabel(entity)].filter((text) => text !== undefined);
  const spans = texts.map((text, index) => {
    const line = y + radius + LINE_HEIGHT * (index + 1);
    return `<text x="${x}" y="${round(line)}" fill="${theme.text}" stroke="${theme.ground}" stroke-width="3" paint-order="stroke">${xml(text)}</text>`;
  });
  const circle = `<circle cx="${x}" cy="${y}" r="${radius}" fill="${theme.node}" stroke="${theme.nodeEdge}" stroke-width="2"/>`;
  return `<g>${circle}${spans.join('')}</g>`;
}
