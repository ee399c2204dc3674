import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { PersistedDocuments } from './documents.ts';
import type { AutomaticOptions, PersistedOptions } from './options.ts';
import { checkHash, idOf, notKnown, onlyPersisted, type PersistedParams } from './request.ts';

/** A parameter of requests that GraphQL over HTTP does not have yet. */
export const DOCUMENT_ID = 'documentId';

/**
 * Lets a client send the id of a document in place of its text: of one that is known from the start, or of one
 * that a client sent together with its hash before. Past that point the request is like any other.
 */
export function usePersisted(documents: PersistedDocuments, { only, automatic }: PersistedOptions): Plugin {
  const brought = keptTexts(automatic);
  /** Texts that came with their hash, by request, until they are known to be valid. */
  const offered = new WeakMap<object, { readonly id: string; readonly text: string }>();
  const valid = new WeakSet<DocumentNode>(documents.parsed.values());
  return {
    onRequestParse({ request, url, requestParser, setRequestParser }) {
      const id = request.method === 'GET' ? url.searchParams.get(DOCUMENT_ID) : null;
      if (id === null || !requestParser) return;
      setRequestParser(async (asked) => ({ ...(await requestParser(asked)), [DOCUMENT_ID]: id }));
    },
    onParams({ params, setParams, context }) {
      const { documentId: _, ...others }: PersistedParams = params;
      const id = idOf(params);
      if (others.query) {
        if (only) throw onlyPersisted();
        // What is no text is refused by Yoga.
        if (id === undefined || typeof others.query !== 'string') return;
        checkHash(others.query, id);
        offered.set(context, { id, text: others.query });
      } else if (id !== undefined) {
        const text = documents.texts.get(id) ?? brought?.get(id);
        if (text === undefined) throw notKnown(id, only, brought !== undefined);
        setParams({ ...others, query: text });
      } else if (only) throw onlyPersisted();
    },
    onParse({ params, setParsedDocument }) {
      const document = documents.parsed.get(String(params.source));
      if (document) setParsedDocument(document);
    },
    onValidate({ params, setResult, context }) {
      if (valid.has(params.documentAST)) setResult([]);
      const offer = offered.get(context as object);
      if (!offer) return undefined;
      return ({ valid: fits }) => {
        if (fits && !documents.texts.has(offer.id)) brought?.set(offer.id, offer.text);
      };
    },
  };
}

/** What clients brought along, within bounds; undefined if nothing is to be kept. */
function keptTexts({ documents, characters }: AutomaticOptions): LRUCache<string, string> | undefined {
  if (documents === 0) return undefined;
  return new LRUCache({ max: documents, maxSize: characters, sizeCalculation: (text) => text.length });
}
