import { event, type RelationTypeRow } from './row.ts';

/** Types that are neither cooperation nor conflict. */
export const NEUTRAL_TYPES = {
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
} as const satisfies Record<string, RelationTypeRow>;
