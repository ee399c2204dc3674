/** Types of what can be erased, by what commands call them. */
export const ERASABLE = { claim: 'Claim', article: 'Article', entity: 'Entity' } as const;
export type ErasableName = keyof typeof ERASABLE;

/** What is to be erased. */
export interface Erasable {
  readonly type: (typeof ERASABLE)[ErasableName];
  /** Plain id. */
  readonly id: string;
}
