import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_MODEL } from '../../src/docs/generate.ts';
import { table, tableRows, withGenerated } from '../../src/docs/markdown.ts';
import { ontologyTexts } from '../../src/docs/ontology.ts';

const ROOT = new URL('../../', import.meta.url);
const DOCS = new URL('docs/', ROOT);

const documents = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file}`);

/** What a heading is called in links. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (document: URL) =>
  [...readFileSync(document, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading));

test.each(['README.md', 'CHANGELOG.md', 'SECURITY.md', ...documents])('what %s links to exists', (file) => {
  const document = new URL(file, ROOT);
  // Not those that begin with a scheme.
  const links = readFileSync(document, 'utf8').matchAll(/\]\((?!\w+:)([^)#]*)(?:#([^)]+))?\)/g);

  for (const [link, path = '', fragment] of links) {
    const target = path === '' ? document : new URL(path, document);
    expect(existsSync(target), link).toBe(true);
    if (fragment) expect(anchorsOf(target), link).toContain(fragment);
  }
});

test('docs/README.md leads to every other document', () => {
  const index = readFileSync(new URL('README.md', DOCS), 'utf8');

  // Pictures belong to the document that shows them.
  const documents = readdirSync(DOCS).filter((name) => name !== 'pictures' && !name.endsWith('.svg'));
  const missing = documents.filter((name) => !index.includes(`](${name}`));
  expect(missing).toEqual(['README.md']);
});

test('docs/data-model.md shows the ontology as it is; `npm run generate` writes it', () => {
  const document = readFileSync(DATA_MODEL, 'utf8');

  expect(document).toBe(withGenerated(document, ontologyTexts()));
});

test('a text is generated into its place, and into nothing else', () => {
  const document = 'a\n<!-- generated: x -->\nold\n<!-- /generated: x -->\nb\n';

  const written = withGenerated(document, new Map([['x', 'new']]));
  expect(written).toBe('a\n<!-- generated: x -->\n\nnew\n\n<!-- /generated: x -->\nb\n');
  expect(withGenerated(written, new Map([['x', 'new']]))).toBe(written);
});

test.each(['', '<!-- generated: x -->', '<!-- generated: x --><!-- /generated: x -->'.repeat(2)])(
  'a document without one place for a text is refused: %j',
  (document) => {
    expect(() => withGenerated(document, new Map([['x', 'new']]))).toThrow(/does not have .* once each/);
  },
);

test('a table that was written can be read', () => {
  const rows = [
    ['`a`', 'b | c'],
    ['', 'd'],
  ];

  const document = `before\n\n${table(['one', 'two'], rows)}\n\nafter\n`;
  expect(tableRows(document, 'one | two')).toEqual(rows);
  expect(tableRows(document, 'three')).toEqual([]);
});
