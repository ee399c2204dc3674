/** What one look at the machine gave. */
export interface Check {
  readonly name: string;
  /** `note`: worth knowing, but a start does not fail of it. */
  readonly status: 'ok' | 'note' | 'failed';
  readonly found: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** @returns what an error says to people */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
