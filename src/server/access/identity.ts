import type { KnownViewer } from '../../model/role.ts';

/** Somebody who is known. */
export interface Identity {
  readonly viewer: KnownViewer;
}

/** A way to know who sends a credential. */
export interface Verifier {
  /** Whether a text has the form of its credentials. */
  takes(credential: string): boolean;
  /** @returns who it was when it was verified last, without asking anybody; it may have been revoked since */
  remembered(credential: string): Identity | undefined;
  /** @returns who it is; undefined if it opens nothing */
  verify(credential: string): Identity | undefined | Promise<Identity | undefined>;
  /** Finishes what is under way. */
  close?(): Promise<void>;
}
