import type { EntityName, PathAnswer, PathHop } from '../api/types.ts';
import { plural } from '../parts/plural.ts';
import { Sign } from '../parts/sign.tsx';
import { select } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { isSelected, polarityOf, type View } from '../view/view.ts';

interface Props {
  readonly paths: readonly PathAnswer[];
  readonly view: View;
}

/** Each connection in words; each relation of a step leads to its evidence. */
export const Chains = ({ paths, view }: Props) => (
  <ol className="chains">
    {paths.map((path) => (
      <li key={path.entities.map(({ slug }) => slug).join(' ')}>
        <ol className="hops">
          {path.hops.map((hop, index) => (
            <Hop key={hop.to.slug} hop={hop} ends={path.entities.slice(index, index + 2)} view={view} />
          ))}
        </ol>
      </li>
    ))}
  </ol>
);

interface HopProps {
  readonly hop: PathHop;
  readonly ends: readonly EntityName[];
  readonly view: View;
}

function Hop({ hop, ends: [from, to], view }: HopProps) {
  if (!from || !to) return null;
  return (
    <li>
      <strong>{from.name}</strong> – <strong>{to.name}</strong>
      <ul className="lines">
        {hop.relations.map(({ relation, direction }) => (
          <li key={relation.id}>
            <Sign polarity={polarityOf(relation.type)} />{' '}
            <button
              type="button"
              className="link"
              aria-pressed={isSelected(view, { relation: relation.id })}
              onClick={() => run(select({ relation: relation.id }))}
            >
              {direction === 'IN'
                ? `${to.name} ${relation.label} ${from.name}`
                : `${from.name} ${relation.label} ${to.name}`}
            </button>{' '}
            <span className="quiet">{plural(relation.claimCount, 'claim')}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
