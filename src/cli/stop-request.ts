/** How often to look whether the process that started this one is still there. */
const PARENT_CHECK_MS = 1000;

/**
 * Resolves when the process is to stop: by a signal, or because npm, which started it, is gone (killed
 * outright it cannot pass the signal on). A second signal ends the process at once.
 *
 * @returns why, for people
 */
export function stopRequest(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      resolve(signal);
      process.once(signal, () => process.exit(1));
    });
  }
  if (process.env['npm_lifecycle_event'] === 'start') {
    const parent = process.ppid;
    const check = () => process.ppid === parent || resolve('npm is gone');
    setInterval(check, PARENT_CHECK_MS).unref();
  }
  return promise;
}
