/** How often a database that works on a write is asked whether it is there. */
const ASK_EVERY_MS = 3500;
/** Pings in a row without an answer, after which a write is given up: a busy database may miss one. */
const UNANSWERED_MAX = 3;

/**
 * Waits for a write however long it takes, as long as the database answers pings meanwhile: one that froze
 * would be waited for for ever.
 *
 * @param ping must take less than three seconds
 * @throws what the last ping failed with
 */
export async function whileAlive<T>(written: Promise<T>, ping: () => Promise<void>): Promise<T> {
  const dead = Promise.withResolvers<never>();
  let unanswered = 0;
  const ask = async () => {
    try {
      await ping();
      unanswered = 0;
    } catch (error) {
      if (++unanswered === UNANSWERED_MAX) dead.reject(error);
    }
  };
  const timer = setInterval(ask, ASK_EVERY_MS);
  try {
    return await Promise.race([written, dead.promise]);
  } finally {
    clearInterval(timer);
    // Nobody waits for it any more; its failure is no news.
    dead.promise.catch(() => {});
  }
}
