import type { Drawn } from '../graph/drawn.ts';
import { plural } from '../parts/plural.ts';
import { Sign } from '../parts/sign.tsx';
import { Loading } from '../parts/state.tsx';
import { select } from '../view/commands.ts';
import { run } from '../view/use-view.ts';

interface Props {
  readonly pair: readonly [one: string, other: string];
  readonly drawn: Drawn;
}

/** All relations between two, each of which leads to its evidence. */
export function PairPanel({ pair, drawn }: Props) {
  if (drawn.entities.length === 0) return <Loading>Looking …</Loading>;
  const between = drawn.relations.filter(
    ({ source, target }) => pair.includes(source.slug) && pair.includes(target.slug),
  );
  const names = pair.map((slug) => drawn.entities.find((entity) => entity.slug === slug)?.name ?? slug);
  return (
    <article aria-label="Between two">
      <h2>
        {names[0]} – {names[1]}
      </h2>
      <p data-count="between">{plural(between.length, 'relation')}</p>
      <ul className="lines">
        {between.map(({ id, polarity, source, label, target, claimCount }) => (
          <li key={id}>
            <Sign polarity={polarity} />{' '}
            <button type="button" className="link" onClick={() => run(select({ relation: id }))}>
              {source.name} {label} {target.name}
            </button>{' '}
            <span className="quiet">{plural(claimCount, 'claim')}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
