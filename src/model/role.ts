/** What somebody may do, from the least to the most: each includes those before it. */
export const ROLES = {
  READER: 'Reads.',
  EDITOR: 'Adds articles, entities and claims, and corrects them.',
  CURATOR: 'Decides on proposals, and which entities are one and the same.',
  ADMIN: 'Gives out and revokes access.',
} as const;
export type Role = keyof typeof ROLES;

/** In order: each includes those before it. */
export const ROLE_NAMES = Object.keys(ROLES) as [Role, ...Role[]];

/** @returns whether who has the role `had`, or none, may do what needs `needed` */
export function includesRole(had: Role | null, needed: Role): boolean {
  return had !== null && ROLE_NAMES.indexOf(had) >= ROLE_NAMES.indexOf(needed);
}

/** How it is known who asks. */
export const KNOWN_BY = {
  KEY: 'By an API key of this server.',
  TOKEN: 'By a token (JWT) of an identity provider.',
} as const;
export type KnownBy = keyof typeof KNOWN_BY;

/** Who asks. */
export interface Viewer {
  /** As histories show it: the name of a key, or what a token says; null if nobody is known. */
  readonly name: string | null;
  /** Null for one who is known but was given none, and for nobody. */
  readonly role: Role | null;
  /** Null if nobody is known. */
  readonly via: KnownBy | null;
}

/** Who says nothing of who it is. */
export const NOBODY: Viewer = { name: null, role: null, via: null };
