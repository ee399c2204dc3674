import { plural } from '../parts/plural.ts';
import { collapse, select } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { type Drawn, partLabel } from './drawn.ts';

/** Those that are expanded, and how much of what each has is drawn. */
export function Expanded({ drawn }: { readonly drawn: Drawn }) {
  const expanded = drawn.entities.filter((entity) => entity.expanded);
  return (
    <div className="expanded-bar">
      <p className="counts">
        <strong data-count="entities">{plural(drawn.entities.length, 'entity', 'entities')}</strong>,{' '}
        <strong data-count="relations">{plural(drawn.relations.length, 'relation')}</strong> shown
      </p>
      <ul aria-label="Expanded" className="chips">
        {expanded.map((entity) => (
          <li key={entity.slug} className="chip">
            <button type="button" onClick={() => run(select({ entity: entity.slug }))}>
              {entity.name} <span className="quiet">{partLabel(entity)} relations</span>
            </button>
            {expanded.length > 1 && (
              <button
                type="button"
                aria-label={`Collapse ${entity.name}`}
                onClick={() => run(collapse(entity.slug))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
