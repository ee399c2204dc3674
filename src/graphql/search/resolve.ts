import { BadUserInputError } from '../../errors.ts';
import { type NameAsked, type NameCandidate, resolveNames } from '../../graph/search/resolve.ts';
import type { EntityKind } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { RESOLVED_NAME_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { NameRef } from '../entities/name.ts';
import { EntityKindRef } from '../enums.ts';
import { wholeNumber } from '../numbers.ts';
import { storableText } from '../text.ts';
import { checkSearchText } from './text.ts';

/** Names of one request. */
const NAMES_MAX = 500;
const CANDIDATES_MAX = 20;
const CANDIDATES_DEFAULT = 3;

interface NameInput {
  readonly name: string;
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly country?: string | null | undefined;
}

const NameInputRef = builder.inputRef<NameInput>('ResolveNameInput').implement({
  description: 'A name, and what else is known of who is meant.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name, 1 to 200 characters.' }),
    kinds: t.field({
      type: [EntityKindRef],
      description: 'It is of one of these kinds; of any when absent.',
    }),
    country: t.string({
      description:
        'The country that it belongs to: its slug, its ISO 3166 code of three letters or a name of it. Who belongs to another scores less.',
    }),
  }),
});

const CandidateRef = builder.objectRef<NameCandidate>('ResolutionCandidate').implement({
  description: 'Somebody whom a name may mean.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'Who it is.',
      // It came along with the candidate.
      complexity: { field: 0, multiplier: 1 },
      resolve: ({ entity }) => entity,
    }),
    matchedName: t.field({
      type: NameRef,
      description: 'The name of it that matched best.',
      resolve: ({ name }) => name,
    }),
    score: t.exposeInt('score', {
      description:
        '0–100: 100 the whole name byte for byte, 95 but for case, marks and punctuation, 85 in other letters, 30 to 85 for a part of the name, at most 80 but for a typing error; 15 less by a name that others bear too, 5 less where no country is known, 30 less where it is another than asked for.',
    }),
    match: t.exposeBoolean('match', {
      description:
        'Whether nobody else can be meant: it alone bears the whole name, but for case, marks and punctuation, and is of no other country than asked for.',
    }),
  }),
});

interface Resolution {
  readonly name: string;
  readonly candidates: readonly NameCandidate[];
}

const ResolutionRef = builder.objectRef<Resolution>('Resolution').implement({
  description: 'Whom a name may mean.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as it was asked for.' }),
    candidates: t.expose('candidates', {
      type: [CandidateRef],
      description: `Whom it may mean, best first, at most as many as were asked for, at most ${CANDIDATES_MAX}.`,
      complexity: { field: 0, multiplier: 1 },
    }),
  }),
});

builder.queryField('resolve', (t) =>
  t.field({
    type: [ResolutionRef],
    description: `Whom names mean, for up to ${NAMES_MAX} at once: each name has its place in the answer once, in the order of the names. Nobody is guessed: see \`match\`.`,
    args: {
      names: t.arg({
        type: [NameInputRef],
        required: true,
        description: `The names, at most ${NAMES_MAX}.`,
      }),
      candidates: t.arg.int({
        description: `Candidates a name, at most ${CANDIDATES_MAX}; ${CANDIDATES_DEFAULT} when absent.`,
      }),
    },
    complexity: ({ names, candidates }) => ({
      field: RESOLVED_NAME_COST * Math.min(names.length, NAMES_MAX),
      multiplier:
        Math.min(names.length, NAMES_MAX) * Math.min(candidates ?? CANDIDATES_DEFAULT, CANDIDATES_MAX),
    }),
    resolve: async (_root, { names, candidates }, { graph, loaders, run }) => {
      const limit = wholeNumber('candidates', candidates ?? CANDIDATES_DEFAULT, 1, CANDIDATES_MAX);
      const resolved = await resolveNames(graph, askedOf(names), limit, run);
      loaders.primeEntities(resolved.flatMap((found) => found.map(({ entity }) => entity)));
      return names.map(({ name }, index) => ({ name, candidates: resolved[index] ?? [] }));
    },
  }),
);

/** @throws {BadUserInputError} if they are too many, or one is no text that a name can be like */
function askedOf(names: readonly NameInput[]): NameAsked[] {
  if (names.length > NAMES_MAX) {
    throw new BadUserInputError(
      'names',
      `${names.length} names are too many; at most ${NAMES_MAX} are allowed`,
    );
  }
  return names.map(({ name, kinds, country }, index) => {
    checkSearchText(name, `names[${index}].name`);
    if (typeof country === 'string') storableText(`names[${index}].country`, country);
    return { name, kinds: kinds ?? undefined, country: country ?? undefined };
  });
}
