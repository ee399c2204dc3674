import { styleText } from 'node:util';
import { EXIT } from '../exit-codes.ts';
import { readSettings } from '../settings.ts';
import { checkReading } from './access.ts';
import { type Check, messageOf } from './check.ts';
import { checkClock, checkMemory, checkNames, checkNode, checkPort, checkSeed } from './machine.ts';
import { checkNeo4j } from './neo4j.ts';
import { checkOperations } from './operations.ts';

const SIGNS = { ok: '✔', note: '–', failed: '✖' } as const;
const COLOURS = { ok: 'green', note: 'yellow', failed: 'red' } as const;

/** Looks at everything a start needs; changes and starts nothing. @returns 0 if nothing is missing */
export async function doctor({ json }: { json?: boolean }): Promise<number> {
  const checks = await checkAll();
  const missing = checks.filter(({ status }) => status === 'failed').length;
  if (json) console.log(JSON.stringify({ ok: missing === 0, checks }));
  else printChecks(checks, missing);
  return missing === 0 ? EXIT.OK : EXIT.FAILED;
}

async function checkAll(): Promise<Check[]> {
  const always = [await checkNode(), await checkSeed(), await checkClock()];
  try {
    const config = readSettings();
    return [
      ...always,
      checkNames(process.env),
      await checkPort(config),
      checkReading(config),
      ...checkOperations(config),
      ...(config.launcher.neo4jUri === undefined ? [checkMemory(config)] : []),
      ...(await checkNeo4j(config)),
    ];
  } catch (error) {
    const mend = 'docs/settings.md says what is allowed. Port and database are looked at once it is mended.';
    return [...always, { name: 'Settings', status: 'failed', found: messageOf(error), mend }];
  }
}

function printChecks(checks: readonly Check[], missing: number): void {
  const width = Math.max(...checks.map(({ name }) => name.length)) + 1;
  const indent = ' '.repeat(width + 3);
  for (const { name, status, found, mend } of checks) {
    const sign = styleText(COLOURS[status], SIGNS[status], { stream: process.stdout });
    console.log(`${sign} ${name.padEnd(width)} ${found.replaceAll('\n', `\n${indent}`)}`);
    if (mend !== undefined) console.log(`${indent}→ ${mend.replaceAll('\n', `\n${indent}  `)}`);
  }
  console.log(
    missing === 0
      ? '\nEverything a start needs is there: npm start'
      : `\n${missing} thing(s) to mend, marked ${SIGNS.failed}.`,
  );
}
