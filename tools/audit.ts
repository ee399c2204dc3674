import { spawnSync } from 'node:child_process';

/** What `npm audit --json` prints: what it found, why the registry did not answer, or what is wrong here. */
interface AuditReport {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string; readonly via: readonly unknown[] }>
  >;
  readonly message?: string;
  readonly error?: { readonly summary: string };
}

/**
 * Asks the registry whether a version in the lock file is known to be vulnerable. Any finding fails; a registry
 * that cannot be asked is told, and fails only with `--required`.
 */
function main(args: readonly string[]): void {
  const required = args.includes('--required');
  const forNpm = args.filter((arg) => arg !== '--required');
  const { stdout } = spawnSync('npm', ['audit', '--json', ...forNpm], { encoding: 'utf8' });
  const { vulnerabilities, message, error } = JSON.parse(stdout) as AuditReport;

  if (!vulnerabilities) {
    // Without a message the registry was never asked: there is no lock file, for instance.
    console.error(`npm audit: ${message ? `the registry could not be asked: ${message}` : error?.summary}`);
    if (required || !message) process.exitCode = 1;
    return;
  }
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range, via }] of found) {
    console.error(`${severity}: ${name} ${range}: ${via.map(reason).join('; ')}`);
  }
  console.log(`npm audit: ${found.length} vulnerable packages`);
  if (found.length > 0) process.exitCode = 1;
}

/** An advisory has a title and an address; else it is the name of the package that has one. */
function reason(via: unknown): string {
  if (typeof via === 'string') return `by ${via}`;
  const { title, url } = via as { title: string; url: string };
  return `${title} (${url})`;
}

main(process.argv.slice(2));
