import { plural } from '../parts/plural.ts';
import type { Drawn, DrawnEntity } from './drawn.ts';

const STRONGEST = 3;

/** @returns what a drawing shows, for who does not see it */
export function describeDrawing({ entities, relations }: Drawn): string {
  const around = entities.filter(({ expanded }) => expanded).map(({ name }) => name);
  const strongest = relations
    .slice(0, STRONGEST)
    .map(
      ({ source, label, target, claimCount }) =>
        `${source.name} ${label} ${target.name}, ${plural(claimCount, 'claim')}`,
    );
  return [
    `${plural(entities.length, 'entity', 'entities')} and ${plural(relations.length, 'relation')} around ${around.join(', ')}.`,
    strongest.length > 0 ? `Strongest: ${strongest.join('; ')}.` : 'No relations.',
  ].join(' ');
}

/** @returns what is said when the keyboard comes to an entity */
export function describeEntity(entity: DrawnEntity, { relations }: Drawn): string {
  const drawn = relations.filter(({ source, target }) => [source.slug, target.slug].includes(entity.slug));
  const omitted = entity.omitted ? `, ${entity.omitted} more not drawn` : '';
  return `${entity.name}, ${entity.kind}, ${plural(drawn.length, 'relation')} drawn${omitted}${entity.expanded ? ', expanded' : ''}`;
}
