import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Answers of these types go on until one side ends them. */
const ENDLESS = /^(?:text\/event-stream|multipart\/mixed)\b/;
/** How often to look, while waiting, whether an answer has become one of those. */
const LOOK_EVERY_MS = 50;

/** @returns whether an answer goes on until one side ends it */
export const isEndless = (response: ServerResponse) =>
  ENDLESS.test(String(response.getHeader('content-type')));

/** The requests that are being answered. */
export class InFlight {
  readonly #responses = new Set<ServerResponse>();

  get size(): number {
    return this.#responses.size;
  }

  [Symbol.iterator](): Iterator<ServerResponse> {
    return this.#responses.values();
  }

  add(response: ServerResponse): void {
    this.#responses.add(response);
    response.once('close', () => this.#responses.delete(response));
  }

  /**
   * Waits until all are answered. Each connection closes behind its answer; event streams are closed now, since
   * they would be waited for for ever, and their clients come again by themselves.
   */
  async finish(withinMs: number): Promise<void> {
    for (const response of this.#responses) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    const end = performance.now() + withinMs;
    while (this.#closeStreams() > 0 && performance.now() < end) await sleep(LOOK_EVERY_MS);
  }

  /** @returns how many others there are */
  #closeStreams(): number {
    for (const response of this.#responses) {
      if (isEndless(response)) response.destroy();
    }
    return this.#responses.size;
  }
}
