import { ACTORS, ENTITY_KIND_NAMES, type EntityKind } from './kind.ts';

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
  /** Quad class as PLOVER 2.0 draws it (GDELT differs at roots 01, 02, 08, 09 and 14). */
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
const ANY = ENTITY_KIND_NAMES;

const event = { family: 'EVENT', symmetric: false, sourceKinds: ACTORS, targetKinds: ANY } as const;
const mutualEvent = { family: 'EVENT', symmetric: true, sourceKinds: ACTORS, targetKinds: ACTORS } as const;
const link = { cameoRoot: null, cameoCode: null, plover: null, polarity: 0, quadClass: 'NEUTRAL' } as const;

/**
 * Every relation type, by the name it has as a Neo4j relationship type and as a GraphQL enum value.
 * The enum, the statements that write typed relationships, validation and docs come from here.
 */
export const RELATION_TYPES = {
  STATED_ABOUT: {
    ...event,
    label: 'commented on',
    inverseLabel: 'was commented on by',
    description: 'Said something about it without taking a side.',
    cameoRoot: '01',
    cameoCode: '010',
    plover: null,
    polarity: 0,
    quadClass: 'NEUTRAL',
  },
  APPEALED_TO: {
    ...event,
    label: 'appealed to',
    inverseLabel: 'was appealed to by',
    description: 'Asked for something without the weight of a demand.',
    cameoRoot: '02',
    cameoCode: '020',
    plover: 'REQUEST',
    polarity: 0,
    quadClass: 'NEUTRAL',
  },
  PLEDGED_TO: {
    ...event,
    label: 'made a pledge to',
    inverseLabel: 'received a pledge from',
    description: 'Announced the will to cooperate, help, meet, mediate or yield in future.',
    cameoRoot: '03',
    cameoCode: '030',
    plover: 'AGREE',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  MET_WITH: {
    ...mutualEvent,
    label: 'met with',
    inverseLabel: 'met with',
    description: 'Met in person or consulted. The summit or place is said by MET_IN and by the claim.',
    cameoRoot: '04',
    cameoCode: '040',
    plover: 'CONSULT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  MET_IN: {
    ...event,
    label: 'met in',
    inverseLabel: 'saw a meeting of',
    description: 'Met others at a summit or a place. Events that are not meetings take PARTICIPATED_IN.',
    cameoRoot: '04',
    cameoCode: null,
    plover: 'CONSULT',
    polarity: 0,
    quadClass: 'NEUTRAL',
    targetKinds: ['Event', 'Place', 'Country'],
  },
  VISITED: {
    ...event,
    label: 'visited',
    inverseLabel: 'hosted',
    description: 'Travelled to; CAMEO 043 (host a visit) is the same with its ends swapped.',
    cameoRoot: '04',
    cameoCode: '042',
    plover: 'CONSULT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
    targetKinds: [...ACTORS, 'Place'],
  },
  SPOKE_BY_PHONE_WITH: {
    ...mutualEvent,
    label: 'spoke by phone with',
    inverseLabel: 'spoke by phone with',
    description: 'Talked over the telephone or a video link.',
    cameoRoot: '04',
    cameoCode: '041',
    plover: 'CONSULT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  NEGOTIATED_WITH: {
    ...mutualEvent,
    label: 'negotiated with',
    inverseLabel: 'negotiated with',
    description: 'Bargained over terms, with or without a result.',
    cameoRoot: '04',
    cameoCode: '046',
    plover: 'CONSULT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  MEDIATED_FOR: {
    ...event,
    label: 'mediated for',
    inverseLabel: 'had as mediator',
    description: 'Went between parties to a dispute; each party is an object of the claim.',
    cameoRoot: '04',
    cameoCode: '045',
    plover: 'CONSULT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  SUPPORTS: {
    ...event,
    label: 'supports',
    inverseLabel: 'is supported by',
    description: 'Backs in words: praise, defence, diplomatic support.',
    cameoRoot: '05',
    cameoCode: '051',
    plover: 'SUPPORT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  RECOGNISES: {
    ...event,
    label: 'recognises',
    inverseLabel: 'is recognised by',
    description: 'Grants diplomatic recognition.',
    cameoRoot: '05',
    cameoCode: '054',
    plover: 'SUPPORT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  SIGNED_AGREEMENT_WITH: {
    ...mutualEvent,
    label: 'signed an agreement with',
    inverseLabel: 'signed an agreement with',
    description: 'Signed a formal agreement; the promise to sign one is PLEDGED_TO.',
    cameoRoot: '05',
    cameoCode: '057',
    plover: 'SUPPORT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  ISSUED_JOINT_STATEMENT_WITH: {
    ...mutualEvent,
    label: 'issued a joint statement with',
    inverseLabel: 'issued a joint statement with',
    description: 'Put out a common text; the text itself is a Document that the claim is about.',
    cameoRoot: null,
    cameoCode: null,
    plover: 'SUPPORT',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  COOPERATES_WITH: {
    ...mutualEvent,
    label: 'cooperates with',
    inverseLabel: 'cooperates with',
    description: 'Works together in deeds: economic, military, judicial or intelligence cooperation.',
    cameoRoot: '06',
    cameoCode: '060',
    plover: 'COOPERATE',
    polarity: 1,
    quadClass: 'MATERIAL_COOPERATION',
  },
  AIDS: {
    ...event,
    label: 'aids',
    inverseLabel: 'is aided by',
    description: 'Gives economic, military or humanitarian help, peacekeepers or asylum.',
    cameoRoot: '07',
    cameoCode: '070',
    plover: 'AID',
    polarity: 1,
    quadClass: 'MATERIAL_COOPERATION',
  },
  CONCEDED_TO: {
    ...event,
    label: 'conceded to',
    inverseLabel: 'won a concession from',
    description: 'Gave way by decision: eased sanctions, accepted a demand, apologised, forgave.',
    cameoRoot: '08',
    cameoCode: '080',
    plover: 'CONCEDE',
    polarity: 1,
    quadClass: 'VERBAL_COOPERATION',
  },
  DEESCALATED_WITH: {
    ...event,
    label: 'de-escalated towards',
    inverseLabel: 'saw de-escalation by',
    description:
      'Stepped back in deeds: truce, withdrawal, release of people or goods, access for observers.',
    cameoRoot: '08',
    cameoCode: '087',
    plover: 'RETREAT',
    polarity: 1,
    quadClass: 'MATERIAL_COOPERATION',
  },
  INVESTIGATES: {
    ...event,
    label: 'investigates',
    inverseLabel: 'is investigated by',
    description: 'Looks into suspected wrongdoing.',
    cameoRoot: '09',
    cameoCode: '090',
    plover: 'ACCUSE',
    polarity: -1,
    quadClass: 'VERBAL_CONFLICT',
  },
  DEMANDS_OF: {
    ...event,
    label: 'demands of',
    inverseLabel: 'faces a demand from',
    description: 'Insists that the target do or stop something.',
    cameoRoot: '10',
    cameoCode: '100',
    plover: 'REQUEST',
    polarity: -1,
    quadClass: 'VERBAL_CONFLICT',
  },
  OPPOSES: {
    ...event,
    family: 'STANDING',
    label: 'opposes',
    inverseLabel: 'is opposed by',
    description: 'Stands against an actor or what it does, for as long as the stance is held.',
    cameoRoot: '11',
    cameoCode: '113',
    plover: 'ACCUSE',
    polarity: -1,
    quadClass: 'VERBAL_CONFLICT',
  },
  CRITICISES: {
    ...event,
    label: 'criticises',
    inverseLabel: 'is criticised by',
    description: 'Found fault in public: a single act with a date.',
    cameoRoot: '11',
    cameoCode: '111',
    plover: 'ACCUSE',
    polarity: -1,
    quadClass: 'VERBAL_CONFLICT',
  },
  ACCUSES: {
    ...event,
    label: 'accuses',
    inverseLabel: 'is accused by',
    description: 'Charged with wrongdoing, in public or before a court.',
    cameoRoot: '11',
    cameoCode: '112',
    plover: 'ACCUSE',
    polarity: -1,
    quadClass: 'VERBAL_CONFLICT',
  },
  REJECTS: {
    ...event,
    label: 'rejects',
    inverseLabel: 'was rejected by',
    description: 'Turned down a proposal, a demand or an actor; vetoes count here.',
    cameoRoot: '12',
    cameoCode: '120',
    plover: 'REJECT',
    polarity: -1,
    quadClass: 'VERBAL_CONFLICT',
  },
  THREATENS: {
    ...event,
    label: 'threatens',
    inverseLabel: 'is threatened by',
    description: 'Announced or implied harm to come.',
    cameoRoot: '13',
    cameoCode: '130',
    plover: 'THREATEN',
    polarity: -1,
    quadClass: 'VERBAL_CONFLICT',
  },
  PROTESTS_AGAINST: {
    ...event,
    label: 'protests against',
    inverseLabel: 'faces protest from',
    description: 'Demonstrated, struck, boycotted, blocked or rioted against.',
    cameoRoot: '14',
    cameoCode: '140',
    plover: 'PROTEST',
    polarity: -1,
    quadClass: 'MATERIAL_CONFLICT',
  },
  MOBILISES_AGAINST: {
    ...event,
    label: 'mobilises against',
    inverseLabel: 'faces mobilisation by',
    description: 'Showed or readied force; joint exercises are COOPERATES_WITH.',
    cameoRoot: '15',
    cameoCode: '150',
    plover: 'MOBILIZE',
    polarity: -1,
    quadClass: 'MATERIAL_CONFLICT',
  },
  SANCTIONS: {
    ...event,
    label: 'sanctions',
    inverseLabel: 'is sanctioned by',
    description: 'Imposed an embargo, a boycott or other penalties on trade or movement.',
    cameoRoot: '16',
    cameoCode: '163',
    plover: 'SANCTION',
    polarity: -1,
    quadClass: 'MATERIAL_CONFLICT',
  },
  REDUCES_RELATIONS_WITH: {
    ...event,
    label: 'reduces relations with',
    inverseLabel: 'saw relations reduced by',
    description: 'Cut ties: recalled or expelled diplomats, halted talks or aid.',
    cameoRoot: '16',
    cameoCode: '160',
    plover: 'SANCTION',
    polarity: -1,
    quadClass: 'MATERIAL_CONFLICT',
  },
  COERCES: {
    ...event,
    label: 'coerces',
    inverseLabel: 'is coerced by',
    description: 'Used power short of violence: arrest, deportation, seizure, censorship, cyber attack.',
    cameoRoot: '17',
    cameoCode: '170',
    plover: 'COERCE',
    polarity: -1,
    quadClass: 'MATERIAL_CONFLICT',
  },
  ATTACKS: {
    ...event,
    label: 'attacks',
    inverseLabel: 'is attacked by',
    description:
      'Used violence: assault, armed force, mass violence, violent repression (CAMEO roots 18, 19 and 20 and a few codes of 17).',
    cameoRoot: '19',
    cameoCode: '190',
    plover: 'ASSAULT',
    polarity: -1,
    quadClass: 'MATERIAL_CONFLICT',
  },
  PARTICIPATED_IN: {
    ...event,
    ...link,
    label: 'took part in',
    inverseLabel: 'had as participant',
    description: 'Took part in an event that is not a meeting (FollowTheMoney Event.involved).',
    targetKinds: ['Event'],
  },
  HELD_AT: {
    ...event,
    ...link,
    label: 'was held at',
    inverseLabel: 'was the venue of',
    description: 'Where an event took place (FollowTheMoney Event.location).',
    sourceKinds: ['Event'],
    targetKinds: ['Place', 'Country'],
  },
  MEMBER_OF: {
    ...link,
    family: 'STANDING',
    symmetric: false,
    label: 'is a member of',
    inverseLabel: 'has as member',
    description: 'Belongs to (FollowTheMoney Membership).',
    sourceKinds: ACTORS,
    targetKinds: ['Organization', 'Actor'],
  },
  HOLDS_POSITION_AT: {
    ...link,
    family: 'STANDING',
    symmetric: false,
    label: 'holds a position at',
    inverseLabel: 'is led or staffed by',
    description: 'Holds an office or a job (FollowTheMoney Occupancy, Directorship, Employment).',
    sourceKinds: ['Person', 'Actor'],
    targetKinds: ['Country', 'Organization', 'Actor'],
  },
  REPRESENTS: {
    ...link,
    family: 'STANDING',
    symmetric: false,
    label: 'represents',
    inverseLabel: 'is represented by',
    description: 'Acts for (FollowTheMoney Representation).',
    sourceKinds: ACTORS,
    targetKinds: ACTORS,
  },
  ALLIED_WITH: {
    ...link,
    family: 'STANDING',
    symmetric: true,
    label: 'is allied with',
    inverseLabel: 'is allied with',
    description: 'Bound by an alliance that a treaty or a source attests.',
    polarity: 1,
    sourceKinds: ACTORS,
    targetKinds: ACTORS,
  },
  LOCATED_IN: {
    ...link,
    family: 'STANDING',
    symmetric: false,
    label: 'is located in',
    inverseLabel: 'contains',
    description: 'Lies or has its seat in.',
    sourceKinds: ['Place', 'Country', 'Organization', 'Event', 'Actor'],
    targetKinds: ['Place', 'Country'],
  },
  SUCCEEDED_BY: {
    ...link,
    family: 'STANDING',
    symmetric: false,
    label: 'was succeeded by',
    inverseLabel: 'succeeded',
    description: 'Gave way to another in the same role (FollowTheMoney Succession).',
    sourceKinds: ANY,
    targetKinds: ANY,
  },
  OTHER_LINK: {
    ...link,
    family: 'STANDING',
    symmetric: false,
    label: 'is linked to',
    inverseLabel: 'is linked from',
    description:
      'A link that a source asserts and no other type fits (FollowTheMoney UnknownLink); for review.',
    sourceKinds: ANY,
    targetKinds: ANY,
  },
} as const satisfies Record<string, RelationTypeRow>;

export type RelationType = keyof typeof RELATION_TYPES;

export const RELATION_TYPE_NAMES = Object.keys(RELATION_TYPES) as [RelationType, ...RelationType[]];

/** The row of a type, seen as any row: the table's own type is one literal a row. */
export function relationTypeRow(type: RelationType): RelationTypeRow {
  return RELATION_TYPES[type];
}
