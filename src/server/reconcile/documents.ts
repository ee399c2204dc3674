import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import type { PersistedDocuments } from '../persisted/documents.ts';

/** What every preview and every row of an entity is made of. */
const ENTITY = 'slug name kind description';

/**
 * What the reconciliation service asks: operations like those of any client, so that it knows nothing that GraphQL would not
 * tell whoever asks.
 */
export const DOCUMENTS = {
  /** For what is answered without the graph: whoever may ask at all may ask this. */
  nothing: 'query ReconcileNothing { __typename }',
  resolve: `query Reconcile($names: [ResolveNameInput!]!, $candidates: Int!) {
    resolve(names: $names, candidates: $candidates) { candidates { score match entity { ${ENTITY} } } }
  }`,
  suggest: `query ReconcileSuggest($text: String!, $first: Int!) {
    search(text: $text, first: $first) { edges { matchedName { value } node { ${ENTITY} } } }
  }`,
  extend: `query ReconcileExtend(
    $ids: [ID!]!, $names: Boolean!, $countries: Boolean!, $identifiers: Boolean!
  ) {
    nodes(ids: $ids) {
      ... on Entity {
        ${ENTITY}
        names @include(if: $names) { value language }
        affiliations @include(if: $countries) { slug name }
        identifiers @include(if: $identifiers) { scheme value }
      }
    }
  }`,
  preview: `query ReconcilePreview($slug: String!) {
    entity(by: { slug: $slug }) {
      ${ENTITY}
      names { value }
      affiliations { name }
      relations(first: 5) { nodes { label claimCount source { name } target { name } } }
    }
  }`,
} as const;
export type DocumentName = keyof typeof DOCUMENTS;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Under which id the server knows it. */
export const documentId = (name: DocumentName): string => hash(DOCUMENTS[name]);

/** @returns other documents that are known from the start, and these: so they are answered where nothing else is */
export function withReconcileDocuments({ texts, parsed }: PersistedDocuments): PersistedDocuments {
  const own = Object.values(DOCUMENTS);
  return {
    texts: new Map([...texts, ...own.map((text) => [hash(text), text] as const)]),
    parsed: new Map([...parsed, ...own.map((text) => [text, parse(text)] as const)]),
  };
}
