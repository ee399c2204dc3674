import { z } from 'zod';
import { EntityRecord } from '../../model/entity.ts';
import type { Identifier } from '../../model/identifier.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../../model/identifier.ts';
import { NAME_KINDS, type Name, type NameKind, UNDETERMINED } from '../../model/name.ts';
import type { Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';

const Named = z.object({
  value: z.string(),
  language: z.string().transform((language) => (language === UNDETERMINED ? null : language)),
  kind: z.enum(Object.keys(NAME_KINDS) as [NameKind, ...NameKind[]]),
});
const Identified = z.object({
  scheme: z.enum(Object.keys(IDENTIFIER_SCHEMES) as [IdentifierScheme, ...IdentifierScheme[]]),
  value: z.string(),
});

const entityStates = defineStatement('write/entity-states', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    properties: z.record(z.string(), z.unknown()),
    names: z.array(Named),
    identifiers: z.array(Identified),
    affiliations: z.array(z.string()),
  }),
});
const nextVersions = defineStatement('write/entity-versions', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ entities: z.int() }),
});

/** What is known of an entity, which nobody else changes before the transaction ends. */
export interface EntityState {
  /** Undefined if it is not there yet. */
  readonly record: EntityRecord | undefined;
  /** 0 if it is not there yet. */
  readonly version: number;
  readonly names: readonly Name[];
  readonly identifiers: readonly Identifier[];
  /** Plain ids of countries. */
  readonly affiliations: readonly string[];
}

/** Locks entities, also those that are not there yet, and reads what is known of them. @returns by plain id */
export async function lockEntities(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, EntityState>> {
  const rows = await transaction.run(entityStates, { ids: [...new Set(ids)].sort() });
  return new Map(
    rows.map(({ id, properties, ...lists }) => {
      const record = properties['kind'] === undefined ? undefined : EntityRecord.parse(properties);
      return [id, { ...lists, record, version: record?.version ?? 0 }];
    }),
  );
}

/** Gives entities that were there before their next version. */
export async function raiseVersions(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(nextVersions, { ids: [...ids] });
}
