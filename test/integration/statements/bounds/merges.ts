import { mentionsOf, relationsOf } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { GENERATED_MERGED, MERGED, MERGED_CLAIMS } from '../../../setup/generated-merges.ts';
import { type Bounds, BY_ID, CHAIN, range } from './cost.ts';
import { ROWS } from './recorded.ts';

const { hub, hubs, rare } = GENERATED;
const ids = generatedEntities.slice(0, ROWS).map(({ id }) => id);
/** Somebody whom some hundred claims name. */
const known = hubs.at(-1) ?? '';
/** Claims that name somebody in whatever role. */
const named = (id: string) =>
  generatedClaims.flatMap(({ subjects, objects, saidBy, partOf, at, about }) =>
    [...subjects, ...objects, ...saidBy, ...partOf, ...at, ...about].filter((other) => other === id),
  ).length;
/** To move an end: the link with its properties, the claim with its chain twice, two new links. */
const MOVED = 3 + 2 * CHAIN + 8 + 12;

/** What merging touches: what the merged one has, and nothing else that the other has. */
export const mergeBounds: Bounds = {
  'merge/survivors': [
    { of: 'a hundred ids of nobody merged', params: { ids }, hits: ROWS },
    { of: 'one that was merged', params: { ids: [GENERATED_MERGED] }, hits: BY_ID + 1 },
  ],
  'merge/into': [
    { of: 'a hub that hundreds were merged into', params: { ids: [hub] }, hits: range(MERGED) + MERGED },
    { of: 'a hundred whom nobody was merged into', params: { ids: hubs.slice(1) }, hits: hubs.length * 2 },
  ],
  'merge/state': [{ of: 'one that was merged', params: { id: GENERATED_MERGED }, hits: BY_ID + 6 }],
  'merge/children': [
    {
      of: 'a hub that hundreds were merged into',
      params: { survivorId: hub, intoId: hub },
      hits: range(MERGED) + 3 * MERGED,
    },
  ],
  'merge/claims-of': [
    { of: 'somebody known', params: { id: known, limit: 5001 }, hits: BY_ID + 20 + 3 * named(known) },
    { of: 'a hub, up to the limit', params: { id: hub, limit: 100 }, hits: BY_ID + 20 + 3 * 200 },
    { of: 'somebody of one claim', params: { id: rare, limit: 5001 }, hits: BY_ID + 20 },
  ],
  'merge/claims-from': [
    {
      of: 'one that a hundred claims named',
      params: { id: GENERATED_MERGED },
      hits: BY_ID + 3 * MERGED_CLAIMS,
    },
  ],
  'merge/move-ends': [
    {
      of: 'somebody known, into a hub',
      params: { id: known, keepId: hub },
      hits: 2 * BY_ID + 40 + named(known) * MOVED,
    },
    {
      of: 'somebody of one claim, into a hub',
      params: { id: rare, keepId: hub },
      hits: 2 * BY_ID + 20 + 2 * MOVED,
    },
  ],
  'merge/restore-ends': [
    // Nobody is merged here: there is nothing to restore.
    { of: 'one that nobody was merged into', params: { id: rare, keepId: hub }, hits: 2 * BY_ID + 20 },
  ],
  'merge/drop-unused': [
    {
      of: 'the relations of a hub, all of which are used',
      params: { ids: relationsOf(hub).map(({ id }) => id) },
      hits: relationsOf(hub).length * (BY_ID + CHAIN),
    },
  ],
  'merge/drop-relations': [
    {
      of: 'somebody of one claim',
      params: { id: rare },
      // With its claim.
      hits: 2 * range(1) + 12,
    },
  ],
  'merge/close': [
    {
      of: 'somebody known, into a hub',
      params: { id: known, keepId: hub },
      hits: 2 * BY_ID + 20 + 8 * (relationsOf(known).length + mentionsOf(known)),
    },
  ],
  'merge/open': [
    { of: 'one that was merged', params: { id: GENERATED_MERGED, kind: 'Country', mergedIds: [] }, hits: 16 },
  ],
  'merge/give-away': [
    {
      of: 'one that was merged into a hub',
      params: { keepId: hub, mergedIds: [GENERATED_MERGED] },
      hits: 60 + 6 * MERGED_CLAIMS,
    },
  ],
  // Its names, identifiers and countries, each with what it was merged from; none of its claims.
  'merge/take-back': [{ of: 'a hub of few names', params: { keepId: hub, id: GENERATED_MERGED }, hits: 100 }],
  'merge/mark': [{ of: 'the clock', params: {}, hits: 5 }],
  'write/merges': [{ of: 'the clock', params: {}, hits: 3 }],
};
