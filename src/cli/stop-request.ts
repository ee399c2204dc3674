/** How often to look whether the process that started this one is still there. */
const PARENT_CHECK_MS = 1000;
/** Ctrl-C under npm comes twice: from the terminal, and passed on by npm. A person does not press it so fast. */
const SAME_REQUEST_MS = 300;

/**
 * Resolves when the process is to stop: by a signal, or because npm, which started it, is gone (killed
 * outright it cannot pass the signal on). A second signal, whichever, ends the process at once with code 1.
 *
 * @returns why, for people
 */
export function stopRequest(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      first ??= performance.now();
      if (performance.now() - first > SAME_REQUEST_MS) process.exit(1);
      resolve(signal);
    });
  }
  if (process.env['npm_lifecycle_event'] === 'start') {
    const parent = process.ppid;
    const check = () => process.ppid === parent || resolve('npm is gone');
    setInterval(check, PARENT_CHECK_MS).unref();
  }
  return promise;
}
