import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const PACKED = /url\((["']?)data:([\w/+.-]+);base64,([\w+/=]+)\1\)/g;
const SUFFIXES: Readonly<Record<string, string>> = {
  'font/ttf': 'ttf',
  'font/woff': 'woff',
  'font/woff2': 'woff2',
  'image/png': 'png',
  'image/svg+xml': 'svg',
};

/** A style sheet without what it brought along, and the files that this was, by name. */
export interface Unpacked {
  readonly css: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** @throws {Error} if a style sheet brings along what there is no suffix for */
export function unpacked(css: string): Unpacked {
  const files = new Map<string, Uint8Array>();
  const sheet = css.replace(PACKED, (_url, _quote, type: string, base64: string) => {
    const suffix = SUFFIXES[type];
    if (!suffix) throw new Error(`A style sheet brings "${type}" along, for which there is no suffix.`);
    const bytes = Buffer.from(base64, 'base64');
    const name = `assets/${createHash('sha256').update(bytes).digest('base64url').slice(0, 8)}.${suffix}`;
    files.set(name, bytes);
    return `url(/${name})`;
  });
  return { css: sheet, files };
}

/**
 * Makes files of the fonts and pictures that style sheets of libraries bring along as text: a browser takes those
 * that it needs, and the policy of a page need not let in `data:` for them.
 */
export function unpack(): Plugin {
  return {
    name: 'newsgraph:unpack',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const sheets = Object.values(bundle).filter(
        (file) => file.type === 'asset' && file.fileName.endsWith('.css'),
      );
      const all = new Map<string, Uint8Array>();
      for (const sheet of sheets) {
        if (sheet.type !== 'asset') continue;
        const { css, files } = unpacked(Buffer.from(sheet.source as Uint8Array).toString());
        sheet.source = css;
        for (const [name, bytes] of files) all.set(name, bytes);
      }
      for (const [fileName, source] of all) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
