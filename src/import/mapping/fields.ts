/** What a column of the user's own file may say, by the name the mapping has for it. */
export const FIELDS = {
  id: 'What the row is called in its data set: the same row is known again by it.',
  date: 'When it happened.',
  validFrom: 'For standing relations: the first day on which it held.',
  validTo: 'For standing relations: the first day on which it held no more.',
  source: 'Name of who acts.',
  sourceId: 'Slug of the entity that acts; without a name the entity must exist.',
  sourceIdentifier: 'What another scheme calls it: wikidata:Q7747, iso3166:NAM.',
  sourceKind: 'Its kind: Person, Country, Organization, …; Actor when nothing is said.',
  sourceCountry: 'The country it belongs to: ISO 3166-1 code of two or three letters, or name.',
  target: 'Name of whom it is done to.',
  targetId: 'As sourceId.',
  targetIdentifier: 'As sourceIdentifier.',
  targetKind: 'As sourceKind.',
  targetCountry: 'As sourceCountry.',
  relation: 'Relation type, e.g. MET_WITH.',
  cameo: 'CAMEO code, as text: 010 and 10 differ.',
  event: 'What the source calls this sort of event.',
  summary: 'What the row says, in a sentence.',
  intensity: 'A number on the scale that intensityScheme names.',
  confidence: 'A number from 0 to 1.',
  modality: 'ASSERTED, DENIED, FUTURE or HYPOTHETICAL.',
  url: 'Address of the article that reports it.',
  title: 'Title of the article.',
  language: 'BCP 47 tag of its language, e.g. en.',
  publishedAt: 'When it was published: a date, or a time with its offset from UTC.',
  publisher: 'Name of who published it.',
  country: 'The country it happened in: ISO 3166-1 code of two or three letters, or name.',
} as const;
export type Field = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as [Field, ...Field[]];
