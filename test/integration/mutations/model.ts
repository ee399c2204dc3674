import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ClaimStatus } from '../../../src/model/claim.ts';
import type { RelationType } from '../../../src/model/relation.ts';

/** Random operations on a few claims between three countries, and what they must come to, worked out in memory. */

const TYPES = ['CRITICISES', 'MET_WITH', 'OPPOSES'] as const satisfies RelationType[];
const PLACES = [0, 1, 2] as const;
/** How many claims operations speak of: few, so that they meet each other. */
const CLAIMS = 6;

const claimNumber = fc.nat(CLAIMS - 1);
const content = fc.record({
  relation: fc.constantFrom(...TYPES),
  subject: fc.constantFrom(...PLACES),
  object: fc.constantFrom(...PLACES),
  date: fc.constantFrom('2024-01-01', '2024-01-02', null),
  status: fc.constantFrom('ACTIVE', 'PROPOSED'),
  modality: fc.constantFrom('ASSERTED', 'ASSERTED', 'DENIED'),
});
type Content = Readonly<{
  relation: (typeof TYPES)[number];
  subject: number;
  object: number;
  date: string | null;
  status: string;
  modality: string;
}>;

export type Operation =
  | { readonly do: 'record'; readonly claim: number; readonly content: Content }
  | { readonly do: 'supersede'; readonly claim: number; readonly by: number; readonly content: Content }
  | { readonly do: 'retract' | 'accept' | 'reject'; readonly claim: number }
  | { readonly do: 'name'; readonly place: number; readonly name: number }
  | { readonly do: 'merge'; readonly keep: number; readonly merge: number }
  | { readonly do: 'unmerge'; readonly place: number }
  | { readonly do: 'again'; readonly back: number };

const record = fc.record({ do: fc.constant('record' as const), claim: claimNumber, content });
const move = fc.record({ do: fc.constantFrom('retract', 'accept', 'reject'), claim: claimNumber });
const supersede = fc.record({
  do: fc.constant('supersede' as const),
  claim: claimNumber,
  by: claimNumber,
  content: content.map((fields) => ({ ...fields, status: 'ACTIVE' })),
});
const name = fc.record({
  do: fc.constant('name' as const),
  place: fc.constantFrom(...PLACES),
  name: fc.nat(2),
});
const place = fc.constantFrom(...PLACES);
const merge = fc.record({ do: fc.constant('merge' as const), keep: place, merge: place });
const unmerge = fc.record({ do: fc.constant('unmerge' as const), place });
const again = fc.record({ do: fc.constant('again' as const), back: fc.nat(5) });

export const operations: fc.Arbitrary<Operation[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: record },
    { weight: 4, arbitrary: move },
    { weight: 2, arbitrary: supersede },
    { weight: 2, arbitrary: name },
    { weight: 2, arbitrary: merge },
    { weight: 2, arbitrary: unmerge },
    { weight: 1, arbitrary: again },
  ) as fc.Arbitrary<Operation>,
  { minLength: 4, maxLength: 16 },
);

/** A claim as the model has it; times are numbers of operations. */
interface ModelClaim extends Content {
  readonly slug: string;
  now: ClaimStatus;
  /** From when it is known, and until when it held. */
  known: number;
  gone: number;
}

/** A mutation that is sent, and the type of its result; those of refusals end with `Error`. */
export interface Sent {
  readonly name: string;
  readonly input: object;
  readonly expected: string;
}

type Once = Exclude<Operation, { do: 'again' }>;

/** What was sent under a key, and what came of it the last time. */
interface Attempt {
  readonly operation: Once;
  readonly key: string;
  sent: Sent;
}

/** A country of the model. */
interface ModelPlace {
  readonly slug: string;
  version: number;
  /** Names that it was given itself. */
  readonly own: Set<string>;
  /** Whom it was merged into; undefined while it is one of its own. */
  into: number | undefined;
}

/** What operations come to. */
export class Model {
  readonly #prefix = randomUUID().slice(0, 8);
  readonly claims = new Map<number, ModelClaim>();
  readonly places: readonly ModelPlace[] = PLACES.map((number) => {
    const slug = `place-${this.#prefix}-${number}`;
    return { slug, version: 1, own: new Set([slug]), into: undefined };
  });
  readonly #attempts: Attempt[] = [];

