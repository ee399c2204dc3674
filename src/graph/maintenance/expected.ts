import { articleSortKey } from '../../model/article.ts';
import { claimSortKey, readingSortKey } from '../../model/claim.ts';
import type { EntityKind } from '../../model/kind.ts';
import { ENTITY_KIND_NAMES } from '../../model/kind.ts';
import { nameSortKey } from '../../model/name.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import { relationKeys, relationLatest, relationRank } from '../../model/rollup.ts';
import { statusOf } from '../../model/stored-status.ts';
import { matchingForms } from '../write/entities.ts';
import type { CountedClaim } from '../write/relations.ts';
import type { ArticleState, ClaimState, EntityState, RelationState, SourceState } from './read.ts';

/**
 * What the graph must hold, worked out from what it was told: `verify` compares with it, `rebuild`
 * writes it.
 */

/** @returns how a claim counts: its key in lists, and the relations it must be linked to */
export function expectedClaim(claim: ClaimState): CountedClaim {
  const { id, date, validFrom, modality, of } = claim;
  const status = statusOf(claim.status ?? '');
  const type = RELATION_TYPE_NAMES.find((name) => name === claim.relation);
  const ids = (ends: ClaimState['subjects']) => ends.map((end) => end.id);
  const keys = type ? relationKeys(type, ids(claim.subjects), ids(claim.objects)) : [];
  // A claim that was withdrawn stays linked, so that the past can be read; a proposal is not linked yet.
  const linked = modality !== 'DENIED' && (status === 'ACTIVE' || (status !== 'PROPOSED' && of.length > 0));
  return { id, sort: claimSortKey(id, date, validFrom), relations: linked ? keys : [] };
}

/** @returns the places of a claim in articles, with what they are listed by */
export function expectedPlaces({ id, reports }: ClaimState) {
  return reports.map((place) => ({
    ...place,
    articleId: place.id,
    sort: readingSortKey(id, place.paragraph, place.sentence),
  }));
}

/** @returns what is derived from an article */
export function expectedArticle({ id, publishedAt, publishers }: ArticleState) {
  return { id, sort: articleSortKey(id, publishedAt), sourceId: publishers[0] ?? null };
}

/** @returns what is derived from a source */
export function expectedSource({ id, name }: SourceState) {
  return { id, sort: nameSortKey({ id, name }) };
}

/** @returns the relation as its claims have it */
export function expectedRelation({
  stored,
  claims,
  linked,
  linkedPrivate,
  recordedAt,
}: RelationState): RelationState['stored'] {
  const origins = new Set(claims.flatMap(originsOf));
  const days = claims.flatMap(({ day }) => day ?? []).sort();
  return {
    ...stored,
    rank: relationRank(claims.length, stored.id),
    latest: claims.length > 0 ? relationLatest(days.at(-1) ?? null, stored.id) : null,
    claimCount: claims.length,
    looseCount: linked - claims.filter(({ day, ends }) => day !== null && !ends).length,
    recordedAt,
    visibility: linked > 0 && linkedPrivate === linked ? 'PRIVATE' : null,
    eventCount: new Set(days).size + claims.length - days.length,
    sourceCount: origins.size,
    origins: [...origins].sort(),
    firstDate: days.at(0) ?? null,
    lastDate: days.at(-1) ?? null,
  };
}

/** Whom a claim came from: the sources it names, else its articles' publishers, else its datasets' makers. */
function originsOf({ via, publishers, datasets }: RelationState['claims'][number]): string[] {
  const named = via.length > 0 ? via : publishers;
  return named.length > 0 ? named.map((id) => `source ${id}`) : datasets;
}

/** @returns what is derived from an entity and its names; undefined if its kind is none */
export function expectedEntity({ id, kind, name, names }: EntityState) {
  const known = ENTITY_KIND_NAMES.find((candidate): candidate is EntityKind => candidate === kind);
  if (!known || name === null) return undefined;
  return {
    id,
    kind: known,
    sort: nameSortKey({ id, name }),
    names: names.map(({ value }) => ({ value, ...matchingForms(value), entityKind: known.toLowerCase() })),
  };
}
