import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { BadBookmarkError, BOOKMARK_HEADER } from '../../errors.ts';
import type { Context } from '../../graphql/context.ts';
import { excerpt } from '../../graphql/paging.ts';
import { refusal } from './refusal.ts';

/** One for each answer that a client joins; each write takes in those that came with it. */
const BOOKMARKS_MAX = 10;
/** A bookmark has some 30 characters, and as many more for each further database that it names. */
const CHARACTERS_MAX = 500;
/** As Neo4j writes them, from 5.0 on; the text is its own affair. */
const FORM = /^FB:[A-Za-z0-9+/]{20,}={0,2}$/;

/**
 * Has a client read what it wrote, at any server on the same database: an answer that wrote carries a bookmark, and
 * a request that sends it back is read as of it at least.
 *
 * Who is not known may not send one: a forged one has the database wait, with a connection, for what never comes.
 */
export function useBookmarks(): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { request, viewer, run } = args.contextValue;
      const header = request.headers.get(BOOKMARK_HEADER);
      const sent = header === null ? [] : listed(header);
      const refused = header !== null && viewer.via === null ? notKnown() : faultIn(sent);
      if (refused) return setResultAndStopExecution({ errors: [refused] });

      run.bookmarks.after = sent;
      return {
        onExecuteDone({ result, setResult }) {
          const { after } = run.bookmarks;
          if (after === sent || Symbol.asyncIterator in result) return;
          const http = { headers: { [BOOKMARK_HEADER]: after.join(', ') } };
          setResult({ ...result, extensions: { ...result.extensions, http } });
        },
      };
    },
  };
}

/** Items of a header that is a list; several headers of one name are one list. */
const listed = (header: string): readonly string[] =>
  header
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

function faultIn(bookmarks: readonly string[]): GraphQLError | undefined {
  if (bookmarks.length > BOOKMARKS_MAX) {
    return bad(`it has ${bookmarks.length} bookmarks; at most ${BOOKMARKS_MAX} are allowed`);
  }
  const wrong = bookmarks.find((bookmark) => bookmark.length > CHARACTERS_MAX || !FORM.test(bookmark));
  return wrong === undefined ? undefined : bad(`${JSON.stringify(excerpt(wrong))} is no bookmark`);
}

function bad(fault: string): GraphQLError {
  const { code, message } = new BadBookmarkError(fault);
  return refusal({ status: 400, code, message });
}

const notKnown = () =>
  refusal({
    status: 401,
    code: 'UNAUTHENTICATED',
    message: `Header "${BOOKMARK_HEADER}": who asks is not known. Send "Authorization: Bearer <key>", or leave it out.`,
    headers: { 'www-authenticate': 'Bearer realm="newsgraph"' },
  });
