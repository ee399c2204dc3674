import { useRef } from 'react';
import type { Range } from './months.ts';

interface Props {
  readonly range: Range;
  readonly last: number;
  /** What a place is called. */
  readonly said: (index: number) => string;
  readonly onChange: (range: Range) => void;
  /** Once a thumb is let go. */
  readonly onCommit: () => void;
}

/** Two sliders of the browser's own over each other, for mouse, finger and keyboard; neither passes the other. */
export function RangeThumbs({ range: [from, to], last, said, onChange, onCommit }: Props) {
  const moved = useRef(false);
  // A key that is let go may be another, e.g. that of undo.
  const commit = () => {
    if (moved.current) onCommit();
    moved.current = false;
  };
  const change = (range: Range) => {
    moved.current = true;
    onChange(range);
  };
  const common = {
    className: 'thumb',
    min: 0,
    max: last,
    onPointerUp: commit,
    onKeyUp: commit,
    onBlur: commit,
  };
  return (
    <div className="track">
      <input
        {...common}
        type="range"
        // Where both are at the right end, this is the one that can be moved.
        data-above={from > last / 2 || undefined}
        aria-label="From month"
        aria-valuetext={said(from)}
        value={from}
        onChange={({ target }) => change([Math.min(Number(target.value), to), to])}
      />
      <input
        {...common}
        type="range"
        aria-label="To month"
        aria-valuetext={said(to)}
        value={to}
        onChange={({ target }) => change([from, Math.max(Number(target.value), from)])}
      />
    </div>
  );
}
