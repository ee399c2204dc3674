import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine has a Chromium; browser tests are skipped without one. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? PATHS.find((path) => existsSync(path));

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Cut off from everything but this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    headless: true,
    args: ARGS,
    ...(chromiumPath && { executablePath: chromiumPath }),
  });
}
