import type { ArticleLink, NewClaim } from '../../src/graph/write/new-claim.ts';
import type { ClaimStatus, Modality } from '../../src/model/claim.ts';
import type { EntityKind } from '../../src/model/kind.ts';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from '../../src/model/relation.ts';
import {
  generatedArticles,
  generatedDatasets,
  generatedSources,
  ordinaryEntities,
  rareEntities,
} from './generated-entities.ts';
import { seededRandom } from './random.ts';

/** A claim with the status that it has in the end: some are withdrawn after they were recorded. */
export type GeneratedClaim = Omit<NewClaim, 'status'> & { readonly status: ClaimStatus };
type Ends = Pick<NewClaim, 'relation' | 'subjects' | 'objects'>;

const CLAIMS = 20_000;
/** Claims that say one and the same thing of the two most prominent entities. */
const SAME = 450;
/** A type of which the most prominent entity has one relation. */
const RARE_TYPE = 'RECOGNISES';
const FIRST_DAY = Date.UTC(2019, 0, 1);
const DAYS = 2190;
const DAY_MS = 86_400_000;
/** How unevenly claims fall on entities and types: with 3, the first of n has a share of 1 / ∛n. */
const STEEPNESS = { entity: 3, type: 2, article: 1.5 };

const random = seededRandom(2024);
const [hub, second] = ordinaryEntities;
if (!hub || !second) throw new Error('no entities were generated');

const byKinds = new Map<string, string[]>();

/** @returns plain ids of the entities of these kinds, the most prominent first */
function ids(kinds: readonly EntityKind[]): string[] {
  const key = kinds.join(' ');
  const known =
    byKinds.get(key) ?? ordinaryEntities.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  byKinds.set(key, known);
  return known;
}

const someOf = (share: number, kinds: readonly EntityKind[]) =>
  random.chance(share) ? [random.pickFirst(ids(kinds), STEEPNESS.entity)] : [];

/** One end in most claims, two or three in some. */
function endIds(kinds: readonly EntityKind[], several: number): string[] {
  const first = random.pickFirst(ids(kinds), STEEPNESS.entity);
  const others = random.chance(several) ? [random.pick(ids(kinds)), random.pick(ids(kinds))] : [];
  return [...new Set([first, ...others.slice(random.chance(0.5) ? 1 : 0)])];
}

function ends(): Ends {
  const relation = random.pickFirst(RELATION_TYPE_NAMES, STEEPNESS.type);
  const { sourceKinds, targetKinds, symmetric } = relationTypeRow(relation);
  const subjects = endIds(sourceKinds, 0.06);
  const mutual = symmetric && subjects.length > 1 && random.chance(0.7);
  const objects = mutual ? subjects : endIds(targetKinds, 0.03);
  const isRareType = relation === RARE_TYPE && [...subjects, ...objects].includes(hub?.id ?? '');
  return isRareType ? ends() : { relation, subjects, objects };
}

const day = (from: number, days: number) =>
  new Date(FIRST_DAY + Math.floor(from + random.next() * days) * DAY_MS).toISOString().slice(0, 10);

/** Whole days for the most part, later years fuller; else a month, a year or nothing. */
function partialDate(): string | null {
  const date = day(0, DAYS * Math.max(random.next(), random.next()));
  const length = random.pick([0, 0, 0, 4, 4, 7, 7, 7, 7, 7, ...Array<number>(90).fill(10)]);
  return length === 0 ? null : date.slice(0, length);
}

function validity(relation: RelationType): Pick<NewClaim, 'validFrom' | 'validTo'> {
  const standing = relationTypeRow(relation).family === 'STANDING';
  return {
    validFrom: standing && random.chance(0.3) ? day(-DAYS, DAYS) : null,
    validTo: standing && random.chance(0.1) ? day(DAYS, DAYS) : null,
  };
}

