import { byProminence, claimsFrom, expectedRelations, mentionsOf, relationsOf } from './generated-answers.ts';
import { generatedClaims } from './generated-claims.ts';
import { generatedEntities, generatedSources } from './generated-entities.ts';

const [hub = ''] = byProminence;
const ofHub = relationsOf(hub);
const hubTypes = [...Map.groupBy(ofHub, ({ type }) => type)];

/** Names of what tests ask for, found in the generated rows. */
export const GENERATED = {
  entities: generatedEntities.length,
  claims: generatedClaims.length,
  /** Whom most claims name. */
  hub,
  /** The twenty whom most claims name. */
  hubs: byProminence.slice(0, 20),
  /** Two whom one claim names: one beside the hub, the other beside somebody ordinary. */
  rareBesideHub: rare((id) => ofHub.some(({ sourceId, targetId }) => sourceId === id || targetId === id)),
  rare: rare((id) => ofHub.every(({ sourceId, targetId }) => sourceId !== id && targetId !== id)),
  /** Whom no claim names. */
  unnamed: byProminence.at(-1) ?? '',
  /** The relation of most claims, and one of a single claim. */
  biggestPair: expectedRelations[0]?.id ?? '',
  smallestPair: expectedRelations.findLast(({ claimCount }) => claimCount === 1)?.id ?? '',
  /** The source that most claims come from. */
  source: most(generatedSources.map(({ id }) => ({ id, claims: claimsFrom(id).length }))),
  /** The type of most relations of the hub, and one of which it has a single relation. */
  commonType: hubTypes.toSorted(([, left], [, right]) => right.length - left.length)[0]?.[0] ?? 'OTHER_LINK',
  rareType: hubTypes.find(([, relations]) => relations.length === 1)?.[0] ?? 'OTHER_LINK',
} as const;

function most(sources: readonly { id: string; claims: number }[]): string {
  return sources.toSorted((left, right) => right.claims - left.claims)[0]?.id ?? '';
}

function rare(suits: (id: string) => boolean): string {
  return byProminence.find((id) => mentionsOf(id) === 1 && relationsOf(id).length === 1 && suits(id)) ?? '';
}
