import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { expect } from 'vitest';
import { createNewsgraphYoga } from '../../../src/server/yoga.ts';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

const LIMITS = { complexity: 20_000, depth: 24 };

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
  const yoga = createNewsgraphYoga(graph, pino({ level: 'silent' }), LIMITS);

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
