import { currentKey } from '../api/key.ts';
import type { Drawn } from '../graph/drawn.ts';
import { canvasOnScreen } from '../graph/kept-canvas.ts';
import { readTheme } from '../graph/theme.ts';
import { aroundFilter, wholeFilter } from '../view/asked.ts';
import type { View } from '../view/view.ts';
import { toCsv, toGraphml, toJson } from './formats.ts';
import { toSvg } from './svg.ts';

export const FORMATS = ['png', 'svg', 'graphml', 'csv', 'json'] as const;
export type SaveFormat = (typeof FORMATS)[number];

/** What can be saved without a drawing on the screen. */
export const WITHOUT_DRAWING: readonly SaveFormat[] = ['graphml', 'csv', 'json'];

/** Saves what is shown as a file. */
export async function save(format: SaveFormat, drawn: Drawn, view: View): Promise<void> {
  const blob = await blobOf(format, drawn);
  if (blob) download(blob, `newsgraph-${view.around[0] ?? 'graph'}.${format}`);
}

async function blobOf(format: SaveFormat, drawn: Drawn): Promise<Blob | undefined> {
  const kept = canvasOnScreen();
  switch (format) {
    case 'png':
      return kept?.cy.png({ output: 'blob-promise', full: true, scale: 2, bg: readTheme().ground });
    case 'svg':
      return kept && new Blob([toSvg(kept.arranged, readTheme())], { type: 'image/svg+xml' });
    case 'graphml':
      return new Blob([toGraphml(drawn)], { type: 'application/graphml+xml' });
    case 'csv':
      return new Blob([toCsv(drawn)], { type: 'text/csv' });
    case 'json':
      return new Blob([toJson(drawn, location.href)], { type: 'application/json' });
  }
}

/** Saves all that the filters keep, drawn or not. @throws {Error} in words for the reader, if there is no file */
export const saveEverything = ({ filters }: View): Promise<void> =>
  saveExport(wholeFilter(filters), 'newsgraph.graphml');

/** Saves all that the filters keep of those who are expanded, drawn or not. @throws {Error} as `saveEverything` */
export const saveAround = (view: View): Promise<void> =>
  saveExport(aroundFilter(view), `newsgraph-${view.around[0]}-all.graphml`);

/** Saves relations as the server writes them. */
async function saveExport(filter: object, name: string): Promise<void> {
  const query = new URLSearchParams({
    format: 'graphml',
    list: 'relations',
    filter: JSON.stringify(filter),
  });
  const key = currentKey();
  const headers = key ? { authorization: `Bearer ${key}` } : {};
  const response = await fetch(`/export?${query}`, { headers });
  if (!response.ok) throw new Error(`The server gave no export (status ${response.status}).`);
  download(await response.blob(), name);
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
