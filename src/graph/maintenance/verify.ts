import { isDeepStrictEqual } from 'node:util';
import { byId } from '../../model/by-id.ts';
import { visibilityOf } from '../../model/stored-status.ts';
import type { Graph } from '../client.ts';
import {
  expectedArticle,
  expectedClaim,
  expectedEntity,
  expectedPlaces,
  expectedRelation,
  expectedSource,
} from './expected.ts';
import {
  type ArticleState,
  articlePages,
  type ClaimState,
  claimPages,
  type EntityState,
  entityPages,
  erasedPages,
  graphTotals,
  type MergedState,
  mergedPages,
  type RelationState,
  relationStates,
  type SourceState,
  sourcePages,
} from './read.ts';

/** Something in the graph that is not as it must be. */
export interface Difference {
  readonly what: 'Entity' | 'Relation' | 'Claim' | 'Article' | 'Source' | 'Graph';
  readonly id: string;
  readonly message: string;
}

/** What a check of the graph looked at and found. */
export interface Verification {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly differences: readonly Difference[];
}

/**
 * Checks that what is derived agrees with what was recorded: roll-ups with claims, typed relationships
 * with roll-ups, ranks and sort keys with what they are made of; that every claim has subject, object
 * and evidence; that merged entities lead to those that they are now, and nothing erased is there; and that the clock is ahead of all. Writes nothing; what is written meanwhile may show.
 */
export async function verifyGraph(graph: Graph): Promise<Verification> {
  const differences: Difference[] = [];
  const { relations: stored, clocks, seq } = await graphTotals(graph);
  if (clocks !== 1)
    differences.push({ what: 'Graph', id: 'clock', message: `${clocks} clocks instead of 1` });

  let entities = 0;
  let relations = 0;
  for await (const page of entityPages(graph)) {
    const states = await relationStates(
      graph,
      page.map(({ id }) => id),
    );
    entities += page.length;
    relations += states.length;
    const bySource = Map.groupBy(states, (state) => state.stored.sourceId);
    for (const entity of page) {
      differences.push(...checkEntity(entity), ...checkRelations(entity, bySource.get(entity.id) ?? []));
    }
  }
  if (relations !== stored) {
    const message = `${stored - relations} relations start from no entity`;
    differences.push({ what: 'Graph', id: 'relations', message });
  }

  let claims = 0;
  for await (const page of claimPages(graph)) {
    claims += page.length;
    for (const claim of page) differences.push(...checkClaim(claim, seq ?? 0));
  }
  for await (const page of articlePages(graph)) differences.push(...page.flatMap(checkArticle));
  for await (const page of sourcePages(graph)) differences.push(...page.flatMap(checkSource));
  for await (const page of mergedPages(graph)) differences.push(...page.flatMap(checkMerged));
  for await (const page of erasedPages(graph)) {
    const again = page.filter(({ isThere }) => isThere);
    differences.push(
      ...again.map(({ id }): Difference => ({ what: 'Graph', id, message: 'was erased, and is there' })),
    );
  }
  return { entities, relations, claims, differences };
}

function checkMerged({
  id,
  intoId,
  survivorId,
  isEntity,
  survives,
  nextId,
  lostEnds,
}: MergedState): Difference[] {
  const messages = [
    isEntity && 'was merged, and is an entity, too',
    !survives && `was merged into "${survivorId}", which is no entity`,
    (nextId ?? intoId) !== survivorId &&
      `is "${survivorId}" since its merge into "${intoId}", and that is "${nextId ?? intoId}"`,
    lostEnds > 0 && `was named by ${lostEnds} claims that do not name "${survivorId}"`,
  ];
  return messages.filter((message) => message !== false).map((message) => ({ what: 'Entity', id, message }));
}

