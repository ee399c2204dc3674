/** What the server tells a page of itself, in attributes of its root; all of it is public. */
interface Told {
  /** `token` where reading needs a key. */
  readonly readers: 'public' | 'token';
  /** Whether the other page is shown: `none` where it is not. */
  readonly explorer: 'shown' | 'none';
  readonly graphiql: 'shown' | 'none';
  /** `ids` where the server takes no texts of queries, but knows those of the explorer by name. */
  readonly asks: 'ids';
  /** What styles that are written into the page are known by, where they may be. */
  readonly nonce: string;
}

export const told = <Name extends keyof Told>(name: Name): Told[Name] | undefined =>
  document.documentElement.dataset[name] as Told[Name] | undefined;
