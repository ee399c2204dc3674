import type { ArticleFilterInput } from '../../../src/graphql/filters/article-inputs.ts';
import type { ClaimFilterInput } from '../../../src/graphql/filters/claim-inputs.ts';
import type {
  Composed,
  EntityFilterInput,
  EntityRelationFilterInput,
  RelationConditions,
  RelationFilterInput,
  TypeConditions,
} from '../../../src/graphql/filters/inputs.ts';
import { type RelationType, relationTypeRow } from '../../../src/model/relation.ts';
import { type ExpectedRelation, listedDay, relationsOf } from '../generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from '../generated-claims.ts';
import { generatedArticles, generatedEntities } from '../generated-entities.ts';

/**
 * Filters read literally, one thing after the other, over the generated rows alone: by no statement, and by
 * none of the functions that read filters.
 */

type Entity = (typeof generatedEntities)[number];
const byId = new Map(generatedEntities.map((entity) => [entity.id, entity]));

function composedHolds<Filter extends Composed<Filter>>(
  { and, or, not }: Filter,
  holds: (filter: Filter) => boolean,
): boolean {
  return (!and || and.every(holds)) && (!or || or.some(holds)) && !(not && holds(not));
}

/** What was found of each filter already: one within another is read once for each entity. */
let known = new WeakMap<EntityFilterInput, Map<string, boolean>>();

let relationsAround = relationsOf;

/** Reads filters within `work` as of other relations than those of now. */
export async function readingOf(relations: typeof relationsOf, work: () => Promise<void>): Promise<void> {
  relationsAround = relations;
  known = new WeakMap();
  try {
    await work();
  } finally {
    relationsAround = relationsOf;
    known = new WeakMap();
  }
}

export function entityHolds(filter: EntityFilterInput, entity: Entity): boolean {
  const answers = known.get(filter) ?? new Map<string, boolean>();
  known.set(filter, answers);
  const answer = answers.get(entity.id) ?? isKept(filter, entity);
  answers.set(entity.id, answer);
  return answer;
}

function isKept(filter: EntityFilterInput, entity: Entity): boolean {
  const { kinds, slugs, affiliations, relations } = filter;
  if (!composedHolds(filter, (part) => entityHolds(part, entity))) return false;
  if (kinds && !kinds.includes(entity.kind)) return false;
  if (slugs && !slugs.includes(entity.id)) return false;
  if (affiliations && !entity.affiliations.some((id) => affiliations.includes(id))) return false;
  if (!relations) return true;
  const seen = relationsAround(entity.id).flatMap((relation) => viewsOf(entity.id, relation));
  const { some, none, every } = relations;
  return (
    (!some || seen.some((view) => seenHolds(some, view))) &&
    !(none && seen.some((view) => seenHolds(none, view))) &&
    (!every || seen.every((view) => seenHolds(every, view)))
  );
}

/** A relation seen from one of its ends. */
interface View {
  readonly relation: ExpectedRelation;
  readonly isSource: boolean;
}

/** A relation of an entity to itself is seen from both its ends. */
export const viewsOf = (entityId: string, relation: ExpectedRelation): View[] =>
  [true, false]
    .filter((isSource) => (isSource ? relation.sourceId : relation.targetId) === entityId)
    .map((isSource) => ({ relation, isSource }));

export function seenHolds(filter: EntityRelationFilterInput, view: View): boolean {
  const { relation, isSource } = view;
  const { direction, counterpart } = filter;
  const symmetric = relationTypeRow(relation.type).symmetric;
  const other = isSource ? relation.targetId : relation.sourceId;
  return (
    composedHolds(filter, (part) => seenHolds(part, view)) &&
    conditionsHold(filter, relation) &&
    (!direction || direction === 'BOTH' || symmetric || isSource === (direction === 'OUT')) &&
    (!counterpart || isSuch(counterpart, other))
  );
}

export function relationHolds(filter: RelationFilterInput, relation: ExpectedRelation): boolean {
  const { sourceId, targetId, type } = relation;
  const { source, target, either } = filter;
  const lead = (from: string, to: string) =>
    (!source || isSuch(source, from)) && (!target || isSuch(target, to));
  return (
    composedHolds(filter, (part) => relationHolds(part, relation)) &&
    conditionsHold(filter, relation) &&
    (lead(sourceId, targetId) || (relationTypeRow(type).symmetric && lead(targetId, sourceId))) &&
    (!either || isSuch(either, sourceId) || isSuch(either, targetId))
  );
}

function isSuch(filter: EntityFilterInput, id: string): boolean {
  const entity = byId.get(id);
  return entity !== undefined && entityHolds(filter, entity);
}

