import { parse as readCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv, toGraphml, toJson } from '../../../web/src/share/formats.ts';
import { toSvg } from '../../../web/src/share/svg.ts';
import { drawn } from './drawn.ts';

const wicked = {
  entities: drawn.entities.map((entity) => ({ ...entity, name: `=cmd|"<${entity.slug}>", & more` })),
  relations: drawn.relations.map((relation) => ({
    ...relation,
    source: { ...relation.source, name: '=HYPERLINK("x")' },
  })),
};

test('CSV has a line for each relation that is shown, and no cell is calculated', () => {
  const rows = readCsv(toCsv(wicked), { columns: true }) as Record<string, string>[];

  expect(rows.map((row) => [row['source'], row['relation'], row['target'], row['claimCount']])).toEqual(
    drawn.relations.map(({ source, type, target, claimCount }) => [
      source.slug,
      type,
      target.slug,
      String(claimCount),
    ]),
  );
  expect(rows[0]?.['sourceName']).toBe('\'=HYPERLINK("x")');
});

test('GraphML has all that is shown, once, and is not broken by any name', () => {
  const text = toGraphml(wicked);

  expect([...text.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['china', 'russia', 'nato']);
  expect([...text.matchAll(/<edge /g)]).toHaveLength(drawn.relations.length);
  expect(text).toContain('=cmd|&quot;&lt;china&gt;&quot;, &amp; more');
});

test('JSON says where it is from', () => {
  const read = JSON.parse(toJson(drawn, 'http://localhost/explore?around=china'));

  expect(read.address).toBe('http://localhost/explore?around=china');
  expect(read.entities).toHaveLength(3);
  expect(read.relations[0]).toMatchObject({ source: 'china', target: 'russia', claimCount: 9 });
});

test('SVG has a line of its own form and a sign for each relation', () => {
  const places = new Map(drawn.entities.map(({ slug }, index) => [slug, [index * 100, 50] as const]));
  const colours = { text: '#111', ground: '#fff', node: '#eee', nodeEdge: '#333', accent: '#00f' };
  const polarity = { POSITIVE: '#070', NEGATIVE: '#a00', NEUTRAL: '#555' };

  const text = toSvg({ drawn: wicked, places }, { ...colours, polarity });

  expect([...text.matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dashes]) => dashes)).toEqual([
    'none',
    '8 5',
    '8 5',
  ]);
  expect([...text.matchAll(/<circle /g)]).toHaveLength(3);
  expect(text).toContain('&lt;nato&gt;');
});
