import { type Polarity, SIGNS } from '../view/view.ts';

const WORDS: Readonly<Record<Polarity, string>> = {
  POSITIVE: 'positive',
  NEGATIVE: 'negative',
  NEUTRAL: 'neutral',
};

/** Which way a relation leans: a sign in a colour, and a word for who sees neither. */
export const Sign = ({ polarity }: { readonly polarity: Polarity }) => (
  <span className={`sign ${WORDS[polarity]}`} role="img" aria-label={WORDS[polarity]}>
    {SIGNS[polarity]}
  </span>
);

/** The same with the line that the drawing has for it. */
export const Line = ({ polarity }: { readonly polarity: Polarity }) => (
  <svg className={`line ${WORDS[polarity]}`} viewBox="0 0 36 10" aria-hidden="true">
    <path d="M0 5H36" />
  </svg>
);

export const polarityWord = (polarity: Polarity): string => WORDS[polarity];
