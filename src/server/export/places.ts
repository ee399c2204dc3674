import { refusal } from '../protocol/refusal.ts';

/** After so many seconds a client may try again. */
const RETRY_AFTER_S = 10;

/** Exports that are written at once: so many in all, and one for each client. */
export class ExportPlaces {
  readonly #max: number;
  readonly #clients = new Set<string>();

  constructor(max: number) {
    this.#max = max;
  }

  get taken(): number {
    return this.#clients.size;
  }

  /**
   * Takes a place for a client.
   *
   * @returns what gives it back, once however often it is called
   * @throws {GraphQLError} 429 if it has one, 503 if all are taken
   */
  take(client: string): () => void {
    if (this.#clients.has(client)) {
      throw busy(
        429,
        'RATE_LIMITED',
        'You have an export under way. One at a time: wait until it has ended.',
      );
    }
    if (this.#clients.size >= this.#max) {
      const message = `${this.#max} exports are under way, which is all that there may be. Try again later.`;
      throw busy(503, 'SERVER_BUSY', message);
    }
    this.#clients.add(client);
    let isGiven = false;
    return () => {
      if (!isGiven) this.#clients.delete(client);
      isGiven = true;
    };
  }
}

const busy = (status: number, code: string, message: string) =>
  refusal({ status, code, message, headers: { 'retry-after': String(RETRY_AFTER_S) } });
