import type { ReactNode } from 'react';
import type { Counts } from './counts.ts';

interface Props<Word extends string> {
  readonly legend: string;
  readonly choices: readonly Word[];
  readonly chosen: readonly Word[];
  readonly counts: Counts;
  readonly label: (word: Word) => ReactNode;
  readonly onChoose: (word: Word) => void;
}

/** A list of choices, each with its count; none chosen is all. */
export function Choices<Word extends string>({
  legend,
  choices,
  chosen,
  counts,
  label,
  onChoose,
}: Props<Word>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map((word) => (
        <label key={word} className="choice">
          <input type="checkbox" checked={chosen.includes(word)} onChange={() => onChoose(word)} />
          <span className="choice-label">{label(word)}</span>
          <span className="count" data-facet={word}>
            {counts && (counts.get(word) ?? 0).toLocaleString('en')}
          </span>
        </label>
      ))}
      {choices.length === 0 && <p className="quiet">{counts ? 'None.' : '…'}</p>}
    </fieldset>
  );
}
