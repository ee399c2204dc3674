import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

interface Component {
  readonly purl: string;
  readonly hashes?: readonly unknown[];
  readonly licenses?: readonly unknown[];
}

test('the bill of materials has every package that is shipped, with hash and licence, and no tool', () => {
  const printed = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: ROOT, encoding: 'utf8' });
  const { bomFormat, components } = JSON.parse(printed) as { bomFormat: string; components: Component[] };

  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8'));
  const shipped = Object.entries<{
    version: string;
    dev?: boolean;
    devOptional?: boolean;
    optional?: boolean;
  }>(packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(
      ([folder, { version }]) =>
        `pkg:npm/${encodeURI(folder.split('node_modules/').at(-1) ?? '')}@${version}`,
    )
    .map((purl) => purl.replace('npm/@', 'npm/%40'));

  expect(bomFormat).toBe('CycloneDX');
  expect(shipped.length).toBeGreaterThan(30);
  expect(components.map(({ purl }) => purl).sort()).toEqual([...new Set(shipped)].sort());
  expect(components.filter(({ hashes, licenses }) => !hashes?.length || !licenses?.length)).toEqual([]);
});
