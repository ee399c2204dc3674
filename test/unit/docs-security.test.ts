import { existsSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { Settings } from '../../src/config.ts';
import { codeIn, tableRows } from '../../src/docs/markdown.ts';
import vitestConfig from '../../vitest.config.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

const rows = tableRows(read('docs/security.md'), 'promise | how | setting | test');

/** `file` › `title`, `title`; `file` › `title` */
const testsIn = (cell: string) =>
  cell.split(';').flatMap((part) => {
    const [file = '', ...titles] = codeIn(part);
    return titles.map((title) => ({ file, title }));
  });
const named = rows.flatMap(([, , , cell = '']) => testsIn(cell));

/** Projects of tests that a script of package.json runs. */
function projectsOf(script: string): readonly string[] {
  const command: string = JSON.parse(read('package.json')).scripts[script];
  return [...command.matchAll(/--project (\w+)/g)].flatMap(([, name]) => name ?? []);
}

/** Files that it runs. */
function filesOf(script: string): readonly string[] {
  const projects = projectsOf(script);
  return (vitestConfig.test?.projects ?? []).flatMap((project) =>
    typeof project === 'object' && 'test' in project && projects.includes(String(project.test?.name))
      ? (project.test?.include ?? [])
      : [],
  );
}

/** Whether a file of tests is one that the folder's own test file brings in. */
function isPartOfOne(file: string): boolean {
  const [, folder = '', name = ''] = /^(.*\/(\w+))\/[^/]+$/.exec(file) ?? [];
  const whole = `${folder}/${name}.test.ts`;
  return existsSync(new URL(whole, ROOT)) && read(whole).includes(`import '.${file.slice(folder.length)}';`);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('every promise says how it is kept, and names a test', () => {
  const bare = rows.filter(([promise, how, setting, cell = '']) => {
    return !promise || !how || !setting || testsIn(cell).length === 0;
  });

  expect(rows.length).toBeGreaterThan(10);
  expect(bare).toEqual([]);
});

test('no promise is made twice', () => {
  const promises = rows.map(([promise]) => promise);

  expect(new Set(promises).size).toBe(promises.length);
});

test.each(named)('$file has the test `$title`, and none is left out', ({ file, title }) => {
  expect(existsSync(new URL(file, ROOT)), file).toBe(true);
  const source = read(file);

  expect(source).toMatch(new RegExp(`\\(\\s*(['"\`])${escaped(title)}\\1,`));
  expect(source).not.toMatch(/\.(skip|todo|only|fails)\b/);
});

test('they run with `npm test` or `npm run test:faults`, and .ci/run runs both', () => {
  const globs = [...filesOf('test'), ...filesOf('test:faults')];

  const runs = (file: string) => globs.some((glob) => matchesGlob(file, glob)) || isPartOfOne(file);
  expect(named.filter(({ file }) => !runs(file))).toEqual([]);
  expect(read('.ci/run')).toMatch(/^step npm test /m);
  // In parts, of which some share the machine with others.
  const parts = ['test:faults:processes', 'test:faults:timed', 'test:faults:long'];
  for (const part of parts)
    expect(read('.ci/run')).toMatch(new RegExp(`^(step|beside \\w+) npm run ${part} `, 'm'));
  expect(parts.flatMap(projectsOf).toSorted()).toEqual(projectsOf('test:faults').toSorted());
});

test('SECURITY.md supports the version that there is', () => {
  const [major, minor] = JSON.parse(read('package.json')).version.split('.');

  expect(read('SECURITY.md')).toContain(`the latest minor version (${major}.${minor}) | yes |`);
});

test('settings that move a promise exist', () => {
  const settings = rows.flatMap(([, , setting = '']) => codeIn(setting));

  expect(settings.length).toBeGreaterThan(1);
  expect(settings.filter((name) => !(name in Settings.shape))).toEqual([]);
});
