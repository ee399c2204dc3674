import { plural } from '../parts/plural.ts';
import type { Place } from '../view/view.ts';
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

/** @returns what is said when the keyboard comes to an entity, or moves it */
export function describeEntity(entity: DrawnEntity, { relations }: Drawn, pinned?: Place): string {
  const drawn = relations.filter(({ source, target }) => [source.slug, target.slug].includes(entity.slug));
  const parts = [
    entity.name,
    entity.kind,
    `${plural(drawn.length, 'relation')} drawn`,
    entity.omitted ? `${entity.omitted} more not drawn` : undefined,
    entity.expanded ? 'expanded' : undefined,
    pinned && `pinned ${describePlace(pinned)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** @returns e.g. `120 right of and 40 above the middle` */
function describePlace([x, y]: Place): string {
  const parts = [
    x !== 0 && `${Math.abs(x)} ${x > 0 ? 'right of' : 'left of'}`,
    y !== 0 && `${Math.abs(y)} ${y > 0 ? 'below' : 'above'}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(' and ')} the middle` : 'in the middle';
}
