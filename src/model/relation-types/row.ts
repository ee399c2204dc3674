import { ACTORS, ENTITY_KIND_NAMES, type EntityKind } from '../kind.ts';

/** One row of the ontology: a way in which one entity can stand to another. */
export interface RelationTypeRow {
  /** Reads "<source> <label> <target>". */
  readonly label: string;
  /** Reads "<target> <inverseLabel> <source>"; equals `label` for a symmetric type. */
  readonly inverseLabel: string;
  readonly description: string;
  /** True if the relation holds both ways, so that it is stored once, from the lower id. */
  readonly symmetric: boolean;
  /** `EVENT`: it happened on a date. `STANDING`: it holds from one date to another. */
  readonly family: 'EVENT' | 'STANDING';
  /** CAMEO root, two digits as text; null for types that CAMEO does not know. */
  readonly cameoRoot: string | null;
  /** The CAMEO code that stands for the type; `src/model/cameo.ts` maps every code. */
  readonly cameoCode: string | null;
  /** Nearest PLOVER 2.0 event type, or null. */
  readonly plover: PloverType | null;
  /** +1 cooperative, -1 hostile, 0 neutral. */
  readonly polarity: 1 | 0 | -1;
  /** Quad class after PLOVER 2.0, but appeals and places of meetings are neutral (GDELT differs at roots 01, 02, 08, 09, 14). */
  readonly quadClass: QuadClass;
  /** Entity kinds allowed at the source. */
  readonly sourceKinds: readonly EntityKind[];
  /** Entity kinds allowed at the target. */
  readonly targetKinds: readonly EntityKind[];
}

export const QUAD_CLASSES = {
  NEUTRAL: 'Neither cooperation nor conflict.',
  VERBAL_COOPERATION: 'Cooperation in words: consultations, pledges, diplomatic support.',
  MATERIAL_COOPERATION: 'Cooperation in deeds: joint work, aid, withdrawals.',
  VERBAL_CONFLICT: 'Conflict in words: demands, disapproval, rejections, threats.',
  MATERIAL_CONFLICT: 'Conflict in deeds: protests, sanctions, coercion, violence.',
} as const;
export type QuadClass = keyof typeof QUAD_CLASSES;

export type PloverType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'CONCEDE'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'MOBILIZE'
  | 'SANCTION'
  | 'COERCE'
  | 'ASSAULT';

/** What an act may be aimed at: an actor or, where there is none, the matter itself. */
export const ANY = ENTITY_KIND_NAMES;

/** What directed events have in common. */
export const event = { family: 'EVENT', symmetric: false, sourceKinds: ACTORS, targetKinds: ANY } as const;
/** What symmetric events have in common. */
export const mutualEvent = {
  family: 'EVENT',
  symmetric: true,
  sourceKinds: ACTORS,
  targetKinds: ACTORS,
} as const;
/** What links outside CAMEO have in common. */
export const link = {
  cameoRoot: null,
  cameoCode: null,
  plover: null,
  polarity: 0,
  quadClass: 'NEUTRAL',
} as const;
