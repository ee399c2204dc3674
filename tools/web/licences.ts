import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import type { Plugin } from 'vite';
import { ALLOWED } from '../licences.ts';

/** Folder of a package, up to and with its name: the innermost one, where packages hold packages. */
const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
const TEXT_FILE = /^(licen[cs]e|copying|notice)/i;

/**
 * Puts the licences of all packages that a page is made of beside it, and fails where one may not be shipped: what
 * is bundled is shipped, though its package is a tool by the lock file.
 */
export function licences(): Plugin {
  return {
    name: 'newsgraph:licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => PACKAGE_FOLDER.exec(id.replace(/^\0/, '')) ?? []));
      const source = [...folders].sort().map(licenceOf).join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'assets/licences.txt', source });
    },
  };
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!satisfies(license, [...ALLOWED])) throw new Error(`${name} is ${license}, which may not be shipped.`);
  const texts = readdirSync(folder).filter((file) => TEXT_FILE.test(file));
  const parts = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...parts].join('\n\n');
}
