import { COUNTRIES } from '../../src/import/tables/countries.ts';

/** Names of made-up actors: those with low numbers are in the news most. */

const BODIES = [
  'Citizen',
  'Government',
  'Police',
  'Ministry',
  'Member of Parliament',
  'Court',
  'Armed Forces',
];
const FIRST_NAMES = ['Abena', 'Bogdan', 'Chiara', 'Dinh', 'Elif', 'Farid', 'Greta', 'Hiroko', 'Ivo', 'José'];
const SYLLABLES = [
  ...['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe'],
  ...['ri', 'so', 'tu', 'va', 'we', 'xi', 'yo', 'zu', 'sha', 'che', 'thi', 'kro'],
];
const WORD_SYLLABLES = 4;
const WORDS = SYLLABLES.length ** WORD_SYLLABLES;
/** Prime to the number of words and to that of countries, so that neighbours read unlike and none comes twice. */
const SCATTER = 7919;

/** Every third of the first is a country: a quarter of all ends of claims, as in ICEWS18. */
const COUNTRY_EVERY = 3;
/** Of five others three are bodies with a country in parentheses. */
const BODIES_OF_FIVE = 3;
/** Some countries have far more bodies than others. */
const COUNTRY_STEEPNESS = 1.7;

const at = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item;

/** @returns a word that is no other index's */
function word(index: number): string {
  if (index >= WORDS) throw new RangeError(`there are no more than ${WORDS} made-up names`);
  let rest = (index * SCATTER) % WORDS;
  let text = '';
  for (let count = 0; count < WORD_SYLLABLES; count++) {
    text += at(SYLLABLES, rest);
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

function homeOf(index: number): string {
  const share = ((index * SCATTER) % WORDS) / WORDS;
  return at(COUNTRIES, Math.floor(COUNTRIES.length * share ** COUNTRY_STEEPNESS)).name;
}

/** @returns the name of the actor with this number, as ICEWS writes names */
export function actorName(index: number): string {
  const country = index / COUNTRY_EVERY;
  if (Number.isInteger(country) && country < COUNTRIES.length) return at(COUNTRIES, country * SCATTER).name;
  if (index % 5 < BODIES_OF_FIVE) return `${at(BODIES, index)} ${word(index)} (${homeOf(index)})`;
  return `${at(FIRST_NAMES, index)} ${word(index)}`;
}
