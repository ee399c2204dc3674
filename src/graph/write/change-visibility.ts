import { z } from 'zod';
import { ConcurrentWriteError, type InputFault, InvalidInputError } from '../../errors.ts';
import { visibilityOf } from '../../model/stored-status.ts';
import type { Visibility } from '../../model/visibility.ts';
import type { Graph, Transaction } from '../client.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { type ChangeDraft, hideChanges } from './changes.ts';
import { type ClaimState, lockClaims } from './claim-states.ts';
import { carryOut, type Done, type Order } from './operation.ts';
import { claimsOnPrivate, showClaims } from './visibility.ts';

const ids = z.array(z.string());
const idsRow = z.object({ ids });
const stored = { id: z.string(), visibility: z.literal('PRIVATE').nullable() };
const lockSources = defineStatement('write/source-visibility', {
  params: z.object({ ids }),
  row: z.object(stored),
});
const lockArticles = defineStatement('write/article-visibility', {
  params: z.object({ ids }),
  row: z.object({ ...stored, sourceId: z.string(), ofPrivate: z.boolean() }),
});
const publicArticles = defineStatement('write/public-articles', {
  params: z.object({ sourceIds: ids, limit: cypherInt }),
  row: idsRow,
});
const publicClaims = defineStatement('write/public-on', {
  params: z.object({ articleIds: ids, sourceIds: ids, limit: cypherInt }),
  row: idsRow,
});
const setVisibility = defineStatement('write/visibility', {
  params: z.object({ articleIds: ids, sourceIds: ids, visibility: stored.visibility }),
  row: z.object({ things: z.int() }),
});
const hideImports = defineStatement('write/hide-imports', {
  params: z.object({ claimIds: ids }),
  row: z.object({ changes: z.int() }),
});

/** Articles and claims that one operation has follow what they rest on, at most each. */
export const FOLLOWING_MAX = 4000;

/** A thing that can be private. */
export interface Thing {
  readonly type: 'Source' | 'Article' | 'Claim';
  /** Plain id. */
  readonly id: string;
}

/** What is to be shown to whom. */
export interface VisibilityOrder {
  readonly visibility: Visibility;
  readonly things: readonly Thing[];
}

/** What is shown otherwise than before, locked. */
interface Affected {
  readonly sources: readonly string[];
  readonly articles: readonly string[];
  readonly claims: readonly ClaimState[];
}

/**
 * Has sources, articles and claims be private, or public. What rests on something becomes private with it; public becomes
 * what is named and nothing else, and only if all that it rests on is.
 *
 * @throws {InvalidInputError} naming what does not exist, or cannot be public
 */
export function changeVisibility(graph: Graph, order: Order, input: VisibilityOrder): Promise<Done> {
  const hides = input.visibility === 'PRIVATE';
  return carryOut(graph, order, async (transaction) => {
    const affected = await lockAffected(transaction, input);
    const changes = changesOf(affected, input.visibility);
    await transaction.run(setVisibility, {
      ...{ sourceIds: [...affected.sources], articleIds: [...affected.articles] },
      visibility: hides ? 'PRIVATE' : null,
    });
    await showClaims(transaction, affected.claims, input.visibility);
    if (hides) {
      await hideChanges(transaction, changes);
      await transaction.run(hideImports, { claimIds: affected.claims.map(({ claim }) => claim.id) });
    } else await checkFoundations(transaction, input.things);
    return {
      outcome: outcomeOf(input.things),
      changes,
      unsettles: true,
      check: () => checkNobodyCame(transaction, affected, hides),
    };
  });
}

const idsOf = (things: readonly Thing[], of: Thing['type']) =>
  things.flatMap(({ type, id }) => (type === of ? [id] : []));

const outcomeOf = (things: readonly Thing[]) => ({
  sources: idsOf(things, 'Source'),
  articles: idsOf(things, 'Article'),
  claims: idsOf(things, 'Claim'),
});

