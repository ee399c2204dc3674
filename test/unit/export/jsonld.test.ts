import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { jsonld as format } from '../../../src/export/formats/jsonld.ts';
import { ArticlePortable, DatasetPortable } from '../../../src/model/portable.ts';
import { claim, entity, HOSTILE, selectionOf, source, textOf } from './selection.ts';

const SCHEMA = 'https://schema.org/';
const PROV = 'http://www.w3.org/ns/prov#';
const TERM = 'urn:newsgraph:term/';

// biome-ignore lint/suspicious/noExplicitAny: expanded JSON-LD has as many shapes as terms
type Node = any;

/** What a JSON-LD processor makes of a file, by id. */
async function nodesOf(selection: ReturnType<typeof selectionOf>): Promise<Map<string, Node>> {
  const text = await textOf(format.write(selection));
  const nodes = (await jsonld.expand(JSON.parse(text))) as Node[];
  return new Map(nodes.map((node) => [node['@id'], node]));
}

test('a claim says in the terms of schema.org and PROV-O what it says and where it comes from', async () => {
  const nodes = await nodesOf(
    selectionOf('claims', [
      claim('a', {
        ...{ date: '2024-05-16', saidBy: ['tass'], via: ['yonhap'], about: ['oil'], denies: ['b'] },
        ...{
          supersedes: ['old'],
          articles: [{ article: 'x', paragraph: 2 }],
          datasets: [{ dataset: 'd', row: 1 }],
        },
      }),
    ]),
  );

  expect(nodes.get('urn:newsgraph:claim/a')).toEqual({
    '@id': 'urn:newsgraph:claim/a',
    '@type': [`${SCHEMA}Claim`, `${PROV}Entity`],
    [`${SCHEMA}text`]: [{ '@value': 'They differ.' }],
    [`${TERM}relation`]: [{ '@id': `${TERM}OPPOSES` }],
    [`${TERM}subject`]: [{ '@id': 'urn:newsgraph:entity/china' }],
    [`${TERM}object`]: [{ '@id': 'urn:newsgraph:entity/japan' }],
    [`${TERM}date`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2024-05-16' }],
    [`${TERM}status`]: [{ '@value': 'ACTIVE' }],
    [`${TERM}modality`]: [{ '@value': 'ASSERTED' }],
    [`${TERM}confidence`]: [{ '@type': 'http://www.w3.org/2001/XMLSchema#double', '@value': 1 }],
    [`${PROV}wasAttributedTo`]: [{ '@id': 'urn:newsgraph:entity/tass' }],
    [`${PROV}hadPrimarySource`]: [{ '@id': 'urn:newsgraph:source/yonhap' }],
    [`${PROV}wasDerivedFrom`]: [{ '@id': 'urn:newsgraph:dataset/d' }],
    [`${PROV}wasRevisionOf`]: [{ '@id': 'urn:newsgraph:claim/old' }],
    [`${SCHEMA}appearance`]: [{ '@id': 'urn:newsgraph:article/x' }],
    [`${SCHEMA}about`]: [{ '@id': 'urn:newsgraph:entity/oil' }],
    [`${TERM}denies`]: [{ '@id': 'urn:newsgraph:claim/b' }],
    [`${PROV}generatedAtTime`]: [
      { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': '2024-05-17T00:00:00Z' },
    ],
  });
});

test('whatever a claim names is told too, and every term has a meaning', async () => {
  const records = [
    entity('china', {
      ...{ name: 'China', identifiers: [{ scheme: 'wikidata', value: 'Q148' }] },
      names: [
        { value: '中国', language: 'zh' },
        { value: 'Kitai', language: 'und' },
      ],
    }),
    source('times'),
    DatasetPortable.parse({ type: 'dataset', id: 'd', title: 'D', terms: 'Free.', source: 'times' }),
    ArticlePortable.parse({
      ...{ type: 'article', id: 'x', source: 'times', publishedAt: '2024-05-17T17:03:00+09:00' },
      ...{ title: 'X', url: 'https://example.org/x', language: 'ko', byline: 'Kim' },
    }),
  ];

  const nodes = await nodesOf(selectionOf('claims', records));

  expect(nodes.get('urn:newsgraph:entity/china')).toMatchObject({
    '@type': [`${SCHEMA}Country`],
    [`${SCHEMA}alternateName`]: [{ '@value': '中国', '@language': 'zh' }, { '@value': 'Kitai' }],
    [`${SCHEMA}sameAs`]: [{ '@id': 'http://www.wikidata.org/entity/Q148' }],
  });
  expect(nodes.get('urn:newsgraph:article/x')).toMatchObject({
    '@type': [`${SCHEMA}NewsArticle`],
    [`${SCHEMA}publisher`]: [{ '@id': 'urn:newsgraph:source/times' }],
    [`${SCHEMA}url`]: [{ '@id': 'https://example.org/x' }],
  });
  expect(nodes.get('urn:newsgraph:dataset/d')).toMatchObject({
    [`${SCHEMA}usageInfo`]: [{ '@value': 'Free.' }],
  });
  // No name of a file falls back to one that nobody chose.
  const terms = [...nodes.values()].flatMap((node) => Object.keys(node));
  const chosen = /^(@|https:\/\/schema\.org\/|http:\/\/www\.w3\.org\/ns\/prov#|urn:newsgraph:term\/)/;
  expect(terms.filter((term) => !chosen.test(term))).toEqual([]);
});

test('the file is a data set itself: as of which write, by what filter, from which others', async () => {
  const about = {
    ...{ filter: { from: '2024-01-01' }, asOf: '2024-05-01' },
    datasets: [{ id: 'd', title: 'D', terms: null, source: null }],
  };

  const [node] = [...(await nodesOf(selectionOf('claims', [], about))).values()];

  expect(node).toMatchObject({
    '@type': [`${SCHEMA}Dataset`, `${PROV}Entity`],
    [`${SCHEMA}version`]: [{ '@value': 7 }],
    [`${TERM}filter`]: [{ '@type': '@json', '@value': { from: '2024-01-01' } }],
    [`${SCHEMA}isBasedOn`]: [{ '@id': 'urn:newsgraph:dataset/d' }],
  });
});

test.each(HOSTILE)('%j comes back as it was', async (text) => {
  const nodes = await nodesOf(selectionOf('claims', [claim('a', { summary: text })]));

  expect(nodes.get('urn:newsgraph:claim/a')[`${SCHEMA}text`]).toEqual([{ '@value': text }]);
});

test('it makes triples without a loss', async () => {
  const text = await textOf(format.write(selectionOf('claims', [claim('a'), entity('china')])));

  const quads = (await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' })) as string;

  expect(quads).toContain(`<urn:newsgraph:claim/a> <${TERM}subject> <urn:newsgraph:entity/china> .`);
  expect(quads).toContain(`<urn:newsgraph:entity/china> <${SCHEMA}name> "china" .`);
});
