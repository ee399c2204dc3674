import type { z } from 'zod';
import type { PageRequest } from './page.ts';
import { defineStatement, type Statement } from './statement.ts';

/** The statement that gives a page, from whichever end of its list a request asks for. */
export type PagedStatement<P extends z.ZodObject, R extends z.ZodObject> = (
  request: PageRequest,
) => Statement<P, R>;

/** Declares a page's statement and its generated twin, which walks the same list from its end. */
export function definePage<P extends z.ZodObject, R extends z.ZodObject>(
  name: string,
  declaration: { params: P; row: R },
): PagedStatement<P, R> {
  const forward = defineStatement(name, declaration);
  const backward = defineStatement(`${name}-backward`, declaration);
  return (request) => (request.backward ? backward : forward);
}