async function lockAffected(
  transaction: Transaction,
  { visibility, things }: VisibilityOrder,
): Promise<Affected> {
  const hides = visibility === 'PRIVATE';
  const named = outcomeOf(things);
  const sources = await transaction.run(lockSources, { ids: named.sources.toSorted() });
  const sourceIds = sources.map(({ id }) => id);
  const theirs = hides
    ? few(await transaction.run(publicArticles, { sourceIds, limit: FOLLOWING_MAX + 1 }))
    : [];
  const articles = await transaction.run(lockArticles, {
    ids: [...new Set([...named.articles, ...theirs])].sort(),
  });
  const articleIds = articles.map(({ id }) => id);
  const resting = hides
    ? few(await transaction.run(publicClaims, { sourceIds, articleIds, limit: FOLLOWING_MAX + 1 }))
    : [];
  const claims = await lockClaims(transaction, [...named.claims, ...resting]);

  const known = { Source: new Set(sourceIds), Article: new Set(articleIds), Claim: new Set(claims.keys()) };
  throwFaults(things, ({ type, id }) =>
    known[type].has(id) ? undefined : `there is no ${type} of the slug "${id}"`,
  );
  const isOther = (thing: { visibility: 'PRIVATE' | null }) => (thing.visibility === 'PRIVATE') !== hides;
  return {
    sources: sources.filter(isOther).map(({ id }) => id),
    articles: articles.filter(isOther).map(({ id }) => id),
    claims: [...claims.values()].filter(({ claim }) => visibilityOf(claim.status) !== visibility),
  };
}

/** @throws {InvalidInputError} if more follow than one operation may change */
function few([found]: readonly { ids: string[] }[]): string[] {
  const followers = found?.ids ?? [];
  if (followers.length <= FOLLOWING_MAX) return followers;
  const message = `more than ${FOLLOWING_MAX} articles or claims rest on what is named; name some of those first`;
  throw new InvalidInputError([{ path: 'ids', message }]);
}

/** @throws {InvalidInputError} if what is to be public rests on what is not */
async function checkFoundations(transaction: Transaction, things: readonly Thing[]): Promise<void> {
  const articles = await transaction.run(lockArticles, { ids: idsOf(things, 'Article').toSorted() });
  const privateOf = {
    Source: new Map<string, string>(),
    Article: new Map(articles.flatMap(({ id, sourceId, ofPrivate }) => (ofPrivate ? [[id, sourceId]] : []))),
    Claim: await claimsOnPrivate(transaction, idsOf(things, 'Claim')),
  };
  throwFaults(things, ({ type, id }) => {
    const origin = privateOf[type].get(id);
    return origin === undefined ? undefined : `"${id}" rests on "${origin}", which is private`;
  });
}

/** @throws {InvalidInputError} naming each thing that something is said of */
function throwFaults(things: readonly Thing[], messageOf: (thing: Thing) => string | undefined): void {
  const faults = things.flatMap((thing, index): InputFault[] => {
    const message = messageOf(thing);
    return message === undefined ? [] : [{ path: `ids[${index}]`, message }];
  });
  if (faults.length > 0) throw new InvalidInputError(faults);
}

/** @throws {ConcurrentWriteError} if what is public now rests on what is not: somebody else wrote meanwhile */
async function checkNobodyCame(
  transaction: Transaction,
  { sources, articles, claims }: Affected,
  hides: boolean,
): Promise<void> {
  const [sourceIds, articleIds] = [[...sources], [...articles]];
  const exposed = hides
    ? [
        ...(await transaction.run(publicArticles, { sourceIds, limit: 1 })),
        ...(await transaction.run(publicClaims, { sourceIds, articleIds, limit: 1 })),
      ].flatMap(({ ids }) => ids)
    : [...(await transaction.run(lockArticles, { ids: articleIds }))]
        .filter(({ ofPrivate }) => ofPrivate)
        .map(({ id }) => id)
        .concat([
          ...(
            await claimsOnPrivate(
              transaction,
              claims.map(({ claim }) => claim.id),
            )
          ).keys(),
        ]);
  if (exposed.length > 0) throw new ConcurrentWriteError('something was written meanwhile that rests on it');
}

function changesOf({ sources, articles, claims }: Affected, visibility: Visibility): ChangeDraft[] {
  const before: Visibility = visibility === 'PRIVATE' ? 'PUBLIC' : 'PRIVATE';
  const change =
    (type: Thing['type']) =>
    (id: string): ChangeDraft => ({
      ...{ type, id, action: 'CHANGED' },
      fields: [{ field: 'visibility', before, after: visibility }],
    });
  return [
    ...sources.map(change('Source')),
    ...articles.map(change('Article')),
    ...claims.map(({ claim }) => claim.id).map(change('Claim')),
  ];
}