  /** @param time number of the operation @returns what is to be sent for it */
  send(operation: Operation, time: number): Sent | undefined {
    if (operation.do === 'again') return this.#again(operation.back, time);
    const attempt = { operation, key: `${this.#prefix}-${time}`, sent: this.#carryOut(operation, time) };
    this.#attempts.push(attempt);
    return keyed(attempt);
  }

  /** What was carried out is not carried out twice; what was refused left nothing, so that its key is free. */
  #again(back: number, time: number): Sent | undefined {
    const attempt = this.#attempts.at(-1 - back);
    if (!attempt) return undefined;
    if (attempt.sent.expected.endsWith('Error')) attempt.sent = this.#carryOut(attempt.operation, time);
    return keyed(attempt);
  }

  /** Claims that held by what was known after an operation; asked for when all operations are done. */
  knownAt(time: number): string[] {
    const held = [...this.claims.values()].filter(
      ({ known, gone, now }) => known <= time && time < gone && now !== 'PROPOSED',
    );
    return held.map(({ slug }) => slug).sort();
  }

  /** @returns number of the place that one is now */
  survivor(number: number): number {
    const into = this.places[number]?.into;
    return into === undefined ? number : this.survivor(into);
  }

  /** Names of a place: its own, and those of whoever was merged into it. */
  namesOf(number: number): Set<string> {
    const merged = PLACES.filter((other) => this.places[other]?.into === number);
    return new Set([
      ...(this.#place(number).own ?? []),
      ...merged.flatMap((other) => [...this.namesOf(other)]),
    ]);
  }

  #carryOut(operation: Once, time: number): Sent {
    switch (operation.do) {
      case 'record':
        return this.#record(operation.claim, operation.content, time);
      case 'supersede':
        return this.#supersede(operation, time);
      case 'name':
        return this.#name(operation.place, `${this.#prefix} ${operation.name}`);
      case 'merge':
        return this.#merge(operation.keep, operation.merge);
      case 'unmerge':
        return this.#unmerge(operation.place);
      default:
        return this.#move(operation.do, operation.claim, time);
    }
  }

