import type { EntityKind } from '../../model/kind.ts';
import { UNDETERMINED } from '../../model/name.ts';
import type { ClaimPortable, EntityPortable, PortableOf } from '../../model/portable.ts';
import type { About } from '../about.ts';
import type { Format } from '../format.ts';
import type { ExportRecord, Selection } from '../selection.ts';
import { CONTEXT } from './jsonld-context.ts';

/** JSON-LD in the terms of schema.org and PROV-O: claims with where they come from. */
export const jsonld: Format = {
  name: 'jsonld',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  lists: ['claims', 'entities'],
  write: async function* ({ about, pages }: Selection) {
    yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${JSON.stringify(aboutNode(about))}`;
    for await (const page of pages()) {
      yield page
        .flatMap((record) => nodeOf(record) ?? [])
        .map((node) => `,\n${JSON.stringify(node)}`)
        .join('');
    }
    yield '\n]}\n';
  },
};

const iri = (type: string, id: string) => `ng:${type}/${id}`;
const iris = (type: string, ids: readonly string[] | undefined) => ids?.map((id) => iri(type, id));

/** What the file is: a data set derived from others. */
function aboutNode({ made, ...about }: About) {
  return filled({
    ...{ id: `ng:export/${about.seq}/${made.at}`, type: ['schema:Dataset', 'prov:Entity'] },
    ...{ name: `newsgraph as of write ${about.seq}`, version: about.seq, dateCreated: made.at },
    ...{ recordedAt: about.recordedAt, filter: about.filter, asOf: about.asOf, knownAt: about.knownAt },
    isBasedOn: iris(
      'dataset',
      about.datasets.map(({ id }) => id),
    ),
    attributedTo: iris(
      'source',
      about.sources.map(({ id }) => id),
    ),
  });
}

function nodeOf(record: ExportRecord): object | undefined {
  switch (record.type) {
    case 'claim':
      return claimNode(record);
    case 'entity':
      return entityNode(record);
    case 'article':
      return articleNode(record);
    case 'source':
      return sourceNode(record);
    case 'dataset':
      return datasetNode(record);
    default:
      return undefined;
  }
}

type Extra = Readonly<Record<string, unknown>>;

function claimNode(claim: ClaimPortable) {
  const { date, datePrecision, validFrom, validTo, status, modality } = claim as ClaimPortable & Extra;
  const { confidence, intensity, intensityScheme, cameoCode, eventName } = claim as ClaimPortable & Extra;
  const articles = [...new Set(claim.articles?.map(({ article }) => article))];
  const datasets = [...new Set(claim.datasets?.map(({ dataset }) => dataset))];
  return filled({
    ...{ id: iri('claim', claim.id), type: ['schema:Claim', 'prov:Entity'], text: claim.summary },
    ...{ relation: claim.relation, subject: iris('entity', claim.subjects) },
    object: iris('entity', claim.objects),
    ...{ date, datePrecision, validFrom, validTo, status, modality, confidence },
    ...{ intensity, intensityScheme, cameoCode, eventName },
    attributedTo: iris('entity', claim.saidBy),
    appearance: iris('article', articles),
    primarySource: iris('source', claim.via),
    derivedFrom: iris('dataset', datasets),
    about: iris('entity', claim.about),
    partOf: iris('entity', claim.partOf),
    contentLocation: iris('entity', claim.at),
    denies: iris('claim', claim.denies),
    revisionOf: iris('claim', claim.supersedes),
    ...{ recordedAt: claim.recordedAt, retractedAt: claim.retractedAt },
  });
}

const TYPES: Readonly<Record<EntityKind, string>> = {
  Person: 'schema:Person',
  Country: 'schema:Country',
  Organization: 'schema:Organization',
  Place: 'schema:Place',
  Event: 'schema:Event',
  Document: 'schema:CreativeWork',
  Topic: 'schema:Thing',
  Actor: 'prov:Agent',
};

function entityNode(entity: EntityPortable) {
  const others = entity.names.filter(({ value }) => value !== entity.name);
  const wikidata = entity.identifiers.filter(({ scheme }) => scheme === 'wikidata');
  return filled({
    ...{ id: iri('entity', entity.id), type: TYPES[entity.kind], name: entity.name },
    description: (entity as Extra)['description'],
    alternateName: others.map(({ value, language }) =>
      language === undefined || language === UNDETERMINED
        ? value
        : { '@value': value, '@language': language },
    ),
    sameAs: wikidata.map(({ value }) => `http://www.wikidata.org/entity/${value}`),
    identifier: entity.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    affiliation: iris(
      'entity',
      entity.affiliations.map(({ id }) => id),
    ),
  });
}

function articleNode(article: PortableOf<'article'>) {
  const { title, url, language, byline } = article as Extra;
  return filled({
    ...{ id: iri('article', article.id), type: 'schema:NewsArticle', headline: title, url },
    ...{ inLanguage: language, creditText: byline, datePublished: article.publishedAt },
    publisher: iri('source', article.source),
  });
}

function sourceNode(source: PortableOf<'source'>) {
  return filled({
    ...{ id: iri('source', source.id), type: ['schema:Organization', 'prov:Agent'], name: source.name },
    url: (source as Extra)['website'],
    sameAs: iris(
      'entity',
      source.entities.map(({ id }) => id),
    ),
  });
}

function datasetNode(dataset: PortableOf<'dataset'>) {
  return filled({
    ...{ id: iri('dataset', dataset.id), type: ['schema:Dataset', 'prov:Entity'], name: dataset.title },
    usageInfo: (dataset as Extra)['terms'],
    creator: dataset.source === undefined ? undefined : iri('source', dataset.source),
  });
}

/** A node without what there is nothing of. */
function filled(node: Extra): object {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
