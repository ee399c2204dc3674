import type { EntityName } from './api/types.ts';
import { useAnswer } from './api/use-answer.ts';
import { Failure, Loading } from './parts/state.tsx';
import { startAt } from './view/commands.ts';
import { run } from './view/use-view.ts';

const RELATIONS = 12;
const SHOWN = 8;

/** Where to begin, for who has not typed anything yet. */
export function Welcome() {
  const { data, error, refetch } = useAnswer('strongest', { first: RELATIONS });
  const ends = (data?.relations.nodes ?? []).flatMap(({ source, target }) => [source, target]);
  const entities = [...new Map(ends.map((entity) => [entity.slug, entity])).values()].slice(0, SHOWN);
  return (
    <section className="welcome" aria-label="Where to begin">
      <h2>Who stands how to whom, and who says so?</h2>
      <p>
        Type a name, or begin with somebody about whom much is said. Click selects and shows the evidence; a
        double click draws more.
      </p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading>Looking at the graph …</Loading>}
      {data && entities.length === 0 && (
        <p role="status">The graph is empty. Import something, then come back.</p>
      )}
      <ul className="chips">
        {entities.map((entity) => (
          <Start key={entity.slug} entity={entity} />
        ))}
      </ul>
    </section>
  );
}

const Start = ({ entity: { slug, name, kind } }: { readonly entity: EntityName }) => (
  <li className="chip">
    <button type="button" onClick={() => run(startAt(slug))}>
      {name} <span className="quiet">{kind}</span>
    </button>
  </li>
);
