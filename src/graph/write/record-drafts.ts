import { hash } from 'node:crypto';
import { type InputFault, InvalidInputError } from '../../errors.ts';
import { firstDay } from '../../model/date.ts';
import type { ClaimDraft, Naming } from '../../model/draft.ts';
import { type RelationKey, sameMembers } from '../../model/rollup.ts';
import type { Transaction } from '../client.ts';
import type { ChangeDraft } from './changes.ts';
import { type ClaimState, lockClaims } from './claim-states.ts';
import { recordClaims } from './claims.ts';
import { distinctFaults, pathOf, placed, placeKey } from './faults.ts';
import { type Resolved, resolveNamings } from './naming.ts';
import type { NewClaim } from './new-claim.ts';
import type { Order } from './operation.ts';

/** A claim that is handed in, and where in the input it stands. */
export interface PlacedDraft {
  readonly path: readonly PropertyKey[];
  readonly draft: ClaimDraft;
}

/** What is the same for all claims of an operation. */
interface Recording {
  readonly order: Pick<Order, 'actor' | 'key'>;
  /** Plain id of the article that evidence is in which names none. */
  readonly articleId?: string | undefined;
  /** Relations that other claims have ceased to count in. */
  readonly released?: readonly RelationKey[];
}

/** Claims of an operation, recorded. */
export interface RecordedDrafts {
  /** Of each draft, in order. */
  readonly claimIds: readonly string[];
  /** Of those that are new: the others said the same before. */
  readonly recorded: readonly string[];
  readonly changes: readonly ChangeDraft[];
}

/**
 * Records claims that are handed in. One that was recorded before under its id, and says the same, stays as it is.
 *
 * @throws {InvalidInputError} naming each item and field at fault
 * @throws {AmbiguousNamesError} if one names somebody by a name that several bear
 */
export async function recordDrafts(
  transaction: Transaction,
  drafts: readonly PlacedDraft[],
  { order, articleId, released = [] }: Recording,
): Promise<RecordedDrafts> {
  const idOf = await resolveNamings(transaction, drafts.flatMap(namingsOf));
  const claims = drafts.map(({ draft }, index) =>
    newClaim({ ...draft, id: draft.id ?? idOfDraft(order, index) }, idOf, articleId),
  );
  const states = await lockClaims(
    transaction,
    claims.map(({ id }) => id),
  );
  const faults = [...drafts.flatMap(evidenceFaults(articleId)), ...idFaults(drafts, claims, states)];
  if (faults.length > 0) throw new InvalidInputError(faults);

  const places = new Map(claims.map(({ id }, index) => [placeKey('Claim', id), drafts[index]?.path ?? []]));
  const recorded = await placed(places, () => recordClaims(transaction, claims, released));
  const changes = recorded.map((id) => ({ type: 'Claim', id, action: 'CREATED', fields: [] }) as const);
  return { claimIds: claims.map(({ id }) => id), recorded, changes };
}

const ROLES = ['subjects', 'objects', 'saidBy', 'partOf', 'at', 'about'] as const;

const namingsOf = ({ path, draft }: PlacedDraft) =>
  ROLES.flatMap((role) => draft[role].map((naming, index) => ({ path: [...path, role, index], naming })));

/** The same operation, sent again, must name the same claims. */
function idOfDraft({ actor, key }: Recording['order'], index: number): string {
  return `c-${hash('sha256', `${actor}\0${key}`, 'hex').slice(0, 16)}-${index + 1}`;
}

function newClaim(draft: ClaimDraft & { id: string }, idOf: Resolved, articleId?: string): NewClaim {
  const { evidence, ...claim } = draft;
  const ids = (namings: readonly Naming[]) => [...new Set(namings.map(idOf))];
  return {
    ...claim,
    subjects: ids(draft.subjects),
    objects: ids(draft.objects),
    saidBy: ids(draft.saidBy),
    partOf: ids(draft.partOf),
    at: ids(draft.at),
    about: ids(draft.about),
    articles: evidence.map(({ article, ...place }) => ({ ...place, articleId: article ?? articleId ?? '' })),
    datasets: [],
  };
}

/** One place in an article is evidence once; which article must be said where none is handed in. */
const evidenceFaults =
  (articleId: string | undefined) =>
  ({ path, draft }: PlacedDraft): InputFault[] => {
    const places = draft.evidence.map(({ article = articleId, paragraph, sentence }, index) => ({
      path: [...path, 'evidence', index],
      id: `${article}, paragraph ${paragraph}, sentence ${sentence}`,
    }));
    const homeless = draft.evidence.flatMap(({ article = articleId }, index) =>
      article === undefined
        ? [{ path: pathOf([...path, 'evidence', index, 'article']), message: 'must be given' }]
        : [],
    );
    return homeless.length > 0 ? homeless : distinctFaults(places);
  };

/** An id must not stand for two claims. */
function idFaults(
  drafts: readonly PlacedDraft[],
  claims: readonly NewClaim[],
  states: ReadonlyMap<string, ClaimState>,
): InputFault[] {
  const place = (index: number) => [...(drafts[index]?.path ?? []), 'id'];
  const taken = claims.flatMap((claim, index) => {
    const known = states.get(claim.id);
    if (!known || saysTheSame(known, claim)) return [];
    const message = `"${claim.id}" is the slug of another claim: "${known.claim.summary}"`;
    return [{ path: pathOf(place(index)), message }];
  });
  return [...distinctFaults(claims.map(({ id }, index) => ({ path: place(index), id }))), ...taken];
}

function saysTheSame({ claim, subjects, objects }: ClaimState, other: NewClaim): boolean {
  return (
    claim.relation === other.relation &&
    claim.summary === other.summary &&
    claim.date === firstDay(other.date) &&
    sameMembers(subjects, other.subjects) &&
    sameMembers(objects, other.objects)
  );
}
