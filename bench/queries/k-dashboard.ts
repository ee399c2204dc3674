import { mixed, randomFor } from '../graph/world.ts';
import { searchParameters, searchTexts } from './g-search.ts';
import type { BenchQuery, Data } from './query.ts';

const relation = ({ type, claimCount, source, target }: Data) => ({ type, claimCount, source, target });

/** A start page: six things at once. */
export const query: BenchQuery = {
  name: 'k',
  title: 'a dashboard of six root fields',
  parameters: (world) => {
    const random = randomFor(world, 'k');
    const subjects = mixed(world, random, 120);
    const texts = searchTexts(
      random,
      mixed(world, random, subjects.length).map(({ name }) => name),
    );
    return subjects.map(({ id }, index) => ({ id, limit: 5, ...searchParameters(texts[index] ?? '') }));
  },
  ours: {
    document: `query ($id: String!, $text: String!) {
      entity(by: { slug: $id }) {
        slug name kind
        relations(first: 5) { edges { counterpart { name } node { type claimCount } } }
      }
      newest: claims(first: 10) { nodes { slug relation date summary } }
      threats: claims(first: 5, filter: { types: [THREATENS] }) { nodes { slug date summary } }
      strongest: relations(first: 10) { nodes { type claimCount source { name } target { name } } }
      countries: entities(first: 10, filter: { kinds: [Country] }) { nodes { slug name } }
      search(text: $text, first: 5) { edges { matchedName { value } node { slug name } } }
    }`,
    variables: ({ id, text }) => ({ id, text }),
    normal: ({ entity, newest, threats, strongest, countries, search }) => ({
      entity: {
        ...{ id: entity.slug, name: entity.name, kind: entity.kind },
        relations: entity.relations.edges.map(({ counterpart, node }: Data) => ({
          ...node,
          name: counterpart.name,
        })),
      },
      newest: newest.nodes.map(({ slug, ...claim }: Data) => ({ id: slug, ...claim })),
      threats: threats.nodes.map(({ slug, ...claim }: Data) => ({ id: slug, ...claim })),
      strongest: strongest.nodes.map(({ source, target, ...node }: Data) =>
        relation({ ...node, source: source.name, target: target.name }),
      ),
      countries: countries.nodes.map(({ slug, name }: Data) => ({ id: slug, name })),
      search: search.edges.map(({ node, matchedName }: Data) => ({
        ...{ id: node.slug, name: node.name, matched: matchedName.value },
      })),
    }),
  },
  peer: {
    document: `query ($id: ID!, $query: String!, $text: String!, $folded: String!, $limit: Int!) {
      entities(where: { id: { eq: $id } }, limit: 1) {
        id name kind
        relatedConnection(first: 5, sort: [{ edge: { rank: DESC } }]) {
          edges { properties { type claimCount } node { name } }
        }
      }
      newest: claims(
        where: { status: { eq: "ACTIVE" }, sort: { gt: "" } } sort: [{ status: DESC }, { sort: DESC }] limit: 10
      ) { id relation date summary }
      threats: claims(
        where: { relation: { eq: "THREATENS" }, status: { eq: "ACTIVE" }, sort: { gt: "" } }
        sort: [{ relation: DESC }, { status: DESC }, { sort: DESC }] limit: 5
      ) { id date summary }
      strongest: relations(where: { rank: { gt: "0000000001" } }, sort: [{ rank: DESC }], limit: 10) {
        type claimCount source { name } target { name }
      }
      countries: entities(
        where: { kind: { eq: "Country" }, sort: { gt: "" } } sort: [{ kind: ASC }, { sort: ASC }] limit: 10
      ) { id name }
      search(query: $query, text: $text, folded: $folded, limit: $limit) { id name matched }
    }`,
    normal: ({ entities: [entity], newest, threats, strongest, countries, search }) => ({
      entity: {
        ...{ id: entity.id, name: entity.name, kind: entity.kind },
        relations: entity.relatedConnection.edges.map(({ properties, node }: Data) => ({
          ...properties,
          ...node,
        })),
      },
      ...{ newest, threats, countries, search },
      strongest: strongest.map(({ source, target, ...node }: Data) =>
        relation({ ...node, source: source[0].name, target: target[0].name }),
      ),
    }),
  },
  bare: { statement: 'k-dashboard', normal: (data) => data },
};
