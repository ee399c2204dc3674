import type { EntityKind } from '../../model/kind.ts';
import type { DatasetDescription } from '../format.ts';
import { nameId } from '../ids.ts';
import type { ActorRef } from '../record.ts';
import { countryByAffiliationName, countryByName } from '../tables/countries.ts';
import { indexed, remembered } from './fields.ts';

/** What is recorded of ICEWS files of either format. */
export const ICEWS: Omit<DatasetDescription, 'title'> = {
  terms:
    'ICEWS data are copyrighted; their terms (doi:10.7910/DVN/28075) allow use and copies for research and ' +
    'education alone, and no commercial use.',
  source: { id: 'icews', name: 'ICEWS', website: null, entity: null, visibility: null },
};

/** What the columns beside a name say of the actor. */
export interface IcewsActor {
  readonly name: string;
  /** Null if the row does not say. */
  readonly country: string | null;
  readonly sectors: readonly string[];
}

/** @returns what stands in the last top-level parentheses that end `name`; undefined if none do */
export function lastParentheses(name: string): string | undefined {
  // Blanks at the end, also unbreakable ones, belong to some names.
  const text = name.trimEnd();
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++;
    else if (text[index] === '(' && --depth === 0) return text.slice(index + 1, -1);
  }
  return undefined;
}

/**
 * `Elite` is said of people alone: heads of state and others named one by one. No other sector tells what
 * the actor is: those of bodies and companies are also given to their speakers and presidents (a president of
 * the European Parliament has that of the European Union), and "Criminal (…)" or "Citizen (…)" may be one
 * or many. Names with parentheses are those of a role or a group.
 */
function kindOf({ name, sectors }: IcewsActor): EntityKind {
  return sectors.includes('Elite') && lastParentheses(name) === undefined ? 'Person' : 'Actor';
}

function actorRef(actor: IcewsActor): ActorRef {
  const { name, country: countryName } = actor;
  const ref = { id: nameId('icews', name), identifier: { scheme: 'icews', value: name }, name } as const;
  const country = countryByName(name);
  if (country) return { ...ref, kind: 'Country', country: country.iso3, affiliations: [] };
  const belongsTo = countryName ?? lastParentheses(name);
  const affiliation = belongsTo === undefined ? undefined : countryByAffiliationName(belongsTo);
  const affiliations = affiliation ? [affiliation.iso3] : [];
  return { ...ref, kind: kindOf(actor), country: null, affiliations };
}

/** A file names the same few thousand actors over and over; no column holds a tab. */
const remember = remembered((key) => {
  const [name = '', country = '', sectors = ''] = key.split('\t');
  return actorRef({ name, country: country || null, sectors: sectors.split(',') });
});

/**
 * @returns whom a row names; the name stays byte for byte, with all its blanks
 * @throws RejectedRow if the name cannot be stored
 */
export function icewsActor(column: string, name: string, country = '', sectors = ''): ActorRef {
  return remember(`${indexed(name, column)}\t${country}\t${sectors}`);
}
