import type { EntityKind } from '../../model/kind.ts';
import { UNDETERMINED } from '../../model/name.ts';
import type { ClaimPortable, EntityPortable, PortableOf } from '../../model/portable.ts';
import { statusOf, visibilityOf } from '../../model/stored-status.ts';
import type { Visibility } from '../../model/visibility.ts';
import type { About } from '../about.ts';
import type { Format } from '../format.ts';
import type { ExportRecord, Selection } from '../selection.ts';
import { CONTEXT } from './jsonld-context.ts';
import type { FlatNode } from './rdf-quads.ts';

/**
 * JSON-LD in the terms of schema.org and PROV-O: claims with where they come from. Keys are in the order of its streaming
 * profile: context, type, id, all else. @see https://www.w3.org/TR/json-ld11-streaming/
 */
export const jsonld: Format = {
  name: 'jsonld',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  lists: ['claims', 'entities'],
  write: async function* (selection: Selection) {
    yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
    let between = '\n';
    for await (const nodes of nodePages(selection)) {
      if (nodes.length === 0) continue;
      yield between + nodes.map((node) => JSON.stringify(node)).join(',\n');
      between = ',\n';
    }
    yield '\n]}\n';
  },
};

/** The nodes of a selection, those of a page at a time: first what it is itself. */
export async function* nodePages({ about, pages }: Selection): AsyncGenerator<readonly FlatNode[]> {
  yield [aboutNode(about)];
  for await (const page of pages()) yield page.map(nodeOf).filter((node) => node !== undefined);
}

const iri = (type: string, id: string) => `ng:${type}/${id}`;
const iris = (type: string, ids: readonly string[] | undefined) => ids?.map((id) => iri(type, id));

/** What the file is: a data set derived from others. */
function aboutNode({ made, ...about }: About) {
  return filled({
    ...{ type: ['schema:Dataset', 'prov:Entity'], id: `ng:export/${about.seq}/${made.at}` },
    ...{ name: `newsgraph as of write ${about.seq}`, version: about.seq, dateCreated: made.at },
    ...{
      withPrivate: about.withPrivate,
      recordedAt: about.recordedAt,
      filter: about.filter,
      asOf: about.asOf,
      knownAt: about.knownAt,
    },
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

function nodeOf(record: ExportRecord): FlatNode | undefined {
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

/** Articles and sources say so where they are private, and nothing where not; so does a claim. */
const privately = (visibility: Visibility) => (visibility === 'PRIVATE' ? visibility : undefined);

function claimNode(claim: ClaimPortable) {
  const { date, datePrecision, validFrom, validTo, status, modality } = claim as ClaimPortable & Extra;
  const { confidence, intensity, intensityScheme, cameoCode, eventName } = claim as ClaimPortable & Extra;
  const articles = [...new Set(claim.articles?.map(({ article }) => article))];
  const datasets = [...new Set(claim.datasets?.map(({ dataset }) => dataset))];
  return filled({
    ...{ type: ['schema:Claim', 'prov:Entity'], id: iri('claim', claim.id), text: claim.summary },
    ...{ relation: claim.relation, subject: iris('entity', claim.subjects) },
    object: iris('entity', claim.objects),
    ...{ date, datePrecision, validFrom, validTo, modality, confidence },
    ...{ status: statusOf(String(status)), visibility: privately(visibilityOf(String(status))) },
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
    ...{ type: TYPES[entity.kind], id: iri('entity', entity.id), name: entity.name },
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
  const { title, url, language, byline, visibility } = article as Extra;
  return filled({
    ...{ type: 'schema:NewsArticle', id: iri('article', article.id), headline: title, url },
    ...{ inLanguage: language, creditText: byline, datePublished: article.publishedAt, visibility },
    publisher: iri('source', article.source),
  });
}

function sourceNode(source: PortableOf<'source'>) {
  return filled({
    ...{ type: ['schema:Organization', 'prov:Agent'], id: iri('source', source.id), name: source.name },
    ...{ url: (source as Extra)['website'], visibility: (source as Extra)['visibility'] },
    sameAs: iris(
      'entity',
      source.entities.map(({ id }) => id),
    ),
  });
}

function datasetNode(dataset: PortableOf<'dataset'>) {
  return filled({
    ...{ type: ['schema:Dataset', 'prov:Entity'], id: iri('dataset', dataset.id), name: dataset.title },
    usageInfo: (dataset as Extra)['terms'],
    creator: dataset.source === undefined ? undefined : iri('source', dataset.source),
  });
}

/** A node without what there is nothing of. */
function filled(node: Extra): FlatNode {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
