import { expect, test } from 'vitest';
import { fileWith, sha256 } from '../setup/manifests.ts';
import { exampleQueries } from '../setup/worked-examples.ts';
import { newsgraph } from './newsgraph.ts';

const ONE = 'query One { __typename }\n';
const BAD = '{ entitys { name } }';

test('a manifest is made of documents and of other manifests, and can be used as one', async () => {
  const examples = exampleQueries().map(({ query }) => query);
  const files = [
    fileWith(ONE, 'one.graphql'),
    fileWith(Object.fromEntries(examples.map((text) => [sha256(text), text]))),
  ];

  const { code, stdout, stderr } = await newsgraph(['operations', ...files], {}).exited;

  const texts = [ONE, ...examples];
  expect(JSON.parse(stdout)).toEqual(Object.fromEntries(texts.map((text) => [sha256(text), text])));
  expect(Object.keys(JSON.parse(stdout))).toEqual(texts.map(sha256).sort());
  expect(stderr).toBe('');
  expect(code).toBe(0);

  const again = await newsgraph(['operations', fileWith(stdout)], {}).exited;
  expect(again.stdout).toBe(stdout);
});

test('what does not fit makes none', async () => {
  const files = [fileWith(ONE, 'one.graphql'), fileWith(BAD, 'bad.graphql')];

  const { code, stdout, stderr } = await newsgraph(['operations', ...files], {}).exited;

  expect(stderr).toContain(`newsgraph: ${files[1]}: document "${sha256(BAD)}" does not pass: `);
  expect(stdout).toBe('');
  expect(code).toBe(1);
});

test('a server whose manifest does not fit does not start, and says what is wrong', async () => {
  const file = fileWith({ Bad: BAD, [sha256(BAD)]: ONE });
  const settings = { PERSISTED_OPERATIONS: file, PORT: '0' };

  const { code, output } = await newsgraph(['serve'], settings).exited;

  expect(output).toContain(`newsgraph: PERSISTED_OPERATIONS is "${file}":\n${file}: document `);
  expect(output).toContain('has another hash');
  // Before it looks for a database.
  expect(output).not.toContain('Neo4j');
  expect(code).toBe(3);
});

test('doctor finds the same', async () => {
  const [good, bad] = [fileWith({ One: ONE }), fileWith({ Bad: BAD })];
  const examine = async (file: string) => {
    const { output } = await newsgraph(['doctor', '--json'], { PERSISTED_OPERATIONS: file, PORT: '0' })
      .exited;
    return JSON.parse(output).checks.find(({ name }: { name: string }) => name === 'Operations');
  };

  expect(await examine(good)).toEqual({ name: 'Operations', status: 'ok', found: `1 in ${good}` });
  expect(await examine(bad)).toMatchObject({
    status: 'failed',
    found: expect.stringContaining('document "Bad" does not pass: Cannot query field "entitys"'),
  });
});
