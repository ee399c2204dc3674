import fc, { type Arbitrary } from 'fast-check';
import type { ArticleFilterInput } from '../../../src/graphql/filters/article-inputs.ts';
import type { ClaimFilterInput } from '../../../src/graphql/filters/claim-inputs.ts';
import type {
  EntityFilterInput,
  EntityRelationFilterInput,
  RelationConditions,
  RelationFilterInput,
} from '../../../src/graphql/filters/inputs.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../../src/model/relation.ts';
import { generatedArticles } from '../generated-entities.ts';
import { GENERATED } from '../generated-landmarks.ts';

/** Filters that somebody might send, over the names of the generated graph. */

const { hubs, rare, rareBesideHub } = GENERATED;
const few = <Value extends string>(values: readonly Value[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });

const ids = few([...hubs.slice(0, 8), rare, rareBesideHub, 'nobody']);
const kinds = few(['Country', 'Person', 'Organization', 'Actor', 'Place', 'Topic'] as const);
const roots = [...new Set(RELATION_TYPE_NAMES.flatMap((type) => relationTypeRow(type).cameoRoot ?? []))];
const days = fc.constantFrom('2019-03-01', '2021-05-01', '2021-05-20', '2023-06-01', '2024-11-30');
const counts = fc.constantFrom(0, 1, 2, 5, 20);

/** Both bounds of a range, either, or none; never one that ends before it begins. */
const range = <Value>(values: Arbitrary<Value>, least: string, most: string) =>
  fc.tuple(values, values, fc.constantFrom([0, 1], [0], [1])).map(([one, other, kept]) => {
    const ordered = one < other ? [one, other] : [other, one];
    return Object.fromEntries(kept.map((place) => [[least, most][place], ordered[place]]));
  });

/** One or two of some conditions, together. */
const someOf = (conditions: readonly Arbitrary<object>[], most: number) =>
  fc
    .array(fc.oneof(...conditions), { minLength: 1, maxLength: most })
    .map((parts) => Object.assign({}, ...parts) as object);

const field = (name: string, values: Arbitrary<unknown>) => values.map((value) => ({ [name]: value }));

const plain: readonly Arbitrary<RelationConditions>[] = [
  field('types', few(RELATION_TYPE_NAMES, 12)),
  field('families', few(['EVENT', 'STANDING'])),
  field('polarities', few(['POSITIVE', 'NEUTRAL', 'NEGATIVE'])),
  field('quadClasses', few(['VERBAL_CONFLICT', 'MATERIAL_CONFLICT', 'VERBAL_COOPERATION'])),
  field('cameoRoots', few(roots)),
  range(days, 'from', 'to'),
  range(counts, 'minClaims', 'maxClaims'),
  range(counts, 'minSources', 'maxSources'),
];

/** Conditions by themselves or put together, `levels` deep at most. */
function composed(self: (levels: number) => Arbitrary<object>, levels: number, leaves: Arbitrary<object>) {
  if (levels === 0) return leaves;
  const parts = fc.array(self(levels - 1), { maxLength: 2 });
  return fc.oneof(
    { weight: 4, arbitrary: leaves },
    { weight: 1, arbitrary: field('and', parts) },
    { weight: 2, arbitrary: field('or', parts) },
    { weight: 2, arbitrary: field('not', self(levels - 1)) },
  );
}

export function entityFilter(levels: number): Arbitrary<EntityFilterInput> {
  const simple = [field('kinds', kinds), field('slugs', ids), field('affiliations', ids)];
  const quantified = (name: string) => field('relations', field(name, seenFilter(levels - 1)));
  const relations = levels > 0 ? ['some', 'none', 'every'].map(quantified) : [];
  return composed(entityFilter, levels, someOf([...simple, ...relations], 2));
}

export function seenFilter(levels: number): Arbitrary<EntityRelationFilterInput> {
  const direction = field('direction', fc.constantFrom('OUT', 'IN', 'BOTH'));
  const counterpart = levels > 0 ? [field('counterpart', entityFilter(levels - 1))] : [];
  return composed(
    seenFilter,
    levels,
    someOf([...plain, direction, ...counterpart, ...counterpart, ...counterpart, ...counterpart], 2),
  );
}

export function relationFilter(levels: number): Arbitrary<RelationFilterInput> {
  const ends = levels > 0 ? ['source', 'target', 'either'] : [];
  const atEnds = ends.map((name) => field(name, entityFilter(levels - 1)));
  return composed(relationFilter, levels, someOf([...plain, ...atEnds, ...atEnds], 2));
}

const sources = few(['source-0', 'source-1', 'source-7', 'nowhere']);
const ofClaims: readonly Arbitrary<object>[] = [
  ...plain.slice(0, 4),
  field('cameoRoots', few(['04', '11', '19'])),
  field('cameoCodes', few(['042', '043'])),
  field('eventNames', few(['Make a visit', 'Host a visit'])),
  range(days, 'from', 'to'),
  range(fc.constantFrom(0, 0.25, 0.5, 0.93, 1), 'minConfidence', 'maxConfidence'),
  field('modalities', few(['ASSERTED', 'DENIED', 'FUTURE', 'HYPOTHETICAL'])),
  field('status', few(['ACTIVE', 'PROPOSED', 'RETRACTED', 'SUPERSEDED'])),
  field('source', fc.constantFrom('source-0', 'source-7')),
  field('sources', sources),
  field('text', fc.constantFrom('OPPOSES', 'opposes country-', `${hubs[0]} ${hubs[1]}`)),
];

export function claimFilter(levels: number): Arbitrary<ClaimFilterInput> {
  const ends = levels > 0 ? ['saidBy', 'subject', 'object', 'either'] : [];
  const atEnds = ends.map((name) => field(name, entityFilter(levels - 1)));
  return composed(claimFilter, levels, someOf([...ofClaims, ...atEnds, ...atEnds, ...atEnds], 2));
}

const ofArticles: readonly Arbitrary<object>[] = [
  range(fc.constantFrom('2019-05-10', '2020-05-20', '2021-05-15', '2024-05-28'), 'from', 'to'),
  field('sources', sources),
  field('languages', few(['en', 'KO', 'r', 'zh'])),
  field('text', fc.constantFrom('KA', 'lo mi', generatedArticles[3]?.article.title?.slice(2, 9) ?? '')),
];

export function articleFilter(levels: number): Arbitrary<ArticleFilterInput> {
  const of =
    levels > 0 ? [field('claims', claimFilter(levels - 1)), field('entities', entityFilter(levels - 1))] : [];
  return composed(articleFilter, levels, someOf([...ofArticles, ...of, ...of], 2));
}
