import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Answers } from './answers.ts';
import { AskError, ask } from './ask.ts';
import type { DocumentName } from './documents.ts';

/** For so long an answer is not asked for again. */
const FRESH_MS = 60_000;
const TRIES = 2;

/** What is asked again by itself: only where nobody answered at all, or a busy server said to come again. */
const PASSING = ['OFFLINE', 'SERVER_UNAVAILABLE', 'SERVER_BUSY', 'DATABASE_UNAVAILABLE'];

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      // A page of its own server needs no network but that.
      networkMode: 'always',
      retry: (failures, error) =>
        failures < TRIES && error instanceof AskError && PASSING.includes(error.code),
    },
  },
});

/**
 * Asks for what a view needs. Answers are kept by what was asked, so a late one never takes the place of a newer one, and
 * what nobody waits for any more is broken off.
 */
export function useAnswer<Name extends DocumentName>(name: Name, variables: object | undefined) {
  return useQuery<Answers[Name]>({
    queryKey: [name, variables],
    queryFn: ({ signal }) => ask(name, variables ?? {}, signal),
    enabled: variables !== undefined,
    // What was there stays until what comes is there, marked as old.
    placeholderData: keepPreviousData,
  });
}

/** Asks page by page. */
export function usePages<Name extends DocumentName>(
  name: Name,
  variables: object,
  next: (answer: Answers[Name]) => string | undefined,
) {
  return useInfiniteQuery({
    queryKey: [name, 'pages', variables],
    queryFn: ({ signal, pageParam }) => ask(name, { ...variables, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
  });
}
