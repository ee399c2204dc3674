/** Ids of what newsgraph holds: `ng:entity/china`. They name things, and lead nowhere. */
export const IDS = 'urn:newsgraph:';
/** Terms of newsgraph's own, where neither schema.org nor PROV-O has one. */
export const TERMS = 'urn:newsgraph:term/';

const id = (iri: string) => ({ '@id': iri, '@type': '@id' }) as const;
const typed = (iri: string, type: string) => ({ '@id': iri, '@type': `xsd:${type}` }) as const;

/**
 * What each name in a file means. @see https://schema.org/Claim, https://www.w3.org/TR/prov-o/
 */
export const CONTEXT = {
  ng: IDS,
  ngt: TERMS,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  description: 'schema:description',
  sameAs: id('schema:sameAs'),
  identifier: 'schema:identifier',
  affiliation: id('schema:affiliation'),
  url: id('schema:url'),
  headline: 'schema:headline',
  inLanguage: 'schema:inLanguage',
  datePublished: typed('schema:datePublished', 'dateTime'),
  creditText: 'schema:creditText',
  publisher: id('schema:publisher'),
  creator: id('schema:creator'),
  usageInfo: 'schema:usageInfo',
  text: 'schema:text',
  appearance: id('schema:appearance'),
  contentLocation: id('schema:contentLocation'),
  about: id('schema:about'),
  isBasedOn: id('schema:isBasedOn'),
  dateCreated: typed('schema:dateCreated', 'dateTime'),
  version: typed('schema:version', 'integer'),
  attributedTo: id('prov:wasAttributedTo'),
  primarySource: id('prov:hadPrimarySource'),
  derivedFrom: id('prov:wasDerivedFrom'),
  revisionOf: id('prov:wasRevisionOf'),
  recordedAt: typed('prov:generatedAtTime', 'dateTime'),
  retractedAt: typed('prov:invalidatedAtTime', 'dateTime'),
  relation: { '@id': 'ngt:relation', '@type': '@vocab' },
  subject: id('ngt:subject'),
  object: id('ngt:object'),
  partOf: id('ngt:partOf'),
  denies: id('ngt:denies'),
  date: typed('ngt:date', 'date'),
  datePrecision: 'ngt:datePrecision',
  validFrom: typed('ngt:validFrom', 'date'),
  validTo: typed('ngt:validTo', 'date'),
  status: 'ngt:status',
  visibility: 'ngt:visibility',
  withPrivate: typed('ngt:withPrivate', 'boolean'),
  modality: 'ngt:modality',
  confidence: typed('ngt:confidence', 'double'),
  intensity: typed('ngt:intensity', 'double'),
  intensityScheme: 'ngt:intensityScheme',
  cameoCode: 'ngt:cameoCode',
  eventName: 'ngt:eventName',
  filter: { '@id': 'ngt:filter', '@type': '@json' },
  asOf: typed('ngt:asOf', 'date'),
  knownAt: typed('ngt:knownAt', 'dateTime'),
  '@vocab': TERMS,
} as const;