const POLARITIES = ['NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const;

function conditionsHold(filter: RelationConditions, relation: ExpectedRelation): boolean {
  const { from, to } = filter;
  const between = (value: number, min: number | null | undefined, max: number | null | undefined) =>
    value >= (min ?? 0) && value <= (max ?? Infinity);
  const dated = relation.linked.some((claim) => {
    const day = listedDay(claim);
    return claim.status === 'ACTIVE' && day && day >= (from ?? '') && day <= (to ?? '~');
  });
  return (
    typeHolds(filter, relation.type) &&
    (dated || (!from && !to)) &&
    between(relation.claimCount, filter.minClaims, filter.maxClaims) &&
    between(relation.sourceCount, filter.minSources, filter.maxSources)
  );
}

function typeHolds(filter: TypeConditions, type: RelationType): boolean {
  const { types, families, polarities, quadClasses, cameoRoots } = filter;
  const row = relationTypeRow(type);
  return (
    (!types || types.includes(type)) &&
    (!families || families.includes(row.family)) &&
    (!polarities || polarities.includes(POLARITIES[row.polarity + 1] ?? 'NEUTRAL')) &&
    (!quadClasses || quadClasses.includes(row.quadClass)) &&
    (!cameoRoots || cameoRoots.includes(row.cameoRoot ?? ''))
  );
}

const publishers = new Map(generatedArticles.map(({ article }) => [article.id, article.source]));

/** Whether a filter speaks of the status or the modality, itself or in a part of it. */
const says = (name: 'status' | 'modalities', filter: ClaimFilterInput): boolean =>
  Boolean(filter[name]) ||
  [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].some((part) =>
    says(name, part),
  );

export const claimHolds = (filter: ClaimFilterInput, claim: GeneratedClaim): boolean =>
  partHolds(filter, claim) && (says('status', filter) || claim.status === 'ACTIVE');

/** Whether a claim is among those that are counted under a filter. */
export const claimCounts = (filter: ClaimFilterInput, claim: GeneratedClaim): boolean =>
  claimHolds(filter, claim) && (says('modalities', filter) || claim.modality !== 'DENIED');

function partHolds(filter: ClaimFilterInput, claim: GeneratedClaim): boolean {
  const { from, to, status, modalities, source, sources, text } = filter;
  const day = listedDay(claim) ?? '';
  const origins = [...claim.via, ...claim.articles.map(({ articleId }) => publishers.get(articleId))];
  const { minConfidence, maxConfidence } = filter;
  const sure = (minConfidence ?? maxConfidence ?? null) === null ? null : (claim.confidence ?? -1);
  return (
    composedHolds(filter, (part) => partHolds(part, claim)) &&
    typeHolds({ ...filter, cameoRoots: null }, claim.relation) &&
    codesHold(filter, claim) &&
    rolesHold(filter, claim) &&
    (!status || status.includes(claim.status)) &&
    (!modalities || modalities.includes(claim.modality)) &&
    (!from || day >= from) &&
    (!to || day <= to) &&
    (sure === null || (sure >= (minConfidence ?? 0) && sure <= (maxConfidence ?? 1))) &&
    (!source || origins.includes(source)) &&
    (!sources || sources.some((id) => origins.includes(id))) &&
    (!text ||
      text
        .toLowerCase()
        .split(' ')
        .every((word) => claim.summary.toLowerCase().includes(word)))
  );
}

function codesHold({ cameoRoots, cameoCodes, eventNames }: ClaimFilterInput, claim: GeneratedClaim): boolean {
  const root = !claim.cameoCode ? relationTypeRow(claim.relation).cameoRoot : claim.cameoCode.slice(0, 2);
  return (
    (!cameoRoots || cameoRoots.includes(root ?? '')) &&
    (!cameoCodes || cameoCodes.includes(claim.cameoCode ?? '')) &&
    (!eventNames || eventNames.includes(claim.eventName ?? ''))
  );
}

function rolesHold({ saidBy, subject, object, either }: ClaimFilterInput, claim: GeneratedClaim): boolean {
  const { subjects, objects } = claim;
  const some = (who: EntityFilterInput | null | undefined, ids: readonly string[]) =>
    !who || ids.some((id) => isSuch(who, id));
  return (
    some(saidBy, claim.saidBy) &&
    some(subject, subjects) &&
    some(object, objects) &&
    some(either, [...subjects, ...objects])
  );
}

type GeneratedArticle = (typeof generatedArticles)[number]['article'];

/** Claims by the articles that report them. */
const reported = new Map<string, GeneratedClaim[]>(generatedArticles.map(({ article }) => [article.id, []]));
for (const claim of generatedClaims) {
  for (const articleId of new Set(claim.articles.map((place) => place.articleId))) {
    reported.get(articleId)?.push(claim);
  }
}

export function articleHolds(filter: ArticleFilterInput, article: GeneratedArticle): boolean {
  const { from, to, sources, languages, text, entities, claims } = filter;
  const day = new Date(article.publishedAt).toISOString().slice(0, 10);
  const tag = article.language?.toLowerCase() ?? '';
  const names = (claim: GeneratedClaim, who: EntityFilterInput) =>
    claim.status === 'ACTIVE' && [...claim.subjects, ...claim.objects].some((id) => isSuch(who, id));
  const some = (isOne: (claim: GeneratedClaim) => boolean) => reported.get(article.id)?.some(isOne) ?? false;
  return (
    composedHolds(filter, (part) => articleHolds(part, article)) &&
    (!from || day >= from) &&
    (!to || day <= to) &&
    (!sources || sources.includes(article.source)) &&
    (!languages || languages.some((one) => `${tag}-`.startsWith(`${one.toLowerCase()}-`))) &&
    (!text || text.split(' ').every((word) => article.title?.toLowerCase().includes(word.toLowerCase()))) &&
    (!entities || some((claim) => names(claim, entities))) &&
    (!claims || some((claim) => claimHolds(claims, claim)))
  );
}
