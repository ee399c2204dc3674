/** Which documents a client may ask for by their id. */
export interface PersistedOptions {
  /** Files of the documents that are known from the start: manifests, or one document each (`.graphql`). */
  readonly files: readonly string[];
  /** Whether nothing but these is carried out. */
  readonly only: boolean;
  /** What is kept of documents that clients bring along. */
  readonly automatic: AutomaticOptions;
}

/** How many documents of clients are kept; those that were asked for last stay. */
export interface AutomaticOptions {
  /** 0: none, and clients are told so. */
  readonly documents: number;
  /** Of all their texts together. */
  readonly characters: number;
}
