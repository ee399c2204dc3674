import { type DocumentNode, GraphQLError, Kind, parse, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { tooComplex } from './too-complex.ts';

/** How long and how wide a document may be, whatever it asks for. */
export interface DocumentLimits {
  /** Characters of the text. */
  readonly characters: number;
  /** Words and signs of it. */
  readonly tokens: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
  readonly directives: number;
}

/**
 * Refuses a document by its shape before it is validated: validation compares fields with one another, and
 * takes the longer the more there are. What passed once is not looked at again while Yoga has it parsed.
 */
export function useDocumentLimits(limits: DocumentLimits): Plugin {
  const passed = new WeakSet<DocumentNode>();
  return {
    onParse({ params, setParseFn }) {
      checkLength(String(params.source), limits);
      setParseFn((source, options) => parseWithin(limits.tokens, source, options));
      return ({ result }) => {
        if (!isDocument(result) || passed.has(result)) return;
        check(result, limits);
        passed.add(result);
      };
    },
  };
}

/**
 * Parses a document by the same limits.
 *
 * @throws {GraphQLError} if it is over one of them, or no GraphQL
 */
export function parseDocument(text: string, limits: DocumentLimits): DocumentNode {
  checkLength(text, limits);
  const document = parseWithin(limits.tokens, text);
  check(document, limits);
  return document;
}

const isDocument = (result: unknown): result is DocumentNode =>
  (result as DocumentNode | null)?.kind === Kind.DOCUMENT;

function checkLength({ length }: string, { characters }: DocumentLimits): void {
  if (length > characters) throw exceeded('characters', length, characters);
}

function parseWithin(maxTokens: number, ...[source, options]: Parameters<typeof parse>): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens });
  } catch (error) {
    // The parser calls itself for each level: what nests too deep for that is no fault of ours.
    if (error instanceof RangeError) throw new GraphQLError('Syntax Error: The document nests too deep.');
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
      throw tooComplex(`The query has more than ${maxTokens} tokens; no more are allowed.`);
    }
    throw error;
  }
}

function check(document: DocumentNode, limits: DocumentLimits): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  if (aliases > limits.aliases) throw exceeded('aliases', aliases, limits.aliases);
  if (directives > limits.directives) throw exceeded('directives', directives, limits.directives);
}

const exceeded = (what: string, count: number, limit: number) =>
  tooComplex(`The query has ${count} ${what}; at most ${limit} are allowed.`);
