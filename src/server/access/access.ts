import type { IncomingMessage } from 'node:http';
import { handleMaybePromise } from '@whatwg-node/promise-helpers';
import { DatabaseUnavailableError, IdentityUnavailableError, type NewsGraphError } from '../../errors.ts';
import { NOBODY, type Viewer } from '../../model/role.ts';
import { refusal } from '../protocol/refusal.ts';
import { bearerIn } from './bearer.ts';
import type { Identity, Verifier } from './identity.ts';

/** For so many seconds who cannot be known for the moment is told to wait. */
const RETRY_AFTER_S = 5;

/** Tells who sends requests. */
export class Access {
  readonly #verifiers: readonly Verifier[];
  readonly #opensNothing: (credential: string) => boolean;
  /** By each of the two forms in which a request goes about. */
  readonly #identified = new WeakMap<object, Identity>();

  /**
   * @param opensNothing whether a credential is known, but not for whose it is: it has a rate of its own, no more
   */
  constructor(verifiers: readonly Verifier[], opensNothing: (credential: string) => boolean = () => false) {
    this.#verifiers = verifiers;
    this.#opensNothing = opensNothing;
  }

  /**
   * Finds out who sent a request.
   *
   * @returns undefined for one that says nothing of it
   * @throws {GraphQLError} 401 if what it says opens nothing; 503 if that cannot be told at the moment
   */
  identify(
    request: Request,
    message?: IncomingMessage,
  ): Identity | undefined | Promise<Identity | undefined> {
    const credential = bearerIn(request.headers.get('authorization'));
    if (credential === undefined) return undefined;
    const verifier = this.#verifierOf(credential);
    if (!verifier) {
      if (this.#opensNothing(credential)) return undefined;
      throw notValid();
    }
    return handleMaybePromise(
      () => verifier.verify(credential),
      (identity) => {
        if (!identity) throw notValid();
        for (const form of [request, message]) if (form) this.#identified.set(form, identity);
        return identity;
      },
      (error) => {
        throw unavailable(error);
      },
    );
  }

  /** @returns who sent a request that was identified; nobody if it said nothing of it */
  readonly viewerOf = (request: Request): Viewer => this.#identified.get(request)?.viewer ?? NOBODY;

  /** @returns who pays for a request: who sent it, as far as that is known without asking anybody */
  payerOf(message: IncomingMessage): Identity | undefined {
    const identified = this.#identified.get(message);
    if (identified) return identified;
    const credential = bearerIn(message.headers.authorization);
    return credential === undefined ? undefined : this.#verifierOf(credential)?.remembered(credential);
  }

  async close(): Promise<void> {
    await Promise.all(this.#verifiers.map((verifier) => verifier.close?.()));
  }

  #verifierOf(credential: string): Verifier | undefined {
    return this.#verifiers.find((verifier) => verifier.takes(credential));
  }
}

/** One wording, whatever is wrong: whoever tries out keys learns nothing from it. */
const notValid = () =>
  refusal({
    status: 401,
    code: 'UNAUTHENTICATED',
    message: 'The key or token of this request opens nothing: it is unknown, expired or revoked.',
    headers: { 'www-authenticate': 'Bearer realm="newsgraph", error="invalid_token"' },
  });

function unavailable(error: unknown): unknown {
  const isKnown = error instanceof DatabaseUnavailableError || error instanceof IdentityUnavailableError;
  if (!isKnown) return error;
  const { code, message }: NewsGraphError = error;
  return refusal({ status: 503, code, message, headers: { 'retry-after': String(RETRY_AFTER_S) } });
}
