import { event, mutualEvent, type RelationTypeRow } from './row.ts';

/** Cooperation in deeds: joint work, aid, withdrawals. */
export const MATERIAL_COOPERATION_TYPES = {
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
} as const satisfies Record<string, RelationTypeRow>;
