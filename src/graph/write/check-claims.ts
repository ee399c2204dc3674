import { z } from 'zod';
import { InvalidRecordError, type RecordFault } from '../../errors.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../../model/kind.ts';
import { relationTypeRow } from '../../model/relation.ts';
import type { Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';
import type { NewClaim } from './new-claim.ts';

const referenced = defineStatement('write/referenced', {
  params: z.object({
    entityIds: z.array(z.string()),
    sourceIds: z.array(z.string()),
    claimIds: z.array(z.string()),
    articleIds: z.array(z.string()),
  }),
  row: z.object({
    entityKinds: z.array(z.object({ id: z.string(), kind: z.enum(ENTITY_KIND_NAMES) })),
    sources: z.array(z.string()),
    claims: z.array(z.string()),
    articles: z.array(z.string()),
  }),
});

/** Which kinds may stand in the roles that no relation type decides. */
const ROLE_KINDS = {
  saidBy: ENTITY_KIND_NAMES,
  about: ENTITY_KIND_NAMES,
  partOf: ['Event'],
  at: ['Place', 'Country'],
} as const satisfies Record<string, readonly EntityKind[]>;

/**
 * Checks that everything claims name exists and may stand where it stands.
 *
 * @throws {InvalidRecordError} naming each claim, field and value at fault and what is allowed
 */
export async function checkClaims(transaction: Transaction, claims: readonly NewClaim[]): Promise<void> {
  const [found] = await transaction.run(referenced, {
    entityIds: distinct(
      claims.flatMap(({ subjects, objects, saidBy, partOf, at, about }) => [
        ...subjects,
        ...objects,
        ...saidBy,
        ...partOf,
        ...at,
        ...about,
      ]),
    ),
    sourceIds: distinct(claims.flatMap(({ via }) => via)),
    claimIds: distinct(claims.flatMap(({ denies }) => denies)),
    articleIds: distinct(claims.flatMap(({ articles }) => articles.map(({ articleId }) => articleId))),
  });
  const known: Known = {
    kinds: new Map(found?.entityKinds.map(({ id, kind }) => [id, kind])),
    sources: new Set(found?.sources),
    claims: new Set([...(found?.claims ?? []), ...claims.map(({ id }) => id)]),
    articles: new Set(found?.articles),
  };
  const [first, ...others] = claims.flatMap((claim) => faultsOf(claim, known));
  if (first) throw InvalidRecordError.of([first, ...others]);
}

/** What there is of what claims name. */
interface Known {
  readonly kinds: ReadonlyMap<string, EntityKind>;
  readonly sources: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

function faultsOf(claim: NewClaim, { kinds, sources, claims, articles }: Known): RecordFault[] {
  const { sourceKinds, targetKinds } = relationTypeRow(claim.relation);
  const missing = (field: string, what: string, ids: readonly string[], there: ReadonlySet<string>) =>
    ids.filter((id) => !there.has(id)).map((id) => fault(claim, field, `no ${what} has the id "${id}"`));
  const roles = ['saidBy', 'about', 'partOf', 'at'] as const;
  return [
    ...roleFaults(claim, 'subjects', sourceKinds, kinds),
    ...roleFaults(claim, 'objects', targetKinds, kinds),
    ...roles.flatMap((role) => roleFaults(claim, role, ROLE_KINDS[role], kinds)),
    ...missing('via', 'source', claim.via, sources),
    ...missing('denies', 'claim', claim.denies, claims),
    ...missing(
      'evidence',
      'article',
      claim.articles.map(({ articleId }) => articleId),
      articles,
    ),
  ];
}

function roleFaults(
  claim: NewClaim,
  role: 'subjects' | 'objects' | keyof typeof ROLE_KINDS,
  allowed: readonly EntityKind[],
  kinds: ReadonlyMap<string, EntityKind>,
): RecordFault[] {
  return claim[role].flatMap((id) => {
    const kind = kinds.get(id);
    if (!kind) return [fault(claim, role, `no entity has the id "${id}"`)];
    if (allowed.includes(kind)) return [];
    const message = `"${id}" is of kind ${kind}; ${claim.relation} allows ${allowed.join(', ')} there`;
    return [fault(claim, role, message)];
  });
}

const fault = ({ id }: NewClaim, field: string, message: string): RecordFault => ({
  record: 'Claim',
  id,
  field,
  message,
});

const distinct = (ids: readonly string[]) => [...new Set(ids)];
