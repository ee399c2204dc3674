import { relationTypeRow } from '../../../src/model/relation.ts';
import type { NeighborhoodAnswer } from '../api/answers.ts';
import type { EntityLine, RelationAnswer } from '../api/types.ts';
import { type Column, type Polarity, polarityOf, type View } from '../view/view.ts';

export interface DrawnEntity extends EntityLine {
  /** Relations that it has and that the filter keeps, and how many of them are not drawn; null if that was too much to count. */
  readonly relationCount: number | null;
  readonly omitted: number | null;
  readonly expanded: boolean;
}

export interface DrawnRelation extends Omit<RelationAnswer, 'source' | 'target'> {
  readonly polarity: Polarity;
  readonly symmetric: boolean;
  readonly source: EntityLine;
  readonly target: EntityLine;
}

/** What is shown: drawing, table, counts and files are all of this. */
export interface Drawn {
  readonly entities: readonly DrawnEntity[];
  readonly relations: readonly DrawnRelation[];
}

export const NOTHING_DRAWN: Drawn = { entities: [], relations: [] };

/** @returns the one answer in the form that everything is shown from */
export function drawnOf({ neighborhood }: NeighborhoodAnswer, around: readonly string[]): Drawn {
  const entities = neighborhood.nodes.map(({ entity, relationCount, omitted }) => {
    return { ...entity, relationCount, omitted, expanded: around.includes(entity.slug) };
  });
  const bySlug = new Map(entities.map((entity) => [entity.slug, entity]));
  const relations = neighborhood.relations.flatMap((relation) => {
    const [source, target] = [bySlug.get(relation.source.slug), bySlug.get(relation.target.slug)];
    if (!source || !target) return [];
    const { symmetric } = relationTypeRow(relation.type);
    return [{ ...relation, polarity: polarityOf(relation.type), symmetric, source, target }];
  });
  return { entities, relations };
}

const VALUES: Readonly<Record<Column, (relation: DrawnRelation) => string | number>> = {
  source: ({ source }) => source.name,
  type: ({ label }) => label,
  target: ({ target }) => target.name,
  polarity: ({ polarity }) => ['NEGATIVE', 'NEUTRAL', 'POSITIVE'].indexOf(polarity),
  claims: ({ claimCount }) => claimCount,
  events: ({ eventCount }) => eventCount,
  sources: ({ sourceCount }) => sourceCount,
  first: ({ firstDate }) => firstDate ?? '',
  last: ({ lastDate }) => lastDate ?? '',
};
const { compare } = new Intl.Collator('en');

/** @returns relations in the order of a column; those that are equal there as the API gave them */
export function sorted(
  relations: readonly DrawnRelation[],
  { column, descending }: View['sort'],
): readonly DrawnRelation[] {
  const value = VALUES[column];
  const order = (one: DrawnRelation, other: DrawnRelation) => {
    const [left, right] = [value(one), value(other)];
    return typeof left === 'number' ? left - Number(right) : compare(left, String(right));
  };
  return relations.toSorted((one, other) => (descending ? order(other, one) : order(one, other)));
}

/** @returns e.g. `+12 more`; undefined where all is drawn or nobody counted */
export const moreLabel = ({ omitted }: DrawnEntity): string | undefined =>
  omitted ? `+${omitted.toLocaleString('en')} more` : undefined;

/** @returns how much of what an entity has is drawn, e.g. `40 of 812` */
export function partLabel({ relationCount, omitted }: DrawnEntity): string {
  if (relationCount === null || omitted === null) return 'strongest';
  return `${(relationCount - omitted).toLocaleString('en')} of ${relationCount.toLocaleString('en')}`;
}
