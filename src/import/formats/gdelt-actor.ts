import type { EntityKind } from '../../model/kind.ts';
import { nameId } from '../ids.ts';
import { type ActorRef, RejectedRow } from '../record.ts';
import { shown } from '../shown.ts';
import { countryByCameo, countryByNameFolded } from '../tables/countries.ts';
import { indexed, remembered } from './fields.ts';

/** The ten columns that GDELT has of each actor. */
interface GdeltActor {
  readonly code: string;
  readonly name: string;
  readonly countryCode: string;
  readonly knownGroup: string;
  readonly firstType: string;
}

/** CAMEO's actor types for bodies that no one state has: unions, movements, companies. */
const BODY_TYPES: ReadonlySet<string> = new Set(['IGO', 'IMG', 'MNC', 'NGM', 'NGO']);

/** Last words of names that only bodies bear; alone they name none. */
const BODY_WORD =
  / (AGENCY|ALLIANCE|ASSOCIATION|BANK|COMMISSION|COMMITTEE|COMMONWEALTH|COMMUNITY|COMPANY|CORPORATION|COUNCIL|COURT|FEDERATION|FOUNDATION|FUND|INC|LEAGUE|LTD|NATIONS|ORGANI[SZ]ATION|PARLIAMENT|SECRETARIAT|TRIBUNAL|UNION)$/;

/** Bodies that go by their initials. */
const INITIALS: ReadonlySet<string> = new Set(
  (
    'AIIB APEC ASEAN AU BRICS CIS CSTO ECB ECOWAS EU FAO IAEA ICC ICRC IGAD ILO IMF INTERPOL MERCOSUR NATO OAS ' +
    'OECD OIC OPCW OPEC OSCE SAARC SADC SCO UN UNESCO UNHCR UNICEF WFP WHO WTO'
  ).split(' '),
);

/**
 * GDELT gives a body's codes to those who speak for it too: a High Commissioner has the United Nations' group,
 * a company's spokesman the company's type. So the name must also be one that only bodies bear.
 */
function kindOf({ name, knownGroup, firstType }: GdeltActor): EntityKind {
  if (knownGroup === '' && !BODY_TYPES.has(firstType)) return 'Actor';
  const capitals = name.toUpperCase().replace(/^THE /, '');
  return BODY_WORD.test(capitals) || INITIALS.has(capitals) ? 'Organization' : 'Actor';
}

function actorRef(actor: GdeltActor): ActorRef {
  const { code, name, countryCode, firstType } = actor;
  const value = `${code} ${name}`;
  const ref = { id: nameId('gdelt', value), identifier: { scheme: 'gdelt', value }, name } as const;
  const country = countryByCameo(countryCode);
  if (!country) return { ...ref, kind: kindOf(actor), country: null, affiliations: [] };
  // A country's bare code is also that of its towns and people: `USA OHIO`, `USA AMERICAN`.
  const isCountry = code === countryCode && firstType === '' && countryByNameFolded(name) === country;
  if (isCountry) return { ...ref, kind: 'Country', country: country.iso3, affiliations: [] };
  return { ...ref, kind: kindOf(actor), country: null, affiliations: [country.iso3] };
}

const remember = remembered((key) => {
  const [code = '', name = '', countryCode = '', knownGroup = '', , , , firstType = ''] = key.split('\t');
  return actorRef({ code, name, countryCode, knownGroup, firstType });
});

/** Codes of peoples are in lower case: `kur`, `catSEP`. */
const CODE = /^[A-Za-z0-9]{3,}$/;

/**
 * @param cells the ten columns of the actor
 * @returns whom the row names
 * @throws RejectedRow if it names nobody, or somebody who cannot be stored
 */
export function gdeltActor(actor: 'Actor1' | 'Actor2', cells: readonly string[]): ActorRef {
  const [code = '', name = ''] = cells;
  if (code === '' || name === '') throw new RejectedRow(`${actor} is missing`);
  if (!CODE.test(code)) {
    throw new RejectedRow(`${actor}Code holds ${shown(code)}; three or more letters and digits are needed`);
  }
  // Code and name are stored as one value, too.
  indexed(`${code} ${name}`, `${actor}Name`);
  return remember(cells.join('\t'));
}
