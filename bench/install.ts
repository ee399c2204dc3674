import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';

const FOLDER = new URL('./', import.meta.url);

/** Installs what only the bench needs, unless it is there as bench/package-lock.json wants it. */
export async function installBench(): Promise<void> {
  const [wanted, installed] = await Promise.all([
    changed('package-lock.json'),
    changed('node_modules/.package-lock.json'),
  ]);
  if (installed >= wanted) return;
  console.error('Installing what is compared with (bench/package.json)');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn('npm', args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`npm ci in bench/ ended with ${code}`);
}

const changed = (file: string) =>
  stat(new URL(file, FOLDER)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
