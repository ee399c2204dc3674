import { type Drawn, type DrawnRelation, sorted } from '../graph/drawn.ts';
import { polarityWord, Sign } from '../parts/sign.tsx';
import { select, sortBy } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { COLUMNS, type Column, isSelected, type View } from '../view/view.ts';

const TITLES: Readonly<Record<Column, string>> = {
  source: 'From',
  type: 'Relation',
  target: 'To',
  polarity: 'Leans',
  claims: 'Claims',
  events: 'Events',
  sources: 'Sources',
  first: 'First',
  last: 'Last',
};

/** The same as the drawing, to be read and sorted. */
export function RelationTable({ drawn, view }: { readonly drawn: Drawn; readonly view: View }) {
  const { sort } = view;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard, too
    <section className="table-frame" aria-label="Relations as a table" tabIndex={0}>
      <table>
        <caption className="unseen">
          All relations that the drawing shows. A heading sorts by its column.
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(drawn.relations, sort).map((relation) => (
            <Row key={relation.id} relation={relation} chosen={isSelected(view, { relation: relation.id })} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Heading({ column, sort }: { readonly column: Column; readonly sort: View['sort'] }) {
  const own = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={own ? direction : 'none'}>
      <button type="button" onClick={() => run(sortBy(column))}>
        {TITLES[column]} <span aria-hidden="true">{own ? (sort.descending ? '▾' : '▴') : ''}</span>
      </button>
    </th>
  );
}

function Row({ relation, chosen }: { readonly relation: DrawnRelation; readonly chosen: boolean }) {
  const { id, source, target, label, polarity, claimCount, eventCount, sourceCount } = relation;
  return (
    <tr className={chosen ? 'chosen' : undefined} aria-current={chosen || undefined}>
      <td>{source.name}</td>
      <td>
        <button
          type="button"
          className="link"
          aria-label={`${source.name} ${label} ${target.name}: show the evidence`}
          onClick={() => run(select({ relation: id }))}
        >
          {label}
        </button>
      </td>
      <td>{target.name}</td>
      <td>
        <Sign polarity={polarity} /> {polarityWord(polarity)}
      </td>
      <td className="number">{claimCount.toLocaleString('en')}</td>
      <td className="number">{eventCount.toLocaleString('en')}</td>
      <td className="number">{sourceCount.toLocaleString('en')}</td>
      <td className="date">{relation.firstDate ?? 'undated'}</td>
      <td className="date">{relation.lastDate ?? 'undated'}</td>
    </tr>
  );
}