function checkArticle(article: ArticleState): Difference[] {
  const found = (message: string): Difference => ({ what: 'Article', id: article.id, message });
  const { id, sort, sourceId, publishers, ofPrivate, visibility } = article;
  const exposed = ofPrivate && visibility === null ? [found('is public and its publisher private')] : [];
  const publisher =
    publishers.length === 1 ? [] : [found(`has ${publishers.length} publishers instead of 1`)];
  return [
    ...publisher,
    ...exposed,
    ...compare('keys', { id, sort, sourceId }, expectedArticle(article), found),
  ];
}

function checkSource(source: SourceState): Difference[] {
  const found = (message: string): Difference => ({ what: 'Source', id: source.id, message });
  return compare('sort', source.sort, expectedSource(source).sort, found);
}

function checkEntity(entity: EntityState): Difference[] {
  const found = (message: string): Difference => ({ what: 'Entity', id: entity.id, message });
  const expected = expectedEntity(entity);
  if (!expected) return [found(`kind "${entity.kind}" or name "${entity.name}" is not allowed`)];
  return [
    ...compare('labels', entity.labels, [expected.kind], found),
    ...compare('sort', entity.sort, expected.sort, found),
    ...compare('names', entity.names, expected.names, found),
  ];
}

function checkRelations(entity: EntityState, states: readonly RelationState[]): Difference[] {
  const drawn = Map.groupBy(entity.typed, ({ id }) => id ?? '');
  const differences = states.flatMap((state) => {
    const { stored } = state;
    const found = (message: string): Difference => ({ what: 'Relation', id: stored.id, message });
    const { id, type, targetId, firstDate, lastDate } = expectedRelation(state);
    const typed = drawn.get(id) ?? [];
    drawn.delete(id);
    return [
      ...compare('roll-up', stored, expectedRelation(state), found),
      ...compare('id', stored.id, `${stored.sourceId}:${stored.type}:${stored.targetId}`, found),
      ...compare('typed relationships', typed, [{ id, type, targetId, firstDate, lastDate }], found),
    ];
  });
  for (const [id, typed] of drawn) {
    const message = `${typed.length} ${typed[0]?.type} relationships from ${entity.id} stand for no relation`;
    differences.push({ what: 'Relation', id, message });
  }
  return differences;
}

function checkClaim(claim: ClaimState, newestSeq: number): Difference[] {
  const found = (message: string): Difference => ({ what: 'Claim', id: claim.id, message });
  const { sort, relations } = expectedClaim(claim);
  const isPrivate = visibilityOf(claim.status ?? '') === 'PRIVATE';
  const ends = ({ id }: { id: string }) => ({ id, entityId: id, sort, privateOf: isPrivate ? id : null });
  const of = relations.map(({ id }) => ({ id, relationId: id, sort }));
  const missing = [
    claim.subjects.length === 0 && 'has no subject',
    claim.objects.length === 0 && 'has no object',
    claim.reports.length + claim.coded === 0 && 'has no evidence',
    claim.restsOn.length > 0 &&
      !isPrivate &&
      `is public and rests on the private ${claim.restsOn.join(', ')}`,
    claim.seq === null && 'was never stamped by the clock',
    claim.seq !== null && claim.seq > newestSeq && `has seq ${claim.seq}, the clock only ${newestSeq}`,
  ];
  return [
    ...missing.filter((message) => message !== false).map(found),
    ...compare('sort', claim.sort, sort, found),
    ...compare('subjects', claim.subjects, claim.subjects.map(ends), found),
    ...compare('objects', claim.objects, claim.objects.map(ends), found),
    ...compare('places in articles', claim.reports, expectedPlaces(claim), found),
    ...compare('links to relations', claim.of.toSorted(byId), of, found),
  ];
}

function compare(
  what: string,
  stored: unknown,
  expected: unknown,
  found: (message: string) => Difference,
): Difference[] {
  if (isDeepStrictEqual(stored, expected)) return [];
  return [found(`${what}: stored ${JSON.stringify(stored)}, expected ${JSON.stringify(expected)}`)];
}
