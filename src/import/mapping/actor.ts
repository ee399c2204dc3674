import { IDENTIFIER_SCHEMES, Identifier } from '../../model/identifier.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../../model/kind.ts';
import { type RelationType, relationTypeRow } from '../../model/relation.ts';
import { PlainId } from '../../model/text.ts';
import { nameId } from '../ids.ts';
import { type ActorRef, RejectedRow } from '../record.ts';
import { shown } from '../shown.ts';
import { COUNTRIES, type Country, countryByIso3, countryByName } from '../tables/countries.ts';
import type { Row, Value } from './row.ts';
import { checked, countryOf, nameOf, oneOf, refuse } from './values.ts';

/** The end of a relation that a row names an actor for. */
export type End = 'source' | 'target';

function identifierOf(value: Value): Identifier {
  const colon = value.text.indexOf(':');
  const parts = { scheme: value.text.slice(0, colon), value: value.text.slice(colon + 1) };
  const result = Identifier.safeParse(parts);
  if (colon > 0 && result.success) return result.data;
  const schemes = Object.entries(IDENTIFIER_SCHEMES).map(
    ([name, { description }]) => `${name}: ${description}`,
  );
  throw refuse(value, `is no identifier; allowed are scheme:value with one of ${schemes.join(' ')}`);
}

const COUNTRY_BY_SLUG = new Map(COUNTRIES.map((country) => [country.slug, country]));
const COUNTRY_BY_WIKIDATA = new Map(COUNTRIES.map((country) => [country.wikidata, country]));

/** How a row names an actor. */
interface Naming {
  readonly name: Value | null;
  readonly slug: Value | null;
  readonly identifier: Identifier | null;
  readonly kind: EntityKind | null;
}

/** The country that an actor is: by its code, its slug, or a name where nothing else says who it is. */
function countryMeant({ name, slug, identifier, kind }: Naming): Country | null {
  if (identifier?.scheme === 'iso3166') return countryByIso3(identifier.value) ?? null;
  if (kind !== null && kind !== 'Country') return null;
  if (identifier) return COUNTRY_BY_WIKIDATA.get(identifier.value) ?? null;
  if (slug) return COUNTRY_BY_SLUG.get(slug.text) ?? null;
  return (name && countryByName(name.text)) ?? null;
}

/** Something that is said to be a country must be one that there is. */
function checkCountry({ name, slug, identifier, kind }: Naming, code: Value | null, country: Country | null) {
  if (code && identifier?.scheme === 'iso3166' && !country) throw refuse(code, 'is the code of no country');
  if (country && slug && slug.text !== country.slug) {
    throw refuse(slug, `is not the slug of ${country.name}, which is ${country.slug}`);
  }
  if (country && kind !== null && kind !== 'Country') {
    throw new RejectedRow(`${country.name} is a Country, but the row says that it is of kind ${kind}`);
  }
  if (kind === 'Country' && !country && name && !slug) {
    throw refuse(name, 'is the name of no country; give its code in an identifier, e.g. iso3166:NAM');
  }
}

/**
 * Whom the row names at one end.
 *
 * @param namespace of the entities that are known by nothing but their name
 * @throws RejectedRow if it names nobody, or in a way that is not allowed
 */
export function actorOf(row: Row, end: End, namespace: string): ActorRef {
  const name = row.get(end);
  const slug = row.get(`${end}Id`);
  const code = row.get(`${end}Identifier`);
  if (!name && !slug && !code) {
    throw new RejectedRow(`no ${end}: the row says neither ${end} nor ${end}Id nor ${end}Identifier`);
  }
  const kindSaid = row.get(`${end}Kind`);
  const kind = kindSaid && oneOf(kindSaid, ENTITY_KIND_NAMES, 'kind of entity');
  const identifier = code && identifierOf(code);
  const naming: Naming = { name, slug, identifier, kind };
  const country = countryMeant(naming);
  checkCountry(naming, code, country);
  const belongsTo = row.get(`${end}Country`);
  return {
    id: country?.slug ?? (slug ? checked(slug, PlainId) : newId(namespace, name, identifier)),
    identifier: identifier ?? (country ? { scheme: 'iso3166', value: country.iso3 } : null),
    name: name && nameOf(name),
    kind: country ? 'Country' : (kind ?? 'Actor'),
    country: country?.iso3 ?? null,
    affiliations: belongsTo ? [countryOf(belongsTo)] : [],
  };
}

/** An identifier tells entities apart that share a name. */
function newId(namespace: string, name: Value | null, identifier: Identifier | null): string {
  if (identifier) return nameId(identifier.scheme, identifier.value);
  return nameId(namespace, name?.text ?? '');
}

const either = (kinds: readonly string[]) => kinds.join(', ').replace(/, ([^,]*)$/, ' or $1');

/**
 * @param end as the row has it, for the message
 * @throws RejectedRow if an actor of this kind cannot be at that end of the relation
 */
export function checkKind(
  relation: RelationType,
  role: 'subject' | 'object',
  actor: ActorRef,
  end: End,
): void {
  // Of an entity that must exist, the kind is known to the graph alone.
  if (actor.name === null && actor.kind === 'Actor') return;
  const { sourceKinds, targetKinds } = relationTypeRow(relation);
  const allowed = role === 'subject' ? sourceKinds : targetKinds;
  if (allowed.includes(actor.kind)) return;
  throw new RejectedRow(
    `${end} ${shown(actor.name ?? actor.id)} is of kind ${actor.kind}, but ${relation} takes ` +
      `${either(allowed)} as its ${role === 'subject' ? 'source' : 'target'}; ${end}Kind says the kind`,
  );
}
