import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { testWith } from '../setup/graph.ts';
import { keyOf } from '../setup/keys.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';

const test = testWith('seed');

const EXAMPLES = new URL('../../schema/examples/', import.meta.url);
const operationsIn = (folder: URL) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => /^(?:query|mutation) (\w+)/m.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1]);
const operations = [...operationsIn(EXAMPLES), ...operationsIn(new URL('writing/', EXAMPLES))];

describe.skipIf(!chromiumPath)('GraphiQL in a browser', () => {
  const open = browsing();
  /** GraphiQL keeps its tabs where it was opened, hence in a window of its own. */
  const openEditor = async (graph: Graph, server?: Partial<ServerOptions>) => {
    const opened = await open(graph, '/graphql', { context: {}, ...(server && { server }) });
    await opened.page.waitForSelector('.graphiql-execute-button');
    // The button is there before the editor has the query, and a click on it does nothing then.
    await opened.page.locator('.graphiql-query-editor .view-line').first().waitFor();
    return opened;
  };

  const answer = (page: Page) => page.locator('.result-window').textContent();

  test('it opens with the examples as tabs, runs one, and needs no other origin', async ({ graph }) => {
    const { page, problems } = await openEditor(graph);

    expect(await page.locator('.graphiql-tab').allInnerTexts()).toEqual(operations);

    await page.click('.graphiql-execute-button');
    await expect.poll(() => answer(page), { timeout: 15_000 }).toMatch(/"claimCount":\s3/);

    await page.click('[aria-label="Show Documentation Explorer"]');
    await expect
      .poll(() => page.locator('.graphiql-doc-explorer').textContent())
      .toMatch(/graph\sof\sthe\snews|Docs|Root Types/);
    await page.click('[aria-label="Show GraphiQL Explorer"]');
    await page.locator('.graphiql-plugin', { hasText: 'claimCount' }).waitFor();
    await page.click('[aria-label="Show History"]');
    await page.locator('.graphiql-history-item', { hasText: 'WhoOpposesWhom' }).waitFor();
    expect(await page.locator('.graphiql-logo a').getAttribute('href')).toBe('/explore');
    // What the builder of queries says of every list in an argument, which it shows none the less.
    expect(problems.filter((problem) => !problem.startsWith('arg mismatch'))).toEqual([]);
  });

  test('where reading needs a key it says where to put it, and answers with it', async ({ graph }) => {
    const { text } = await keyOf(graph, 'READER');
    const { page, problems } = await openEditor(graph, { access: { readers: 'token' } });

    expect(await page.locator('.graphiql-tab').allInnerTexts()).toEqual(operations);
    await expect.poll(() => page.locator('.graphiql-query-editor').innerText()).toMatch(/put\syour\skey/);
    const headers = page.locator('.graphiql-editor-tool .monaco-editor:visible');
    await expect.poll(() => headers.innerText()).toMatch(/Bearer\s<key>/);
    await page.click('.graphiql-execute-button');
    await expect.poll(() => answer(page), { timeout: 15_000 }).toContain('UNAUTHENTICATED');

    await headers.click();
    await page.keyboard.press('ControlOrMeta+A');
    // Pasted: the editor adds closing signs to what is typed.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(
      (copied) => navigator.clipboard.writeText(copied),
      JSON.stringify({ Authorization: `Bearer ${text}` }),
    );
    await page.keyboard.press('ControlOrMeta+V');
    await page.click('.graphiql-execute-button');
    await expect.poll(() => answer(page), { timeout: 15_000 }).toMatch(/"claimCount":\s3/);

    // What a browser tells of an answer with 401, and nothing else.
    expect(problems.filter((problem) => !problem.includes('status of 401'))).toEqual([]);
  });

  test('a script or a style sheet that got into the page does nothing, and its policy is told of it', async ({
    graph,
  }) => {
    const { page, problems } = await openEditor(graph);
    expect(problems).toEqual([]);

    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.mallory = "inline"';
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.mallory = "handler"');
      image.src = '/nowhere.png';
      const link = document.createElement('a');
      link.href = 'javascript:window.mallory="link"';
      const style = document.createElementNS('http://www.w3.org/1999/xhtml', 'style');
      style.textContent = 'body { --mallory: "style" }';
      document.body.append(script, image, link, style);
      link.click();
    });
    await expect
      .poll(() => problems.filter((text) => /Content Security Policy/i.test(text)).length)
      .toBeGreaterThanOrEqual(4);

    expect(await page.evaluate(() => 'mallory' in window)).toBe(false);
    const styled = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--mallory'));
    expect(styled).toBe('');
  });
});
