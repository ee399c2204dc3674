import type { ReconciledEntity } from './properties.ts';

/** What a preview shows of an entity. */
export interface PreviewedEntity extends ReconciledEntity {
  readonly relations: {
    readonly nodes: readonly {
      readonly label: string;
      readonly claimCount: number;
      readonly source: { readonly name: string };
      readonly target: { readonly name: string };
    }[];
  };
}

/** Other names that are shown. */
const NAMES = 8;

const STYLE =
  'body{font:13px/1.4 system-ui,sans-serif;margin:10px;color:#1a1a1a;background:#fff}h1{font-size:16px;margin:0 0 4px}p,ul{margin:4px 0}ul{padding-left:16px}.k{color:#555}';

/** @returns a page about an entity that needs nothing else: no script, no picture, no other address */
export function previewPage({
  name,
  kind,
  description,
  names = [],
  affiliations = [],
  relations,
}: PreviewedEntity): string {
  const others = [...new Set(names.map(({ value }) => value))].filter((value) => value !== name);
  const countries = affiliations.map((country) => country.name).join(', ');
  const strongest = relations.nodes.map(
    ({ source, label, target, claimCount }) =>
      `<li>${text(`${source.name} ${label} ${target.name}`)} <span class="k">(${claimCount})</span></li>`,
  );
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${text(name)}</title><style>${STYLE}</style></head><body>`,
    `<h1><bdi>${text(name)}</bdi></h1>`,
    `<p class="k">${text(countries === '' ? kind : `${kind} · ${countries}`)}</p>`,
    description === null ? '' : `<p>${text(description)}</p>`,
    others.length === 0
      ? ''
      : `<p class="k">${others
          .slice(0, NAMES)
          .map((one) => `<bdi>${text(one)}</bdi>`)
          .join(' · ')}</p>`,
    strongest.length === 0 ? '' : `<ul>${strongest.join('')}</ul>`,
    '</body></html>',
  ]
    .filter(Boolean)
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, whatever is in it. */
const text = (raw: string): string => raw.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** What the page may do: have its own style, and be shown within the pages that may read answers. */
export function previewPolicy(origins: readonly string[]): string {
  const within = ["'self'", ...origins].join(' ');
  return `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors ${within}`;
}
