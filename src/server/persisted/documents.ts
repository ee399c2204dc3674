import {
  type DocumentNode,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from 'graphql';
import { InvalidOperationError } from '../../errors.ts';
import { schema } from '../../graphql/schema.ts';
import { type DocumentLimits, parseDocument } from '../limits/document.ts';
import { lookupId } from './id.ts';
import { fault, type ManifestEntry, readManifest } from './manifest.ts';

/** Documents that are known from the start, each parsed and found valid. */
export interface PersistedDocuments {
  /** By id, a hash without `sha256:`. */
  readonly texts: ReadonlyMap<string, string>;
  /** By text. */
  readonly parsed: ReadonlyMap<string, DocumentNode>;
}

/** What documents are held to: the same as those that a client sends. */
export interface DocumentRules {
  readonly limits: DocumentLimits;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
}

/** What a server without files knows. */
export const NO_DOCUMENTS: PersistedDocuments = { texts: new Map(), parsed: new Map() };

const FAULTS_SHOWN = 10;

/**
 * Reads the documents of all files.
 *
 * @throws {InvalidOperationError} naming files and ids, each fault on a line of its own
 */
export function readDocuments(files: readonly string[], rules: DocumentRules): PersistedDocuments {
  const texts = new Map<string, string>();
  const parsed = new Map<string, DocumentNode>();
  const origins = new Map<string, string>();
  const add = (file: string, { id, text }: ManifestEntry) => {
    const key = lookupId(id);
    if (texts.has(key) && texts.get(key) !== text) {
      throw fault(file, id, `has another text in ${origins.get(key)}; an id stands for one text.`);
    }
    if (!parsed.has(text)) parsed.set(text, valid(file, { id, text }, rules));
    texts.set(key, text);
    origins.set(key, file);
  };
  const faults: string[] = [];
  for (const file of files) {
    const entries = collect(faults, () => readManifest(file)) ?? [];
    for (const entry of entries) collect(faults, () => add(file, entry));
  }
  if (faults.length > 0) throw new InvalidOperationError(shown(faults));
  return { texts, parsed };
}

/** Does some work; what is wrong with an operation goes to `faults`, so that all of it is told at once. */
function collect<Result>(faults: string[], work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InvalidOperationError)) throw error;
    faults.push(error.message);
    return undefined;
  }
}

function shown(faults: readonly string[]): string {
  const more = faults.length - FAULTS_SHOWN;
  return [...faults.slice(0, FAULTS_SHOWN), ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n');
}

function valid(file: string, { id, text }: ManifestEntry, rules: DocumentRules): DocumentNode {
  try {
    return check(parseDocument(text, rules.limits), rules);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    const where = place ? ` (line ${place.line}, column ${place.column})` : '';
    throw fault(file, id, `does not pass: ${error.message}${where}`);
  }
}

/** @throws {GraphQLError} if the document does not fit the schema, or is of a kind that is not served */
function check(document: DocumentNode, { introspection }: DocumentRules): DocumentNode {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const [error] = validate(schema, document, rules);
  if (error) throw error;
  // Validation does not look at whether there are mutations at all.
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const unserved = operations.find(({ operation }) => !schema.getRootType(operation));
  if (unserved) throw new GraphQLError(`No ${unserved.operation} is served.`, { nodes: unserved });
  return document;
}
