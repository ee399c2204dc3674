import type { ImportedClaim } from '../../graph/import/claims.ts';
import { relationTypeRow } from '../../model/relation.ts';
import type { RowIdentities } from '../files/repeats.ts';
import type { ImportRow } from '../format.ts';
import { type EventRecord, RejectedRow } from '../record.ts';
import type { Parties, Party } from './parties.ts';

/**
 * Makes a claim of a row, with the entities that its names stand for.
 *
 * @throws {RejectedRow} if an entity does not exist or may not stand where it stands
 */
export function claimOf(
  format: string,
  { row, raw }: ImportRow,
  event: EventRecord,
  parties: Parties,
  identities: RowIdentities | undefined,
): ImportedClaim {
  const { subject: _subject, object: _object, claimId, via, article, at, ...said } = event;
  const subject = parties.actor(event.subject);
  const object = parties.actor(event.object);
  const { sourceKinds, targetKinds } = relationTypeRow(event.relation);
  checkKind(event, subject, sourceKinds);
  checkKind(event, object, targetKinds);
  return {
    ...said,
    ...{ row, subjectId: subject.id, objectId: object.id },
    id: claimId ?? rowId(format, raw, identities),
    via: via.map(({ id }) => id),
    articleId: article?.id ?? null,
    publisherId: article && parties.publisher(article),
    at: at.flatMap((code) => parties.country(code) ?? []),
  };
}

/**
 * Hex digits of a row's hash in its id: 80 bits, of which two rows in a thousand million share one with a
 * probability of one in a million. The id stands in seven indexes, so that each digit more is paid for.
 */
const ROW_HASH_DIGITS = 20;

/** A row without an identity of its own is known by its bytes, and by how often they came before. */
function rowId(format: string, raw: Uint8Array, identities: RowIdentities | undefined): string {
  if (!identities) throw new Error(`rows of ${format} have no identity and were not counted`);
  const { hash, occurrence } = identities.occurrence(raw);
  const id = `${format}:${hash.slice(0, ROW_HASH_DIGITS)}`;
  return occurrence === 1 ? id : `${id}.${occurrence}`;
}

function checkKind({ relation }: EventRecord, { id, kind }: Party, allowed: readonly string[]): void {
  if (allowed.includes(kind)) return;
  throw new RejectedRow(`"${id}" is of kind ${kind}; ${relation} allows ${allowed.join(', ')} there`);
}
