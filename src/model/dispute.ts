/** How a relation can be disputed. */
export const DISPUTE_KINDS = {
  DENIED: 'A claim that holds says of one of its claims that it is not so.',
  END_DISPUTED:
    'One of its claims says that it had ended by a day on which another, voiced then or later, has it hold on.',
  MIXED:
    'One of its claims and one of the opposite polarity between the same two, in whichever direction, lie close together in time.',
} as const;
export type DisputeKind = keyof typeof DISPUTE_KINDS;
export const DISPUTE_KIND_NAMES = Object.keys(DISPUTE_KINDS) as [DisputeKind, ...DisputeKind[]];
