import { type RelationType, relationTypeRow } from '../../src/model/relation.ts';
import { type GeneratedClaim, generatedClaims } from './generated-claims.ts';
import { generatedArticles, generatedIds } from './generated-entities.ts';

/**
 * What the graph must answer, worked out from the generated rows alone: by no statement, and by none of
 * the functions that write.
 */

/** A relation as the claims that count in it make it. */
export interface ExpectedRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
  /** Claims that were ever linked to it, withdrawn ones too. */
  readonly linked: readonly GeneratedClaim[];
  readonly claimCount: number;
  readonly eventCount: number;
  readonly sourceCount: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

const publishers = new Map(generatedArticles.map(({ article }) => [article.id, article.source]));

/** First day of a date of any precision. */
export const firstDay = (date: string | null) => date && `${date}-01-01`.slice(0, 10);
/** The day a claim is listed under, since when it holds or else when it happened; undated ones come before all others. */
export const listedDay = ({ date, validFrom }: GeneratedClaim) => validFrom ?? firstDay(date);

/** Pairs of source and target that a claim says something of. */
function pairs({ relation, subjects, objects }: GeneratedClaim): [string, string][] {
  const { symmetric } = relationTypeRow(relation);
  const among = symmetric && subjects.length > 1 && subjects.toSorted().join() === objects.toSorted().join();
  return subjects.flatMap((from) =>
    objects
      .filter((to) => !(among && from === to))
      .map((to): [string, string] => (symmetric && to < from ? [to, from] : [from, to])),
  );
}

/** Whom a claim came from: those it names, or else publishers, or else datasets. */
function origins({ via, articles, datasets }: GeneratedClaim): readonly string[] {
  if (via.length > 0) return via;
  if (articles.length > 0) return articles.map(({ articleId }) => publishers.get(articleId) ?? '');
  return datasets.map(({ datasetId }) => datasetId);
}

function linkedClaims(): Map<string, GeneratedClaim[]> {
  const linked = new Map<string, GeneratedClaim[]>();
  for (const claim of generatedClaims) {
    if (claim.modality === 'DENIED' || claim.status === 'PROPOSED') continue;
    const ids = new Set(pairs(claim).map(([from, to]) => `${from}:${claim.relation}:${to}`));
    for (const id of ids) {
      const claims = linked.get(id);
      if (claims) claims.push(claim);
      else linked.set(id, [claim]);
    }
  }
  return linked;
}

/** A relation as some claims make it, of which those that are ACTIVE count. */
export function relation(id: string, linked: readonly GeneratedClaim[]): ExpectedRelation {
  const [sourceId = '', type = '', targetId = ''] = id.split(':');
  const claims = linked.filter(({ status }) => status === 'ACTIVE');
  const days = claims.flatMap((claim) => listedDay(claim) ?? []).sort();
  return {
    ...{ id, type: type as RelationType, sourceId, targetId, linked },
    claimCount: claims.length,
    eventCount: new Set(days).size + claims.length - days.length,
    sourceCount: new Set(claims.flatMap(origins)).size,
    firstDate: days.at(0) ?? null,
    lastDate: days.at(-1) ?? null,
  };
}

const descending = (left: string, right: string) => (left < right ? 1 : -1);

export function strongestFirst(left: ExpectedRelation, right: ExpectedRelation): number {
  return right.claimCount - left.claimCount || descending(left.id, right.id);
}

/** The other order of relations: by the day of the latest claim that counts, those without one last. */
export function latestFirst(left: ExpectedRelation, right: ExpectedRelation): number {
  const [one, other] = [left.lastDate ?? '', right.lastDate ?? ''];
  return one === other ? descending(left.id, right.id) : descending(one, other);
}

/** Every relation, the strongest first, those that no claim counts in at the end. */
export const expectedRelations: readonly ExpectedRelation[] = [...linkedClaims()]
  .map(([id, claims]) => relation(id, claims))
  .sort(strongestFirst);

/** @returns gives the relations from or to an entity that a claim counts in, in the order of all */
export function byEntity(relations: readonly ExpectedRelation[]) {
  const byEnd = new Map<string, ExpectedRelation[]>();
  for (const counted of relations.filter(({ claimCount }) => claimCount > 0)) {
    for (const end of new Set([counted.sourceId, counted.targetId])) {
      byEnd.set(end, byEnd.get(end) ?? []);
      byEnd.get(end)?.push(counted);
    }
  }
  return (entityId: string): readonly ExpectedRelation[] => byEnd.get(entityId) ?? [];
}

/** Relations from or to an entity that a claim counts in, the strongest first. */
export const relationsOf = byEntity(expectedRelations);

/** Claims in the order of lists: the newest first, undated ones last. */
export function newestFirst(claims: readonly GeneratedClaim[]): GeneratedClaim[] {
  const key = (claim: GeneratedClaim) => `${listedDay(claim) ?? ''} ${claim.id}`;
  const keys = new Map(claims.map((claim) => [claim, key(claim)]));
  return claims.toSorted((left, right) => descending(keys.get(left) ?? '', keys.get(right) ?? ''));
}

/** Claims that name an entity as subject or object, whatever their status, the newest first. */
export const claimsOf = (entityId: string) =>
  newestFirst(
    generatedClaims.filter(({ subjects, objects }) => [...subjects, ...objects].includes(entityId)),
  );

/** Claims that a source published, or that were had from it, whatever their status, the newest first. */
export const claimsFrom = (sourceId: string) =>
  newestFirst(
    generatedClaims.filter(({ via, articles }) =>
      [...via, ...articles.map(({ articleId }) => publishers.get(articleId))].includes(sourceId),
    ),
  );

const mentions = new Map(generatedIds.map((id) => [id, 0]));
for (const { subjects, objects } of generatedClaims) {
  for (const id of new Set([...subjects, ...objects])) mentions.set(id, (mentions.get(id) ?? 0) + 1);
}

/** Everybody, those first whom most claims name. */
export const byProminence: readonly string[] = generatedIds.toSorted(
  (left, right) => (mentions.get(right) ?? 0) - (mentions.get(left) ?? 0),
);
/** How many claims name an entity. */
export const mentionsOf = (entityId: string) => mentions.get(entityId) ?? 0;
