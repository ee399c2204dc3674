import { ENTITY_KIND_NAMES } from '../../../src/model/kind.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../../src/model/relation.ts';
import type { FacetsAnswer } from '../api/answers.ts';
import { Line, polarityWord } from '../parts/sign.tsx';
import { choose, clearFilters, detail } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { DETAILS, isFiltered, POLARITIES, polarityOf, SIGNS, type View } from '../view/view.ts';
import { Choices } from './choices.tsx';
import { type Counts, countsOf, worthShowing } from './counts.ts';

/** What the drawing is narrowed by, with how many claims each choice has. */
export function FilterPanel({
  view,
  facets,
}: {
  readonly view: View;
  readonly facets: FacetsAnswer | undefined;
}) {
  return (
    <div className="filters">
      <PolarityChoices view={view} counts={countsOf(facets?.polarities)} />
      <TypeChoices view={view} counts={countsOf(facets?.types)} />
      <KindChoices view={view} counts={countsOf(facets?.kinds)} />
      <DetailChoice view={view} />
      {isFiltered(view.filters) && (
        <button type="button" onClick={() => run(clearFilters)}>
          Clear filters
        </button>
      )}
      <p className="quiet">Numbers are claims about those who are expanded, drawn or not.</p>
    </div>
  );
}

interface Part {
  readonly view: View;
  readonly counts: Counts;
}

const PolarityChoices = ({ view, counts }: Part) => (
  <Choices
    legend="Leans"
    choices={POLARITIES}
    chosen={view.filters.polarities}
    counts={counts}
    label={(polarity) => (
      <>
        <Line polarity={polarity} /> <span aria-hidden="true">{SIGNS[polarity]}</span>{' '}
        {polarityWord(polarity)}
      </>
    )}
    onChoose={(polarity) => run(choose('polarities', polarity))}
  />
);

const TypeChoices = ({ view, counts }: Part) => (
  <Choices
    legend="Relation"
    choices={worthShowing(RELATION_TYPE_NAMES, counts, view.filters.types)}
    chosen={view.filters.types}
    counts={counts}
    label={(type) => (
      <>
        <Line polarity={polarityOf(type)} /> {relationTypeRow(type).label}
      </>
    )}
    onChoose={(type) => run(choose('types', type))}
  />
);

const KindChoices = ({ view, counts }: Part) => (
  <Choices
    legend="With whom"
    choices={worthShowing(ENTITY_KIND_NAMES, counts, view.filters.kinds)}
    chosen={view.filters.kinds}
    counts={counts}
    label={(kind) => kind}
    onChoose={(kind) => run(choose('kinds', kind))}
  />
);

const DetailChoice = ({ view }: { readonly view: View }) => (
  <label className="detail">
    Strongest of each{' '}
    <select
      value={view.detail}
      onChange={({ target }) => run(detail(DETAILS.find((value) => String(value) === target.value) ?? 25))}
    >
      {DETAILS.map((value) => (
        <option key={value}>{value}</option>
      ))}
    </select>
  </label>
);
