import type { Said } from '../graph/import/claims.ts';
import type { Identifier } from '../model/identifier.ts';
import type { EntityKind } from '../model/kind.ts';
import type { SourceInput } from '../model/source.ts';

/** Whom a row names, before it is known which entity that is. */
export interface ActorRef {
  /** Plain id that the entity gets if it is new; if `name` is null, of the entity that must exist. */
  readonly id: string;
  /** What the entity is found by, before its id; null if the row has nothing but a name. */
  readonly identifier: Identifier | null;
  /** Byte for byte as the source has it. */
  readonly name: string | null;
  /** `Actor` unless the source gives a reason for another. */
  readonly kind: EntityKind;
  /** ISO 3166-1 alpha-3 code if the name is that of a country: the entity is then the country's. */
  readonly country: string | null;
  /** ISO 3166-1 alpha-3 codes of the countries that it belongs to. */
  readonly affiliations: readonly string[];
}

/** An article that a row names by its address. */
export interface ArticleRef {
  /** Plain id, made of the address. */
  readonly id: string;
  readonly url: string;
  /** Null where the source gives nothing but the address. */
  readonly title: string | null;
  /** BCP 47 tag; null where the source does not say. */
  readonly language: string | null;
  /** ISO 8601 with offset: when it was published or, failing that, first seen. */
  readonly publishedAt: string;
  readonly publisher: SourceInput;
}

/** What a row says, in the words of the model. */
export interface EventRecord extends Said {
  /** Id of the claim, from an identity that the row has of its own; null if it is known by its bytes. */
  readonly claimId: string | null;
  readonly subject: ActorRef;
  readonly object: ActorRef;
  /** Sources that the row was had from. */
  readonly via: readonly SourceInput[];
  readonly article: ArticleRef | null;
  /** ISO 3166-1 alpha-3 codes of the countries in which it happened. */
  readonly at: readonly string[];
}

/** One more article that reports a claim which was imported before. */
export interface MentionRecord {
  readonly claimId: string;
  readonly article: ArticleRef;
  /** Number of the sentence in the article, the first being 1. */
  readonly sentence: number | null;
}

/** A row that cannot be imported; the message says which column holds what, and what is allowed. */
export class RejectedRow extends Error {}