function evidence(): Pick<NewClaim, 'articles' | 'datasets'> {
  const place = () => ({
    articleId: random.pickFirst(generatedArticles, STEEPNESS.article).article.id,
    paragraph: random.chance(0.9) ? Math.ceil(random.next() * 30) : null,
    sentence: random.chance(0.3) ? Math.ceil(random.next() * 8) : null,
    quote: random.chance(0.1) ? 'so it is said' : null,
  });
  const row = { datasetId: random.pick(generatedDatasets).id, row: Math.ceil(random.next() * 1e6) };
  const coded = random.chance(0.1);
  if (coded && random.chance(0.5)) return { articles: [], datasets: [row] };
  const places = random.chance(0.1) ? [place(), place()] : [place()];
  const key = ({ articleId, paragraph }: ArticleLink) => `${articleId} ${paragraph}`;
  const articles = [...new Map(places.map((item) => [key(item), item])).values()];
  return { articles, datasets: coded ? [row] : [] };
}

function claim(index: number, stated: Ends, fixed: Partial<GeneratedClaim> = {}): GeneratedClaim {
  const status = random.pickFirst(
    ['ACTIVE', 'PROPOSED', 'RETRACTED', 'SUPERSEDED'] as const satisfies ClaimStatus[],
    100,
  );
  const scored = random.chance(0.2);
  return {
    id: `claim-${String(index).padStart(5, '0')}`,
    ...stated,
    summary: `${stated.subjects.join(', ')} ${stated.relation} ${stated.objects.join(', ')}`,
    date: partialDate(),
    ...validity(stated.relation),
    status,
    modality: random.pick<Modality>(['FUTURE', 'HYPOTHETICAL', ...Array<Modality>(48).fill('ASSERTED')]),
    confidence: Math.round(random.next() * 100) / 100,
    saidBy: someOf(0.2, ['Person', 'Organization', 'Document']),
    via: random.chance(0.1) ? [random.pick(generatedSources).id] : [],
    partOf: someOf(0.05, ['Event']),
    at: someOf(0.1, ['Place', 'Country']),
    about: someOf(0.1, ['Topic', 'Document', 'Place']),
    denies: [],
    ...evidence(),
    cameoCode: scored ? '042' : null,
    eventName: scored ? 'Make a visit' : null,
    intensity: scored ? 1.9 : null,
    intensityScheme: scored ? 'goldstein' : null,
    ...fixed,
  };
}

/** One claim of each rare entity: towards the hub, or from it, or with somebody ordinary. */
const ofRare = rareEntities.map(({ id }, index): Ends => {
  const other = index % 3 === 0 ? random.pick(ordinaryEntities).id : hub.id;
  return index % 2 === 0
    ? { relation: 'OTHER_LINK', subjects: [id], objects: [other] }
    : { relation: 'SUCCEEDED_BY', subjects: [other], objects: [id] };
});

function generateClaims(): GeneratedClaim[] {
  const claims: GeneratedClaim[] = [];
  const add = (stated: Ends, fixed?: Partial<GeneratedClaim>) =>
    claims.push(claim(claims.length, stated, fixed));
  const plain = { status: 'ACTIVE', modality: 'ASSERTED' } as const;

  while (claims.length < CLAIMS - SAME - 1 - ofRare.length) {
    const denied = random.chance(0.03) && claims.length > 0 ? random.pick(claims) : undefined;
    if (!denied) add(ends());
    else {
      const { id, relation, subjects, objects } = denied;
      add({ relation, subjects, objects }, { modality: 'DENIED', denies: [id] });
    }
  }
  const same: Ends = { relation: 'STATED_ABOUT', subjects: [hub?.id ?? ''], objects: [second?.id ?? ''] };
  for (let count = 0; count < SAME; count++) add(same);
  add({ relation: RARE_TYPE, subjects: [hub?.id ?? ''], objects: [second?.id ?? ''] }, plain);
  for (const stated of ofRare) add(stated, plain);
  return claims;
}

/** Every claim, in the order in which they are recorded; those that one denies come before it. */
export const generatedClaims: readonly GeneratedClaim[] = generateClaims();
