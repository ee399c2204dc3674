import type { StylesheetJson } from 'cytoscape';
import { POLARITIES, type Polarity, SIGNS } from '../view/view.ts';
import { FONT, type Theme } from './colours.ts';
import { type DrawnEntity, moreLabel } from './drawn.ts';
import type { Line } from './lines.ts';
import { DASHES, farDashes, SHAPES, widthOf } from './strokes.ts';

/** @returns how the drawing looks. What differs by kind goes by classes: a function a line takes as long as the drawing. */
export function styleOf(theme: Theme): StylesheetJson {
  return [
    { selector: 'node', style: nodeStyle(theme) as never },
    ...Object.entries(SHAPES).map(([kind, shape]) => ({ selector: `node.${kind}`, style: { shape } })),
    { selector: 'node.expanded', style: { width: 34, height: 34, 'border-width': 4, 'font-weight': 'bold' } },
    { selector: 'edge', style: edgeStyle(theme) as never },
    ...POLARITIES.map((polarity) => ({
      selector: `edge.${polarity}`,
      style: polarityStyle(polarity, theme.polarity[polarity]),
    })),
    ...POLARITIES.filter((polarity) => DASHES[polarity].length > 0).flatMap((polarity) => [
      {
        selector: `edge.${polarity}`,
        style: { 'line-style': 'dashed', 'line-dash-pattern': DASHES[polarity] },
      },
      { selector: `edge.${polarity}.far`, style: { 'line-dash-pattern': farDashes(polarity) } },
    ]),
    { selector: 'edge.forth', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.back', style: { 'source-arrow-shape': 'triangle' } },
    { selector: '.faded', style: { opacity: 0.35 } },
    {
      selector: 'node.selected',
      style: { 'border-color': theme.accent, 'border-width': 6, 'text-background-color': theme.ground },
    },
    {
      selector: 'edge.selected',
      style: {
        'underlay-color': theme.accent,
        'underlay-opacity': 0.35,
        'underlay-padding': 6,
        'z-index': 9,
      },
    },
  ] as StylesheetJson;
}

/** @returns what an entity is to the drawing library: its label, and the classes that its look goes by */
export const nodeOf = (entity: DrawnEntity) => ({
  data: { label: [entity.name, moreLabel(entity)].filter(Boolean).join('\n') },
  classes: [entity.kind, ...(entity.expanded ? ['expanded'] : [])],
});

/** The same of a line; `far` if it is looked at from far. */
export const edgeOf = (line: Line, far: boolean) => ({
  data: { line, width: widthOf(line.claimCount) },
  classes: [
    line.polarity,
    ...(line.forth ? ['forth'] : []),
    ...(line.back ? ['back'] : []),
    ...(far ? ['far'] : []),
  ],
});

const nodeStyle = (theme: Theme) => ({
  width: 24,
  height: 24,
  'background-color': theme.node,
  'border-color': theme.nodeEdge,
  'border-width': 2,
  label: 'data(label)',
  color: theme.text,
  'font-family': FONT,
  'font-size': 13,
  'text-wrap': 'wrap',
  'text-max-width': '140px',
  'text-valign': 'bottom',
  'text-margin-y': 4,
  'text-background-color': theme.ground,
  'text-background-opacity': 0.8,
  'text-background-padding': '2px',
  'min-zoomed-font-size': 6,
});

const edgeStyle = (theme: Theme) => ({
  width: 'data(width)',
  'curve-style': 'bezier',
  'font-size': 16,
  'font-weight': 'bold',
  'text-background-color': theme.ground,
  'text-background-opacity': 1,
  'text-background-padding': '1px',
  'min-zoomed-font-size': 8,
});

const polarityStyle = (polarity: Polarity, colour: string) => ({
  label: SIGNS[polarity],
  color: colour,
  'line-color': colour,
  'target-arrow-color': colour,
  'source-arrow-color': colour,
});
