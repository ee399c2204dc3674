import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { yogaOn } from '../../setup/server.ts';

const test = testWith('seed');

/** Rows whose example is a request and the message that it gets. */
const EXAMPLE = /^\| `([A-Z_]+)` \|.*\| `(.+)` → `(.+)` \|$/gm;
const document = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
const examples = [...document.matchAll(EXAMPLE)].map(([, code, request = '', message]) => {
  // A query, or the whole body of a request.
  const body = request.startsWith('{"') ? request : JSON.stringify({ query: request });
  return { code, body, message };
});

test('most codes have an example', () => {
  expect(examples.length).toBeGreaterThan(6);
});

test.for(examples)('$code is what $body gets', async ({ code, body, message }, { graph }) => {
  const yoga = yogaOn(graph);

  const headers = { 'content-type': 'application/json' };
  const response = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body });

  const { errors } = (await response.json()) as { errors: unknown };
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining(message ?? ''),
      extensions: expect.objectContaining({ code }),
    }),
  ]);
});
