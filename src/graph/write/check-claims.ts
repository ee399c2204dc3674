import { z } from 'zod';
import { InvalidRecordError } from '../../errors.ts';
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
  }),
  row: z.object({
    entityKinds: z.array(z.object({ id: z.string(), kind: z.enum(ENTITY_KIND_NAMES) })),
    sources: z.array(z.string()),
    claims: z.array(z.string()),
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
 * @throws {InvalidRecordError} naming the claim, the field, the value and what is allowed
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
  });
  const kinds = new Map(found?.entityKinds.map(({ id, kind }) => [id, kind]));
  const sources = new Set(found?.sources);
  const claimIds = new Set([...(found?.claims ?? []), ...claims.map(({ id }) => id)]);

  for (const claim of claims) {
    const { sourceKinds, targetKinds } = relationTypeRow(claim.relation);
    checkRole(claim, 'subjects', sourceKinds, kinds);
    checkRole(claim, 'objects', targetKinds, kinds);
    for (const role of ['saidBy', 'about', 'partOf', 'at'] as const) {
      checkRole(claim, role, ROLE_KINDS[role], kinds);
    }
    for (const id of claim.via) {
      if (!sources.has(id)) throw invalid(claim, 'via', `no source has the id "${id}"`);
    }
    for (const id of claim.denies) {
      if (!claimIds.has(id)) throw invalid(claim, 'denies', `no claim has the id "${id}"`);
    }
  }
}

function checkRole(
  claim: NewClaim,
  role: 'subjects' | 'objects' | keyof typeof ROLE_KINDS,
  allowed: readonly EntityKind[],
  kinds: ReadonlyMap<string, EntityKind>,
): void {
  for (const id of claim[role]) {
    const kind = kinds.get(id);
    if (!kind) throw invalid(claim, role, `no entity has the id "${id}"`);
    if (!allowed.includes(kind)) {
      const message = `"${id}" is of kind ${kind}; ${claim.relation} allows ${allowed.join(', ')} there`;
      throw invalid(claim, role, message);
    }
  }
}

function invalid({ id }: NewClaim, field: string, message: string): InvalidRecordError {
  return new InvalidRecordError(`Claim "${id}", ${field}`, message);
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];
