import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import { SIGNS } from '../view/view.ts';
import { FONT, type Theme } from './colours.ts';
import { type DrawnEntity, moreLabel } from './drawn.ts';
import type { Line } from './lines.ts';
import { DASHES, SHAPES, widthOf } from './strokes.ts';

const entity = (node: NodeSingular): DrawnEntity => node.data('entity');
const line = (edge: EdgeSingular): Line => edge.data('line');

const labelOf = (node: NodeSingular) =>
  [entity(node).name, moreLabel(entity(node))].filter(Boolean).join('\n');

/** @returns how the drawing looks */
export function styleOf(theme: Theme): StylesheetJson {
  return [
    { selector: 'node', style: nodeStyle(theme) as never },
    { selector: 'node.expanded', style: { width: 34, height: 34, 'border-width': 4, 'font-weight': 'bold' } },
    { selector: 'edge', style: edgeStyle(theme) as never },
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

const nodeStyle = (theme: Theme) => ({
  width: 24,
  height: 24,
  shape: (node: NodeSingular) => SHAPES[entity(node).kind],
  'background-color': theme.node,
  'border-color': theme.nodeEdge,
  'border-width': 2,
  label: labelOf,
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
  width: (edge: EdgeSingular) => widthOf(line(edge).claimCount),
  'line-color': (edge: EdgeSingular) => theme.polarity[line(edge).polarity],
  'line-style': (edge: EdgeSingular) => DASHES[line(edge).polarity],
  'target-arrow-color': (edge: EdgeSingular) => theme.polarity[line(edge).polarity],
  'target-arrow-shape': (edge: EdgeSingular) => (line(edge).forth ? 'triangle' : 'none'),
  'source-arrow-color': (edge: EdgeSingular) => theme.polarity[line(edge).polarity],
  'source-arrow-shape': (edge: EdgeSingular) => (line(edge).back ? 'triangle' : 'none'),
  'curve-style': 'bezier',
  label: (edge: EdgeSingular) => SIGNS[line(edge).polarity],
  color: (edge: EdgeSingular) => theme.polarity[line(edge).polarity],
  'font-size': 16,
  'font-weight': 'bold',
  'text-background-color': theme.ground,
  'text-background-opacity': 1,
  'text-background-padding': '1px',
  'min-zoomed-font-size': 8,
});