  #place(number: number): ModelPlace {
    const place = this.places[number];
    if (!place) throw new Error(`no place ${number}`);
    return place;
  }

  #name(number: number, value: string): Sent {
    const input = { entity: { slug: this.#place(number).slug }, names: [{ value }] };
    const survivor = this.#place(this.survivor(number));
    if (!this.namesOf(this.survivor(number)).has(value)) {
      survivor.own.add(value);
      survivor.version++;
    }
    return { name: 'addNames', input, expected: 'AddNamesPayload' };
  }

  #merge(keep: number, merged: number): Sent {
    const [into, from] = [this.survivor(keep), this.survivor(merged)];
    const namings = { keep: { slug: this.#place(keep).slug }, merge: { slug: this.#place(merged).slug } };
    const sent = { name: 'mergeEntities', input: { ...namings, reason: 'random' } };
    if (into === from) return { ...sent, expected: 'InvalidInputError' };
    this.#place(from).into = into;
    this.#place(into).version++;
    return { ...sent, expected: 'MergeEntitiesPayload' };
  }

  #unmerge(number: number): Sent {
    const { into, slug } = this.#place(number);
    const sent = { name: 'unmergeEntities', input: { slug, reason: 'random' } };
    if (into === undefined || this.#place(into).into !== undefined) {
      return { ...sent, expected: 'InvalidInputError' };
    }
    this.#place(number).into = undefined;
    this.#place(into).version++;
    return { ...sent, expected: 'UnmergeEntitiesPayload' };
  }

  #record(number: number, content: Content, time: number): Sent {
    const known = this.claims.get(number);
    const input = { claims: [this.#input(number, content)] };
    if (!known) this.#add(number, content, time);
    const isSame = !known || this.#saysTheSame(known, content);
    return { name: 'recordClaims', input, expected: isSame ? 'ClaimsPayload' : 'InvalidInputError' };
  }

  #supersede({ claim, by, content }: Extract<Operation, { do: 'supersede' }>, time: number): Sent {
    const state = this.claims.get(claim);
    const input = { id: this.#id(claim), by: this.#input(by, content) };
    const sent = (expected: string) => ({ name: 'supersedeClaim', input, expected });
    if (!state) return sent('InvalidInputError');
    if (state.now !== 'ACTIVE') return sent('StatusConflictError');
    if (this.claims.has(by)) return sent('InvalidInputError');
    state.now = 'SUPERSEDED';
    state.gone = time;
    this.#add(by, content, time);
    return sent('SupersedeClaimPayload');
  }

  #move(what: 'retract' | 'accept' | 'reject', number: number, time: number): Sent {
    const id = this.#id(number);
    const state = this.claims.get(number);
    const needed = what === 'retract' ? 'ACTIVE' : 'PROPOSED';
    const moved = state?.now === needed;
    if (state && moved) {
      state.now = what === 'accept' ? 'ACTIVE' : 'RETRACTED';
      if (what !== 'retract') state.known = time;
      if (what !== 'accept') state.gone = time;
    }
    const refused = state ? 'StatusConflictError' : 'InvalidInputError';
    if (what === 'retract') {
      const input = { ids: [id], reason: 'random' };
      return { name: 'retractClaims', input, expected: moved ? 'ClaimsPayload' : refused };
    }
    const input = { id, reason: 'random' };
    return { name: `${what}Proposal`, input, expected: moved ? 'ClaimPayload' : refused };
  }

  #saysTheSame(known: ModelClaim, other: Content): boolean {
    const end = (role: 'subject' | 'object') => this.survivor(known[role]) === this.survivor(other[role]);
    return known.relation === other.relation && known.date === other.date && end('subject') && end('object');
  }

  #add(number: number, content: Content, time: number): void {
    const now = content.status as ClaimStatus;
    // What is said of a merged one is said of the one that it is now.
    const ends = { subject: this.survivor(content.subject), object: this.survivor(content.object) };
    const slug = this.#slug(number);
    this.claims.set(number, { ...content, ...ends, slug, now, known: time, gone: Infinity });
  }

  #slug(number: number): string {
    return `claim-${this.#prefix}-${number}`;
  }

  #id(number: number): string {
    return Buffer.from(`Claim:${this.#slug(number)}`).toString('base64url');
  }

  #input(number: number, { subject, object, ...content }: Content) {
    return {
      ...content,
      slug: this.#slug(number),
      subjects: [{ slug: this.places[subject]?.slug }],
      objects: [{ slug: this.places[object]?.slug }],
      summary: `Claim ${number}.`,
      confidence: 1,
    };
  }
}

function keyed({ key, sent: { name, input, expected } }: Attempt): Sent {
  return { name, input: { key, ...input }, expected };
}

/**
 * What the relations of a model count, by whom they lead from and to, whichever end is which for mutual ones; those first that
 * were last heard of, undated ones last, and of one day by their ids from the end of the alphabet.
 */
export function expectedRelations(model: Model) {
  const slugOf = (number: number) => model.places[model.survivor(number)]?.slug;
  const counted = [...model.claims.values()].filter(
    ({ now, modality }) => now === 'ACTIVE' && modality !== 'DENIED',
  );
  const groups = Map.groupBy(counted, ({ relation, subject, object }) => {
    const ends = [slugOf(subject), slugOf(object)];
    return [relation, ...(relation === 'MET_WITH' ? ends.sort() : ends)].join(' ');
  });
  return [...groups]
    .map(([key, group]) => {
      const days = group.flatMap(({ date }) => date ?? []).sort();
      const undated = group.filter(({ date }) => date === null).length;
      const last = days.at(-1) ?? null;
      const [type, source, target] = key.split(' ');
      const told = `${key}: ${group.length} claims, ${new Set(days).size + undated} events, last ${last}`;
      return { place: `${last ?? ''} ${source}:${type}:${target}`, told };
    })
    .sort((one, other) => (one.place < other.place ? 1 : -1))
    .map(({ told }) => told);
}
