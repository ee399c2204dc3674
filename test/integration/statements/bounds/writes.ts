import { RELATION_TYPE_NAMES, type RelationType } from '../../../../src/model/relation.ts';
import { type ExpectedRelation, expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedSources } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, type Case, CHAIN } from './cost.ts';
import { parametersFor, ROWS } from './recorded.ts';

const { hub, rare, unnamed, biggestPair } = GENERATED;
const namesHub = ({ subjects, objects }: GeneratedClaim) => [...subjects, ...objects].includes(hub);

const onHub = await parametersFor(generatedClaims.filter(namesHub));
const elsewhere = await parametersFor(generatedClaims.filter((claim) => !namesHub(claim)));

/** The same bound for a hundred rows on a hub and elsewhere: what is written does not look at the hub. */
function aHundred(name: string, perRow: number): Bounds {
  const hits = ROWS * perRow;
  return {
    [name]: [
      { of: 'a hundred rows on a hub', params: onHub.get(name) ?? {}, hits },
      { of: 'a hundred rows elsewhere', params: elsewhere.get(name) ?? {}, hits },
    ],
  };
}

/** A hundred entities, the hub and other prominent ones first. */
function ofEntities(name: string, perEntity: number): Bounds {
  const params = onHub.get(name) ?? {};
  return { [name]: [{ of: 'a hundred entities, the hub among them', params, hits: ROWS * perEntity }] };
}

const proposals = generatedClaims.filter(({ status }) => status === 'PROPOSED').slice(0, ROWS);
const strongest = relationsOf(hub).slice(0, 20);
const linked = (relations: readonly ExpectedRelation[]) =>
  relations.flatMap((relation) => relation.linked).length;

/** An entity with fewer relationships than this has them in one chain, which is read whole. */
const SPARSE = 50;

/** Between two entities, the relationships of one type are read at the end that has fewer of them. */
function drawn(type: RelationType): readonly Case[] {
  const ofType = expectedRelations.filter((relation) => relation.type === type);
  const from = Map.groupBy(ofType, ({ sourceId }) => sourceId);
  const to = Map.groupBy(ofType, ({ targetId }) => targetId);
  const ends = ({ sourceId, targetId }: ExpectedRelation) =>
    Math.min(from.get(sourceId)?.length ?? 0, to.get(targetId)?.length ?? 0);
  const known = ofType.filter(({ sourceId, targetId }) => sourceId === hub || targetId === hub).slice(0, 20);
  const dates = { firstDate: '2024-01-01', lastDate: '2024-01-02' };
  const row = ({ id, sourceId, targetId }: ExpectedRelation) => ({ id, sourceId, targetId, ...dates });
  const fresh = { id: `${hub}:${type}:${unnamed}`, sourceId: hub, targetId: unnamed, ...dates };
  return [
    {
      of: 'relations of a hub that are drawn already',
      params: { relations: known.map(row) },
      hits: known.reduce((sum, relation) => sum + SPARSE + ends(relation), 0),
    },
    // Two ends found, the absence of the relationship, and a relationship of three properties.
    { of: 'a new relation of a hub', params: { relations: [fresh] }, hits: 16 },
  ];
}

/**
 * What is written: so much a row, whoever it is about. A row finds its ends by their ids, creates what is
 * new with its properties, and looks at nothing else that its ends have.
 */
export const writeBounds: Bounds = {
  // A claim that is new is looked for once.
  ...aHundred('write/known-claims', 1),
  // Three ends a claim at most on the average, by id, and the kind of each; the claim that it denies, and its article.
  ...aHundred('write/referenced', 3 * BY_ID + 2 + BY_ID),
  // A claim of 12 properties, and five ends: each is found, and linked by up to two properties.
  ...aHundred('write/claims', 12 + 5 * 8),
  ...aHundred('write/relations', 5),
  // Two looks, eight labels, six properties, and the names that are brought in line.
  ...ofEntities('write/entities', 2 + 8 + 6 + 12),
  // Fewer than two names each: the entity, its other names, and six properties.
  ...ofEntities('write/names', 2 * (2 + 10 + 6)),
  // Fewer than one each.
  ...ofEntities('write/identifiers', 4),
  ...ofEntities('write/identifier-owners', 6),
  ...ofEntities('write/affiliations', 6),
  'write/denials': [
    {
      of: 'a hundred denials',
      params: {
        denials: proposals.map(({ id }, index) => ({ claimId: id, deniedId: `claim-${10_000 + index}` })),
      },
      hits: ROWS * (2 * BY_ID + 2 * CHAIN),
    },
  ],
  'write/of': [
    {
      of: 'a hundred claims that join the biggest pair',
      params: {
        links: proposals.map(({ id }) => ({
          claimId: id,
          relationId: biggestPair,
          sort: `2024-01-01|${id}`,
        })),
      },
      hits: ROWS * (2 * BY_ID + 2 * CHAIN),
    },
  ],
  // Of each claim: where it stands, its three kinds of origin, its dates.
  'write/recount': [
    {
      of: 'the twenty strongest relations of a hub, by their claims',
      params: { ids: strongest.map(({ id }) => id) },
      hits: strongest.length * 10 + linked(strongest) * (6 + 3 * CHAIN),
    },
    {
      of: 'a pair of one claim',
      params: { ids: relationsOf(rare).map(({ id }) => id) },
      hits: 10 + 6 + 3 * CHAIN,
    },
  ],
  'write/sources': [
    {
      of: 'twenty sources',
      params: elsewhere.get('write/sources') ?? {},
      hits: generatedSources.length * 12,
    },
  ],
  'write/article': [{ of: 'an article', params: elsewhere.get('write/article') ?? {}, hits: 30 }],
  'write/clock-open': [{ of: 'the clock', params: {}, hits: 3 }],
  'write/clock-touch': [{ of: 'the clock', params: {}, hits: 6 }],
  'write/clock-stamp': [
    {
      of: 'a hundred claims',
      params: { claimIds: generatedClaims.slice(0, ROWS).map(({ id }) => id), withdrawnIds: [] },
      // Each with its links, one of which is to the relation that it counts in.
      hits: 8 + ROWS * (BY_ID + 1 + CHAIN + 4),
    },
    {
      of: 'a hundred claims that are withdrawn',
      params: { claimIds: [], withdrawnIds: generatedClaims.slice(0, ROWS).map(({ id }) => id) },
      hits: 8 + ROWS * (BY_ID + 2),
    },
  ],
  'write/migration': [
    { of: 'a step that was taken', params: { number: 1, name: 'again', version: '0' }, hits: BY_ID },
  ],
  ...Object.fromEntries(RELATION_TYPE_NAMES.map((type) => [`write/typed/${type}`, drawn(type)])),
};
