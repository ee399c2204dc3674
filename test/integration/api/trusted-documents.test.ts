import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';
import { WAYS } from '../../setup/asking.ts';
import { testWith } from '../../setup/graph.ts';
import { manifestOf, persisted, sha256 } from '../../setup/manifests.ts';
import { serveOn } from '../../setup/server.ts';
import { exampleQueries } from '../../setup/worked-examples.ts';
import { ANSWERS } from './example-answers.ts';

const test = testWith('seed');

const ROOT = new URL('../../../', import.meta.url);
const EXAMPLES = exampleQueries().map(({ file, query }) => ({
  path: fileURLToPath(new URL(`schema/examples/${file}`, ROOT)),
  id: sha256(query),
  text: query,
  name: /^query (\w+)/m.exec(query)?.[1] ?? '',
}));
const checked = EXAMPLES.filter(({ name }) => name in ANSWERS);

/** Over a port. */
const at = (url: string) => ({
  fetch: (local: string, init: RequestInit) => fetch(local.replace('http://localhost', url), init),
});

test('the worked examples make a manifest, and are answered by their ids', async ({ graph }) => {
  const files = [manifestOf(...EXAMPLES.map(({ text }) => text))];
  await using server = await serveOn(graph, persisted({ files }));

  expect(checked.length).toBeGreaterThan(5);
  for (const [, ask] of WAYS) {
    for (const { id, name } of checked) {
      const { status, answer } = await ask(at(server.url), { documentId: `sha256:${id}` });

      expect({ name, status, answer }).toEqual({ name, status: 200, answer: { data: ANSWERS[name] } });
    }
  }
});

test('a server of trusted documents alone answers them, and asks the database nothing else', async ({
  graph,
}) => {
  const [known, ...others] = checked;
  const files = [known?.path ?? ''];
  await using server = await serveOn(graph, persisted({ files, only: true }));
  const run = vi.spyOn(graph, 'run');

  for (const [, ask] of WAYS) {
    for (const { id, text } of others) {
      for (const params of [{ query: text }, { documentId: id }, { query: text, documentId: id }]) {
        const { answer } = await ask(at(server.url), params);
        expect(answer.data).toBeUndefined();
        expect(answer.errors?.[0]?.extensions['code']).toMatch(/^PERSISTED_QUERY_(ONLY|NOT_IN_LIST)$/);
      }
    }
  }
  expect(run).not.toHaveBeenCalled();

  for (const [, ask] of WAYS) {
    const { answer } = await ask(at(server.url), { documentId: known?.id });
    expect(answer).toEqual({ data: ANSWERS[known?.name ?? ''] });
  }
  expect(run).toHaveBeenCalled();
});

test('what a client brought along is answered by its hash, and a GET is not sent again', async ({
  graph,
}) => {
  await using server = await serveOn(graph);
  const [{ id, text, name } = { id: '', text: '', name: '' }] = checked;
  const [[, post], [, get]] = WAYS as [(typeof WAYS)[number], (typeof WAYS)[number]];
  const naming = { extensions: { persistedQuery: { version: 1, sha256Hash: id } } };

  expect((await get(at(server.url), naming)).answer.errors?.[0]?.message).toBe('PersistedQueryNotFound');
  await post(at(server.url), { query: text, ...naming });
  const first = await get(at(server.url), naming);
  // The fetch of Node would ask for a new one.
  const known = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
  const again = await get(at(server.url), naming, known);

  expect(first.answer).toEqual({ data: ANSWERS[name] });
  expect(again.status).toBe(304);
});

test('docs/trusted-documents.md shows the ids of worked examples', () => {
  const document = readFileSync(new URL('docs/trusted-documents.md', ROOT), 'utf8');

  const shown = [...document.matchAll(/[\da-f]{64}/g)].map(([id]) => id);
  expect(shown).toHaveLength(2);
  for (const id of shown) expect(checked.map((example) => example.id)).toContain(id);
});
