/** What somebody may do, from the least to the most: each includes those before it. */
export const ROLES = {
  READER: 'Reads.',
  PRIVATE_READER: 'Reads private articles, sources and claims too.',
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

/** Somebody who is known. */
export interface KnownViewer {
  /** As histories show it: the name of a key, or what a token says. */
  readonly name: string;
  /**
   * Told from all others by this, also from those of the same name: `key:` and the id of a key, or `token:` and the
   * SHA-256 of the issuer and subject of tokens.
   */
  readonly identity: string;
  /** Null for one who was given none. */
  readonly role: Role | null;
  readonly via: KnownBy;
}

/** Whether somebody is shown articles, sources and claims that are private. */
export const isShownPrivate = ({ role }: Viewer): boolean => includesRole(role, 'PRIVATE_READER');

/** Who says nothing of who it is. */
export const NOBODY = { name: null, identity: null, role: null, via: null } as const;

/** Who asks. */
export type Viewer = KnownViewer | typeof NOBODY;
