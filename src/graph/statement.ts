import { existsSync, readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { StatementError } from '../errors.ts';
import { listedNames, lists } from './listed.ts';
import { seenParameters } from './seen.ts';

/** A statement of cypher/, declared once with the shapes of its parameters and of its rows. */
export interface Statement<
  Params extends z.ZodObject = z.ZodObject,
  Columns extends z.ZodObject = z.ZodObject,
> {
  /** Path under cypher/ without extension, e.g. `relation/page-by-entity`. */
  readonly name: string;
  readonly text: string;
  readonly params: Params;
  readonly row: Columns;
  /** @param withPrivate whether it is shown what is private */
  bind(params: z.input<Params>, withPrivate?: boolean): Record<string, unknown>;
  read(record: Record<string, unknown>): z.output<Columns>;
}

/** A whole number for Cypher: the driver sends a JavaScript number as FLOAT, which LIMIT refuses. */
export const cypherInt = z.int().transform((value) => neo4j.int(value));

/** Rows of a write: made by the code that runs it, from what was checked at the border. */
export const cypherRows = z.array(z.record(z.string(), z.unknown()));

const declared = new Map<string, Statement>();

/** Every statement declared so far, for the checks at start and in tests. */
export const declaredStatements = (): Statement[] => [...declared.values()];

const CYPHER_FOLDER = new URL('../../cypher/', import.meta.url);

/**
 * Declares a statement of cypher/.
 *
 * @throws {StatementError} if the file's `$parameters` are not those of `params`, or it does not list a
 *   record's properties in their order
 */
export function defineStatement<Params extends z.ZodObject, Columns extends z.ZodObject>(
  name: string,
  { params, row }: { params: Params; row: Columns },
): Statement<Params, Columns> {
  const text = readCypher(name);
  const used = new Set([...text.matchAll(/\$([a-z]\w*)/gi)].map(([, parameter]) => parameter as string));
  const views = seenParameters(used);
  const declares = new Set(Object.keys(params.shape));
  const unmatched = [...used.difference(new Set(Object.keys(views(false)))).symmetricDifference(declares)];
  if (unmatched.length > 0)
    throw new StatementError(name, `does not declare what it uses: ${unmatched.join(', ')}`);

  for (const [column, type] of Object.entries(row.shape)) {
    const missing = listedNames(type as z.ZodType).find((listed) => !lists(text, listed));
    if (missing) throw new StatementError(name, `does not list as \`${column}\`: ${missing.join(', ')}`);
  }

  const statement: Statement<Params, Columns> = {
    name,
    text,
    params,
    row,
    bind: (input, withPrivate = false) => ({ ...params.parse(input), ...views(withPrivate) }),
    read: (record) => row.parse(record),
  };
  declared.set(name, statement);
  return statement;
}

/** @returns a file's statement without its comments, which would only travel with every call */
export function readCypher(name: string): string {
  const url = new URL(`${name}.cypher`, CYPHER_FOLDER);
  if (!existsSync(url)) throw new StatementError(name, 'has no file; does `npm run generate` write it?');
  const file = readFileSync(url, 'utf8');
  const text = withoutComments(file);
  if (!text.startsWith('CYPHER 5')) throw new StatementError(name, 'does not begin with CYPHER 5');
  return withFragments(text);
}

const withoutComments = (file: string) => file.replace(/^\s*\/\/.*$\n?/gm, '').trim();

/** @returns a text in which `{{name}}` is what fragments/name has, which several statements have in common */
function withFragments(text: string): string {
  return text.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) =>
    withFragments(withoutComments(readFileSync(new URL(`fragments/${name}.cypher`, CYPHER_FOLDER), 'utf8'))),
  );
}
