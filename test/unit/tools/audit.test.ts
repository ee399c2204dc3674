import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What `npm run audit` says when the registry answers like this. */
async function auditBy(
  answer: RequestListener,
  ...args: string[]
): Promise<{ code: number; output: string }> {
  const registry = createServer(answer).listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  try {
    return await new Promise((resolve) => {
      const words = ['run', '--silent', 'audit', '--', `--registry=${address}`, '--fetch-retries=0', ...args];
      execFile('npm', words, { cwd: ROOT, encoding: 'utf8' }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
      );
    });
  } finally {
    registry.closeAllConnections();
    registry.close();
  }
}

const says =
  (advisories: object): RequestListener =>
  (request, response) => {
    const name = request.url?.slice(1) ?? '';
    const versions = { '1.0.0': { name, version: '1.0.0' } };
    const body =
      request.method === 'POST' ? advisories : { name, versions, 'dist-tags': { latest: '1.0.0' } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

const HOLE = {
  id: 1,
  url: 'https://example.org/advisory',
  title: 'A zip can be anywhere',
  severity: 'low',
  vulnerable_versions: '>=0.0.0',
};

test('nothing known is well', async () => {
  expect(await auditBy(says({}))).toEqual({ code: 0, output: 'npm audit: 0 vulnerable packages\n' });
});

test('one finding fails, and is named with its advisory', async () => {
  const { code, output } = await auditBy(says({ yauzl: [HOLE] }));

  expect(code).toBe(1);
  expect(output).toContain('low: yauzl *: A zip can be anywhere (https://example.org/advisory)');
  expect(output).toContain('npm audit: 1 vulnerable packages');
});

test('a registry that does not tell is said so, and fails only where an answer is required', async () => {
  const silent: RequestListener = (_request, response) => response.writeHead(405).end();

  const lenient = await auditBy(silent);
  expect(lenient.output).toMatch(/^npm audit: the registry could not be asked: 405 /);
  expect(lenient.code).toBe(0);
  expect((await auditBy(silent, '--required')).code).toBe(1);
});
