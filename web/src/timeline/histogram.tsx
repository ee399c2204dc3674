import { useEffect, useState } from 'react';
import type { FacetsAnswer } from '../api/answers.ts';
import type { Bucket } from '../api/types.ts';
import { formatDate } from '../parts/dates.ts';
import { plural } from '../parts/plural.ts';
import { filterBy } from '../view/commands.ts';
import { dateOf } from '../view/url.ts';
import { run } from '../view/use-view.ts';
import type { Filters } from '../view/view.ts';
import { datesOf, type Range, rangeOf } from './months.ts';
import { RangeThumbs } from './range-thumbs.tsx';

interface Props {
  readonly timeline: FacetsAnswer['timeline'];
  readonly filters: Filters;
}

/** How much was said in each month, and a range of dates to choose from it. */
export function Histogram({ timeline, filters }: Props) {
  const { buckets, claimCount, undatedCount } = timeline;
  return (
    <section className="timeline" aria-label="Claims by month">
      <div className="timeline-head">
        <p>
          <span data-count="timeline">{plural(claimCount, 'claim')}</span>
          {undatedCount > 0 && `, ${undatedCount.toLocaleString('en')} of them undated`}
        </p>
        <DateInputs filters={filters} />
      </div>
      {buckets.length > 1 && <Months buckets={buckets} filters={filters} />}
      {buckets.length === 1 && <p className="quiet">All that is dated is of {month(buckets[0]?.from)}.</p>}
      {buckets.length === 0 && <p className="quiet">Nothing here has a date.</p>}
    </section>
  );
}

const month = (date: string | undefined) => (date ? formatDate(date, 'MONTH') : '');

function Months({ buckets, filters }: { readonly buckets: readonly Bucket[]; readonly filters: Filters }) {
  const chosen = rangeOf(buckets, filters.from, filters.to);
  const [range, setRange] = useState<Range>(chosen);
  const [first, last] = chosen;
  useEffect(() => setRange([first, last]), [first, last]);
  return (
    <div className="months">
      <Bars buckets={buckets} range={range} />
      <RangeThumbs
        range={range}
        last={buckets.length - 1}
        said={(index) => month(buckets[index]?.from)}
        onChange={setRange}
        onCommit={() => run(filterBy(datesOf(buckets, range)))}
      />
      <p className="months-ends">
        <span>{month(buckets[range[0]]?.from)}</span>
        <span>{month(buckets[range[1]]?.from)}</span>
      </p>
    </div>
  );
}

function Bars({
  buckets,
  range: [first, last],
}: {
  readonly buckets: readonly Bucket[];
  readonly range: Range;
}) {
  const most = Math.max(1, ...buckets.map(({ claimCount }) => claimCount));
  const described = `Claims in each of ${plural(buckets.length, 'month')}, ${most.toLocaleString('en')} at most.`;
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${buckets.length} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={described}
    >
      {buckets.map(({ from, claimCount }, index) => (
        <rect
          key={from}
          x={index + 0.1}
          width={0.8}
          y={1 - claimCount / most}
          height={claimCount / most}
          className={index < first || index > last ? 'out' : 'in'}
        >
          <title>{`${month(from)}: ${plural(claimCount, 'claim')}`}</title>
        </rect>
      ))}
    </svg>
  );
}

function DateInputs({ filters }: { readonly filters: Filters }) {
  const commit = (end: 'from' | 'to') => (text: string) => {
    const date = dateOf(text);
    if (text === '' || date) run(filterBy({ [end]: date }));
  };
  return (
    <div className="dates">
      <DateInput label="From" value={filters.from} max={filters.to} onCommit={commit('from')} />
      <DateInput label="To" value={filters.to} min={filters.from} onCommit={commit('to')} />
    </div>
  );
}

interface DateInputProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onCommit: (text: string) => void;
}

/** A date that counts once it is left: while it is typed it is hardly ever what is meant. */
function DateInput({ label, value = '', min, max, onCommit }: DateInputProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <label>
      {label}{' '}
      <input
        type="date"
        value={text}
        min={min}
        max={max}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => text !== value && onCommit(text)}
        onKeyDown={({ key }) => key === 'Enter' && onCommit(text)}
      />
    </label>
  );
}
