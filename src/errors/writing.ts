import type { ClaimStatus } from '../model/claim.ts';
import { NewsGraphError } from './base.ts';

/** What a client that writes must act on: each is a member of the result of a mutation. Nothing was written. */

/** An item of an input that is not allowed. */
export interface InputFault {
  /** Where in the input, e.g. `claims[2].subjects[0]`. */
  readonly path: string;
  /** What is wrong with the value, and what is allowed. */
  readonly message: string;
}

/** Something in an input is not allowed; every fault that was found is told. */
export class InvalidInputError extends NewsGraphError {
  readonly code = 'INVALID_INPUT';
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super(`Nothing was written. ${listed(faults.map(({ path, message }) => `${path}: ${message}`))}`);
    this.faults = faults;
  }
}

/** A name in an input that several entities bear. */
export interface AmbiguousNaming {
  /** Where in the input, e.g. `claims[2].subjects[0].name`. */
  readonly path: string;
  readonly name: string;
  /** Plain ids of some that bear it, in order. */
  readonly candidateIds: readonly string[];
}

/** Entities are named by names that several bear. */
export class AmbiguousNamesError extends NewsGraphError {
  readonly code = 'AMBIGUOUS_NAMES';
  readonly namings: readonly AmbiguousNaming[];

  constructor(namings: readonly AmbiguousNaming[]) {
    const told = namings.map(
      ({ path, name, candidateIds }) => `${path}: "${name}" is a name of ${candidateIds.join(', ')}`,
    );
    super(`Nothing was written. ${listed(told)} Name them by slug.`);
    this.namings = namings;
  }
}

/** The key of an operation was given before, with another input. */
export class KeyReusedError extends NewsGraphError {
  readonly code = 'KEY_REUSED';
  readonly key: string;

  constructor(key: string, operation: string) {
    super(
      `Nothing was written. The key "${key}" was used before, for ${operation} with another input; a key stands for one operation.`,
    );
    this.key = key;
  }
}

/** Somebody else has changed since what is to be changed. */
export class VersionConflictError extends NewsGraphError {
  readonly code = 'VERSION_CONFLICT';
  /** Where in the input. */
  readonly path: string;
  /** Plain id of the entity. */
  readonly id: string;
  readonly expectedVersion: number;
  /** 0 if there is no such entity. */
  readonly presentVersion: number;

  constructor(path: string, id: string, expectedVersion: number, presentVersion: number) {
    const present = presentVersion === 0 ? 'does not exist' : `has version ${presentVersion}`;
    super(`Nothing was written. ${path}: "${id}" ${present}, not ${expectedVersion}. Look at it anew.`);
    this.path = path;
    this.id = id;
    this.expectedVersion = expectedVersion;
    this.presentVersion = presentVersion;
  }
}

/** A claim stands elsewhere in its life than what is to be done with it needs. */
export class StatusConflictError extends NewsGraphError {
  readonly code = 'STATUS_CONFLICT';
  /** Where in the input. */
  readonly path: string;
  /** Plain id of the claim. */
  readonly id: string;
  readonly presentStatus: ClaimStatus;

  constructor(path: string, id: string, presentStatus: ClaimStatus, neededStatus: ClaimStatus) {
    super(
      `Nothing was written. ${path}: claim "${id}" is ${presentStatus}; only one that is ${neededStatus} can be so changed.`,
    );
    this.path = path;
    this.id = id;
    this.presentStatus = presentStatus;
  }
}

/** Faults that a message tells; the error has them all. */
const TOLD_MAX = 5;

function listed(faults: readonly string[]): string {
  const more = faults.length - TOLD_MAX;
  return `${faults.slice(0, TOLD_MAX).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
